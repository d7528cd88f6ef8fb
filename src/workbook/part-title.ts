import { profileIds, profiles } from "../model/bijlage-d/index.ts";
import { names, tableNames } from "./names.ts";
import { partTexts as texts } from "./sheet-texts.ts";

/** What a place without its number begins with, and what that part of the evaluation is called. */
const starts: readonly (readonly [start: string, title: string])[] = [
  ...profileIds.flatMap((id): (readonly [string, string])[] => {
    const { title } = profiles[id];
    return [
      [names.score(id), title],
      [names.justification(id), title],
      [names.note(id, 0).slice(0, -1), title],
      [`${tableNames.sources(id)}/`, texts.sources(title)],
    ];
  }),
  [names.peerNote(0).slice(0, -1), texts.peers],
  [names.ownQuestion(0).slice(0, -1), texts.peers],
  [names.ownNote(0).slice(0, -1), texts.peers],
  [names.conclusion(0).slice(0, -1), texts.conclusions],
  [`${tableNames.assessments}/`, texts.assessments],
  [`${tableNames.peerEntries}/`, texts.peers],
  [`${tableNames.answers}/`, texts.answers],
  [`${tableNames.actions}/`, texts.actions],
];

/** The part of an evaluation that a place of the archive belongs to, to read; the place itself when it is none of ours. */
export function partTitle(place: string): string {
  return starts.find(([start]) => place.startsWith(start))?.[1] ?? place;
}
