/**
 * How much the custom functions cost on top of the bare JavaScript call: the range that Excel hands over, kinds of values,
 * errors. Prints calls per second, and for a whole column of 1,000 cells the columns per second. What goes in is made
 * beforehand for both; the bare call gets the same values, already known to be scores, texts and days.
 */
import * as functions from "../src/functions/functions.ts";
import { controlAnswer, definitionAnswer, levelAnswer } from "../src/model/checks/control.ts";
import { developmentAnswer, developmentOf } from "../src/model/development.ts";
import { isScore, type Score } from "../src/model/evaluation/evaluation.ts";
import { smartAnswer } from "../src/model/smart.ts";
import { spreadAnswer, spreadOf } from "../src/model/spread.ts";
import { measure, table, type Row } from "./runner.ts";

const scores: readonly Score[] = Array.from({ length: 1000 }, (_, index) => ((index % 5) + 1) as Score);

let turn = 0;

/** Another score every time, so that nothing can be worked out beforehand. */
const next = (): number => (turn = (turn + 1) % scores.length);

/** The same scores as Excel hands them over: a range of one cell each, made before anything is measured. */
const cells = scores.map((score) => [[score]]);
const score = (): Score => scores[next()] ?? 1;
const cell = (): unknown[][] => cells[next()] ?? [];

/** Text that begins like another one every time. */
const reasons = ["De organisatie voldoet in grote lijnen.", "Wij zien een stabiel team.", "Er is scholing nodig."];
const reasonCells = reasons.map((reason) => [[reason]]);
const reason = (): string => reasons[turn % reasons.length] ?? "";
const reasonCell = (): unknown[][] => reasonCells[turn % reasons.length] ?? [];

const says = (text: string): boolean => text.trim() !== "";
const [begin, end] = [46_000, 46_700];
const [beginCell, endCell] = [[[begin]], [[end]]];

/** Three scores: as one range, and bare. */
const threes = scores.map((one, index) => [one, scores[(index * 7) % 1000] ?? 1, scores[(index * 3) % 1000] ?? 1]);
const threeCells = threes.map((three) => three.map((one) => [one]));

const calls: readonly Row[] = [
  { name: "VTH.NIVEAU", ours: () => functions.niveau(cell()), peer: () => levelAnswer(score()) },
  { name: "VTH.OMSCHRIJVING", ours: () => functions.omschrijving(cell()), peer: () => definitionAnswer(score()) },
  { name: "VTH.SCOREGELDIG", ours: () => functions.scoregeldig(cell()), peer: () => isScore(score()) },
  {
    name: "VTH.CONTROLE",
    ours: () => functions.controle(cell(), reasonCell()),
    peer: () => controlAnswer(score(), says(reason())),
  },
  {
    name: "VTH.SPREIDING",
    ours: () => functions.spreiding(threeCells[next()] ?? []),
    peer: () => spreadAnswer(spreadOf(threes[next()] ?? [])),
  },
  {
    name: "VTH.SMART",
    ours: () => functions.smart(reasonCell(), reasonCell(), reasonCell(), reasonCell(), beginCell, endCell),
    peer: () =>
      smartAnswer({
        specific: says(reason()),
        measurable: says(reason()),
        acceptable: says(reason()),
        realistic: says(reason()),
        begin,
        end,
      }),
  },
  {
    name: "VTH.ONTWIKKELING",
    ours: () => functions.ontwikkeling(cell(), cell()),
    peer: () => developmentAnswer(developmentOf(score(), score())),
  },
];

const column = scores.map((one) => [one]);
const reasonColumn = Array.from({ length: 1000 }, (_, index) => [reasons[index % reasons.length] ?? ""]);

const columns: readonly Row[] = [
  { name: "VTH.NIVEAU", ours: () => functions.niveau(column), peer: () => scores.map(levelAnswer) },
  {
    name: "VTH.CONTROLE",
    ours: () => functions.controle(column, reasonColumn),
    peer: () => scores.map((one, index) => controlAnswer(one, says(reasonColumn[index]?.[0] ?? ""))),
  },
  { name: "VTH.SPREIDING", ours: () => functions.spreiding(column), peer: () => spreadAnswer(spreadOf(scores)) },
];

const effort = { turn: 20, turns: 30 };
const heads = ["a second", "as custom function", "bare function"] as const;

console.log(
  table(
    heads,
    calls.map((row) => measure(row, effort)),
  ),
);
console.log();
console.log(
  table(
    ["1,000 cells a second", heads[1], heads[2]],
    columns.map((row) => measure(row, effort)),
  ),
);
