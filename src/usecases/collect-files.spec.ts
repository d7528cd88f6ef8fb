import { inFull } from "../../test/support/evaluation-in-full.ts";
import { codesOf, valueOf } from "../../test/support/revising.ts";
import { sizeLimit } from "../model/json/document.ts";
import { ProblemError } from "../model/problem.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { collectFiles, unreadableLines, type EarlierFile, type Progress } from "./collect-files.ts";

const good = new Uint8Array([1]);
const broken = new Uint8Array([2]);
const foreign = new Uint8Array([3]);

const file = (source: string, bytes: Uint8Array): EarlierFile => ({ source, size: 1, bytes: async () => bytes });

const refusal = new ProblemError({ code: "bestand-kapot", where: "", what: "Kapot.", remedy: "Vraag het opnieuw." });

async function read(bytes: Uint8Array) {
  if (bytes === broken) throw refusal;
  return bytes === foreign ? { values: new Map(), tables: new Map() } : contentsOf(build(inFull));
}

describe("reading many workbooks", () => {
  test("[BI30] what cannot be read is listed with the reason, and the rest goes on", async () => {
    const large = { ...file("groot.xlsx", good), size: sizeLimit + 1 };
    const files = [file("a.xlsx", good), file("b.xlsx", broken), file("c.xlsx", foreign), large, file("d.xlsx", good)];
    const { contributions, unreadable } = valueOf(await collectFiles(files, { read }));
    expect(contributions.map(({ source }) => source)).toEqual(["a.xlsx", "d.xlsx"]);
    expect(unreadable.map(({ source, problems }) => [source, problems[0].code])).toEqual([
      ["b.xlsx", "bestand-kapot"],
      ["c.xlsx", "geen-werkmap"],
      ["groot.xlsx", "bestand-te-groot"],
    ]);
    expect(unreadableLines(unreadable)[0]).toBe("Niet gelezen: b.xlsx. Kapot. Vraag het opnieuw.");
  });

  test("[BI31] one file is in memory at a time, and how far it is, is told", async () => {
    let inMemory = 0;
    const told: Progress[] = [];
    const files = ["a", "b", "c"].map((source) => ({
      ...file(source, good),
      bytes: async () => {
        expect((inMemory += 1)).toBe(1);
        return good;
      },
    }));
    const reading = async (bytes: Uint8Array) => {
      const contents = await read(bytes);
      inMemory -= 1;
      return contents;
    };
    valueOf(await collectFiles(files, { read: reading, onProgress: (progress) => void told.push(progress) }));
    expect(told.map(({ done, total, source }) => `${done}/${total} ${source}`)).toEqual([
      "0/3 a",
      "1/3 b",
      "2/3 c",
      "3/3 ",
    ]);
  });

  test("[BI32] once it is stopped no further file is read, and nothing comes of it", async () => {
    const stopping = new AbortController();
    const asked: string[] = [];
    const files = ["a", "b", "c"].map((source) => ({
      ...file(source, good),
      bytes: async () => {
        asked.push(source);
        if (source === "b") stopping.abort();
        return good;
      },
    }));
    expect(codesOf(await collectFiles(files, { read, signal: stopping.signal }))).toEqual(["gestopt"]);
    expect(asked).toEqual(["a", "b"]);
  });

  test("[BI34] several are read at a time when that is asked, and what they bring is in the order of the files", async () => {
    const told: number[] = [];
    const waiting: (() => void)[] = [];
    let most = 0;
    const turned = async (bytes: Uint8Array) => {
      await new Promise<void>((resolve) => {
        most = Math.max(most, waiting.push(resolve));
        setTimeout(() => waiting.pop()?.(), 1); // who came last is done first
      });
      return read(bytes);
    };
    const files = ["a", "b", "c", "d", "e", "f", "g"].map((source, at) => file(source, at % 3 === 1 ? broken : good));
    const onProgress = ({ done }: Progress) => void told.push(done);
    const { contributions, unreadable } = valueOf(await collectFiles(files, { read: turned, atOnce: 3, onProgress }));
    expect(contributions.map(({ source }) => source)).toEqual(["a", "c", "d", "f", "g"]);
    expect(unreadable.map(({ source }) => source)).toEqual(["b", "e"]);
    expect([most, told]).toEqual([3, [0, 1, 2, 3, 4, 5, 6, 7]]);
  });

  test("[BI33] what is a mistake of the code is thrown", async () => {
    const fail = async () => {
      throw new TypeError("mistake");
    };
    await expect(collectFiles([file("a", good)], { read: fail })).rejects.toThrow(TypeError);
  });
});
