import type { Entry } from "./cells.ts";

/** What cells of a row become; `null` leaves a cell as it is, as Excel takes it in a block of values. */
export type RowEntries = readonly (Entry | null)[];

/** Rows that go to Excel together. */
export interface Band<Row extends RowEntries> {
  /** The first one, counting from 0. */
  readonly first: number;
  readonly rows: Row[];
  readonly bytes: number;
}

const encoder = new TextEncoder();

/** What entries weigh in a request, in bytes. */
export const weigh = (entries: RowEntries): number => encoder.encode(JSON.stringify(entries)).length;

/** At most so many bytes go in one block, so that many long texts can be sent in parts. */
const heaviestBlock = 2_000_000;

/** Cuts a block into bands of whole rows, none heavier than one request can bear. Mostly it is one band. */
export function bands<Row extends RowEntries>(rows: readonly Row[]): readonly Band<Row>[] {
  const found: Band<Row>[] = [];
  rows.forEach((row, index) => {
    const bytes = weigh(row);
    const last = found.at(-1);
    if (last === undefined || last.bytes + bytes > heaviestBlock) found.push({ first: index, rows: [row], bytes });
    else {
      last.rows.push(row);
      found[found.length - 1] = { ...last, bytes: last.bytes + bytes };
    }
  });
  return found;
}
