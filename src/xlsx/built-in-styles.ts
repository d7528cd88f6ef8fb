const accents = [1, 2, 3, 4, 5, 6].flatMap((accent, index): (readonly [string, number])[] => {
  const first = 29 + index * 4;
  return [
    [`Accent${accent}`, first],
    [`20% - Accent${accent}`, first + 1],
    [`40% - Accent${accent}`, first + 2],
    [`60% - Accent${accent}`, first + 3],
  ];
});

/** Excel's own cell styles, with the numbers by which it knows them in any language (18.8.7). */
const builtInStyles: readonly (readonly [string, number])[] = [
  ["Normal", 0],
  ["Comma", 3],
  ["Currency", 4],
  ["Percent", 5],
  ["Comma [0]", 6],
  ["Currency [0]", 7],
  ["Hyperlink", 8],
  ["Followed Hyperlink", 9],
  ["Note", 10],
  ["Warning Text", 11],
  ["Title", 15],
  ["Heading 1", 16],
  ["Heading 2", 17],
  ["Heading 3", 18],
  ["Heading 4", 19],
  ["Input", 20],
  ["Output", 21],
  ["Calculation", 22],
  ["Check Cell", 23],
  ["Linked Cell", 24],
  ["Total", 25],
  ["Good", 26],
  ["Bad", 27],
  ["Neutral", 28],
  ...accents,
  ["Explanatory Text", 53],
];

const byName = new Map(builtInStyles.map(([name, id]) => [name.toLowerCase(), id]));
const byId = new Map(builtInStyles.map(([name, id]) => [id, name]));

/** Excel's number for a style of its own; null for any other style. */
export function builtInStyleId(name: string): number | null {
  return byName.get(name.toLowerCase()) ?? null;
}

/** The English name of the style of Excel's own with this number, whatever the file calls it; null for any other. */
export function builtInStyleName(id: number): string | null {
  return byId.get(id) ?? null;
}

/** The name of the style that every cell has until it is given another. */
export const normalStyle = "Normal";

/** Whether a style is {@link normalStyle}. */
export const isNormalStyle = (name: string): boolean => builtInStyleId(name) === 0;
