import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { after, asInFile } from "../../test/support/broken-workbook.ts";
import { withEditedTable, type Grid } from "../../test/support/edited-table.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { withPlan } from "../../test/support/planned.ts";
import { RevisedBook } from "../../test/support/revising.ts";
import { typed } from "../../test/support/sharing.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import { helpQuestions } from "../model/bijlage-d/index.ts";
import { success } from "../model/problem.ts";
import { keepingBackups } from "../usecases/backup.ts";
import { build } from "../workbook/build.ts";
import type { Revision } from "../workbook/revise.ts";
import { writeBlueprint } from "../xlsx/index.ts";
import { mendingText, withMending } from "./mending.ts";
import { problem } from "./problems.ts";

const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-kapot-"));
  const wrong = typed(build(withPlan), { score_casemanager: "heel goed" });
  const broken = after(wrong, (w) => deleteSheet(w, sheetNamed(w, "Vergunningverlener")));
  await writeFile(join(folder, "kapot.xlsx"), await writeBlueprint(asInFile(broken)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const spiegel = spiegelIn(() => folder);

const uit = ["--uit", "nieuw.xlsx"];
const place = `Vergunningverlener · 1. ${helpQuestions[0]}`;

test.each([
  ["lees"],
  ["reservekopieen"],
  ["terugzetten", "--nummer", "1"],
  ["deel", ...uit],
  ["vastleggen", ...uit],
  ["volgend", "--jaar", "2028", ...uit],
])(
  "[KW1] %s of a broken workbook: in one line the first place, how many more, and the command that mends",
  async (word, ...rest) => {
    const { code, out, err } = await spiegel(word, "kapot.xlsx", ...rest);
    expect([code, out, err.trimEnd().split("\n")]).toEqual([2, "", [expect.any(String)]]);
    const path = join(folder, "kapot.xlsx");
    expect(err).toContain(`${path}: ${place}: De plek voor dit antwoord is uit de werkmap verdwenen`);
    expect(err).toMatch(/ En nog \d+ problemen\. /);
    expect(err.match(/De plek voor dit antwoord/g)).toHaveLength(1);
    expect(err).not.toMatch(/[a-z]_[a-z]/);
    const mended = join(folder, "kapot-hersteld.xlsx");
    expect(err).toMatch(new RegExp(`npm run -s spiegel -- herstel ${path} --uit ${mended}\n$`));
  },
);

test("[KW2] what somebody filled in wrongly is told besides, for mending leaves it", async () => {
  const { err } = await spiegel("lees", "kapot.xlsx");
  expect(err).toContain("Hier staat “heel goed”; dat is geen score. Vul 1, 2, 3, 4 of 5 in");
});

test("[KW3] controleer says it in lines of their own, beside the questions", async () => {
  const { code, out, err } = await spiegel("controleer", "kapot.xlsx");
  expect([code, out.length > 0]).toEqual([1, true]);
  const lines = err.trimEnd().split("\n");
  expect(lines[0]).toMatch(new RegExp(`^${place.replace(/[.?()]/g, String.raw`\$&`)}: `));
  expect(lines[1]).toMatch(/^En nog \d+ problemen\.$/);
  expect(lines.at(-1)).toBe(mendingText(join(folder, "kapot.xlsx")));
});

test("[KW7] actieplan does its work with what can be read, and says of what is gone once what to do", async () => {
  const { code, out } = await spiegel("actieplan", "kapot.xlsx", "--uit", "plan.xlsx");
  expect(code).toBe(0);
  expect(out).toMatch(/\d+ antwoorden waren niet te lezen en tellen niet mee: /);
  expect(out.match(/laat de werkmap controleren en herstellen/g)).toHaveLength(2);
  expect(out).toContain(`${place}: De plek voor dit antwoord is uit de werkmap verdwenen`);
});

test("[KW4] verzamel names the command for each broken file", async () => {
  const { code, err } = await spiegel("verzamel", "kapot.xlsx", ...uit);
  expect([code, err.trimEnd().split("\n").length]).toEqual([2, 1]);
  expect(err).toContain(mendingText("kapot.xlsx"));
});

/** A file with a backup in which headings of the backups are called otherwise. */
async function writeWithHeadings(file: string, renamed: Readonly<Record<string, string>>): Promise<void> {
  const book = new RevisedBook(withPlan);
  await keepingBackups(book, keeperAt()).revise(() => success({ ...nothing, keep: "vastleggen" }));
  const edit = ({ columns, rows }: Grid): Grid => ({ columns: columns.map((one) => renamed[one] ?? one), rows });
  const changed = withEditedTable(book.blueprint, "Reservekopieen", edit);
  await writeFile(join(folder, file), await writeBlueprint(changed));
}

const volgend = (file: string) => spiegel("volgend", file, "--jaar", "2028", "--uit", "volgend.xlsx", "--akkoord");

test("[GZ114] a heading of the backups that was changed: the command that mends is told, and after it the work can be done", async () => {
  await writeWithHeadings("kopie.xlsx", { Inhoud: "Tekst" });
  const { code, err } = await volgend("kopie.xlsx");
  expect([code, err]).toEqual([2, expect.stringContaining(mendingText(join(folder, "kopie.xlsx")))]);
  const mended = await spiegel("herstel", "kopie.xlsx", "--uit", "kopie-hersteld.xlsx");
  expect(mended).toMatchObject({ code: 0, err: "" });
  expect(mended.out).toMatch(/^H5 tabel Reservekopieen, kolom “Inhoud”: .*\nDit punt is hersteld;/);
  expect(await volgend("kopie-hersteld.xlsx")).toMatchObject({ code: 0, err: "" });
});

test("[GZ133] headings of the backups that cannot be told: what to do about it is told, and nothing is written", async () => {
  await writeWithHeadings("kopieen.xlsx", {
    Kopie: "A",
    "Gemaakt op": "B",
    Voor: "C",
    Jaar: "D",
    Inhoud: "E",
    Deel: "F",
  });
  const { code, out } = await spiegel("herstel", "kopieen.xlsx");
  expect([code, out.trimEnd().split("\n").length]).toEqual([1, 6]);
  expect(out).toContain("gooi het blad Reservekopieën weg");
  const mended = await spiegel("herstel", "kopieen.xlsx", "--uit", "kopieen-hersteld.xlsx");
  expect(mended).toMatchObject({ code: 1, out: expect.stringContaining("6 punten kunt u alleen zelf herstellen.") });
  expect(await readFile(join(folder, "kopieen-hersteld.xlsx"))).toEqual(await readFile(join(folder, "kopieen.xlsx")));
});

test.each([
  ["/map/a b.xlsx", `herstel "/map/a b.xlsx" --uit "/map/a b-hersteld.xlsx"`],
  [String.raw`C:\map\a.xlsx`, String.raw`herstel C:\map\a.xlsx --uit C:\map\a-hersteld.xlsx`],
  ["/map/$(x).xlsx", "herstel WERKMAP.xlsx --uit ANDERE.xlsx"],
  ['/map/"; x.xlsx', "herstel WERKMAP.xlsx --uit ANDERE.xlsx"],
  ["-x.xlsx", "herstel WERKMAP.xlsx --uit ANDERE.xlsx"],
  ["/map/`x`.xlsx", "herstel WERKMAP.xlsx --uit ANDERE.xlsx"],
])("[KW5] %s can be pasted: quoted where it has to be, and left out where a shell could run it", (path, command) => {
  expect(mendingText(path)).toBe(`Herstellen gaat met: npm run -s spiegel -- ${command}`);
});

test("[KW6] the command is told however many problems there are, and only when mending is for one of them", () => {
  const wrong = Array.from({ length: 30 }, () => problem("geen-score", "x", { what: "Fout.", remedy: "" }));
  expect(withMending("a.xlsx", wrong)).toBe(wrong);
  const told = withMending("a.xlsx", [...wrong, problem("naam-ontbreekt", "y", { what: "Weg.", remedy: "" })]);
  expect(told.length).toBeLessThanOrEqual(10);
  expect([told[0]?.what, told.at(-1)?.what]).toEqual(["Weg.", mendingText("a.xlsx")]);
  expect(told.map(({ what }) => what)).toContain("En nog 24 problemen.");
});
