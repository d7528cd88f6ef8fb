import { protect, unprotect } from "../core/store/protection.ts";
import { Refusal } from "../core/store/refusal.ts";
import { renameSheet } from "../core/store/sheets.ts";
import type { ProtectionOptions, SheetRecord, Workbook } from "../core/store/workbook.ts";
import type { Refused } from "./contract.ts";
import { sheetTexts as texts } from "./sheet-texts.ts";

/** What a user does to a sheet as a whole. Each gives why not, in Dutch, or null when it is done. */
export class SheetActs {
  readonly #workbook: Workbook;
  /** What the protection allowed before it was taken off, so that it comes back as it was. */
  readonly #allowed = new WeakMap<SheetRecord, ProtectionOptions>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  rename(sheet: SheetRecord, name: string): Refused | null {
    return attempt(
      () => renameSheet(this.#workbook, sheet, name),
      ({ code }) => ({
        title: texts.nameTitle,
        message: code === "ItemAlreadyExists" ? texts.nameTaken : texts.nameRules,
      }),
    );
  }

  protect(sheet: SheetRecord): Refused | null {
    return attempt(
      () => protect(sheet, this.#allowed.get(sheet) ?? {}),
      () => ({ title: texts.protectedTitle, message: texts.protected }),
    );
  }

  /** Refused with another password than the sheet has. */
  unprotect(sheet: SheetRecord, password: string): Refused | null {
    const { protection } = sheet;
    return attempt(
      () => {
        unprotect(sheet, password);
        if (protection !== null) this.#allowed.set(sheet, protection);
      },
      () => ({ title: texts.passwordTitle, message: texts.password }),
    );
  }
}

function attempt(act: () => void, reason: (refusal: Refusal) => Refused): Refused | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return reason(error);
    throw error;
  }
}
