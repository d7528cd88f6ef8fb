import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import type { Evaluation, ProfileText } from "../evaluation/evaluation.ts";

/** The five parts of a profile's text. Where it came from is the pack's. */
export type ProfileParts = Omit<ProfileText, "source">;

/** Official profile texts to use again in other workbooks and later years (DESIGN.md, "The profile texts"). */
export interface ProfilePack {
  /** Where the texts were taken from. */
  readonly source: string;
  /** Of when they are: a date or a version, as the source itself words it. */
  readonly date: string;
  /** Profiles that are not in the pack are left as they are. */
  readonly profiles: Readonly<Partial<Record<ProfileId, ProfileParts>>>;
}

/** Where a pack's texts come from, in one line: `naam van het document (datum)`. */
export function packSource(pack: ProfilePack): string {
  const date = pack.source === "" || pack.date === "" ? pack.date : ` (${pack.date})`;
  return pack.source + date;
}

/** The evaluation with the texts of the pack put in, whole profiles at a time; the rest stays the same object. */
export function withPack(evaluation: Evaluation, pack: ProfilePack): Evaluation {
  const source = packSource(pack);
  const filled = profileIds.flatMap((id) => {
    const parts = pack.profiles[id];
    return parts === undefined ? [] : [[id, { ...evaluation.profiles[id], text: { ...parts, source } }] as const];
  });
  if (filled.length === 0) return evaluation;
  return { ...evaluation, profiles: { ...evaluation.profiles, ...Object.fromEntries(filled) } };
}

/** The pack of the profile texts that an evaluation holds; profiles without any text are left out. */
export function toPack(evaluation: Evaluation, source: string, date: string): ProfilePack {
  const filled = profileIds.map((id) => [id, partsOf(evaluation.profiles[id].text)] as const);
  return { source, date, profiles: Object.fromEntries(filled.filter(([, parts]) => hasText(parts))) };
}

const partsOf = ({ source: _, ...parts }: ProfileText): ProfileParts => parts;

const hasText = ({ competences, ...texts }: ProfileParts): boolean =>
  [...Object.values(texts), ...competences.flatMap(({ name, explanation }) => [name, explanation])].some(
    (part) => part !== "",
  );
