import { fields } from "./fields.ts";
import { names, tableNames } from "./names.ts";
import { maybeNameOf, maybeSheetKey, maybeTopic, nowhere, ourTables, topicAt } from "./place.ts";
import { columnTexts } from "./texts.ts";

const head: readonly string[] = [names.organisation, names.contact, names.year];

test("[N1] every answer but the form's head has a topic, and the topic leads back to its name", () => {
  for (const { name } of fields) {
    const topic = maybeTopic(name);
    expect([name, topic === null]).toEqual([name, head.includes(name)]);
    if (topic !== null) expect(maybeNameOf(topic)).toBe(name);
  }
  const topics = fields.map(({ name }) => JSON.stringify(maybeTopic(name))).filter((topic) => topic !== "null");
  expect(new Set(topics).size).toBe(fields.length - head.length);
});

test("[N2] Excel does not tell capitals apart in names", () => {
  expect(maybeTopic("SCORE_Casemanager")).toEqual({ kind: "score", profile: "casemanager" });
  expect(maybeSheetKey("BLAD_STAP1")).toBe("stap1");
});

test.each(["score_", "score_directeur", "notitie_casemanager_10", "blad_stap1", "", "toString", "__proto__"])(
  "[N3] a name that is no answer has no topic: %s",
  (name) => {
    expect(maybeTopic(name)).toBeNull();
  },
);

test("[N4] a row is read as far as it can be", () => {
  const row = new Map<string, string | number>([
    [columnTexts.assessor, "jurist"],
    [columnTexts.score, "goed"],
    [columnTexts.profile, "juridisch ADVISEUR"],
    ["Eigen kolom", "iets"],
  ]);
  const cell = { table: tableNames.assessments, heading: columnTexts.score, row };
  expect(topicAt({ ...nowhere, cell })).toEqual({
    kind: "assessment",
    property: "score",
    row: { assessor: "jurist", profile: "juridisch_adviseur" },
  });
  expect(topicAt({ ...nowhere, cell: { ...cell, heading: "Eigen kolom" } })).toMatchObject({ property: null });
});

test("[N5] a name goes before a table, and a table without topics is nothing in particular", () => {
  const cell = { table: tableNames.results, heading: columnTexts.score, row: new Map() };
  expect(topicAt({ ...nowhere, cell })).toEqual({ kind: "elsewhere" });
  expect(topicAt({ ...nowhere, name: "jaar" })).toEqual({ kind: "elsewhere" });
  expect(topicAt({ ...nowhere, name: "conclusie_1", cell })).toEqual({ kind: "conclusion", number: 1 });
  expect(ourTables).toHaveLength(12);
});
