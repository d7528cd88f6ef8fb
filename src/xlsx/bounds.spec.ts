import { forged, heavyFiles } from "../../test/support/heavy-files.ts";
import { withParts, zipOf } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import { FileError } from "./file-error.ts";
import { readBlueprint, readContents, writeBlueprint } from "./index.ts";
import { zipEntries } from "./zip-read.ts";

jest.setTimeout(30_000);

describe("files as large as they may be", () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await writeBlueprint(sampleBlueprint);
  });

  /** The fault that a read ends in, and null when it does not; in what time is for test/fuzz, in a process of its own. */
  async function faultOf(read: () => Promise<unknown>): Promise<string | null> {
    const error: unknown = await read().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) return null;
    if (!(error instanceof FileError)) throw error as Error;
    return error.problem.code.replace("bestand-", "");
  }

  it.each(heavyFiles)("[HF10] %s", async (_, place, xml, answers) => {
    const file = await forged(good, place, xml);
    expect([await faultOf(() => readContents(file)), await faultOf(() => readBlueprint(file))]).toEqual(answers);
  });
});

const localHeader = 0x04034b50;
const directory = 0x02014b50;
const end = 0x06054b50;

/** Where records with a signature begin. */
function recordsOf(file: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return [...file.keys()].filter((at) => at + 4 <= file.length && view.getUint32(at, true) === signature);
}

describe("zip files that are not what they seem", () => {
  const faultOf = (file: Uint8Array): Promise<unknown> =>
    readContents(file).then(
      () => null,
      (error: unknown) => (error instanceof FileError ? error.problem.code : error),
    );

  it("[HF11] parts that share bytes are refused before anything is unpacked", async () => {
    const file = (await zipOf({ "a.bin": "a", "b.bin": "b" })).slice();
    expect([...zipEntries(file).keys()]).toEqual(["a.bin", "b.bin"]);
    const view = new DataView(file.buffer);
    const [local = 0] = recordsOf(file, localHeader);
    const [central = 0] = recordsOf(file, directory);
    for (const at of [local + 18, central + 20]) view.setUint32(at, 30, true); // packed: into the header of b.bin
    expect(() => zipEntries(file)).toThrow(FileError);
  });

  it("[HF12] a directory that runs on past the end record is refused", async () => {
    const file = (await zipOf({ "[Content_Types].xml": "<Types/>" })).slice();
    const [at = 0] = recordsOf(file, directory);
    new DataView(file.buffer).setUint16(at + 30, 60, true);
    expect(await faultOf(file)).toBe("bestand-beschadigd");
  });

  it.each([
    ["a count that stands elsewhere (zip64)", end, 10, [0xff, 0xff], "bestand-te-veel-delen"],
    ["sizes that stand elsewhere (zip64)", directory, 24, [0xff, 0xff, 0xff, 0xff], "bestand-te-groot"],
    ["a place that stands elsewhere (zip64)", directory, 42, [0xff, 0xff, 0xff, 0xff], "bestand-beschadigd"],
    ["a directory that is not where it should be", end, 16, [0, 0, 0, 0], "bestand-beschadigd"],
    ["more parts than there are", end, 10, [9, 0], "bestand-beschadigd"],
  ])("[HF13] %s", async (_, signature, offset, bytes, code) => {
    const file = (await zipOf({ "[Content_Types].xml": "<Types/>" })).slice();
    const [at = 0] = recordsOf(file, signature);
    file.set(bytes, at + offset);
    expect(await faultOf(file)).toBe(code);
  });

  it("[HF14] sizes that follow their part, as programs write that do not know them beforehand, are read", async () => {
    const file = (await writeBlueprint(sampleBlueprint)).slice();
    const view = new DataView(file.buffer);
    for (const at of recordsOf(file, localHeader)) {
      view.setUint16(at + 6, view.getUint16(at + 6, true) | 8, true);
      view.setUint32(at + 18, 0, true);
      view.setUint32(at + 22, 0, true);
    }
    for (const at of recordsOf(file, directory)) view.setUint16(at + 8, view.getUint16(at + 8, true) | 8, true);
    expect((await readContents(file)).values.get("organisatie")).toBe("Omgevingsdienst “De Grens” <ZO>");
  });

  it.each(["../../naar/buiten.xml", "/etc/passwd", "xl\\workbook.xml", "C:\\x.xml", "xl/../xl/x.xml", "\0", ""])(
    "[HF15] a part called %j is a name and no path: nothing is done with it",
    async (name) => {
      const file = await withParts(await writeBlueprint(sampleBlueprint), { [name]: () => "<workbook/>" });
      expect((await readContents(file)).values.get("organisatie")).toBe("Omgevingsdienst “De Grens” <ZO>");
    },
  );
});
