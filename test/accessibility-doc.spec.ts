/** Holds docs/toegankelijkheid.md to the standard that it speaks of. */
import { readSource } from "./support/sources.ts";

/** The success criteria of WCAG 2.2 at levels A and AA, by guideline; 4.1.1 is no longer one. */
const criteria: Readonly<Record<string, readonly number[]>> = {
  "1.1": [1],
  "1.2": [1, 2, 3, 4, 5],
  "1.3": [1, 2, 3, 4, 5],
  "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
  "2.1": [1, 2, 4],
  "2.2": [1, 2],
  "2.3": [1],
  "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
  "2.5": [1, 2, 3, 4, 7, 8],
  "3.1": [1, 2],
  "3.2": [1, 2, 3, 4, 6],
  "3.3": [1, 2, 3, 4, 7, 8],
  "4.1": [2, 3],
};

const rows = [...readSource("docs/toegankelijkheid.md").matchAll(/^\| (\d\.\d\.\d+) [^|]+\|([^|]+)\|([^|]+)\|$/gm)];

test("[AC16] the page on accessibility has every criterium once, in order, with an answer for pane and workbook", () => {
  const wanted = Object.entries(criteria).flatMap(([guideline, numbers]) =>
    numbers.map((each) => `${guideline}.${each}`),
  );
  expect(wanted).toHaveLength(55);
  expect(rows.map(([, criterium]) => criterium)).toEqual(wanted);
  const answers = rows.flatMap(([, , pane = "", workbook = ""]) => [pane.trim(), workbook.trim()]);
  expect(answers.filter((answer) => !/^(ja|deels|niet getest|n\.v\.t\.)/.test(answer))).toEqual([]);
});
