import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { action, assessors, talkedThrough, withProfile } from "../../test/support/talked-through.ts";
import { spiegelIn, type Answer } from "../../test/support/spiegel.ts";
import { findings } from "../model/checks/checks.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { build } from "../workbook/build.ts";
import type { Blueprint, CellValue } from "../workbook/blueprint.ts";
import { cellAddress, parseArea } from "../workbook/grid.ts";
import { writeBlueprint } from "../xlsx/index.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-controleer-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const spiegel = spiegelIn(() => folder);

/** Checks a file with this evaluation; `pasted` by defined name or address on the sheet of a table. */
async function checked(evaluation: Evaluation, change = (blueprint: Blueprint) => blueprint): Promise<Answer> {
  const path = join(folder, "werkmap.xlsx");
  await writeFile(path, await writeBlueprint(change(build(evaluation))));
  return spiegel("controleer", "werkmap.xlsx");
}

/** The workbook with another value in one cell of it. */
function withCell(sheet: string, address: string, value: CellValue): (blueprint: Blueprint) => Blueprint {
  return (blueprint) => ({
    ...blueprint,
    sheets: blueprint.sheets.map((one) => {
      const changed = one.cells.map((cell) =>
        cellAddress(cell.row, cell.column) === address ? { ...cell, value } : cell,
      );
      return one.name === sheet ? { ...one, cells: changed } : one;
    }),
  });
}

const unexplained = withProfile({ score: 3, justification: "" });

test("[C20] a line for each open question: the rule, the cell and the question; exit 1", async () => {
  expect(await checked(unexplained)).toEqual({
    code: 1,
    out: `S3 toelichting_casemanager ${findings(unexplained)[0]?.question}\n`,
    err: "",
  });
  const apart = { ...talkedThrough, year: null, assessments: assessors([1, 5]) };
  const { code, out } = await checked(apart);
  expect([code, out.split("\n").map((line) => line.split(" ").slice(0, 2).join(" "))]).toEqual([
    1,
    ["S14 jaar", "S9 toelichting_casemanager", ""],
  ]);
});

test("[C21] nothing open is exit 0, with nothing on standard output", async () => {
  expect(await checked(talkedThrough)).toEqual({ code: 0, out: "", err: "Er staan geen vragen open.\n" });
});

test("[C22] what was talked through, as the workbook keeps it, is quiet", async () => {
  const [open] = findings(unexplained);
  const answer = "besproken, want het rapport volgt";
  const answers = [{ id: "V1", question: open?.question ?? "", answer, key: open?.key ?? "" }];
  expect((await checked({ ...unexplained, answers })).code).toBe(0);
  const other = withProfile({ score: 4, justification: "" });
  expect((await checked({ ...other, answers })).out).toMatch(/^S3 toelichting_casemanager /);
});

test("[C23] something that is no score is a question, and a line break in it breaks no line", async () => {
  const { code, out } = await checked(talkedThrough, withCell("Stap 1 Zelfevaluatie", "C20", "goed\nS1 nep"));
  expect([code, out]).toEqual([1, "S2 score_casemanager Hier staat “goed S1 nep”. Welke score past?\n"]);
});

test("[C24] what cannot be read and is no question is remarked, and counts for nothing", async () => {
  const evaluation = { ...talkedThrough, actions: [action({ owner: "teamleider" })] };
  const plan = build(evaluation).sheets.find(({ name }) => name === "Actieplan");
  const { top, left } = parseArea(plan?.tables[0]?.address ?? "A1");
  const begin = cellAddress(top + 1, left + (plan?.tables[0]?.columns.indexOf("Begin") ?? 0));
  const { code, out, err } = await checked(evaluation, withCell("Actieplan", begin, "ooit"));
  expect([code, out]).toEqual([0, ""]);
  expect(err).toMatch(/“ooit”; dat is geen datum.*\n.*geen vragen open.*\n$/);
});

test("[C25] a file that cannot be read is exit 2 with one line, and the file stays as it was", async () => {
  await writeFile(join(folder, "tekst.xlsx"), "Beste collega");
  for (const name of ["tekst.xlsx", "weg.xlsx"]) {
    const { code, out, err } = await spiegel("controleer", name);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`^[^\\n]*${name}[^\\n]*\\n$`));
  }
  expect(await readFile(join(folder, "tekst.xlsx"), "utf8")).toBe("Beste collega");
  expect((await spiegel("controleer")).err).toContain("De naam van de werkmap ontbreekt");
});

test("[C26] the place in a line is a name that Excel goes to: of a cell, or of a table with the number of a row", async () => {
  const evaluation: Evaluation = {
    ...unexplained,
    contact: "",
    assessments: [{ id: "B2", assessor: "mw. P. Jansen", profile: "casemanager", score: 1, reason: "" }],
    actions: [action({ owner: "dhr. K. de Vries" })],
  };
  const { names, sheets } = build(evaluation);
  const known = [...names.map(({ name }) => name), ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const places = (await checked(evaluation)).out.split("\n").flatMap((line) => line.split(" ")[1] ?? []);
  expect(places).toEqual(
    expect.arrayContaining(["contactpersoon", "toelichting_casemanager", "Beoordelaars", "Actieplan"]),
  );
  expect(places.filter((place) => !known.includes(place))).toEqual([]);
});
