/**
 * How much the custom functions cost on top of the bare JavaScript call. Both take the ranges that Excel hands over and
 * give back a range; the bare call does no more than that and ask the model, while a custom function looks at the size of
 * ranges, the kind of values and errors.
 */
import * as functions from "../src/functions/functions.ts";
import { controlAnswer, definitionAnswer, levelAnswer } from "../src/model/checks/control.ts";
import { developmentAnswer, developmentOf } from "../src/model/development.ts";
import { isScore, type Score } from "../src/model/evaluation/evaluation.ts";
import { smartAnswer } from "../src/model/smart.ts";
import { spreadAnswer, spreadOf } from "../src/model/spread.ts";
import { measure, type Row } from "./runner.ts";
import { atLeast, thousands, type Line } from "./table.ts";

const scores: readonly Score[] = Array.from({ length: 1000 }, (_, index) => ((index % 5) + 1) as Score);
const reasons = ["De organisatie voldoet in grote lijnen.", "Wij zien een stabiel team.", "Er is scholing nodig."];
const reasonAt = (index: number): string => reasons[index % reasons.length] ?? "";
const says = (text: string): boolean => text.trim() !== "";

/** A range of one cell for each of a thousand values, as Excel hands them over; made before anything is measured. */
const cellsOf = <Value>(valueAt: (index: number) => Value): Value[][][] => scores.map((_, index) => [[valueAt(index)]]);
const scoreCells = cellsOf((index): Score => scores[index] ?? 1);
const reasonCells = cellsOf(reasonAt);
const [begins, ends] = [cellsOf((index) => 46_000 + index), cellsOf((index) => 47_500 + index)];
const threes = scores.map((_, index) => [[scores[index] ?? 1], [scores[index >> 3] ?? 1], [scores[index >> 6] ?? 1]]);

let turn = 0;

/** The next of a thousand ranges, so that nothing can be worked out beforehand. */
const next = <Value>(ranges: Value[][][]): Value[][] => ranges[(turn = (turn + 1) % 1000)] ?? [];

/** What the bare call does with a range: it takes its word for it that there is one cell, of the right kind. */
const only = <Value>(range: Value[][]): Value => range[0]?.[0] as Value;

const calls: readonly Row[] = [
  {
    name: "VTH.NIVEAU",
    ours: () => functions.niveau(next(scoreCells)),
    peer: () => [[levelAnswer(only(next(scoreCells)))]],
  },
  {
    name: "VTH.OMSCHRIJVING",
    ours: () => functions.omschrijving(next(scoreCells)),
    peer: () => [[definitionAnswer(only(next(scoreCells)))]],
  },
  {
    name: "VTH.SCOREGELDIG",
    ours: () => functions.scoregeldig(next(scoreCells)),
    peer: () => [[isScore(only(next(scoreCells)))]],
  },
  {
    name: "VTH.CONTROLE",
    ours: () => functions.controle(next(scoreCells), next(reasonCells)),
    peer: () => [[controlAnswer(only(next(scoreCells)), says(only(next(reasonCells))))]],
  },
  {
    name: "VTH.SPREIDING",
    ours: () => functions.spreiding(next(threes)),
    peer: () => spreadAnswer(spreadOf(next(threes).map((row) => only([row])))),
  },
  {
    name: "VTH.SMART",
    ours: () => {
      const text = next(reasonCells);
      return functions.smart(text, text, text, text, next(begins), next(ends));
    },
    peer: () => {
      const text = next(reasonCells);
      return [
        [
          smartAnswer({
            specific: says(only(text)),
            measurable: says(only(text)),
            acceptable: says(only(text)),
            realistic: says(only(text)),
            begin: only(next(begins)),
            end: only(next(ends)),
          }),
        ],
      ];
    },
  },
  {
    name: "VTH.ONTWIKKELING",
    ours: () => functions.ontwikkeling(next(scoreCells), next(scoreCells)),
    peer: () => [[developmentAnswer(developmentOf(only(next(scoreCells)), only(next(scoreCells))))]],
  },
];

const column = scores.map((score) => [score]);
const reasonColumn = scores.map((_, index) => [reasonAt(index)]);

const columns: readonly Row[] = [
  {
    name: "VTH.NIVEAU",
    ours: () => functions.niveau(column),
    peer: () => column.map((row) => row.map((score) => levelAnswer(score))),
  },
  {
    name: "VTH.CONTROLE",
    ours: () => functions.controle(column, reasonColumn),
    peer: () =>
      column.map((row, index) => row.map((score, at) => controlAnswer(score, says(reasonColumn[index]?.[at] ?? "")))),
  },
  {
    name: "VTH.SPREIDING",
    ours: () => functions.spreiding(column),
    peer: () => spreadAnswer(spreadOf(column.map((row) => only([row])))),
  },
  {
    name: "VTH.ONTWIKKELING",
    ours: () => functions.ontwikkeling(column, column),
    peer: () => column.map((row) => row.map((score) => developmentAnswer(developmentOf(score, score)))),
  },
];

const effort = { turn: 15, turns: 12 };

const lineOf = (kind: string, row: Row): Line => {
  const { name, ours, peer } = measure(row, effort);
  return {
    row: 6,
    what: `${name}, ${kind} a second`,
    ours: thousands(ours),
    peer: "the bare function",
    theirs: thousands(peer),
    ratio: ours / peer,
    goal: atLeast(1 / 2),
  };
};

/** Row 6: every custom function, cell by cell and over a thousand cells, beside the bare function. */
export const functionLines = (): readonly Line[] => [
  ...calls.map((row) => lineOf("calls", row)),
  ...columns.map((row) => lineOf("times 1,000 cells", row)),
];

/** How many milliseconds VTH.CONTROLE and VTH.SPREIDING together take over so many cells; for row 7. */
export function functionsOver(count: number): number {
  const [cells, reasonsOf] = [list(count, (index) => [(index % 5) + 1]), list(count, (index) => [reasonAt(index)])];
  const work = (): unknown => [functions.controle(cells, reasonsOf), functions.spreiding(cells)];
  return 1000 / measure({ name: "", ours: work, peer: work }, { turn: 20, turns: 8, batch: 1 }).ours;
}

const list = <Item>(count: number, itemAt: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => itemAt(index));
