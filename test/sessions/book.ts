import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contains, type Area } from "../../sandbox/core/store/area.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { savable } from "../../sandbox/core/store/savable.ts";
import { maybeSheet } from "../../sandbox/core/store/sheets.ts";
import type { SheetRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import type { WorkbookFormat } from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";
import { excelHealth } from "../../src/excel/health.ts";
import { excelBackups, excelDesk, excelPivots, excelWorkbook } from "../../src/excel/index.ts";
import { keepingBackups, type Keeper } from "../../src/usecases/backup.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { checkBlueprint } from "../../src/xlsx/check.ts";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { openExcel } from "../support/excel.ts";
import { homesOf, stillSeen, type Home, type LostPlace } from "./sight.ts";

/** The first cell of a block. */
type Corner = Pick<Area, "top" | "left">;

/** The clock of what is done in Excel. */
export const keeper: Keeper = { now: () => new Date(Date.UTC(2026, 10, 25, 12)), tell: () => undefined };

/** The workbook of a session, open in the sandbox's Excel. */
export class Book {
  #workbook: Workbook;
  #lost: LostPlace[] = [];
  readonly #carried = new Map<string, Set<string>>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  /** Places for answers that lost their name, table or heading, and whose cells the user still sees. */
  get lost(): readonly LostPlace[] {
    return this.#lost;
  }

  /** Lets the user do something; what loses its name, table or heading by that, and not its cells, she still knows. */
  async whileWatched<T>(act: () => Promise<T>): Promise<T> {
    const watched = homesOf(this.#workbook).map((home) => this.#anchored(home));
    try {
      return await act();
    } finally {
      const homes = new Set(homesOf(this.#workbook).map(({ place }) => place));
      const lost = watched.filter(({ place }) => !homes.has(place));
      this.#lost = [...this.#lost, ...lost];
      const kept = new Set(this.#lost.map(({ anchor }) => anchor));
      for (const { anchor } of watched) if (!kept.has(anchor)) this.#workbook.anchors.delete(anchor);
    }
  }

  #anchored({ place, sheet, area }: Home): LostPlace {
    const anchor = { sheet, area };
    this.#workbook.anchors.add(anchor);
    return { place, anchor };
  }

  /** Places in what was a table of which all cells stand in a block, and not the heading above them. */
  underHeadings(sheet: SheetRecord, block: Area): readonly LostPlace[] {
    return this.#lost.filter(({ place, anchor: { sheet: on, area } }) => {
      const isWithin = on === sheet && area !== null && contains(block, area) && block.top === area.top;
      return isWithin && place.includes("/");
    });
  }

  /** She carried the cells of these elsewhere: they are no places for answers any more. */
  forget(places: readonly LostPlace[]): void {
    this.#lost = this.#lost.filter((one) => !places.includes(one));
  }

  /**
   * The places of which she would put the cells of a block over the cell of another place, with those other places: once that
   * cell has no name any more, nothing tells whose it was, and it is read as an answer of where she put it. A place that lost
   * its name is one as well: mending finds it back.
   */
  carriedOver(from: SheetRecord, block: Area, to: SheetRecord, at: Corner): readonly (readonly [string, string])[] {
    const homes = [...homesOf(this.#workbook), ...stillSeen(this.#workbook, this.#lost)];
    const under = (sheet: SheetRecord, { top, left }: Corner): readonly Home[] =>
      homes.filter((one) => one.sheet === sheet && one.area.top === top && one.area.left === left);
    return homes
      .filter(({ sheet, area }) => sheet === from && contains(block, area))
      .flatMap(({ place, area }) =>
        under(to, { top: at.top + area.top - block.top, left: at.left + area.left - block.left }).map(
          (other) => [place, other.place] as const,
        ),
      );
  }

  /** She did put them there. */
  carry(pairs: readonly (readonly [string, string])[]): void {
    for (const [place, other] of pairs) {
      this.#carried.set(place, (this.#carried.get(place) ?? new Set()).add(other));
    }
  }

  /** Whether she put the cell of a place over that of the other. */
  isCarried(place: string, other: string): boolean {
    return this.#carried.get(place)?.has(other) === true;
  }

  /** All places that can be found back, are; those on copies of sheets stay as they are when that is to come yet. */
  regain(isForCopiesLater = false): void {
    this.#lost = isForCopiesLater ? this.#lost.filter(isOnCopy) : [];
    this.#carried.clear();
  }

  /** The add-in in the genuine Office.js, over this workbook. */
  async inExcel() {
    await openExcel(this.#workbook);
    const workbook = excelWorkbook();
    const keeping = keepingBackups(workbook, keeper);
    return {
      desk: excelDesk(),
      workbook: { ...workbook, ...keeping },
      backups: { ...excelBackups(), ...keeping },
      pivots: excelPivots(),
      health: excelHealth(),
    };
  }

  /** Opens what a file of this workbook became; the cells that the user knew are where they were. */
  open(blueprint: Blueprint): void {
    const known = [...stillSeen(this.#workbook, this.#lost), ...homesOf(this.#workbook).filter(isOnCopy)];
    this.#workbook = fromBlueprint(blueprint);
    this.#lost = known.flatMap(({ place, sheet: { name }, area }) => {
      const sheet = maybeSheet(this.#workbook, name);
      return sheet === null ? [] : [this.#anchored({ place, sheet, area })];
    });
  }

  /** The workbook as a file of it holds it. */
  get blueprint(): Blueprint {
    return savable(toBlueprint(this.#workbook));
  }
}

/** Names that hold on a copy of a sheet alone are not in a file; the user still knows what those cells are. */
const isOnCopy = ({ place }: Pick<Home, "place">): boolean => place.startsWith("kopie!");

/** What a command of the command line said, and whether it wrote a workbook. */
export interface Said {
  readonly code: number;
  readonly text: string;
}

/**
 * Files for the command line that are no more than the number of a Blueprint: what reading and writing the format does is
 * tested elsewhere, and takes half a second each time.
 */
export class Files {
  readonly #blueprints: Blueprint[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), "spiegel-sessions-"));

  readonly #format: WorkbookFormat = {
    encode: async (blueprint) => {
      checkBlueprint(blueprint);
      return Buffer.from(`PK${this.#blueprints.push(blueprint) - 1}`);
    },
    decode: async (bytes) => contentsOf(this.#blueprint(bytes)),
    decodeWhole: async (bytes) => ({ blueprint: this.#blueprint(bytes), left: [], unread: [], leftAfter: () => [] }),
  };

  #blueprint(bytes: Uint8Array): Blueprint {
    const found = this.#blueprints[Number(Buffer.from(bytes).toString().slice(2))];
    if (found === undefined) throw new RangeError("there is no such file");
    return found;
  }

  /** Keeps a workbook under a name. */
  async save(name: string, blueprint: Blueprint): Promise<void> {
    writeFileSync(join(this.folder, name), await this.#format.encode(blueprint));
  }

  /** The workbook of that name. */
  read(name: string): Blueprint {
    return this.#blueprint(readFileSync(join(this.folder, name)));
  }

  /** Runs the command line in the folder of these files. */
  async run(...words: readonly string[]): Promise<Said> {
    let text = "";
    const add = (more: string): void => void (text += more);
    const code = await run(words, { out: add, err: add }, { folder: this.folder, format: this.#format });
    return { code, text };
  }

  /** Forgets all of them. */
  clear(): void {
    this.#blueprints.length = 0;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The workbook as it comes back from a real file. */
export async function savedAndRead(blueprint: Blueprint): Promise<Blueprint> {
  return (await readBlueprint(await writeBlueprint(blueprint))).blueprint;
}
