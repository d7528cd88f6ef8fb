import { excelDesk, excelWorkbook, openNewWorkbook } from "../../src/excel/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { ShareStore } from "../../src/taskpane/share-store.ts";
import { TakeBackStore } from "../../src/taskpane/take-back-store.ts";
import { goToShared } from "../../src/usecases/share.ts";
import { build } from "../../src/workbook/build.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { openExcel } from "./excel.ts";

/** The stores over the workbook that is open in Excel, wired as in the pane. */
export async function opened(evaluation: Evaluation) {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  const report = jest.fn();
  const share = new ShareStore({
    read: () => excelWorkbook().read(),
    encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
    openCopy: openNewWorkbook,
    goTo: (place) => goToShared(place, excelDesk()),
    report,
  });
  const takeBack = new TakeBackStore({
    read: () => excelWorkbook().read(),
    workbook: excelWorkbook(),
    tables: excelDesk(),
    decode: readBlueprint,
    refresh: async () => undefined,
    report,
  });
  const now = async (): Promise<Evaluation> => {
    const outcome = readEvaluation(await excelWorkbook().read());
    if (!outcome.ok) throw new Error(outcome.problems[0].what);
    return outcome.value;
  };
  return { host, share, takeBack, report, now };
}
