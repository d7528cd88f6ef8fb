import { InvalidBlueprint } from "./invalid-blueprint.ts";

/**
 * Functions that came after Excel 2007 and stand in the file with a prefix ([MS-XLSX] 2.2.2.2, "future functions").
 * Only those that Excel 2021 knows: the oldest Excel that this product runs in.
 */
const futureFunctions = new Set(
  `CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH LET FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY IFNA XOR
   DAYS ISOWEEKNUM FORMULATEXT ISFORMULA SHEET SHEETS NUMBERVALUE UNICHAR UNICODE ENCODEURL PERCENTILE.INC PERCENTILE.EXC
   QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG MODE.SNGL MODE.MULT STDEV.S STDEV.P VAR.S VAR.P AGGREGATE`.split(/\s+/),
);

/** Those that give arrays also need a prefix of their worksheet. */
const worksheetFunctions = new Set(["FILTER", "SORT"]);

/** A text, a quoted sheet name, a column in brackets, or the name of a function with its parenthesis. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|([A-Za-z_][\w.]*)(?=\()/g;

function inFile(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith("VTH.")) return `_xldudf_${upper.replaceAll(".", "_")}`;
  if (!futureFunctions.has(upper)) return name;
  return worksheetFunctions.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
}

/**
 * A formula as the file keeps it: without `=`, newer functions and our custom functions under their stored names.
 * @throws InvalidBlueprint when it does not begin with `=` or uses `[@…]`, which only Excel's own formula bar knows.
 */
export function fileFormula(formula: string): string {
  if (!formula.startsWith("=") || formula.length < 2) throw new InvalidBlueprint(`no formula: ${formula}`);
  return formula.slice(1).replace(token, (match: string, name?: string) => {
    if (match.startsWith("[@")) throw new InvalidBlueprint(`a file needs Table[[#This Row],[…]] instead of ${match}`);
    return name === undefined ? match : inFile(name);
  });
}

/** A formula from a file as Excel shows it, with `=`: the inverse of {@link fileFormula}. */
export function shownFormula(stored: string): string {
  const shown = stored.replace(/_xldudf_VTH_(\w+)/g, "VTH.$1").replace(/_xlfn\.(?:_xlws\.)?/g, "");
  return `=${shown}`;
}
