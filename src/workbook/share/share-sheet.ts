import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { Shared } from "../../model/sharing/parts.ts";
import type { Page } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { names } from "../names.ts";
import { banner, heading, openFormatting, page } from "../sheets/parts.ts";

/** What a sheet of the copy is from the start. */
export interface ShareFrame {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly tabColor: string;
  readonly columns: readonly number[];
  readonly orientation: Page["orientation"];
}

/**
 * Draws a protected sheet of the copy. The draft knows of the evaluation no more than its organisation and year. Links and
 * names of the evaluation's own sheets are not in it.
 */
export function shareSheet(shared: Shared, frame: ShareFrame, draw: (draft: SheetDraft) => void): DrawnSheet {
  const { name, title, subtitle, tabColor, columns, orientation } = frame;
  const known = emptyEvaluation(shared.organisation, shared.year);
  const draft = new SheetDraft(
    { key: "start", name, tabColor, columns, protection: openFormatting, page: page(known, name, orientation, 2) },
    known,
  );
  banner(draft, title, subtitle, columns.length, false);
  draw(draft);
  const drawn = draft.finish();
  return { ...drawn, names: drawn.names.filter((one) => one.name !== names.sheet("start")) };
}

/** A heading, from column B to the last one. */
export function shareHeading(draft: SheetDraft, row: number, text: string, { columns }: Pick<ShareFrame, "columns">) {
  heading(draft, row, text, columns.length);
}

/** The year as it is shown. */
export const yearText = ({ year }: Shared): string => (year === null ? "" : String(year));
