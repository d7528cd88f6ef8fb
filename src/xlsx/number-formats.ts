/** Number formats that need no entry of their own and mean the same on every machine (ECMA-376 part 1, 18.8.30). */
export const fixedFormats: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [49, "@"],
]);

const fixedIds = new Map([...fixedFormats].map(([id, format]) => [format, id]));

/** The number of a format that needs no entry of its own; null for any other. */
export const fixedFormatId = (format: string): number | null => fixedIds.get(format) ?? null;

/**
 * Those that follow the machine's own settings. A Blueprint has one text for every machine: that of a Dutch one, where
 * this product is used.
 */
const localFormats: ReadonlyMap<number, string> = new Map([
  [5, '"€" #,##0;"€" -#,##0'],
  [6, '"€" #,##0;[Red]"€" -#,##0'],
  [7, '"€" #,##0.00;"€" -#,##0.00'],
  [8, '"€" #,##0.00;[Red]"€" -#,##0.00'],
  [14, "d-m-yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "d-m-yyyy h:mm"],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "€" * #,##0_ ;_ "€" * -#,##0_ ;_ "€" * "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
]);

/** What a built-in number format says; null for a number that is none. */
export function builtInFormat(id: number): string | null {
  return fixedFormats.get(id) ?? localFormats.get(id) ?? null;
}

/**
 * A number format without the backslashes that Excel and LibreOffice put before signs that show as themselves anyway:
 * `d\-m\-yyyy` is `d-m-yyyy`. Texts in quotes stay as they are.
 */
export function plainFormat(code: string): string {
  return code.replace(/"[^"]*"|\\([- ()])/g, (match: string, sign?: string) => sign ?? match);
}
