/** Writing a workbook as a file, beside other libraries and beside packing its finished XML; row 4. */
import { inFull } from "../test/support/evaluation-in-full.ts";
import { build } from "../src/workbook/build.ts";
import { writeBlueprint } from "../src/xlsx/index.ts";
import { openPackage } from "../src/xlsx/package.ts";
import { zip } from "../src/xlsx/zip-write.ts";
import * as excelFile from "./peers/excel-file.ts";
import * as excelJs from "./peers/exceljs.ts";
import { byTurns } from "./runner.ts";
import { compared, kilobytes, milliseconds, under, type Line } from "./table.ts";

/** The finished parts of a file, unpacked: what there is to pack when all else is done. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = openPackage(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const name of file.names()) parts.set(name, await file.bytes(name));
  return parts;
}

/** Row 4. All of it is time of the processor, by turns, as others use the machine too. */
export async function writingLines(rounds: number): Promise<readonly Line[]> {
  const blueprint = build(inFull);
  const bytes = await writeBlueprint(blueprint);
  const parts = await partsOf(bytes);
  const { building, writing, exceljs, small, floor } = await byTurns(
    {
      building: () => build({ ...inFull }),
      writing: () => writeBlueprint(blueprint),
      exceljs: () => excelJs.write(blueprint),
      small: () => excelFile.write(blueprint),
      floor: () => zip(parts),
    },
    rounds,
  );
  const theirs = { exceljs: await excelJs.write(blueprint), small: await excelFile.write(blueprint) };
  return [
    compared(
      4,
      "writing a file",
      [writing, "ExcelJS, but for charts, PivotTables and styles by name", exceljs],
      milliseconds,
      under(1),
    ),
    compared(4, "writing a file", [writing, "write-excel-file: cells and looks alone", small], milliseconds, null),
    compared(4, "writing a file", [writing, "the floor: packing the finished XML", floor], milliseconds, null),
    compared(4, "the file", [bytes.length, "ExcelJS", theirs.exceljs.length], kilobytes, null),
    compared(4, "the file", [bytes.length, "write-excel-file", theirs.small.length], kilobytes, null),
    compared(
      4,
      "building the Blueprint",
      [building, "building and writing", building + writing],
      milliseconds,
      under(1 / 10),
    ),
  ];
}
