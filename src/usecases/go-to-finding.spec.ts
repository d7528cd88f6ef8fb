import { FakeDesk } from "../../test/support/fake-desk.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { success } from "../model/problem.ts";
import { tableNames } from "../workbook/names.ts";
import { columnTexts as heads } from "../workbook/texts.ts";
import { check } from "./check.ts";
import { goToFinding } from "./go-to-finding.ts";

const people: Evaluation = {
  ...inFull,
  profiles: {
    ...inFull.profiles,
    vergunningverlener: {
      ...inFull.profiles.vergunningverlener,
      score: 5,
      notes: inFull.profiles.vergunningverlener.notes.map(() => ""),
    },
  },
  assessments: inFull.assessments.with(1, { ...inFull.assessments[1], assessor: "Jan de Vries" } as never),
  actions: inFull.actions.map((action, index) => (index === 1 ? { ...action, owner: "Jan de Vries" } : action)),
};

/** Where the questions of a rule lead: table, column, and what identifies the row. */
async function ways(desk: FakeDesk, rule: string) {
  const outcome = await check(desk);
  if (!outcome.ok) throw new Error("it is to be read");
  const found = outcome.value.findings.filter((finding) => finding.rule === rule);
  const led: (readonly unknown[])[] = [];
  for (const finding of found) {
    expect(await goToFinding(finding, desk)).toEqual(success(null));
    const { name, cell } = await desk.look();
    led.push(cell === null ? [name] : [cell.table, cell.heading, cell.row.get(heads.key)]);
  }
  return led;
}

test("[U60] a question leads to its own cell: by name, or in a table by the number of its row", async () => {
  const desk = new FakeDesk(people);
  expect(await ways(desk, "S16")).toEqual([[tableNames.assessments, heads.assessor, "B2"]]);
  expect(await ways(desk, "S17")).toEqual([[tableNames.actions, heads.owner, people.actions[1]?.id]]);
  expect(await ways(desk, "S1")).toEqual([["score_specialistisch_adviseur"]]);
});

test("[U61] where sources are asked for, the first free row is shown", async () => {
  const desk = new FakeDesk(people);
  expect(await ways(desk, "S6")).toEqual([[tableNames.sources("vergunningverlener"), heads.source, null]]);
});

test("[U62] what is no score in a row leads to that score, also when the row has no number", async () => {
  const desk = new FakeDesk(people);
  const { columns, rows } = desk.tables.get(tableNames.assessments) ?? { columns: [], rows: [] };
  const odd = columns.map((heading) => (heading === heads.score ? "goed" : heading === heads.key ? null : "adviseur"));
  desk.tables.set(tableNames.assessments, { columns, rows: rows.with(4, odd) });
  expect(await ways(desk, "S2")).toEqual([[tableNames.assessments, heads.score, null]]);
  expect((await desk.look()).value).toBe("goed");
});

test("[U63] a row that is gone is a problem, and one stays where one is", async () => {
  const desk = new FakeDesk(people);
  desk.click("score_casemanager");
  const outcome = await goToFinding({ rule: "S16", place: { kind: "assessment", id: "B9" } }, desk);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: "rij-ontbreekt" }] });
  expect((await desk.look()).name).toBe("score_casemanager");
});
