export { FileError } from "./file-error.ts";
export { InvalidBlueprint } from "./invalid-blueprint.ts";
export { readContents } from "./read.ts";
export { writeBlueprint } from "./write.ts";
