import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { toBlueprint } from "../core/store/blueprint.ts";
import { fromBlueprint } from "../core/store/from-blueprint.ts";
import { savable } from "../core/store/savable.ts";
import { activate, activeSheet, sheetNamed } from "../core/store/sheets.ts";
import type { Workbook } from "../core/store/workbook.ts";
import { texts } from "./texts.ts";

/** The product's file format, that a script of its own puts on the page. */
export interface FileFormat {
  /** The bytes of a file that opens on the sheet of that name. */
  writeBlueprint(blueprint: Blueprint, activeSheet: string): Promise<Uint8Array<ArrayBuffer>>;
  /** What is in the bytes, which sheet was in view, and in Dutch what of it cannot be shown here. Rejects for bytes that are no workbook. */
  readBlueprint(bytes: Uint8Array<ArrayBuffer>): Promise<{
    readonly blueprint: Blueprint;
    readonly left: readonly string[];
    /** The names that point at what was deleted, and what is left out besides. */
    readonly dangling: readonly string[];
    readonly leftBesides: readonly string[];
    readonly activeSheet: string | null;
  }>;
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The bytes of the workbook as a file. */
export function bytesOf(format: FileFormat, workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return format.writeBlueprint(savable(toBlueprint(workbook)), activeSheet(workbook).name);
}

/** A workbook that was in a file, and in sentences what there is to know about it: what was left out, what is gone. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly told: readonly string[];
}

/** The workbook in a file's bytes. `year` is where a date without a year falls. */
export async function workbookIn(
  format: FileFormat,
  bytes: Uint8Array<ArrayBuffer>,
  year: number,
): Promise<OpenedFile> {
  const read = await format.readBlueprint(bytes);
  const { blueprint, activeSheet: active } = read;
  const workbook = fromBlueprint(blueprint, year);
  if (active !== null) activate(workbook, sheetNamed(workbook, active));
  return { workbook, told: toldOf(read) };
}

type Read = Awaited<ReturnType<FileFormat["readBlueprint"]>>;

function toldOf({ blueprint, dangling, left, leftBesides }: Read): readonly string[] {
  const isDamaged = isEvaluationDamaged(
    blueprint.names.map(({ name }) => name),
    dangling,
  );
  const lacking = isDamaged ? leftBesides : left;
  return [...(isDamaged ? [texts.damaged] : []), ...(lacking.length > 0 ? [texts.leftOut(lacking)] : [])];
}

/** What a name begins with that is one of a series. */
const seriesOf = (name: string): string => /^[^_]+_/.exec(name.toLowerCase())?.[0] ?? "";

/** Whether an evaluation has names that point at what was deleted, of series of which others still point somewhere. */
function isEvaluationDamaged(pointing: readonly string[], dangling: readonly string[]): boolean {
  const isEvaluation = [...pointing, ...dangling].some((name) => name.toLowerCase() === "indeling");
  const series = new Set(pointing.map(seriesOf).filter((one) => one !== ""));
  return isEvaluation && dangling.some((name) => series.has(seriesOf(name)));
}

/** Whether a workbook is a copy that an organisation shared with colleagues: there is nothing to begin with in the pane. */
export function isShareCopy({ names }: Pick<Workbook, "names">): boolean {
  return names.some(({ name }) => name.toLowerCase() === "deel_kenmerk");
}

/** What an error of the file format tells the user: its problem and remedy; null for any other error. */
export function maybeProblem(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("problem" in error)) return null;
  const { what, remedy } = error.problem as { readonly what: string; readonly remedy: string };
  return `${what} ${remedy}`;
}

/** Reads base64, as Office.js hands files over. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets the user choose one file; null when nothing was chosen. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx";
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** A file name for a workbook: what it was opened from, or its title, without what a file system refuses. */
export function fileName(workbook: Workbook, openedFrom: string | null, fallback: string): string {
  if (openedFrom !== null) return openedFrom;
  const title = (workbook.properties["title"] ?? "").replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
  return `${title === "" ? fallback : title.slice(0, 100)}.xlsx`;
}
