/**
 * Everything that README.md tells of, as one table: `npm run bench`, or `npm run bench -- 1 4` for some of its rows.
 * `npm run bench -- quick` takes fewer rounds.
 */
import { availableParallelism, cpus } from "node:os";
import { emptyEvaluation } from "../src/model/evaluation/empty.ts";
import { inFull } from "../test/support/evaluation-in-full.ts";
import { functionLines } from "./functions.ts";
import { growthLines } from "./growth.ts";
import { paneStarts } from "./pane.ts";
import { ensurePeers } from "./peers/load.ts";
import { readingLines } from "./reading.ts";
import { atMost, compared, kilobytes, milliseconds, table, thousands, under, type Line } from "./table.ts";
import { distinctBytes, following, making, makingCellByCell, moveOnTable, wireGoals } from "./wire.ts";
import { writingLines } from "./writing.ts";

const empty = emptyEvaluation("Omgevingsdienst Voorbeeld", 2026);
const given = process.argv.slice(2);
const isQuick = given.includes("quick");

/** Row 1. The goal for bytes beside the samples stands as it was set, though it cannot be had. */
async function makingLines(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [name, evaluation] of [
    ["empty", empty],
    ["full", inFull],
  ] as const) {
    const [ours, samples] = [await making(evaluation), await makingCellByCell(evaluation)];
    const what = `making a workbook, ${name}`;
    const peer = "a range and a format per cell";
    lines.push(
      compared(
        1,
        `${what}: round trips`,
        [ours.trips, "2, to look and to write", wireGoals.trips],
        thousands,
        atMost(1),
      ),
      compared(1, `${what}: actions`, [ours.actions, peer, samples.actions], thousands, under(1 / 20)),
      compared(1, `${what}: object paths`, [ours.objectPaths, peer, samples.objectPaths], thousands, null),
      compared(1, `${what}: bytes`, [ours.bytes, peer, samples.bytes], kilobytes, under(1 / 20)),
      compared(
        1,
        `${what}: bytes`,
        [ours.bytes, "the floor: distinct values and formats", distinctBytes(evaluation)],
        kilobytes,
        under(2),
      ),
    );
  }
  return lines;
}

/** Row 2. */
async function followingLines(): Promise<readonly Line[]> {
  const { moves, trips, bytes } = await following(inFull);
  const what = `following ${moves} moves, the most of any`;
  return [
    compared(2, `${what}: round trips`, [trips, "1", wireGoals.moveTrips], thousands, atMost(1)),
    compared(2, `${what}: bytes`, [bytes, "2 KB", wireGoals.moveBytes], kilobytes, under(1)),
    compared(
      2,
      "a move within a table: bytes",
      [await moveOnTable(inFull), "2 KB", wireGoals.moveBytes],
      kilobytes,
      under(1),
    ),
  ];
}

/** Row 3. */
async function paneLines(): Promise<readonly Line[]> {
  const { ours, template, leanest } = await paneStarts(isQuick ? 3 : 7);
  const peer = "Microsoft's React template";
  const least = "that, without its polyfills and vendor script";
  return [
    compared(3, "the pane's start: gzip", [ours.bytes, peer, template.bytes], kilobytes, atMost(1)),
    compared(3, "the pane's start: requests", [ours.requests, peer, template.requests], thousands, null),
    compared(3, "the pane's start: usable after", [ours.usable, peer, template.usable], milliseconds, atMost(1)),
    compared(3, "the pane's start: gzip", [ours.bytes, least, leanest.bytes], kilobytes, null),
    compared(3, "the pane's start: usable after", [ours.usable, least, leanest.usable], milliseconds, null),
  ];
}

const rows: readonly (() => readonly Line[] | Promise<readonly Line[]>)[] = [
  makingLines,
  followingLines,
  paneLines,
  () => writingLines(isQuick ? 8 : 25),
  () => readingLines(isQuick ? 50 : 500, isQuick ? 1 : 2),
  functionLines,
  growthLines,
];

const wanted = given.map(Number).filter((row) => row >= 1);
ensurePeers();
const lines: Line[] = [];
for (const [index, linesOf] of rows.entries()) {
  if (wanted.length > 0 && !wanted.includes(index + 1)) continue;
  process.stderr.write(`row ${index + 1} …\n`);
  lines.push(...(await linesOf()));
}
console.log(`${cpus()[0]?.model ?? ""}, ${availableParallelism()} cores, Node ${process.version}\n`);
console.log(table(lines));
