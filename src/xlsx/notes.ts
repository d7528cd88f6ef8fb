import type { Blueprint, Note } from "../workbook/blueprint.ts";
import { parseArea } from "../workbook/grid.ts";
import { escapeXml } from "./xml.ts";
import { encodeXstring } from "./xstring.ts";

/** The parts of the notes of one sheet (counted from 1): what they say, and the boxes in which Excel shows them. */
export interface NoteParts {
  readonly sheet: number;
  readonly comments: string;
  readonly boxes: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Blanks at the ends stay only where that is said. */
const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(encodeXstring(text))}</t>`;

function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const list = notes.map(
    ({ cell, text, author }) =>
      `<comment ref="${cell}" authorId="${authors.indexOf(author)}"><text>${textXml(text)}</text></comment>`,
  );
  return [
    declaration,
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<authors>${authors.map((author) => `<author>${escapeXml(encodeXstring(author))}</author>`).join("")}</authors>`,
    `<commentList>${list.join("")}</commentList></comments>`,
  ].join("");
}

/** Pixels beyond the corner of its cell at which a box begins and ends, as Excel places a new one. */
const offsets = { left: 15, top: 10, right: 31, bottom: 9 } as const;

/** A box is two columns wide and, by the length of its text, four to twenty rows high. */
function boxXml({ cell, text }: Note, id: number): string {
  const { top, left } = parseArea(cell);
  const [row, column] = [top - 1, left - 1];
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 24), 0);
  const bottom = row + Math.min(20, Math.max(4, lines));
  const { left: x, top: y, right, bottom: end } = offsets;
  const anchor = [column + 1, x, Math.max(0, row - 1), y, column + 3, right, bottom, end].join(", ");
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden"`,
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>',
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>`,
    "</x:ClientData></v:shape>",
  ].join("");
}

/** Shapes are numbered in blocks of so many; each sheet says which blocks are its own. */
const idsPerBlock = 1024;

/** The boxes as VML, which Excel asks for with every note. `firstBlock` is the first block of ids that is free. */
function boxesXml(notes: readonly Note[], firstBlock: number, blocks: number): string {
  const own = Array.from({ length: blocks }, (_, index) => firstBlock + index).join(",");
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${own}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...notes.map((note, index) => boxXml(note, firstBlock * idsPerBlock + 1 + index)),
    "</xml>",
  ].join("");
}

/** The parts of every sheet that has notes, in order. */
export function noteParts({ sheets }: Blueprint): readonly NoteParts[] {
  let nextBlock = 1;
  return sheets.flatMap(({ notes = [] }, index) => {
    if (notes.length === 0) return [];
    const blocks = Math.ceil((notes.length + 1) / idsPerBlock);
    const boxes = boxesXml(notes, nextBlock, blocks);
    nextBlock += blocks;
    return [{ sheet: index + 1, comments: commentsXml(notes), boxes }];
  });
}
