import { openExcel } from "../../test/support/excel.ts";
import { changed } from "../../test/support/changed-organisations.ts";
import { groupOf } from "../../test/support/groups.ts";
import { asking, valueOf } from "../../test/support/revising.ts";
import { bringIn, contributionOf } from "../usecases/bring-in.ts";
import { read } from "../usecases/read.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { excelWorkbook } from "./index.ts";

jest.setTimeout(60_000);

test("[OC34] in Excel, results of others bring the changes that explain them, and the sheet of a group", async () => {
  const { workbook } = await openExcel();
  const group = groupOf([3, 4, 3, 1, 5]);
  await excelWorkbook().write(build({ ...group, history: group.history.slice(0, 1) }));
  const old = changed("OD 2", [[2023, "naam", "OD Twee", "OD 2"]], []);
  const brought = { ...group, organisationChanges: old.organisationChanges };
  const contribution = valueOf(contributionOf("groep.xlsx", contentsOf(build(brought))));
  valueOf(await bringIn(excelWorkbook(), [contribution], asking(true)));
  expect(valueOf(await read(excelWorkbook()))).toMatchObject({
    history: { length: 5 },
    organisationChanges: old.organisationChanges,
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Organisaties", "Vergelijking"]));
});
