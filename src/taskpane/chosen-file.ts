import { ProblemError } from "../model/problem.ts";
import { fileTexts as texts } from "./file-texts.ts";

/** A file that the user chose. Nothing of it is in memory until its bytes are asked for. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** @throws DOMException when the browser cannot read it any more. */
  bytes(): Promise<Uint8Array>;
}

/** A file as the browser gives it. */
export const chosenFrom = (file: File): ChosenFile => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** What is in a file. @throws ProblemError `bestand-onleesbaar`. */
export async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return await file.bytes();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new ProblemError({ code: "bestand-onleesbaar", where: "", ...texts.unreadable }, { cause: error });
  }
}
