import fc from "fast-check";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluations } from "../../test/support/evaluations.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { parseJson, toJson } from "../model/evaluation/json.ts";
import { ProblemError } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { WorkbookFormat } from "./command.ts";
import { oneLine, problemLine } from "./problems.ts";
import { helpTexts, usage, usageOf } from "./help-texts.ts";
import { commands, run, type ExitCode } from "./run.ts";

/** A file format for these specs: the contents of the workbook as JSON. */
const format: WorkbookFormat = {
  encode: (blueprint) => Promise.resolve(new TextEncoder().encode(packed(contentsOf(blueprint)))),
  decode: (bytes) => {
    const text = new TextDecoder().decode(bytes);
    return text.startsWith("{") ? Promise.resolve(unpacked(text)) : Promise.reject(new ProblemError(noWorkbook));
  },
  decodeWhole: () => Promise.reject(new ProblemError(noWorkbook)),
};

const noWorkbook = { code: "proef", where: "", what: "Geen werkmap.", remedy: "Kies er een." };

const packed = ({ values, tables }: Contents): string => JSON.stringify({ values: [...values], tables: [...tables] });

function unpacked(text: string): Contents {
  const { values, tables } = JSON.parse(text) as { values: [string, CellValue][]; tables: [string, TableContents][] };
  return { values: new Map(values), tables: new Map(tables) };
}

interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-run-"));
  await mkdir(join(folder, "map.xlsx"));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const files = {
  "bestaat.xlsx": "blijft",
  "leeg.json": "{}",
  "proza.json": "Beste collega",
  "vorm.json": "[]",
  "score6.json": '{ "profielen": { "casemanager": { "score": 6 } } }',
  "score25.json": '{ "profielen": { "casemanager": { "score": 2.5 } } }',
  "scoretekst.json": '{ "profielen": { "casemanager": { "score": "3" } } }',
  "ander.json": '{ "organisatie": "OD Anders", "jaar": 2024 }',
  "veel.json": JSON.stringify({ conclusies: [1, 2, 3], acties: Array(20).fill({ begin: "morgen" }) }),
  "pakket.json": '{ "bron": "Bron", "datum": "2019", "profielen": { "casemanager": { "rol": "de rol" } } }',
  "tekst.xlsx": "Beste collega",
  "vreemd.xlsx": '{ "values": [], "tables": [] }',
};

async function spiegel(...words: string[]): Promise<Answer> {
  let out = "";
  let err = "";
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  return { code: await run(words, output, { folder, format }), out, err };
}

const head = ["--organisatie", "OD Voorbeeld", "--jaar", "2026"];
const make = (...words: string[]): Promise<Answer> => spiegel("maak", ...words);

test("[C121] maak makes the workbook and says where it is; lees gives it back", async () => {
  const path = join(folder, "c1.xlsx");
  expect(await make(...head, "--uit", "c1.xlsx")).toEqual({ code: 0, out: `De werkmap staat in ${path}\n`, err: "" });
  const read = await spiegel("lees", "c1.xlsx");
  expect(JSON.parse(read.out)).toEqual(toJson(emptyEvaluation("OD Voorbeeld", 2026)));
  expect([read.code, read.err]).toEqual([0, ""]);
});

test("[C122] lees gives back exactly what maak --antwoorden put in", async () => {
  const path = join(folder, "c2.json");
  await fc.assert(
    fc.asyncProperty(evaluations, async (answers) => {
      const evaluation = { ...answers, organisation: "OD Voorbeeld", year: 2026 };
      await writeFile(path, JSON.stringify(toJson(evaluation)));
      expect((await make(...head, "--antwoorden", path, "--uit", "c2.xlsx", "--overschrijf")).err).toBe("");
      expect(parseJson((await spiegel("lees", "c2.xlsx")).out)).toEqual({ ok: true, value: evaluation });
    }),
    { numRuns: 15 },
  );
});

test("[C123] a profile pack is put in; the contact too", async () => {
  await make(...head, "--profielen", "pakket.json", "--contactpersoon", "hoofd VTH", "--uit", "c3.xlsx");
  expect(JSON.parse((await spiegel("lees", "c3.xlsx")).out)).toMatchObject({
    contactpersoon: "hoofd VTH",
    profielen: { casemanager: { profieltekst: { rol: "de rol", bron: "Bron (2019)" } } },
  });
});

test("[C124] lees --uit writes the same to a file, and not over another", async () => {
  await make(...head, "--uit", "c4.xlsx");
  const path = join(folder, "c4.json");
  const shown = await spiegel("lees", "c4.xlsx");
  expect(await spiegel("lees", "c4.xlsx", "--uit", "c4.json")).toEqual({
    code: 0,
    out: `De antwoorden staan in ${path}\n`,
    err: "",
  });
  expect(await readFile(path, "utf8")).toBe(shown.out);
  expect((await spiegel("lees", "c4.xlsx", "--uit", "c4.json")).err).toContain("bestaat al");
  expect((await spiegel("lees", "c4.xlsx", "--uit", "c4.json", "--overschrijf")).code).toBe(0);
});

test("[HC1] help of one command is its part and no other, behind help and before --help; of no command a question", async () => {
  const part = await spiegel("help", "herstel");
  expect(part).toMatchObject({ code: 0, err: "" });
  expect(part.out).toMatch(/^Gebruik:\n {2}npm run -s spiegel -- herstel WERKMAP\.xlsx .*\n\nherstel: /);
  expect(part.out.match(/npm run/g)).toHaveLength(1);
  expect(part.out).toContain("docs/betrouwbaarheid.md");
  expect(await spiegel("herstel", "--help")).toEqual(part);
  const none = await spiegel("help", "herstl");
  expect([none.code, none.out]).toEqual([2, ""]);
  expect(none.err).toContain("Bedoelde u “herstel”?");
});

test("[HC2] the help has every command, and of each every option", () => {
  expect(Object.keys(helpTexts)).toEqual(Object.keys(commands));
  for (const [word, { grammar }] of Object.entries(commands)) {
    const missing = Object.keys(grammar.options).filter((name) => !usageOf(word).includes(`--${name}`));
    expect([word, missing]).toEqual([word, []]);
  }
});

test("[HC3] what is missing is shown behind the word that was typed", async () => {
  expect((await spiegel("herstel")).err).toContain("zoals: herstel zelfevaluatie.xlsx.");
  expect((await spiegel("neem-over", "a.xlsx", "--uit", "b.xlsx")).err).toContain(
    "zoals: neem-over zelfevaluatie.xlsx terug.xlsx.",
  );
});

test("[C125] help in three ways, and the usage for who gives no command", async () => {
  for (const words of [["help"], ["--help"], ["-h"], ["help", "help"]]) {
    expect(await spiegel(...words)).toEqual({ code: 0, out: usage, err: "" });
  }
  expect(await spiegel()).toEqual({
    code: 2,
    out: usage,
    err: "U hebt geen opdracht gegeven. Kies maak, lees, controleer, deel, neem-over, actieplan, vastleggen, volgend, verzamel, herstel, bijwerken, reservekopieen, terugzetten of help.\n",
  });
});

const score = "profielen.casemanager.score";

test.each<[string, string[], string]>([
  ["unknown command", ["mak"], "“mak” bestaat niet. Bedoelde u “maak”?"],
  ["a command that is a name of every object", ["constructor"], "“constructor” bestaat niet"],
  ["option for command", ["--jaar", "2026"], "geen opdracht"],
  [
    "unknown option",
    ["maak", "--orgnisatie", "x"],
    "--orgnisatie bestaat niet bij deze opdracht. Bedoelde u --organisatie?",
  ],
  ["an option of the other command", ["lees", "a.xlsx", "--jaar", "2026"], "--jaar bestaat niet"],
  ["missing value", ["maak", "--jaar"], "Achter --jaar ontbreekt een waarde"],
  ["missing options", ["maak"], "--organisatie ontbreekt"],
  ["empty organisation", ["maak", "--organisatie", " ", "--jaar", "2026", "--uit", "n.xlsx"], "Organisatie: De naam"],
  ["year 20x6", ["maak", "--organisatie", "OD", "--jaar", "20x6", "--uit", "n.xlsx"], "“20x6” is geen jaartal"],
  ["year 1899", ["maak", "--organisatie", "OD", "--jaar", "1899", "--uit", "n.xlsx"], "Het jaar 1899 kan niet"],
  ["year 3000", ["maak", "--organisatie", "OD", "--jaar", "3000", "--uit", "n.xlsx"], "2000 tot en met 2100"],
  ["missing folder", ["maak", ...head, "--uit", "nergens/n.xlsx"], "nergens: De map waarin"],
  ["a folder", ["maak", ...head, "--uit", "map.xlsx"], "map.xlsx: Dit is een map"],
  ["no .xlsx", ["maak", ...head, "--uit", "n.xls"], "eindigt op .xlsx"],
  ["only .xlsx", ["maak", ...head, "--uit", ".xlsx"], "eindigt op .xlsx"],
  ["an existing file", ["maak", ...head, "--uit", "bestaat.xlsx"], "bestaat.xlsx: Dit bestand bestaat al"],
  [
    "its own input",
    ["maak", ...head, "--uit", "bestaat.xlsx", "--antwoorden", "bestaat.xlsx", "--overschrijf"],
    "ook gelezen",
  ],
  [
    "answers that are not there",
    ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "n.json"],
    "n.json: Dit bestand of deze map bestaat niet",
  ],
  ["answers that are prose", ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "proza.json"], "geen JSON"],
  ["answers of the wrong shape", ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "vorm.json"], "een lijst van 0"],
  [
    "score 6",
    ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "score6.json"],
    `score6.json, ${score}: Hier staat 6;`,
  ],
  ["score 2.5", ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "score25.json"], `${score}: Hier staat 2.5;`],
  ['score "3"', ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "scoretekst.json"], `${score}: Hier staat "3";`],
  ["answers of others", ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "ander.json"], "“OD Anders”"],
  ["many faults", ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "veel.json"], "En nog 13 fouten"],
  ["a pack for answers", ["maak", ...head, "--uit", "n.xlsx", "--antwoorden", "pakket.json"], "pakket.json: "],
  ["answers for a pack", ["maak", ...head, "--uit", "n.xlsx", "--profielen", "leeg.json"], "geen enkel profiel"],
  ["a workbook that is not there", ["lees", "n.xlsx"], "n.xlsx: Dit bestand of deze map bestaat niet"],
  ["no workbook named", ["lees"], "De naam van de werkmap ontbreekt"],
  ["two workbooks", ["lees", "a.xlsx", "b.xlsx"], "“b.xlsx” is hier te veel"],
  ["a folder as workbook", ["lees", "map.xlsx"], "Dit is een map"],
  ["a text named .xlsx", ["lees", "tekst.xlsx"], "tekst.xlsx: Geen werkmap."],
  ["a workbook that is not ours", ["lees", "vreemd.xlsx"], "geen werkmap van Competentiespiegel"],
  ["its own input", ["lees", "vreemd.xlsx", "--uit", "./vreemd.xlsx", "--overschrijf"], "ook gelezen"],
  ["answers over a workbook", ["lees", "vreemd.xlsx", "--uit", "bestaat.xlsx", "--overschrijf"], "op .json eindigt"],
])("[C126] %s: one Dutch line, exit 2, and nothing written", async (_, words, expected) => {
  const before = await readdir(folder);
  const { code, out, err } = await spiegel(...words);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(expected);
  expect(err).toMatch(/^[^\n\r]+[.!?]\n$/);
  expect(await readdir(folder)).toEqual(before);
  expect(await readFile(join(folder, "bestaat.xlsx"), "utf8")).toBe("blijft");
});

/** Runs a step as a user who is not root: root may write anywhere, so a refusal would never come. */
async function unprivileged<T>(step: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.("nobody");
  try {
    return await step();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test("[C129] without permission: one Dutch line, and nothing left behind", async () => {
  const closed = join(folder, "dicht");
  await mkdir(closed);
  await chmod(folder, 0o755);
  await chmod(closed, 0o555);
  const { code, err } = await unprivileged(() => make(...head, "--uit", "dicht/n.xlsx"));
  expect([code, err]).toEqual([2, expect.stringContaining("n.xlsx: U hebt hier geen toestemming voor.")]);
  expect(await readdir(closed)).toEqual([]);
});

test("[C127] a mistake of the code is thrown, not dressed up as a problem of the user", async () => {
  const mistake = new TypeError("mistake");
  const broken = { ...format, encode: () => Promise.reject(mistake) };
  const output = { out: () => undefined, err: () => undefined };
  await expect(run(["maak", ...head, "--uit", "c7.xlsx"], output, { folder, format: broken })).rejects.toBe(mistake);
});

test("[C128] a line is one line whatever stands in it, and tells ten problems at most", () => {
  expect(oneLine(" a\r\nb\u2028c\u001b[31md\u0085e ")).toBe("a b c [31md e");
  const each = { code: "x", where: "", what: "Mis.", remedy: "Doe." };
  const line = (count: number) => problemLine([each, ...Array.from({ length: count - 1 }, () => each)]);
  expect(line(11)).toBe(`${Array(11).fill("Mis.").join(" | ")} Doe.`);
  expect(line(40)).toBe(`${Array(10).fill("Mis.").join(" | ")} Doe. | En nog 30 problemen.`);
});

describe("several problems on a line", () => {
  const at = (where: string, what: string, remedy: string) => ({ code: "x", where, what, remedy });

  test("[PL1] the file is said once, and so is a remedy, behind the last problem that it is for", () => {
    const line = problemLine([
      at("map, een/f.xlsx, cel A", "Mis.", "Doe dit."),
      at("map, een/f.xlsx", "Fout.", "Doe dat."),
      at("map, een/f.xlsx, blad B, cel C", "Weg.", "Doe dit."),
      at("", "En nog 2 problemen.", ""),
    ]);
    expect(line).toBe(
      "map, een/f.xlsx: cel A: Mis. | blad B, cel C: Weg. Doe dit. | Fout. Doe dat. | En nog 2 problemen.",
    );
  });

  test("[PL1] problems of different files each name theirs, and one problem is said as it is", () => {
    expect(problemLine([at("f.xlsx, cel A", "Mis.", ""), at("f.xlsx2, cel A", "Mis.", "Doe.")])).toBe(
      "f.xlsx, cel A: Mis. | f.xlsx2, cel A: Mis. Doe.",
    );
    expect(problemLine([at("f.xlsx, cel A", "Mis.", "Doe.")])).toBe("f.xlsx, cel A: Mis. Doe.");
    expect(problemLine([at("OD Noord, Zuid/a.xlsx", "Mis.", ""), at("OD Noord, Zuid/b.xlsx", "Weg.", "")])).toBe(
      "OD Noord, Zuid/a.xlsx: Mis. | OD Noord, Zuid/b.xlsx: Weg.",
    );
    expect(
      problemLine([at("", "Geen van de bestanden.", ""), at("a.xlsx", "Mis.", ""), at("a.xlsx", "Weg.", "")]),
    ).toBe("Geen van de bestanden. | a.xlsx: Mis. | a.xlsx: Weg.");
    expect(problemLine([at("f.xlsx, cel A", "Mis.", ""), at("", "Meer.", "")])).toBe("f.xlsx, cel A: Mis. | Meer.");
  });
});
