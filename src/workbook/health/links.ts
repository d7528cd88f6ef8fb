import type { Hyperlink } from "../blueprint.ts";
import { cellAddress, parseArea } from "../grid.ts";
import { cornerOf } from "./book.ts";
import { faultOf, onCells, type FaultPlace, type Repair } from "./fault.ts";
import type { Identified } from "./identify.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { faultTexts as texts } from "./texts.ts";

/** Cells of ours that led somewhere and do not any more. Where no link was looked at, nothing can be said. */
export function brokenLinks(scene: Scene): Findings {
  const isLookedAt = scene.book.blueprint.sheets.some(({ hyperlinks }) => hyperlinks.length > 0);
  const links = isLookedAt ? [...scene.found.values()].flatMap((one) => linksOn(scene, one)) : [];
  return links.length === 0
    ? nothing
    : { ...nothing, faults: [faultOf("link", placeOf(links), texts.link(links.length), links)] };
}

type Missing = Extract<Repair, { readonly kind: "link" }>;

function linksOn(scene: Scene, identified: Identified): readonly Missing[] {
  const { wanted, sheet } = identified;
  const links = wanted.drawn.sheet.hyperlinks.flatMap((link) => missingLink(scene, identified, link) ?? []);
  return links.map((link) => ({ kind: "link", sheet: sheet.name, link }));
}

/** A sheet that goes takes the links to it on many others along: those are one point, not as many as there are sheets. */
function placeOf(links: readonly Missing[]): FaultPlace {
  const [first = "", ...others] = new Set(links.map(({ sheet }) => sheet));
  const cells = links.map(({ link }) => link.cell);
  return others.length === 0 ? onCells(first, cells) : { where: texts.sheets([first, ...others]), sheet: first };
}

/** A link as it should be, when its text still stands where it is gone, and it has somewhere to lead. */
function missingLink({ book }: Scene, { wanted, sheet, alignment }: Identified, link: Hyperlink): Hyperlink | null {
  const from = cornerOf(parseArea(link.cell));
  const spot = alignment.spot(from);
  if (spot?.certainty !== "anchored" || book.name(link.target) === null) return null;
  const text = wanted.drawn.sheet.cells.find((one) => one.row === from.row && one.column === from.column)?.value;
  const cell = cellAddress(spot.row, spot.column);
  const isThere = sheet.hyperlinks.some((one) => one.cell === cell);
  return isThere || book.cell(sheet, spot)?.value !== text ? null : { ...link, cell };
}
