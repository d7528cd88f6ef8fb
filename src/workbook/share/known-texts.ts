import { profileIds } from "../../model/bijlage-d/profiles.ts";
import { emptyProfileText } from "../../model/evaluation/empty.ts";
import { counts } from "../../model/evaluation/evaluation.ts";
import { comparable } from "../../model/sharing/identity.ts";
import type { Shared, SharedAction, SharedProfile } from "../../model/sharing/parts.ts";
import { answerTexts } from "../../model/answer-texts.ts";
import type { Blueprint } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import { choices } from "../tables.ts";
import { buildShare } from "./build.ts";

const filler = "x";

const full: SharedProfile = {
  score: null,
  justification: filler,
  notes: Array.from({ length: counts.notes }, () => filler),
  sources: [{ kind: null, description: filler, finding: filler }],
  text: {
    ...emptyProfileText,
    expertise: filler,
    dilemmas: filler,
    role: filler,
    level: filler,
    source: filler,
    competences: emptyProfileText.competences.map(() => ({ name: filler, explanation: filler })),
  },
};

const action: SharedAction = {
  id: filler,
  profile: null,
  reason: filler,
  specific: filler,
  indicator: filler,
  baseline: filler,
  target: filler,
  owner: filler,
  support: filler,
  means: filler,
  start: null,
  end: null,
};

/**
 * Our own words in any copy for an organisation and a year, as they are compared: everything that stands in no cell with a
 * name of its own.
 */
export function knownTexts(organisation: string, year: number): ReadonlySet<string> {
  const profiles = Object.fromEntries(profileIds.map((id) => [id, full])) as Shared["profiles"];
  const copy = (blind: boolean) =>
    buildShare(
      { organisation, year, blind, profiles, questions: [{ number: 1, text: filler }], actions: [action], peers: [] },
      [filler],
    );
  const labels = [choices.profiles, choices.actionProfiles, choices.sourceKinds].flatMap((list) => [...list.values()]);
  const drawn = [copy(true), copy(false)].flatMap(namelessTexts);
  return new Set([...drawn, ...labels, answerTexts.notScored].map(comparable));
}

function namelessTexts({ sheets, names }: Blueprint): string[] {
  const named = new Set(names.map(({ sheet, address }) => `${sheet}!${address}`));
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, value }) =>
      typeof value === "string" && !named.has(`${name}!${cellAddress(row, column)}`) ? [value] : [],
    ),
  );
}
