import type { SheetKey } from "../names.ts";

/** Texts that we wrote on a sheet in an earlier layout and do not write there any more: known as ours, whatever layout it is. */
export const formerTexts: Readonly<Partial<Record<SheetKey, readonly string[]>>> = {
  draaitabel: [
    "Is er iets veranderd op het blad Resultaten? Klik in de draaitabel en kies Gegevens > Alles vernieuwen.",
  ],
};
