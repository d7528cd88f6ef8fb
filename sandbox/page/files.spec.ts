import { newWorkbook } from "../core/store/workbook.ts";
import { toBlueprint } from "../core/store/blueprint.ts";
import { names } from "../../src/workbook/names.ts";
import { workbookIn, type FileFormat } from "./files.ts";
import { texts } from "./texts.ts";

type Read = Awaited<ReturnType<FileFormat["readBlueprint"]>>;

/** What is told of a file with names that point somewhere, and others that do not. */
async function toldOf(pointing: readonly string[], read: Partial<Pick<Read, "left" | "dangling" | "leftBesides">>) {
  const blueprint = toBlueprint(newWorkbook());
  const sheet = blueprint.sheets[0]?.name ?? "";
  const given = {
    blueprint: { ...blueprint, names: pointing.map((name, row) => ({ name, sheet, address: `A${row + 1}` })) },
    activeSheet: null,
    ...{ left: [], dangling: [], leftBesides: [] },
    ...read,
  };
  const format: FileFormat = {
    writeBlueprint: () => Promise.reject(new Error("nothing is written")),
    readBlueprint: () => Promise.resolve(given),
  };
  return (await workbookIn(format, new Uint8Array(), 2026)).told;
}

const ours = [names.layout, names.sheet("stap1"), names.competence("casemanager", 1)];
const left = ["namen die niet naar één blok cellen wijzen: blad_casemanager"];

test("[VO1] what cannot be shown is told, and nothing where all is shown", async () => {
  expect(await toldOf(ours, {})).toEqual([]);
  expect(await toldOf(ours, { left: ["filters op blad Start"] })).toEqual([texts.leftOut(["filters op blad Start"])]);
});

test("[VO2] a deleted sheet of an evaluation is told with what mends it, without the names that pointed at it", async () => {
  const dangling = [names.sheet("casemanager")];
  expect(await toldOf(ours, { left, dangling })).toEqual([texts.damaged]);
  expect(texts.damaged).toContain("Werkmap controleren en herstellen");
  const both = await toldOf(ours, { left, dangling, leftBesides: ["macro's"] });
  expect(both).toEqual([texts.damaged, texts.leftOut(["macro's"])]);
});

test("[VO3] with the first sheet deleted the workbook is known by the name that pointed there", async () => {
  const [layout = "", ...rest] = ours;
  expect(await toldOf(rest, { left, dangling: [layout, names.sheet("start")] })).toEqual([texts.damaged]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["a name of the user's own in an evaluation", ours, ["btw", "mijn_naam"]],
  ["a name in any other workbook", ["blad_1"], ["blad_2"]],
])("[VO4] %s that points nowhere is told as what it is", async (_, pointing, dangling) => {
  expect(await toldOf(pointing, { left, dangling })).toEqual([texts.leftOut(left)]);
});
