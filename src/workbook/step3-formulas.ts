import type { ProfileId } from "../model/bijlage-d/profiles.ts";
import { names, tableNames } from "./names.ts";
import { columnTexts as heads } from "./texts.ts";

/** The ambition that stands last with a profile in the self-evaluation before this one; an empty text without one. */
export function lastAmbition(profile: ProfileId): string {
  const position = names.lastRow(profile);
  return `IFERROR(IF(${position}=0,"",INDEX(${tableNames.results}[${heads.ambition}],${position})&""),"")`;
}
