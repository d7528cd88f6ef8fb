import type { Note } from "../workbook/blueprint.ts";
import { cellAddress, maybeArea } from "../workbook/grid.ts";
import { textLimits } from "./check-sheet.ts";
import { FileError } from "./file-error.ts";
import type { Left } from "./left.ts";
import { linkedParts, scanPart, type Package } from "./package.ts";
import { placeKey, placeOf } from "./read-cells.ts";
import { TextCollector } from "./read-strings.ts";
import { decodeXstring } from "./xstring.ts";

/** What reading the notes of a sheet needs to know of the rest of the workbook. */
export interface NoteContext {
  readonly file: Package;
  readonly sheet: string;
  readonly left: Left;
  /** Names of the persons who wrote in threads, by id. */
  readonly persons: ReadonlyMap<string, string>;
  /** Takes room for one more note or answer; throws a FileError when the workbook has had its share. */
  readonly takeNote: (part: string) => void;
}

interface Found {
  readonly place: number;
  readonly author: string;
  readonly text: string;
}

const placeAt = (reference: string): number | null => {
  const area = maybeArea(reference);
  return area === null ? null : placeKey(area.top, area.left);
};

/** The notes of one part, as older Excel knows them: runs of text, and authors by number. */
async function readLegacy({ file, takeNote }: NoteContext, part: string): Promise<readonly Found[]> {
  const authors: string[] = [];
  const found: Found[] = [];
  const collector = new TextCollector();
  let author: string | null = null;
  let open: Omit<Found, "text"> | null = null;
  await scanPart(file, part, {
    open(name, attributes) {
      collector.open(name);
      if (name === "author") author = "";
      if (name !== "comment") return;
      takeNote(part);
      const place = placeAt(attributes.get("ref") ?? "");
      open = place === null ? null : { place, author: authors[Number(attributes.get("authorId"))] ?? "" };
    },
    text(text) {
      if (author === null) collector.text(text);
      else author += text;
    },
    close(name) {
      collector.close(name);
      if (name === "author") authors.push(decodeXstring(author ?? ""));
      if (name === "author") author = null;
      if (name !== "comment") return;
      const { text } = collector.take();
      if (open !== null) found.push({ ...open, text });
      open = null;
    },
  });
  return found;
}

/** What was said in threads, question and answers in order. */
async function readThreads({ file, persons, takeNote }: NoteContext, part: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  let open: { place: number; author: string; text: string } | null = null;
  let inText = false;
  await scanPart(file, part, {
    open(name, attributes) {
      if (name === "threadedComment") {
        takeNote(part);
        const place = placeAt(attributes.get("ref") ?? "");
        open = place === null ? null : { place, author: persons.get(attributes.get("personId") ?? "") ?? "", text: "" };
      }
      inText = name === "text";
    },
    text(text) {
      if (open !== null && inText) open.text += text;
    },
    close(name) {
      inText = false;
      if (name !== "threadedComment" || open === null) return;
      found.push({ ...open, text: decodeXstring(open.text) });
      open = null;
    },
  });
  return found;
}

/** Excel gives the stand-in of a thread, for programs that know no threads, such an author. */
const isStandIn = ({ author }: Found): boolean => author.startsWith("tc={");

/** What the stand-in says of itself, in whatever language, ends in this address; then come the texts. */
const standInIntroduction = /^\[[^\]]*\][\s\S]*?linkid=\d+\s*/;

/** Where the thread itself is gone, its stand-in still has the texts. */
const standInText = (one: Found): Found => ({ ...one, author: "", text: one.text.replace(standInIntroduction, "") });

/** One note per cell, row by row: what stands at one cell is joined by line ends. */
function joined(found: readonly Found[]): Map<number, { author: string; texts: string[] }> {
  const notes = new Map<number, { author: string; texts: string[] }>();
  for (const { place, author, text } of found) {
    if (text === "") continue;
    const note = notes.get(place) ?? { author, texts: [] };
    note.texts.push(text);
    notes.set(place, note);
  }
  return new Map([...notes].sort(([a], [b]) => a - b));
}

async function readAll(
  parts: readonly string[],
  read: (part: string) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const part of parts) found.push(...(await read(part)));
  return found;
}

/**
 * The notes of a sheet, row by row, with those of modern Excel: a thread is one note, with its answers on lines of their own.
 * @throws FileError when one of the parts is missing, broken or too large.
 */
export async function readNotes(sheetPart: string, context: NoteContext): Promise<readonly Note[]> {
  const { file, sheet, left } = context;
  const commentParts = await linkedParts(file, sheetPart, "comments");
  const threadParts = await linkedParts(file, sheetPart, "threadedComment");
  const threads = await readAll(threadParts, (part) => readThreads(context, part));
  left.noteIf(threads.length > 0, "threads", sheet);
  const threaded = new Set(threads.map(({ place }) => place));
  const legacy = (await readAll(commentParts, (part) => readLegacy(context, part)))
    .filter((one) => !isStandIn(one) || !threaded.has(one.place))
    .map((one) => (isStandIn(one) ? standInText(one) : one));
  return [...joined([...legacy, ...threads])].map(([place, { author, texts }]) => {
    const text = texts.join("\n");
    left.noteIf(text.length > textLimits.cell, "longNotes", sheet);
    const { row, column } = placeOf(place);
    const cell = cellAddress(row, column);
    return { cell, text: text.slice(0, textLimits.cell), author: author.slice(0, textLimits.author) };
  });
}

/** The names of who wrote in threads, by id, of all the workbook's lists of persons. */
export async function readPersons(file: Package, workbookPart: string): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  for (const part of await linkedParts(file, workbookPart, "person")) {
    await scanPart(file, part, {
      open(name, attributes) {
        if (name === "person") persons.set(attributes.get("id") ?? "", attributes.get("displayName") ?? "");
      },
    });
  }
  return persons;
}

/** Notes and answers that all sheets together may have. */
const mostNotes = 20_000;

/** Counts the notes of a workbook. */
export function noteCounter(): (part: string) => void {
  let count = 0;
  return (part) => {
    count += 1;
    if (count > mostNotes) throw new FileError("te-groot", part);
  };
}
