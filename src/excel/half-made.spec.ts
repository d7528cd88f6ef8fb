import { maybeName } from "../../sandbox/core/store/names.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { addSheet } from "../../sandbox/core/store/sheets.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { emptyOne } from "../../test/support/desk.ts";
import { openExcel } from "../../test/support/excel.ts";
import { straight, struck } from "../../test/support/faults.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { valueOf } from "../../test/support/revising.ts";
import { plan } from "../usecases/plan.ts";
import { standingOf } from "../usecases/read-standing.ts";
import { build } from "../workbook/build.ts";
import { halfMadeIn } from "./half-made.ts";
import { excelWorkbook } from "./index.ts";

const makeOne = (): Promise<unknown> => excelWorkbook().write(build(emptyOne));
const drawPlan = async (): Promise<unknown> => valueOf(await plan(excelWorkbook()));
const titles = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);

/** A workbook in which a job was broken off after this share of its last request. */
async function brokenOff(before: Workbook, job: () => Promise<unknown>, share: number) {
  const { requests } = await straight(before, job);
  const request = requests.length - 1;
  const done = Math.floor((requests[request]?.actions ?? 0) * share);
  const { host, problem } = await struck(before, job, { kind: "lost", request, done });
  expect(problem?.problem.code).toBe("excel-connection");
  return host.workbook;
}

async function withEvaluation(): Promise<Workbook> {
  const { workbook } = await openExcel();
  await excelWorkbook().write(build(beforePlan));
  return workbook;
}

describe("what is half made", () => {
  test("[HM1] reads as not being there", async () => {
    const workbook = await brokenOff(newWorkbook(), makeOne, 0.9);
    expect(titles(workbook).length).toBeGreaterThan(10);
    expect(maybeName(workbook.names, "organisatie")).not.toBeNull();
    const contents = await excelWorkbook().read();
    expect([contents.values.size, contents.tables.size]).toEqual([0, 0]);
    expect(standingOf(contents)).toEqual({ kind: "none" });
  });

  test("[HM2] goes when it is made again, but for a sheet that somebody wrote on, which keeps all of it", async () => {
    const workbook = await brokenOff(newWorkbook(), makeOne, 0.9);
    unprotect(sheetNamed(workbook, "Casemanager"));
    type(workbook, "Casemanager", "J40", "Van mij.");
    await makeOne();
    const kept = sheetNamed(workbook, "Casemanager (eerder)");
    expect([...kept.cells.values()].map(({ value }) => value)).toContain("Van mij.");
    expect(kept.tables).toEqual([]);
    expect(titles(workbook).filter((title) => title.includes("("))).toEqual(["Casemanager (eerder)"]);
    expect(standingOf(await excelWorkbook().read())).toMatchObject({ kind: "evaluation", problems: [] });
  });

  test("[HM3] does not touch a sheet of the user with the title of ours, nor what the organisation restyled", async () => {
    const before = await withEvaluation();
    const mine = addSheet(before, "Actieplan");
    type(before, mine.name, "A1", "Mijn eigen plan");
    const [name = ""] = [...before.styles.keys()].filter((one) => one.startsWith("vth"));
    const style = before.styles.get(name);
    if (style === undefined) throw new Error("no style of ours");
    Object.assign(style.format, { fill: "#123456" });
    const workbook = await brokenOff(before, drawPlan, 0.5);
    await drawPlan();
    expect(titles(workbook).filter((title) => title.startsWith("Actieplan"))).toEqual(["Actieplan (2)", "Actieplan"]);
    expect([...sheetNamed(workbook, "Actieplan").cells.values()].map(({ value }) => value)).toEqual([
      "Mijn eigen plan",
    ]);
    expect(workbook.styles.get(name)?.format.fill).toBe("#123456");
  });

  test("[HM4] is told by names that the user does not see, and that are gone once all stands", async () => {
    const marks = ({ names }: Workbook) => names.filter(({ name }) => name.startsWith("opbouw_"));
    const workbook = await brokenOff(newWorkbook(), makeOne, 0.5);
    expect(marks(workbook).length).toBeGreaterThan(1);
    expect(marks(workbook).filter(({ visible }) => visible)).toEqual([]);
    await makeOne();
    expect(marks(workbook)).toEqual([]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["all that says so is there", ["opbouw_1_van_2", "opbouw_2_van_2"], ["Blad met een “titel”", "Tweede"]],
    ["not all was written down: then nothing was made", ["opbouw_1_van_2"], []],
    ["the first is gone: then all stands", ["opbouw_2_van_2"], []],
  ])("[HM5] %s", (_, there, sheets) => {
    const all = [
      { name: "opbouw_1_van_2", type: "String", value: '="Blad met een “titel”/Twe"' },
      { name: "opbouw_2_van_2", type: "String", value: "ede//VTH invoer" },
      { name: "organisatie", type: "Range", value: "Start!$B$2" },
    ];
    const half = halfMadeIn(all.filter(({ name }) => there.includes(name) || name === "organisatie"));
    expect(half.sheets).toEqual(sheets);
    expect(half.markers).toEqual(there);
    expect(half.styles).toEqual(sheets.length > 0 ? ["VTH invoer"] : []);
  });
});
