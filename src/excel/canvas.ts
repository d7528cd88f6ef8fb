import type { Address, Sheet } from "../workbook/blueprint.ts";

/** What one request to Excel on the web may weigh is 5 MB; the rest is left to everything that is no cell content. */
const heaviestRequest = 3_500_000;

/**
 * A request to Excel in the making: hands out proxies, each address once, and keeps no more of them than needed.
 *
 * Range proxies are untracked before the request leaves. Without that Office.js asks Excel to remember every one of
 * them (an action each) and to forget them again afterwards (a request more).
 */
export class Canvas {
  readonly context: Excel.RequestContext;
  private readonly worksheets = new Map<string, Excel.Worksheet>();
  private readonly ranges = new Map<string, Excel.Range>();
  private areas: Excel.RangeAreas[] = [];
  private weight = 0;

  constructor(context: Excel.RequestContext) {
    this.context = context;
    this.suspend();
  }

  /** Adds an empty sheet after the user's own. */
  addSheet({ name }: Sheet): void {
    this.worksheets.set(name, this.context.workbook.worksheets.add(name));
  }

  /** Takes up a sheet that is there already; one that was added stays that one. */
  openSheet(name: string): void {
    if (!this.worksheets.has(name)) this.worksheets.set(name, this.context.workbook.worksheets.getItem(name));
  }

  /** A sheet that was added or taken up; throws when it was not. */
  sheet(name: string): Excel.Worksheet {
    const found = this.worksheets.get(name);
    if (found === undefined) throw new RangeError(`no such sheet was added: ${name}`);
    return found;
  }

  /** A range of a sheet, without sheet in its address. */
  range(sheet: string, address: Address): Excel.Range {
    const key = `${address} ${sheet}`;
    const known = this.ranges.get(key);
    if (known !== undefined) return known;
    const range = this.sheet(sheet).getRange(address);
    this.ranges.set(key, range);
    return range;
  }

  /** Several blocks of a sheet at once; addresses joined with commas. */
  rangeAreas(sheet: string, addresses: string): Excel.RangeAreas {
    const areas = this.sheet(sheet).getRanges(addresses);
    this.areas.push(areas);
    return areas;
  }

  /** Announces content of so many bytes; sends what is waiting first when together they would be too much. */
  async makeRoom(bytes: number): Promise<void> {
    if (this.weight > 0 && this.weight + bytes > heaviestRequest) {
      await this.send();
      this.suspend();
    }
    this.weight += bytes;
  }

  /** Sends the request. Ranges handed out before are gone after it. */
  async send(): Promise<void> {
    for (const proxy of [...this.ranges.values(), ...this.areas]) proxy.untrack();
    this.ranges.clear();
    this.areas = [];
    this.weight = 0;
    await this.context.sync();
  }

  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}
