import { readyToShare, reviewed } from "../../test/support/sharing.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { build } from "./build.ts";
import { scoresOn, viewsOn } from "./peer-views.ts";

const evaluation = reviewed;

test("[W90] every view on a question, with its organisation, and below it what the organisation does with it", () => {
  expect(viewsOn("vraag_1", evaluation).now).toBe(
    "OD Noord: Helder beeld.\n→ Dank, zo houden.\nOD Zuid: Mist cijfers.",
  );
});

test("[W91] the peers' scores of a profile stand beside each other with the spread, and are not averaged", () => {
  expect(scoresOn("casemanager", evaluation).now).toBe(
    "OD Noord: 4\nOD Zuid: 2\nVan 2 tot en met 4. Wat verklaart het verschil?",
  );
  expect(scoresOn("juridisch_adviseur", evaluation).now).toBe("OD Zuid: 2");
});

test("[W92] nothing came yet: it is said, and is no score", () => {
  expect(viewsOn("vraag_1", readyToShare).now).toBe("Nog geen inbreng van collega’s");
  expect(scoresOn("casemanager", readyToShare).now).toBe("Nog geen scores van collega’s");
});

test("[W96] a score without words is a line as well", () => {
  expect(viewsOn("juridisch_adviseur", evaluation).now).toBe("OD Zuid (score 2): ");
});

test("[W93] what has no subject is seen as well", () => {
  expect(viewsOn(null, evaluation).now).toBe("OD Noord: Buiten de vakken: Mooi stuk!");
});

test("[W94] more remarks than fit: that there are more is said", () => {
  const [first] = evaluation.peerReview.entries;
  if (first === undefined) throw new Error("no entry");
  const entries = Array.from({ length: 7 }, (_, index) => ({
    ...first,
    id: `T${index}`,
    note: `${index}`,
    response: "",
  }));
  const many: Evaluation = { ...evaluation, peerReview: { ...evaluation.peerReview, entries } };
  expect(viewsOn("vraag_1", many).now).toMatch(/^OD Noord: 0\n.*OD Noord: 5\n… en meer: zie de tabel hieronder$/s);
});

test("[W95] the sheet shows the own score beside the peers' scores, for every profile and question", () => {
  const sheet = build(evaluation).sheets.find(({ name }) => name.startsWith("Stap 2"));
  const shown = sheet?.cells.filter(({ formula }) => formula !== undefined).map(({ value }) => value) ?? [];
  expect(shown).toHaveLength(6 + 2 + 5 * 3);
  const own = shown.filter((value) => /^[1-5] · |^nog niet/.test(String(value)));
  expect(own.map((value) => String(value).slice(0, 3))).toEqual(["3 ·", "nog", "nog", "2 ·", "nog"]);
  const longest = Math.max(...(sheet?.cells.map(({ formula }) => formula?.length ?? 0) ?? []));
  expect(longest).toBeLessThan(7000); // Excel takes 8,192, with function names in its own language
});
