import { newWorkbook } from "../core/store/workbook.ts";
import { toBlueprint } from "../core/store/blueprint.ts";
import { workbookIn, type FileFormat } from "./files.ts";
import { texts } from "./texts.ts";

type Read = Awaited<ReturnType<FileFormat["readBlueprint"]>>;

/** A file in which that is the matter. */
const toldOf = async (read: Pick<Read, "left" | "isDamaged" | "leftBesides">): Promise<readonly string[]> => {
  const format: FileFormat = {
    writeBlueprint: () => Promise.reject(new Error("nothing is written")),
    readBlueprint: () => Promise.resolve({ blueprint: toBlueprint(newWorkbook()), activeSheet: null, ...read }),
  };
  return (await workbookIn(format, new Uint8Array(), 2026)).told;
};

test("[VO1] what cannot be shown is told, and nothing where all is shown", async () => {
  expect(await toldOf({ left: [], isDamaged: false, leftBesides: [] })).toEqual([]);
  const left = ["filters op blad Start"];
  expect(await toldOf({ left, isDamaged: false, leftBesides: [] })).toEqual([texts.leftOut(left)]);
});

test("[VO2] a deleted sheet of an evaluation is told with what mends it, without the names that pointed at it", async () => {
  const left = ["namen die niet naar één blok cellen wijzen: blad_casemanager"];
  const told = await toldOf({ left, isDamaged: true, leftBesides: [] });
  expect(told).toEqual([texts.damaged]);
  expect(told[0]).toContain("Werkmap controleren en herstellen");
  const both = await toldOf({ left, isDamaged: true, leftBesides: ["macro's"] });
  expect(both).toEqual([texts.damaged, texts.leftOut(["macro's"])]);
});
