import * as forms from "./forms.ts";
import { dilemmas, parts, roleLevels } from "./parts.ts";
import { profileIds } from "./profiles.ts";
import { scale, scaleIntroduction } from "./scale.ts";
import { profileStartingPoints, startingPoints } from "./starting-points.ts";
import { helpQuestionsPurpose, holisticFootnote, steps } from "./steps.ts";

/** An official text and where it stands in this model, e.g. `scale.0.definition`. */
export interface OfficialSentence {
  readonly path: string;
  readonly text: string;
}

/** Every text of this model that claims to be verbatim from Bijlage D, in the order of the source, forms last. */
export function officialSentences(): readonly OfficialSentence[] {
  return textsUnder("", { ...method(), ...officialForms() });
}

function method(): object {
  return {
    profileStartingPoints,
    startingPoints,
    parts,
    dilemmas,
    roleLevels,
    steps,
    helpQuestionsPurpose,
    holisticFootnote,
    scaleIntroduction,
    scale,
  };
}

/** Of a profile only the question is official; its title and its sheet name are ours. */
function officialForms(): object {
  const { scoreForm, profiles, justificationQuestion, ...rest } = forms;
  const questions = profileIds.map((id) => [id, { scoreQuestion: profiles[id].scoreQuestion }] as const);
  return { scoreForm, profiles: Object.fromEntries<object>(questions), justificationQuestion, ...rest };
}

/** Ids are ours wherever they stand. */
function textsUnder(path: string, value: unknown): OfficialSentence[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === "id" ? [] : textsUnder(joined(path, key), child)));
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
