import { isBlankText } from "../../model/blank.ts";
import type { Shared } from "../../model/sharing/parts.ts";
import type { Blueprint, Name } from "../blueprint.ts";
import type { DrawnSheet } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { commonTexts } from "../sheet-texts.ts";
import { styles } from "../styles.ts";
import { toText } from "../values.ts";
import { isInput } from "./marks.ts";
import { shareNames, usualPeers } from "./names.ts";
import { peerSheet } from "./peer-sheet.ts";
import { notesSheet, pagesSheet, planSheet, scoresSheet, startSheet } from "./reading-sheets.ts";
import { yearText } from "./share-sheet.ts";
import { shareTexts as texts } from "./texts.ts";

/** Excel keeps at most so many UTF-16 units of a property of a document. */
const longestProperty = 255;

/**
 * The share copy as a Blueprint: sheets to read, and a sheet per reviewing organisation. `peers` are their names, as far
 * as known; none gives {@link usualPeers} sheets that ask for it. No formula, table or link is in it.
 */
export function buildShare(shared: Shared, peers: readonly string[]): Blueprint {
  const named = peers.length > 0 ? peers : Array.from({ length: usualPeers }, () => "");
  const drawn = [
    startSheet(shared),
    scoresSheet(shared),
    notesSheet(shared),
    pagesSheet(shared),
    planSheet(shared),
    ...named.map((peer, index) => peerSheet(shared, { number: index + 1, peer })),
  ].filter((one) => one !== null);
  const title = texts.documentTitle(shared.organisation, yearText(shared));
  return {
    sheets: drawn.map(({ sheet }) => sheet),
    names: [...drawn.flatMap(({ names }) => names), ...marked(drawn)],
    styles,
    properties: {
      title: title.slice(0, longestProperty).replace(/[\ud800-\udbff]$/, ""),
      subject: commonTexts.subject,
    },
  };
}

/** A name for every text to read, so that what somebody writes over it or beside it is found when the copy returns. */
function marked(drawn: readonly DrawnSheet[]): readonly Name[] {
  const read = drawn.flatMap(({ sheet, names }) => {
    const inputs = new Set(names.filter(({ name }) => isInput(name)).map(({ address }) => address));
    return sheet.cells.flatMap(({ row, column, value }) => {
      const [text, address] = [toText(value), cellAddress(row, column)];
      return isBlankText(text) || inputs.has(address) ? [] : [{ text, address, sheet: sheet.name }];
    });
  });
  return read.map(({ text, ...place }, index) => ({ name: shareNames.read(index + 1, text), ...place }));
}
