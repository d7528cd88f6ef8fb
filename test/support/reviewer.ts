import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runSoffice } from "./soffice.ts";

/** What a reviewer does in LibreOffice: types in cells with a name, on a sheet that was not there, and moves things. */
export interface Review {
  readonly cells: Readonly<Record<string, string | number>>;
  readonly newSheet?: { readonly name: string; readonly text: string };
  /** Rows put in on top of a sheet, which loses its protection for it. */
  readonly rows?: { readonly sheet: string; readonly count: number };
  readonly rename?: { readonly sheet: string; readonly to: string };
}

/** As what a reviewer saves. */
export interface Saving {
  readonly as: keyof typeof filters;
}

const filters = {
  xlsx: "Calc MS Excel 2007 XML",
  xlsm: "Calc MS Excel 2007 VBA XML",
  xls: "MS Excel 97",
  ods: "calc8",
} as const;

/** A text in StarBasic: quotes doubled, line breaks by number. */
const basicText = (text: string): string =>
  text
    .split("\n")
    .map((line) => `"${line.replaceAll('"', '""')}"`)
    .join(" & Chr(10) & ");

const typing = ([name, value]: readonly [string, string | number]): string =>
  typeof value === "number"
    ? `  Cell(Doc, "${name}").Value = ${value}`
    : `  Cell(Doc, "${name}").String = ${basicText(value)}`;

const sheetCalled = (name: string): string => `Doc.Sheets.getByName(${basicText(name)})`;

function changes({ cells, newSheet, rows, rename }: Review): readonly string[] {
  return [
    ...Object.entries(cells).map(typing),
    ...(newSheet === undefined
      ? []
      : [
          `  Doc.Sheets.insertNewByName(${basicText(newSheet.name)}, Doc.Sheets.Count)`,
          `  ${sheetCalled(newSheet.name)}.getCellByPosition(1, 2).String = ${basicText(newSheet.text)}`,
        ]),
    ...(rows === undefined
      ? []
      : [
          `  ${sheetCalled(rows.sheet)}.unprotect("")`,
          `  ${sheetCalled(rows.sheet)}.Rows.insertByIndex(0, ${rows.count})`,
        ]),
    ...(rename === undefined ? [] : [`  ${sheetCalled(rename.sheet)}.setName(${basicText(rename.to)})`]),
  ];
}

const saving = ({ as }: Saving, to: string): string =>
  `  Doc.storeToURL("${to}", Array(Pair("FilterName", "${filters[as]}")))`;

function macroOf(review: Review, from: string, savings: readonly Saving[], to: readonly string[]): string {
  return [
    "Function Cell(Doc, Name)",
    "  Cell = Doc.NamedRanges.getByName(Name).getReferredCells().getCellByPosition(0, 0)",
    "End Function",
    "Function Pair(Key, Content)",
    "  Dim Property As New com.sun.star.beans.PropertyValue",
    "  Property.Name = Key",
    "  Property.Value = Content",
    "  Pair = Property",
    "End Function",
    "Sub Review",
    `  Doc = StarDesktop.loadComponentFromURL("${from}", "_blank", 0, Array(Pair("Hidden", True)))`,
    ...changes(review),
    ...savings.map((one, index) => saving(one, to[index] ?? "")),
    "  Doc.close(True)",
    "End Sub",
  ].join("\n");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const library = (kind: "library" | "libraries", body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">
<library:${kind} xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"${body}
</library:${kind}>`;

/** Puts a module in the reviewer's own macros, where LibreOffice runs it without asking. */
async function install(profile: string, macro: string): Promise<void> {
  const standard = join(profile, "user", "basic", "Standard");
  await mkdir(standard, { recursive: true });
  const module = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Reviewer" script:language="StarBasic">${escaped(macro)}</script:module>`;
  const listed = '>\n <library:library library:name="Standard" library:link="false"/>';
  const elements =
    ' library:name="Standard" library:readonly="false" library:passwordprotected="false">\n <library:element library:name="Reviewer"/>';
  await writeFile(join(standard, "Reviewer.xba"), module);
  await writeFile(join(standard, "script.xlb"), library("library", elements));
  await writeFile(join(profile, "user", "basic", "script.xlc"), library("libraries", listed));
}

/** A copy as it comes back from a reviewer who opened it in LibreOffice, worked in it and saved it. */
export async function reviewedInCalc(
  copy: Uint8Array,
  review: Review,
  saving: Saving = { as: "xlsx" },
): Promise<Uint8Array> {
  const [saved] = await savedInCalc(copy, review, [saving]);
  if (saved === undefined) throw new Error("nothing was saved");
  return saved;
}

/** The same, saved in several ways. */
export async function savedInCalc(
  copy: Uint8Array,
  review: Review,
  savings: readonly Saving[],
): Promise<readonly Uint8Array[]> {
  const directory = await mkdtemp(join(tmpdir(), "reviewer-"));
  try {
    const from = join(directory, "kopie.xlsx");
    const to = savings.map(({ as }, index) => join(directory, `terug-${index}.${as}`));
    const profile = join(directory, "profile");
    const addresses = to.map((path) => pathToFileURL(path).href);
    await writeFile(from, copy);
    await install(profile, macroOf(review, pathToFileURL(from).href, savings, addresses));
    await runSoffice(profile, "macro:///Standard.Reviewer.Review");
    return await Promise.all(to.map((path) => readFile(path)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
