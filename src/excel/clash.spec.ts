import type { Blueprint, Sheet } from "../workbook/blueprint.ts";
import { ClashError, decide } from "./clash.ts";
import type { Inventory } from "./inventory.ts";

const table = { name: "Bronnen", address: "A1:A2", columns: ["x"], style: "", filter: true, banded: true };
const sheet = (name: string): Sheet => ({ name, tables: name === "Start" ? [table] : [] }) as unknown as Sheet;

const blueprint = {
  sheets: ["Start", "Stap 1", "Stap 2", "Stap 3", "Resultaten", "Draaitabel"].map(sheet),
  names: [
    ...["Start", "Stap 1", "Stap 2"].map((name, index) => ({ name: `blad_${index}`, sheet: name, address: "A1" })),
    { name: "jaar", sheet: "Start", address: "B2" },
  ],
} as unknown as Blueprint;

const empty: Inventory = { sheets: ["Blad1"], names: [], tables: [], styles: ["Normal"], title: "", subject: "" };
const point = (...names: string[]): Inventory["names"] => names.map((name) => ({ name, points: true }));

function clash(inventory: Partial<Inventory>): string {
  try {
    return decide(blueprint, { ...empty, ...inventory });
  } catch (error) {
    if (error instanceof ClashError) return `${error.problem.code}: ${error.problem.what}`;
    throw error;
  }
}

describe("decide", () => {
  it.each<[string, Partial<Inventory>, string | RegExp]>([
    ["[E-C1] an empty workbook is written", {}, "write"],
    [
      "[E-C2] a workbook of something else too",
      { sheets: ["Begroting"], names: point("totaal"), tables: ["T"] },
      "write",
    ],
    [
      "[E-C3] all our sheets there, renamed and with answers: left",
      { sheets: ["Begin", "Blad1"], names: point("blad_0", "blad_1", "BLAD_2", "jaar"), tables: ["Bronnen"] },
      "leave",
    ],
    ["[E-C4] a sheet of the user, whatever the case", { sheets: ["stap 1"] }, /^werkmap-bezet: .*blad "Stap 1"\.$/],
    ["[E-C5] a name of the user", { names: point("Jaar") }, /^werkmap-bezet: .*naam "jaar"\.$/],
    ["[E-C6] a table of the user", { tables: ["bronnen"] }, /^werkmap-bezet: .*tabel "Bronnen"\.$/],
    ["[E-C7] a table of the user with a name's name", { tables: ["JAAR"] }, /^werkmap-bezet: .*naam "jaar"\.$/],
    [
      "[E-C8] a name of the user with a table's name",
      { names: point("Bronnen") },
      /^werkmap-bezet: .*tabel "Bronnen"\.$/,
    ],
    [
      "[E-C9] a part of ours",
      { names: point("blad_0", "blad_2") },
      /^werkmap-onvolledig: .*blad "Start", blad "Stap 2"\.$/,
    ],
    [
      "[E-C10] names whose sheet was deleted are taken, not present",
      { names: ["blad_0", "blad_1", "blad_2"].map((name) => ({ name, points: false })) },
      /^werkmap-bezet: .*naam "blad_0", naam "blad_1", naam "blad_2"\.$/,
    ],
    [
      "[E-C11] five clashes are named, the rest is counted",
      { sheets: blueprint.sheets.map(({ name }) => name), tables: ["jaar"] },
      /blad "Start", blad "Stap 1", blad "Stap 2", blad "Stap 3", blad "Resultaten" en nog 2\.$/,
    ],
  ])("%s", (_, inventory, expected) => {
    expect(clash(inventory)).toMatch(expected);
  });

  it("[E-C12] a sheet that no name tells apart is never taken for ours", () => {
    expect(() => decide({ ...blueprint, names: [] }, { ...empty, sheets: ["Start"] })).toThrow(ClashError);
    expect(decide({ ...blueprint, names: [] }, empty)).toBe("write");
  });
});
