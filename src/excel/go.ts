import { inExcel } from "./host.ts";
import { goneError, namedRange } from "./named-cells.ts";

/**
 * Selects the cell of a name, on its sheet, wherever that is now.
 * @throws ProblemError `naam-ontbreekt`; HostError when Excel refuses.
 */
export function goToName(name: string): Promise<void> {
  return inExcel(async (context) => {
    const range = namedRange(context, name);
    range.load("address");
    await context.sync();
    if (range.isNullObject) throw goneError(name);
    const again = namedRange(context, name);
    again.worksheet.activate();
    again.select();
    await context.sync();
  });
}
