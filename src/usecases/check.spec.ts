import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { action, assessors, talkedThrough, withProfile } from "../../test/support/talked-through.ts";
import { findings } from "../model/checks/checks.ts";
import type { Place } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { ProblemError } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { check, checkContents, locationOf, locationText, type Checked } from "./check.ts";
import { planStep } from "./plan.ts";
import { standingOf } from "./read-standing.ts";

const contents = (evaluation: Evaluation): Contents => contentsOf(build(evaluation));

function withValues(evaluation: Evaluation, changes: Readonly<Record<string, CellValue>>): Contents {
  const { values, tables } = contents(evaluation);
  return { values: new Map([...values, ...Object.entries(changes)]), tables };
}

/** The same with one cell of the first row of a table changed. */
function withCell(evaluation: Evaluation, table: string, heading: string, value: CellValue): Contents {
  const { values, tables } = contents(evaluation);
  const found = tables.get(table) as TableContents;
  const column = found.columns.indexOf(heading);
  const rows = found.rows.map((row, index) => (index === 0 ? row.with(column, value) : row));
  return { values, tables: new Map([...tables, [table, { ...found, rows }]]) };
}

function checked(given: Contents): Checked {
  const outcome = checkContents(given);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
}

const lines = (given: Contents): string[] =>
  checked(given).findings.map(({ rule, location }) => `${rule} ${locationText(location)}`);

test("[U20] a workbook that was talked through has nothing left to ask", async () => {
  const reader = { read: () => Promise.resolve(contents(talkedThrough)) };
  expect(await check(reader)).toEqual({
    ok: true,
    value: { evaluation: talkedThrough, findings: [], problems: [] },
  });
});

test("[U21] what is asked of a workbook is what is asked of its evaluation, with the cell", () => {
  fc.assert(
    fc.property(evaluations, (evaluation) => {
      const found = checked(contents(evaluation)).findings;
      expect(found.map(({ location: _, ...finding }) => finding)).toEqual(findings(evaluation));
    }),
    { numRuns: 15 },
  );
});

test("[U22] an answer given before keeps its question quiet", async () => {
  const evaluation = withProfile({ score: null });
  const [open] = checked(contents(evaluation)).findings;
  const answer = "besproken, want wij wachten op de audit";
  const answers = [{ id: "V1", question: open?.question ?? "", answer, key: open?.key ?? "" }];
  const outcome = await check({ read: () => Promise.resolve(contents({ ...evaluation, answers })) });
  expect(outcome).toMatchObject({ ok: true, value: { findings: [{ rule: "S1", answer }] } });
});

test.each<[CellValue, string]>([
  ["goed", "goed"],
  [3.5, "3,5"],
  [46_000, "46000"],
  [true, "WAAR"],
  ["3", "3"],
  ["𝒳".repeat(41), `${"𝒳".repeat(40)}…`],
])("[U23] %p for a score is a question, not the end of the check", (value, shown) => {
  const { findings: found, problems } = checked(withValues(talkedThrough, { score_casemanager: value }));
  expect(found.map(({ rule, question, location }) => [rule, question, locationText(location)])).toEqual([
    ["S2", `Hier staat “${shown}”. Welke score past?`, "score_casemanager"],
  ]);
  expect(problems).toEqual([]);
});

test("[U24] neither is something that is no year", () => {
  expect(lines(withValues(talkedThrough, { jaar: "’26" }))).toEqual(["S14 jaar"]);
  expect(lines(withValues(talkedThrough, { jaar: null }))).toEqual(["S14 jaar"]);
});

test("[U25] a score in a table is told with the key of its row, or where it stands", () => {
  const evaluation = { ...talkedThrough, assessments: assessors([3, 3]) };
  expect(lines(withCell(evaluation, "Beoordelaars", "Score", "hoog"))).toEqual(["S2 Beoordelaars B1"]);
  const entry = { id: "T1", organisation: "OD Buur", subject: null, score: 3 as const, note: "x", response: "" };
  const reviewed = { ...talkedThrough, peerReview: { ...talkedThrough.peerReview, entries: [entry] } };
  expect(lines(withCell(reviewed, "Toetsing", "Score", 9))).toEqual(["S2 Toetsing T1"]);
  expect(lines(withCell(talkedThrough, "Beoordelaars", "Score", 9))).toEqual(["S2 Beoordelaars rij 1"]);
});

test("[U26] other things that cannot be read are told apart, and stop no question", () => {
  const evaluation = { ...withProfile({ score: null }), actions: [action({ owner: "teamleider" })] };
  const { findings: found, problems } = checked(withCell(evaluation, "Actieplan", "Begin", "ooit"));
  expect(found.map(({ rule }) => rule)).toEqual(["S1"]);
  expect(problems.map(({ code }) => code)).toEqual(["geen-datum"]);
});

test("[U27] a workbook that is not ours, or newer, is the problem", () => {
  const codes = (given: Contents) => {
    const outcome = checkContents(given);
    return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
  };
  expect(codes({ values: new Map(), tables: new Map() })).toEqual(["geen-werkmap"]);
  expect(codes(withValues(talkedThrough, { indeling: 999 }))).toEqual(["indeling-nieuwer"]);
});

test("[GZ100] without what every evaluation has nothing is asked and no plan is made: what is gone would be taken for not answered", () => {
  const { values, tables } = contents(talkedThrough);
  const left = { values: new Map([...values].filter(([name]) => name !== "organisatie")), tables };
  expect(standingOf(left)).toMatchObject({ kind: "evaluation", problems: [{ code: "werkmap-beschadigd" }] });
  const outcomes = [checkContents(left), planStep(left)];
  expect(outcomes.map((one) => (one.ok ? "" : one.problems[0].code))).toEqual([
    "werkmap-beschadigd",
    "werkmap-beschadigd",
  ]);
});

test.each<CellValue>(["een", 0, "", null])(
  "[GZ121] with %p for the number of the layout the answers are shown, and commands say what is wrong",
  (value) => {
    const typed = withValues(talkedThrough, { indeling: value });
    const problems = [{ code: "indeling-beschadigd" }];
    const { profiles } = talkedThrough;
    expect(standingOf(typed)).toMatchObject({ kind: "evaluation", evaluation: { profiles }, problems, isOlder: false });
    const outcomes = [checkContents(typed), planStep(typed)];
    expect(outcomes).toMatchObject([
      { ok: false, problems },
      { ok: false, problems },
    ]);
  },
);

test("[GZ121] a newer layout is refused as ever, also without the organisation", () => {
  const { values, tables } = withValues(talkedThrough, { indeling: 3 });
  const left = { values: new Map([...values].filter(([name]) => name !== "organisatie")), tables };
  const refused = { kind: "refused", problems: [{ code: "indeling-nieuwer" }] };
  expect([standingOf({ values, tables }), standingOf(left)]).toMatchObject([refused, refused]);
});

test("[U28] what the reader refuses reaches the surface as it is", async () => {
  const refused = new ProblemError({ code: "proef", what: "Dat kan niet.", where: "", remedy: "Doe iets anders." });
  await expect(check({ read: () => Promise.reject(refused) })).rejects.toBe(refused);
});

test.each<[Place, string]>([
  [{ kind: "organisation" }, "organisatie"],
  [{ kind: "contact" }, "contactpersoon"],
  [{ kind: "year" }, "jaar"],
  [{ kind: "score", profile: "casemanager" }, "score_casemanager"],
  [{ kind: "justification", profile: "juridisch_adviseur" }, "toelichting_juridisch_adviseur"],
  [{ kind: "note", profile: "casemanager", number: 9 }, "notitie_casemanager_9"],
  [{ kind: "conclusion", number: 3 }, "conclusie_3"],
  [{ kind: "sources", profile: "casemanager" }, "Bronnen_casemanager"],
  [{ kind: "assessment", id: "B2" }, "Beoordelaars B2"],
  [{ kind: "peerEntry", id: "T1" }, "Toetsing T1"],
  [{ kind: "action", id: "A1" }, "Actieplan A1"],
])("[U29] %j stands at %s, which is in the workbook", (place, text) => {
  const location = locationOf(place);
  expect(locationText(location)).toBe(text);
  const { values, tables } = contents({ ...talkedThrough, actions: [action({ owner: "teamleider" })] });
  expect(location.kind === "cell" ? values.has(location.name) : tables.has(location.table)).toBe(true);
});
