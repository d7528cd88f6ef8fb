import type { Problem } from "../model/problem.ts";
import { damagedLayoutCode } from "../workbook/migrations.ts";
import { damagedCode } from "../workbook/read.ts";

const codes: ReadonlySet<string> = new Set([
  damagedCode,
  "naam-ontbreekt",
  "tabel-ontbreekt",
  "kolom-ontbreekt",
  damagedLayoutCode,
  "reservekopie-kolom",
]);

/** Whether reading, or keeping a backup, failed on something that *Werkmap controleren en herstellen* looks for: not on what somebody filled in. */
export const isForMending = ({ code }: Pick<Problem, "code">): boolean => codes.has(code);
