import type { Stage } from "./stage.ts";

/** What a scene plays with. */
export interface Play {
  readonly stage: Stage;
  /** Where its picture goes. */
  readonly path: string;
  /** Files that one scene leaves for the next, by what they are. */
  readonly files: Map<string, Buffer>;
}

/** A step in the story of the manual, and the picture at its end. Scenes follow each other in one workbook. */
export interface Scene {
  /** The picture's name in docs/beelden. */
  readonly file: string;
  readonly play: (play: Play) => Promise<void>;
}

/** A file that an earlier scene left. */
export function left({ files }: Play, what: string): Buffer {
  const found = files.get(what);
  if (found === undefined) throw new Error(`no scene left ${what}`);
  return found;
}
