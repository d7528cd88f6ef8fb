import { act } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { opened, settled, text } from "../../test/support/years-pane.tsx";
import { views } from "../usecases/door.ts";
import { layoutVersion, names } from "../workbook/names.ts";

test("[UG14] a workbook of a newer layout is refused at every view that the ribbon asks for, with what to do", async () => {
  const { workbook, book, show, world } = await opened(inFull, "overview");
  const place = workbook.blueprint.names.find(({ name }) => name === names.layout);
  const sheets = workbook.blueprint.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === place?.sheet && `C${cell.row}` === place.address && cell.column === 3
        ? { ...cell, value: layoutVersion + 1 }
        : cell,
    ),
  }));
  workbook.blueprint = { ...workbook.blueprint, sheets };
  await act(() => book.refresh());
  for (const view of ["overview", ...views] as const) {
    await show(view);
    await settled();
    expect(text()).toContain(`Deze werkmap heeft indeling ${layoutVersion + 1}`);
    expect(text()).toContain("Werk Competentiespiegel bij en probeer het opnieuw.");
    expect(document.querySelectorAll("h3, .cards").length).toBe(0);
  }
  expect(world.revisions).toBe(0);
});
