import { ofExcel } from "./host.ts";

/** So many bytes at a time: a call takes only so many arguments. */
const piece = 0x8000;

/**
 * Has Excel open a file as a new workbook, in a window or tab of its own. It says nothing of what becomes of it there: a
 * policy may hold it back, and on a Mac it opens behind the current window.
 * @throws HostError when Excel refuses.
 */
export function openNewWorkbook(file: Uint8Array): Promise<void> {
  return ofExcel(() => Excel.createWorkbook(base64(file)));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
