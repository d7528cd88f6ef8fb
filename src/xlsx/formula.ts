import { InvalidBlueprint } from "./invalid-blueprint.ts";

/**
 * Functions that came after Excel 2007 and stand in the file with a prefix ([MS-XLSX] 2.2.2.2, "future functions").
 * Only those that Excel 2021 knows: the oldest Excel that this product runs in.
 */
const futureFunctions = new Set(
  `CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH LET FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY IFNA XOR
   DAYS ISOWEEKNUM FORMULATEXT ISFORMULA SHEET SHEETS NUMBERVALUE UNICHAR UNICODE ENCODEURL PERCENTILE.INC PERCENTILE.EXC
   QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG MODE.SNGL MODE.MULT STDEV.S STDEV.P VAR.S VAR.P AGGREGATE ACOT ARABIC BASE
   BINOM.DIST BINOM.INV BITAND BITOR BITXOR CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST COMBINA CONFIDENCE.NORM
   CONFIDENCE.T COT COVARIANCE.P COVARIANCE.S DECIMAL EXPON.DIST F.DIST F.TEST FILTERXML FLOOR.MATH FORECAST.LINEAR GAMMA
   NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PDURATION PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST RRI SKEW.P T.DIST
   T.TEST WEBSERVICE WEIBULL.DIST Z.TEST`.split(/\s+/),
);

/** Those that give arrays also need a prefix of their worksheet. */
const worksheetFunctions = new Set(["FILTER", "SORT"]);

/** A text, a quoted sheet name, a column in brackets, or the name of a function with its parenthesis. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|([A-Za-z_][\w.]*)(?=\()/g;

/** Names as they stand in formulas, and as the file keeps them: a workbook has many formulas of few functions. */
const kept = new Map<string, string>();

/** More different names than any workbook has functions are words in texts. */
const mostKept = 1_000;

function inFile(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const found = storedName(name);
  kept.set(name, found);
  return found;
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith("VTH.")) return `_xldudf_${upper.replaceAll(".", "_")}`;
  if (!futureFunctions.has(upper)) return name;
  return worksheetFunctions.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
}

/** What a name can hold: letters, digits, underscores and points. */
const isOfName = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 46;

/**
 * Whether a formula may hold something that the file keeps otherwise. Few do, and to look at the words before parentheses
 * alone is much quicker than to read the formula; a word within a text is taken for a function, which does no harm.
 */
function mayDiffer(formula: string): boolean {
  for (let end = formula.indexOf("("); end >= 0; end = formula.indexOf("(", end + 1)) {
    let start = end;
    while (isOfName(formula.charCodeAt(start - 1))) start -= 1;
    const name = formula.slice(start, end);
    if (inFile(name) !== name) return true;
  }
  return formula.includes("[@");
}

/**
 * A formula as the file keeps it: without `=`, newer functions and our custom functions under their stored names.
 * @throws InvalidBlueprint when it does not begin with `=` or uses `[@…]`, which only Excel's own formula bar knows.
 */
export function fileFormula(formula: string): string {
  if (!formula.startsWith("=") || formula.length < 2) throw new InvalidBlueprint(`no formula: ${formula}`);
  if (!mayDiffer(formula)) return formula.slice(1);
  return formula.slice(1).replace(token, (match: string, name?: string) => {
    if (match.startsWith("[@")) throw new InvalidBlueprint(`a file needs Table[[#This Row],[…]] instead of ${match}`);
    return name === undefined ? match : inFile(name);
  });
}

function asShown(name: string): string {
  const own = /^_xldudf_vth_(\w+)$/i.exec(name)?.[1];
  if (own !== undefined) return `VTH.${own.toUpperCase()}`;
  const plain = /^_xlfn\.(?:_xlws\.)?(.+)$/i.exec(name)?.[1];
  return plain !== undefined && futureFunctions.has(plain.toUpperCase()) ? plain : name;
}

/**
 * A formula from a file as Excel shows it, with `=`: the inverse of {@link fileFormula}. A function that came after
 * Excel 2021 keeps its prefix, by which Excel still knows it, so that it comes back into a file as it was.
 */
export function shownFormula(stored: string): string {
  return `=${stored.replace(token, (match: string, name?: string) => (name === undefined ? match : asShown(name)))}`;
}
