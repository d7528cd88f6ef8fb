import type { Frame, Locator } from "playwright-core";
import { panelTexts } from "../../src/taskpane/panel-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { texts as page } from "../../sandbox/page/texts.ts";
import { openSandbox, type Sandbox } from "../../test/support/sandbox.ts";

/** A part of the screen, in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of the pane from one thing in it to another, or to just before it; without them from its top, to its end. */
export interface PaneCut {
  readonly from?: Locator;
  readonly until?: Locator;
  readonly before?: Locator;
}

/**
 * How wide what is taken may be, how high the screen is, how high when the pane is measured and how wide for the ribbon; `around` is what head,
 * ribbon and foot take.
 */
const screen = { width: 1280, height: 800, tall: 2400, wide: 1600, margin: 12, around: 242 } as const;

/** The page that plays Excel, with somebody at it who takes pictures. */
export class Stage {
  readonly sandbox: Sandbox;

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  /** Opens the page, on a day: the day that it is for the add-in. */
  static async open(day: string): Promise<Stage> {
    const stage = new Stage(await openSandbox());
    await stage.dayIs(day);
    await stage.sandbox.page.setViewportSize({ width: screen.width, height: screen.height });
    await stage.sandbox.page.getByRole("button", { name: page.hideTrial }).click();
    return stage;
  }

  close(): Promise<void> {
    return this.sandbox.close();
  }

  /** Puts the clock of the page and the add-in at noon of a day. */
  dayIs(day: string): Promise<void> {
    return this.sandbox.page.context().clock.setFixedTime(new Date(`${day}T12:00:00`));
  }

  pane(): Promise<Frame> {
    return this.sandbox.addin();
  }

  async settled(): Promise<void> {
    await this.sandbox.inside((api) => api.idle());
    await this.sandbox.page.waitForTimeout(700); // the canvas paints when it has time
  }

  /** Presses a button of the ribbon, as a mouse does that leaves the focus where it is. */
  async ribbon(name: string): Promise<void> {
    await this.sandbox.page.locator(".ribbon-button", { hasText: name }).dispatchEvent("click");
    await this.sandbox.page.locator('.ribbon-button:not([aria-busy="true"])', { hasText: name }).waitFor();
    await this.settled();
  }

  /** Presses a button of the pane. */
  async press(name: string | RegExp): Promise<void> {
    const exact = typeof name === "string";
    await (await this.pane()).getByRole("button", { name, exact }).first().click();
    await this.settled();
  }

  /** Fills in a field of the pane. */
  async fill(label: string, text: string): Promise<void> {
    await (await this.pane()).getByLabel(label).fill(text);
  }

  /** Leaves a panel of the pane for what it says of the cell, whatever is open. */
  async back(): Promise<void> {
    const pane = await this.pane();
    for (const name of [panelTexts.back, texts.work.back]) {
      const found = pane.getByRole("button", { name, exact: true });
      if ((await found.count()) > 0) await found.first().click();
    }
  }

  /** Opens a fold of the pane. */
  async unfold(title: string): Promise<void> {
    const fold = (await this.pane()).locator("details", { hasText: title }).first();
    if (!(await fold.evaluate((element) => (element as HTMLDetailsElement).open)))
      await fold.locator("summary").click();
  }

  async heading(name: string | RegExp): Promise<Locator> {
    const found = (await this.pane()).getByRole("heading", { name }).first();
    await found.waitFor();
    return found;
  }

  select(sheet: string, address: string): Promise<void> {
    return this.sandbox.inside((api, at) => api.grid.select(at.sheet, at.address), { sheet, address });
  }

  /** Where the cell of a name is. */
  async placeOf(name: string): Promise<{ readonly sheet: string; readonly address: string }> {
    const { names } = await this.sandbox.inside((api) => api.blueprint());
    const found = names.find((each) => each.name === name);
    if (found === undefined) throw new Error(`there is no name ${name}`);
    return found;
  }

  /** Selects the cell of a name, and waits until the pane speaks of it. */
  async click(name: string): Promise<void> {
    const { sheet, address } = await this.placeOf(name);
    await this.select(sheet, address);
    await this.settled();
  }

  /** Selects a cell of a table: under a heading, in a row counted from 1. */
  async clickRow(table: string, heading: string, row = 1): Promise<void> {
    const { sheet, address } = await this.cellOf(table, heading, row);
    await this.select(sheet, address);
    await this.settled();
  }

  /** Selects the cell that holds a text, with what is below it in sight. */
  async clickText(sheet: string, text: string, below = 0): Promise<void> {
    const { sheets } = await this.sandbox.inside((api) => api.blueprint());
    const cell = sheets.find(({ name }) => name === sheet)?.cells.find(({ value }) => value === text);
    if (cell === undefined) throw new Error(`nothing on ${sheet} says ${text}`);
    await this.select(sheet, `A${cell.row + below}`);
    await this.select(sheet, `A${cell.row}`);
    await this.settled();
  }

  private async cellOf(table: string, heading: string, row: number): Promise<{ sheet: string; address: string }> {
    const { sheets } = await this.sandbox.inside((api) => api.blueprint());
    for (const { name, tables } of sheets) {
      const found = tables.find((each) => each.name === table);
      const column = found?.columns.findIndex((each) => each === heading) ?? -1;
      const match = /^([A-Z])(\d+)/.exec(found?.address ?? "");
      if (match === null || column < 0) continue;
      const [, first = "A", top = "1"] = match;
      return { sheet: name, address: `${String.fromCharCode(first.charCodeAt(0) + column)}${Number(top) + row}` };
    }
    throw new Error(`there is no ${heading} in ${table}`);
  }

  /** Types in cells of a row of a table, by heading, as a user does. */
  async typeInRow(table: string, row: number, given: Readonly<Record<string, string>>): Promise<void> {
    for (const [heading, text] of Object.entries(given)) {
      const { sheet, address } = await this.cellOf(table, heading, row);
      const refused = await this.sandbox.inside((api, to) => api.grid.edit(to.sheet, to.address, to.text), {
        sheet,
        address,
        text,
      });
      if (refused !== null) throw new Error(`${table} ${row}: ${JSON.stringify(refused)}`);
    }
    await this.settled();
  }

  /** Types in cells by their names, as a user does. */
  async type(given: Readonly<Record<string, string>>): Promise<void> {
    const refused = await this.sandbox.inside(async (api, answers) => {
      const { names } = api.blueprint();
      const said: string[] = [];
      for (const [name, text] of Object.entries(answers)) {
        const place = names.find((each) => each.name === name);
        const fault = place === undefined ? "no such name" : await api.grid.edit(place.sheet, place.address, text);
        if (fault !== null) said.push(`${name}: ${JSON.stringify(fault)}`);
      }
      return said;
    }, given);
    if (refused.length > 0) throw new Error(refused.join("\n"));
    await this.settled();
  }

  /** The bytes of the workbook, as a file. */
  async bytes(): Promise<Buffer> {
    const given = await this.sandbox.inside(async (api) => Array.from(await api.save()));
    return Buffer.from(given);
  }

  /** Opens a file, as *Openen…* does. */
  async openFile(bytes: Uint8Array, name: string): Promise<void> {
    const file = { text: Buffer.from(bytes).toString("base64"), name };
    await this.sandbox.inside(
      (api, given) =>
        api.open(
          Uint8Array.from(atob(given.text), (character) => character.charCodeAt(0)),
          given.name,
        ),
      file,
    );
    await this.settled();
  }

  private async shoot(path: string, clip: Box): Promise<void> {
    await this.sandbox.page.mouse.move(screen.width - 1, 1);
    await this.settled();
    await this.sandbox.page.screenshot({ path, clip });
  }

  private async size(height: number, width: number = screen.width): Promise<void> {
    await this.sandbox.page.setViewportSize({ width, height });
    await this.settled();
  }

  private async box(selector: string): Promise<Box> {
    const found = await this.sandbox.page.locator(selector).first().boundingBox();
    if (found === null) throw new Error(`${selector} is not on screen`);
    return found;
  }

  /** All buttons of the ribbon, in a view that is wide enough for them. */
  async takeRibbon(path: string): Promise<void> {
    await this.size(screen.height, screen.wide);
    const groups = await this.sandbox.page.locator(".ribbon-panel > *").all();
    await this.shoot(path, around(await Promise.all(groups.map(boxOf))));
    await this.size(screen.height);
  }

  /** The sheet without the pane, so high and so wide. */
  async takeSheet(path: string, height: number, width?: number): Promise<void> {
    await this.hidePane(true);
    await this.size(height + screen.around, width);
    await this.shoot(path, await this.box(".grid"));
    await this.size(screen.height);
    await this.hidePane(false);
  }

  /** Sheet and pane beside each other, so high. */
  async takeBoth(path: string, height: number): Promise<void> {
    await this.size(height + screen.around);
    await this.shoot(path, await this.box(".work"));
    await this.size(screen.height);
  }

  /** The pane, or a part of it. */
  async takePane(path: string, { from, until, before }: PaneCut = {}): Promise<void> {
    await this.size(screen.tall);
    const frame = await this.box("aside.pane");
    const top = from === undefined ? frame.y : (await boxOf(from)).y - screen.margin;
    const end = await boxOf(before ?? until ?? (await this.pane()).locator("main"));
    const bottom = before === undefined ? end.y + end.height + screen.margin : end.y - screen.margin / 2;
    await this.shoot(path, { ...frame, y: top, height: Math.min(bottom, frame.y + frame.height) - top });
    await this.size(screen.height);
  }

  private hidePane(hidden: boolean): Promise<void> {
    return this.sandbox.page.evaluate((isHidden) => {
      for (const part of document.querySelectorAll<HTMLElement>(".pane, .edge")) {
        if (isHidden && !part.hidden) part.dataset["away"] = "";
        if (isHidden) part.hidden = true;
        else if ("away" in part.dataset) {
          part.hidden = false;
          delete part.dataset["away"];
        }
      }
    }, hidden);
  }
}

/** The box around boxes. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

async function boxOf(found: Locator): Promise<Box> {
  const box = await found.boundingBox();
  if (box === null) throw new Error("that is not on screen");
  return box;
}
