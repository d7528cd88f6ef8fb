import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const missing = "LibreOffice is missing: these tests need the command soffice (apt-get install libreoffice-calc).";

/**
 * LibreOffice takes the values that stand in a file for granted, unless it is told to calculate all of them anew: then
 * it shows what our formulas really give. It holds the profile for set up, and puts nothing of its own in it.
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`;

async function prepare(profile: string): Promise<void> {
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
}

/**
 * Runs LibreOffice without a screen, with a profile of its own in this folder, so that it does not meet another one. A
 * missing LibreOffice is an error, not a reason to skip.
 */
export async function runSoffice(profile: string, ...options: readonly string[]): Promise<void> {
  await prepare(profile);
  try {
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run("soffice", [home, "--headless", ...options], { timeout: 120_000 });
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isAbsent ? new Error(missing, { cause: error }) : error;
  }
}

/** LibreOffice's csv filter: comma, quotes, UTF-8, from row 1, values as shown, all sheets. */
const filters = {
  xlsx: "xlsx",
  pdf: "pdf",
  ods: "ods",
  xls: "xls",
  xlsm: "xlsm:Calc MS Excel 2007 VBA XML",
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
} as const;

/** What LibreOffice makes of a workbook: opened, calculated, and saved in another format. */
export async function convert(workbook: Uint8Array, to: keyof typeof filters): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), "soffice-"));
  try {
    const file = join(directory, "werkmap.xlsx");
    await writeFile(file, workbook);
    const options = ["--convert-to", filters[to], "--outdir", join(directory, "out"), file];
    await runSoffice(join(directory, "profile"), ...options);
    return await readFile(join(directory, "out", `werkmap.${to}`));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Bytes: the words of some hundred pages. */
const mostOutput = 64 * 1024 * 1024;

/** Runs one of poppler's programs over a PDF; what it prints. */
async function poppler(program: string, pdf: Uint8Array, ...after: readonly string[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "pdf-"));
  try {
    const file = join(directory, "werkmap.pdf");
    await writeFile(file, pdf);
    return (await run(program, [file, ...after], { maxBuffer: mostOutput })).stdout;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** How many pages a PDF has, counted by poppler. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  return Number(/^Pages:\s+(\d+)/m.exec(await poppler("pdfinfo", pdf))?.[1]);
}

/** A word on paper, with the size of its letters in points. */
export interface PrintedWord {
  readonly text: string;
  readonly size: number;
}

/** The height of a line of Carlito, which stands in for Calibri, as a share of the size of its letters. */
const lineOfCarlito = 1.2207;

/** The words of every page of a PDF. */
export async function pageWords(pdf: Uint8Array): Promise<readonly (readonly PrintedWord[])[]> {
  const pages = (await poppler("pdftotext", pdf, "-bbox", "-")).split("<page ").slice(1);
  const word = /<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, top, bottom, text]) => ({
      text: text ?? "",
      size: (Number(bottom) - Number(top)) / lineOfCarlito,
    })),
  );
}

/** The text of every page of a PDF. */
export async function pageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  return (await poppler("pdftotext", pdf, "-")).split("\f").slice(0, -1);
}
