import type { CellValue } from "../workbook/blueprint.ts";

/** Whether an answer of Excel on the web was over 5 MB. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === "ResponsePayloadSizeLimitExceeded";

/** Excel gives an empty cell as an empty text. */
export const cellValue = (value: unknown): CellValue => (value === "" ? null : (value as CellValue));

/** The rows of a table whose values together are too large for one answer; in as few parts as it takes. */
export async function rowsInParts(table: Excel.Table): Promise<readonly (readonly CellValue[])[]> {
  const { context } = table;
  const body = table.getDataBodyRange();
  body.load("rowCount,columnCount");
  body.untrack();
  await context.sync();
  return rowsFrom(table, { first: 0, count: body.rowCount, width: body.columnCount });
}

interface Part {
  readonly first: number;
  readonly count: number;
  readonly width: number;
}

async function rowsFrom(table: Excel.Table, part: Part): Promise<readonly (readonly CellValue[])[]> {
  const { context } = table;
  const { first, count, width } = part;
  const body = table.getDataBodyRange();
  const corner = body.getCell(first, 0);
  const block = corner.getResizedRange(count - 1, width - 1);
  for (const range of [body, corner, block]) range.untrack();
  block.load("values");
  try {
    await context.sync();
  } catch (error) {
    if (count < 2 || !isTooLarge(error)) throw error;
    const half = Math.ceil(count / 2);
    const upper = await rowsFrom(table, { ...part, count: half });
    return [...upper, ...(await rowsFrom(table, { first: first + half, count: count - half, width }))];
  }
  return block.values.map((row) => row.map(cellValue));
}
