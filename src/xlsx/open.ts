import { FileError } from "./file-error.ts";
import { openPackage, type Package } from "./package.ts";
import { readWorkbookPart, type WorkbookPart } from "./read-workbook.ts";

const startsWith = (file: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => file[index] === byte);

/** Says what a file is that does not even begin as an .xlsx file. */
function ensureZip(file: Uint8Array): void {
  if (file.length === 0) throw new FileError("leeg");
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileError("beveiligd");
  if (!startsWith(file, 0x50, 0x4b)) throw new FileError("geen-xlsx");
}

/** Says what a sound zip file is that is no workbook. */
function ensureWorkbook(file: Package): void {
  if (file.has("mimetype") && file.has("content.xml")) throw new FileError("ods");
  if (!file.has("[Content_Types].xml")) throw new FileError("geen-werkmap");
}

/** A file that is a workbook, and what its own part tells. */
export interface OpenWorkbook {
  readonly file: Package;
  readonly workbook: WorkbookPart;
}

/**
 * Opens a workbook file; of the sheets nothing is read yet.
 * @throws FileError when the file is no sound workbook, or larger than `zipLimits` when unpacked.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook> {
  ensureZip(bytes);
  const file = openPackage(bytes);
  ensureWorkbook(file);
  return { file, workbook: await readWorkbookPart(file) };
}
