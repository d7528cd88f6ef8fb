import { ProblemError } from "../model/problem.ts";
import { texts, type FileFault } from "./texts.ts";

/**
 * A file that cannot be read as a workbook. Its problem's code is `bestand-<fault>`; `where` is the part of the file,
 * or empty: the reader knows no file names, whoever opened the file adds it.
 */
export class FileError extends ProblemError {
  constructor(fault: FileFault, where = "", options?: ErrorOptions) {
    super({ code: `bestand-${fault}`, where, ...texts[fault] }, options);
  }
}
