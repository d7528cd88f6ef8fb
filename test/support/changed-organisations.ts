import { profileIds, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Archived, Evaluation, OrganisationChange, Result, Score } from "../../src/model/evaluation/evaluation.ts";

type Pair = readonly [year: number, kind: OrganisationChange["kind"], from: string, into: string];
type Said = readonly [organisation: string, year: number, score: Score, profile?: ProfileId];

function result([organisation, year, score, profile = "casemanager"]: Said): Result {
  return {
    evaluationId: `${organisation} ${year}`,
    organisation,
    year,
    profile,
    source: "zelfevaluatie",
    score,
    justification: `Zo stond het bij ${organisation}.`,
    ambition: "",
    recordedOn: null,
  };
}

const note = ([organisation, year]: Said, index: number): Archived => ({
  id: `E${index + 1}`,
  evaluationId: `${organisation} ${year}`,
  organisation,
  year,
  name: "notitie_casemanager_3",
  question: "Wat viel op?",
  answer: `Genoteerd bij ${organisation}.`,
});

/** An organisation in 2026, with score 4 for its case managers, of which these changes and earlier scores are recorded. */
export function changed(organisation: string, pairs: readonly Pair[], said: readonly Said[]): Evaluation {
  const { profiles, ...empty } = emptyEvaluation(organisation, 2026);
  return {
    ...empty,
    profiles: { ...profiles, casemanager: { ...profiles.casemanager, score: 4 } },
    organisationChanges: pairs.map(([year, kind, from, into], index) => ({
      id: `W${index + 1}`,
      year,
      kind,
      from,
      into,
    })),
    history: said.map(result),
    archive: said.map(note),
  };
}

const many = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

/** What can become of organisations, each as an evaluation. */
export const changedOrganisations = {
  unrecorded: changed("OD Nieuw", [], [["OD Oud", 2024, 3]]),
  renamed: changed(
    "OD Nieuw",
    [[2025, "naam", "OD Midden", " od nieuw"], [2023, "naam", "OD Oud", "OD Midden"]], // prettier-ignore
    [["OD Oud", 2022, 2], ["OD Midden", 2024, 3], ["OD Oud", 2024, 5]], // prettier-ignore
  ),
  renamedInTheYear: changed(
    "OD Nieuw",
    [[2024, "naam", "OD Oud", "OD Nieuw"]],
    [["OD Oud", 2024, 2], ["OD Nieuw", 2024, 3], ["OD Oud", 2022, 2, "juridisch_adviseur"]], // prettier-ignore
  ),
  split: changed(
    "OD B",
    [[2025, "splitsing", "OD A", "OD B"], [2025, "splitsing", "OD A", "OD C"]], // prettier-ignore
    [["OD A", 2024, 3], ["OD C", 2022, 5], ["OD A", 2020, 2]], // prettier-ignore
  ),
  merged: changed(
    "OD C",
    [[2025, "fusie", "OD A", "OD C"], [2025, "fusie", "OD B", "OD C"], [2021, "naam", "OD A1", "OD A"]], // prettier-ignore
    [
      ["OD A", 2024, 3],
      ["OD B", 2024, 2],
      ["OD B", 2022, 2],
      ["OD A", 2022, 3],
      ["OD A", 2022, 4],
      ["OD A1", 2020, 1],
      ["OD A", 2024, 3, "juridisch_adviseur"],
    ],
  ),
  mergedLongAgo: changed(
    "OD C",
    [[2021, "fusie", "OD A", "OD C"], [2021, "fusie", "OD B", "OD C"]], // prettier-ignore
    [["OD A", 2020, 3], ["OD B", 2020, 2], ["OD C", 2022, 2], ["OD C", 2024, 3]], // prettier-ignore
  ),
  tookIn: changed("OD A", [[2025, "fusie", "OD B", "OD A"]], [["OD A", 2024, 3], ["OD B", 2024, 2]]), // prettier-ignore
  circle: changed(
    "OD B",
    [[2025, "naam", "OD A", "OD B"], [2025, "naam", "OD B", "OD A"], [2026, "naam", "OD Z", "OD A"]], // prettier-ignore
    [["OD A", 2024, 3], ["OD Z", 2022, 1]], // prettier-ignore
  ),
  cameTogetherAgain: changed(
    "OD D",
    [
      [2020, "splitsing", "OD A", "OD B"],
      [2020, "splitsing", "OD A", "OD C"],
      [2023, "fusie", "OD B", "OD D"],
      [2023, "fusie", "OD C", "OD D"],
    ],
    [["", 2019, 3], ["OD A", 2018, 2]], // prettier-ignore
  ),
  tooMany: changed(
    "OD Groot",
    many.map((name): Pair => [2025, "fusie", name, "OD Groot"]),
    many.map((name): Said => [name, 2024, 3]),
  ),
  everyProfile: changed(
    "OD Nieuw",
    [[2025, "naam", "OD Oud", "OD Nieuw"]],
    profileIds.map((id, index): Said => ["OD Oud", 2024, (index + 1) as Score, id]),
  ),
} as const;
