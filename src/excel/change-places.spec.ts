/** A sheet that is drawn anew takes the place of the one that stands there; `test/faults` breaks it off at every point. */
import { readFileSync } from "node:fs";
import { cellArea } from "../../sandbox/core/store/area.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { addRangeName, deleteName } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { addSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { straight, struck, tellingMoments } from "../../test/support/faults.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { codesOf, valueOf } from "../../test/support/revising.ts";
import { openExcel } from "../../test/support/excel.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import { parseJson } from "../model/evaluation/json.ts";
import { heal } from "../usecases/health.ts";
import { read } from "../usecases/read.ts";
import { checkUpgrade, upgrade } from "../usecases/upgrade.ts";
import { build } from "../workbook/build.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { note } from "./half-made.ts";
import { inExcel } from "./host.ts";
import { excelHealth } from "./health.ts";
import { excelWorkbook } from "./index.ts";
import { settledNames } from "./waiting-names.ts";

const { stap1, stap3 } = sheetNames;
const day = "2026-11-29";
const keeper = { now: () => new Date(2026, 10, 29, 12), tell: () => undefined };
const written = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));

const upgrading = async () => valueOf(await upgrade(excelHealth(), { day, shown: null }, keeper));
const titles = ({ sheets }: Workbook) => sheets.map(({ name }) => name);
const marks = ({ names }: Workbook) => names.filter(({ name }) => name.startsWith("opbouw_"));

async function ofFirstLayout(): Promise<Workbook> {
  return fromBlueprint(await firstLayout());
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
    expect([...seen].map((line) => line.slice(0, 40))).toEqual(["Het blad “Start” wordt opnieuw getekend;", ""]);
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

describe("names that say so and are none of ours", () => {
  const written = { title: stap1, spare: `${stap1} (nieuw)`, kept: null, protection: null };
  const over3 = JSON.stringify({ ...written, title: stap3, spare: `${stap3} (nieuw)` });

  /** A sheet that could be a new one; known as ours, or not. */
  const ready = (title: string, name?: string) => (w: Workbook) => {
    const added = addSheet(w, `${title} (nieuw)`);
    if (name !== undefined) addRangeName(w, name, added, cellArea(1, 1));
  };

  /** Excel with a name that is not there any more, and with a text in the names that tell of a change. */
  async function noted(text: string, deed: (w: Workbook) => void) {
    const host = await openExcel(fromBlueprint(build(inFull)));
    deed(host.workbook);
    const item = host.workbook.names.find(({ name }) => name === "conclusie_1");
    if (item !== undefined) deleteName(host.workbook, item);
    await inExcel(async (context) => {
      note(context, "opbouw_wissel_", text);
      await context.sync();
    });
    return host;
  }

  const notes: readonly (readonly [string, string, (w: Workbook) => void])[] = [
    ["a text that is cut off", JSON.stringify(written).slice(0, 40), () => undefined],
    ["no text of ours", "Notulen van 3 maart", () => undefined],
    ["an object of another shape", JSON.stringify({ ...written, title: 3 }), () => undefined],
    [
      "what no sheet can be protected with",
      JSON.stringify({ ...written, spare: "", protection: { a: 1 } }),
      () => undefined,
    ],
    ["another sheet of ours", JSON.stringify({ ...written, spare: "Organisaties" }), () => undefined],
    ["a sheet with answers", over3, ready(stap3)],
    [
      "a sheet of one's own",
      JSON.stringify({ ...written, title: "Notulen", spare: "Notulen (nieuw)" }),
      (w) => {
        for (const title of ["Notulen", "Notulen (nieuw)"]) type(w, addSheet(w, title).name, "B2", title);
      },
    ],
    ["a sheet with answers, for one that is known as ours", over3, ready(stap3, "blad_bedacht")],
    [
      "a title that is taken",
      JSON.stringify({ ...written, title: "Start", spare: "Start (nieuw)", kept: "Start (eerder)" }),
      (w) => {
        ready("Start", "blad_bedacht")(w);
        addSheet(w, "Start (eerder)");
      },
    ],
  ];

  test.each(notes)(
    "[GZ138] %s: no sheet changes for it, and the rest is mended",
    async (_, text, deed) => {
      const { workbook } = await noted(text, deed);
      const before = titles(workbook);
      expect(marks(workbook)).not.toEqual([]);
      const { faults, left } = valueOf(await heal(excelHealth(), { ...keeper, day }));
      expect([faults.map(({ id }) => id), left]).toEqual([["H2"], []]);
      expect(titles(workbook)).toEqual([...before, sheetNames.reservekopieen]);
      expect(marks(workbook)).toEqual([]);
      expect(valueOf(await read(excelWorkbook()))).toEqual(inFull);
    },
    60_000,
  );
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
