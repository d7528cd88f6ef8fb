import { changedTitle } from "./document-title.ts";

const organisation = "OD Voorbeeld";
const prefix = "Zelfevaluatie competentieprofielen";
const change = { from: { organisation, year: 2028 }, to: { organisation, year: 2030 } };
const far = "De Omgevingsdienst ".repeat(20).trim();

test.each([
  ["as we gave it", `${prefix} ${organisation} 2028`],
  ["of an evaluation before", `${prefix} ${organisation} 2024`],
  ["from before the organisation and the year were known", prefix],
  ["from before the year was known", `${prefix} ${organisation}`],
])("[R27] a title %s becomes that of the next evaluation", (_, title) => {
  expect(changedTitle(title, change)).toBe(`${prefix} ${organisation} 2030`);
});

test.each([
  `${prefix}, concept voor de OR van 3 mei`,
  `${prefix} ${organisation} 2028 (concept)`,
  `${prefix} ${organisation}, definitief 2028`,
  `Concept: ${prefix} ${organisation} 2028`,
  "",
])("[R28] a title of the user's own stays: “%s”", (title) => {
  expect(changedTitle(title, change)).toBe(title);
});

test("[R29] a title that was cut off is known too", () => {
  const title = `${prefix} ${far} 2028`.slice(0, 255);
  const cut = changedTitle(title, { from: { organisation: far, year: 2028 }, to: change.to });
  expect(cut).toBe(`${prefix} ${organisation} 2030`);
});
