/**
 * How much the custom functions cost on top of the bare function that they call: the range that Excel hands over, kinds
 * of values, errors. Prints calls per second, and for a whole column of 1,000 cells the columns per second.
 */
import * as functions from "../src/functions/functions.ts";
import { controlAnswer, definitionAnswer, levelAnswer } from "../src/model/checks/control.ts";
import { developmentAnswer, developmentOf } from "../src/model/development.ts";
import { isScore, type Score } from "../src/model/evaluation/evaluation.ts";
import { smartAnswer } from "../src/model/smart.ts";
import { spreadAnswer, spreadOf } from "../src/model/spread.ts";
import { measure, table, type Row } from "./runner.ts";

let turn = 0;

/** Another score every time, so that nothing can be worked out beforehand. */
const next = (): Score => ((turn = (turn + 1) % 5) + 1) as Score;

const reason = "De organisatie voldoet in grote lijnen aan de beschrijving.";
const whole = { specific: true, measurable: true, acceptable: true, realistic: true, begin: 46_000, end: 46_700 };
const reasons = [[reason]];
const [begin, end] = [[[46_000]], [[46_700]]];

const calls: readonly Row[] = [
  { name: "VTH.NIVEAU", ours: () => functions.niveau([[next()]]), peer: () => levelAnswer(next()) },
  { name: "VTH.OMSCHRIJVING", ours: () => functions.omschrijving([[next()]]), peer: () => definitionAnswer(next()) },
  { name: "VTH.SCOREGELDIG", ours: () => functions.scoregeldig([[next()]]), peer: () => isScore(next()) },
  {
    name: "VTH.CONTROLE",
    ours: () => functions.controle([[next()]], reasons),
    peer: () => controlAnswer(next(), reason.trim() !== ""),
  },
  {
    name: "VTH.SPREIDING",
    ours: () => functions.spreiding([[next()], [next()], [next()]]),
    peer: () => spreadAnswer(spreadOf([next(), next(), next()])),
  },
  {
    name: "VTH.SMART",
    ours: () => functions.smart(reasons, reasons, reasons, reasons, begin, end),
    peer: () => smartAnswer(whole),
  },
  {
    name: "VTH.ONTWIKKELING",
    ours: () => functions.ontwikkeling([[next()]], [[next()]]),
    peer: () => developmentAnswer(developmentOf(next(), next())),
  },
];

const rows: readonly Score[] = Array.from({ length: 1000 }, next);
const column = rows.map((score) => [score]);

const columns: readonly Row[] = [
  { name: "VTH.NIVEAU", ours: () => functions.niveau(column), peer: () => rows.map((score) => levelAnswer(score)) },
  {
    name: "VTH.CONTROLE",
    ours: () => functions.controle(column, reasons),
    peer: () => rows.map((score) => controlAnswer(score, reason.trim() !== "")),
  },
  {
    name: "VTH.SPREIDING",
    ours: () => functions.spreiding(column),
    peer: () => spreadAnswer(spreadOf(rows)),
  },
];

const effort = { turn: 100, turns: 5 };
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
