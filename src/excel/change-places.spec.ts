/** A sheet that is drawn anew takes the place of the one that stands there; `test/faults` breaks it off at every point. */
import { readFileSync } from "node:fs";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { straight, struck, tellingMoments } from "../../test/support/faults.ts";
import { codesOf, valueOf } from "../../test/support/revising.ts";
import { openExcel } from "../../test/support/excel.ts";
import { parseJson } from "../model/evaluation/json.ts";
import { read } from "../usecases/read.ts";
import { checkUpgrade, upgrade } from "../usecases/upgrade.ts";
import { readBlueprint } from "../xlsx/index.ts";
import { excelHealth } from "./health.ts";
import { excelWorkbook } from "./index.ts";
import { settledNames } from "./waiting-names.ts";

const day = "2026-11-29";
const keeper = { now: () => new Date(2026, 10, 29, 12), tell: () => undefined };
const written = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));

const upgrading = async () => valueOf(await upgrade(excelHealth(), { day, shown: null }, keeper));
const titles = ({ sheets }: Workbook) => sheets.map(({ name }) => name);
const marks = ({ names }: Workbook) => names.filter(({ name }) => name.startsWith("opbouw_"));

async function ofFirstLayout(): Promise<Workbook> {
  const { blueprint } = await readBlueprint(new Uint8Array(readFileSync("test/frozen/indeling-1.xlsx")));
  return fromBlueprint(blueprint);
}

describe("a sheet that takes the place of another", () => {
  test("[CP1] broken off while it does, the workbook reads as before, and looks as upgraded so far", async () => {
    const before = await ofFirstLayout();
    const { requests } = await straight(before, upgrading);
    // the first sheet that is drawn anew; the second, what is left, and the number of the layout come in requests after it
    const request = requests.length - 4;
    const moments = requests.slice(request, request + 1).flatMap(tellingMoments);
    const seen = new Set<string>();
    for (const done of moments.slice(-24).filter((_, index) => index % 3 === 0)) {
      const { host } = await struck(before, upgrading, { kind: "lost", request, done });
      if (marks(host.workbook).length === 0) continue;
      expect(valueOf(await read(excelWorkbook()))).toEqual(written);
      const { from, lines } = valueOf(await checkUpgrade(excelHealth(), day));
      expect(from).toBe(1);
      seen.add(lines.find((line) => line.includes("“Start")) ?? "");
    }
    expect([...seen]).toEqual(["Het blad “Start” wordt opnieuw getekend; wat het toont, komt uit uw antwoorden.", ""]);
  }, 240_000);

  test("[CP2] one with a password stays as it was, and nothing is left beside it", async () => {
    const before = await ofFirstLayout();
    const start = sheetNamed(before, "Start");
    unprotect(start);
    protect(start, {}, "geheim");
    const kept = structuredClone(start);
    const { workbook } = await openExcel(before);
    expect(codesOf(await upgrade(excelHealth(), { day, shown: null }, keeper))).toEqual(["blad-beveiligd"]);
    expect(sheetNamed(workbook, "Start")).toEqual(kept);
    expect(titles(workbook).filter((title) => title.includes("("))).toEqual([]);
    expect(marks(workbook)).toEqual([]);
    unprotect(sheetNamed(workbook, "Start"), "geheim");
    protect(sheetNamed(workbook, "Start"), {}, "");
    expect(await upgrading()).toMatchObject({ left: [] });
    expect(titles(workbook).filter((title) => title.includes("("))).toEqual([]);
  }, 60_000);
});

test("[CP3] a name that waits goes before the one that it waits for", () => {
  const items = [
    { name: "indeling" },
    { name: "Opbouw_naar_indeling" },
    { name: "opbouw_naar_blad_start" },
    { name: "jaar" },
  ];
  const [, first, second, other] = items;
  expect(settledNames(items)).toEqual([
    ["indeling", first],
    ["blad_start", second],
    ["jaar", other],
  ]);
});
