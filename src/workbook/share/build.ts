import type { Shared } from "../../model/sharing/parts.ts";
import type { Blueprint } from "../blueprint.ts";
import { commonTexts } from "../sheet-texts.ts";
import { styles } from "../styles.ts";
import { shareNames, usualPeers } from "./names.ts";
import { peerSheet } from "./peer-sheet.ts";
import { notesSheet, pagesSheet, planSheet, scoresSheet, startSheet } from "./reading-sheets.ts";
import { yearText, type ReadCells } from "./share-sheet.ts";
import { shareTexts as texts } from "./texts.ts";

/** Excel keeps at most so many UTF-16 units of a property of a document. */
const longestProperty = 255;

/**
 * The share copy as a Blueprint: sheets to read, and a sheet per reviewing organisation. `peers` are their names, as far
 * as known; none gives {@link usualPeers} sheets that ask for it. No formula, table or link is in it.
 */
export function buildShare(shared: Shared, peers: readonly string[]): Blueprint {
  const read = numberedCells();
  const named = peers.length > 0 ? peers : Array.from({ length: usualPeers }, () => "");
  const drawn = [
    startSheet(shared),
    scoresSheet(shared, read),
    notesSheet(shared, read),
    pagesSheet(shared, read),
    planSheet(shared, read),
    ...named.map((peer, index) => peerSheet(shared, { number: index + 1, peer })),
  ].filter((one) => one !== null);
  const title = texts.documentTitle(shared.organisation, yearText(shared));
  return {
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap(({ names }) => names),
    styles,
    properties: {
      title: title.slice(0, longestProperty).replace(/[\ud800-\udbff]$/, ""),
      subject: commonTexts.subject,
    },
  };
}

function numberedCells(): ReadCells {
  let number = 0;
  return (draft, row, column) => {
    number += 1;
    draft.name(shareNames.read(number), row, column);
  };
}
