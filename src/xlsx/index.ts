export { FileError } from "./file-error.ts";
export { InvalidBlueprint } from "./invalid-blueprint.ts";
export { readBlueprint, type ReadWorkbook } from "./read-blueprint.ts";
export { readContents } from "./read.ts";
export { writeBlueprint } from "./write.ts";
