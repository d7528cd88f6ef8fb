import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { complaints } from "./axe-in-browser.ts";
import { openBench, type Bench } from "./pane-bench.ts";

const looks = ["light", "dark", "contrast"] as const;
type Look = (typeof looks)[number];

const folder = process.env["SPIEGEL_BEELDEN"];

/** Puts the pane in a theme of Office. Excel on the web tells none, so the add-in's page is told in its place. */
export async function dress({ sandbox, pane }: Bench, look: Look): Promise<void> {
  await sandbox.page.emulateMedia({
    forcedColors: look === "contrast" ? "active" : "none",
    colorScheme: look === "light" ? "light" : "dark",
    reducedMotion: "reduce",
  });
  const background = { light: "#FFFFFF", dark: "#262626", contrast: "#000000" }[look];
  await pane.evaluate((colour) => {
    const value = { bodyBackgroundColor: colour, bodyForegroundColor: "#808080" };
    Object.defineProperty(Office.context, "officeTheme", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, background);
  await settled({ sandbox, pane } as Bench);
}

/** Waits until nothing moves any more. */
export async function settled({ sandbox }: Bench): Promise<void> {
  await sandbox.inside((api) => api.idle());
  await sandbox.page.waitForTimeout(250);
}

/** Makes Excel's pane so wide, in pixels. */
export const widen = ({ sandbox }: Bench, width: number): Promise<void> =>
  sandbox.page.evaluate((pixels) => {
    const pane = document.querySelector<HTMLElement>("aside.pane");
    if (pane !== null) pane.style.cssText = `inline-size: ${pixels}px; min-inline-size: 0`;
  }, width);

/** What sticks out of the page sideways, or is cut off by the box around it. */
const cutOff = ({ pane }: Bench): Promise<readonly string[]> =>
  pane.evaluate(() => {
    const root = document.documentElement;
    const name = ({ tagName, className, textContent }: Element) =>
      `${tagName}.${className}: ${textContent.slice(0, 40)}`;
    const isHidden = (element: Element) => getComputedStyle(element).position === "absolute";
    const boxes = document.querySelectorAll("main, main *:not(input, textarea, select)"); // those scroll their own text
    const cut = [...boxes].filter((element) => {
      const clips = getComputedStyle(element).overflowX !== "visible";
      return clips && element.scrollWidth > element.clientWidth + 1 && !isHidden(element);
    });
    const wide = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} in ${root.clientWidth}`] : [];
    return [...wide, ...cut.map(name)];
  });

async function picture({ sandbox }: Bench, name: string): Promise<void> {
  if (folder === undefined) return;
  await sandbox.page.locator("aside.pane").screenshot({ path: `${folder}/${name}.png` });
}

/** Expects that the pane is sound in every theme, at 320 pixels, enlarged and wide; puts a picture of each in the folder. */
export async function expectSound(bench: Bench, name: string): Promise<void> {
  for (const look of looks) {
    await dress(bench, look);
    await picture(bench, `${name}-${look}`);
    expect([look, await complaints(bench.pane)]).toEqual([look, []]);
  }
  await dress(bench, "light");
  expect(await cutOff(bench)).toEqual([]);
  // 160: what is left of 320 pixels at 200 %
  for (const width of [160, 450]) {
    await widen(bench, width);
    await settled(bench);
    await picture(bench, `${name}-${width}`);
    expect([width, await cutOff(bench)]).toEqual([width, []]);
  }
  await widen(bench, 320);
}

/** Opens the pane at 320 pixels beside a workbook with this evaluation; with `null` beside an empty one. */
export async function opened(evaluation: Evaluation | null): Promise<Bench> {
  const bench = await openBench(evaluation);
  await bench.sandbox.page.setViewportSize({ width: 1000, height: 1500 });
  await widen(bench, 320);
  await bench.pane.getByRole("heading", { level: 1 }).waitFor();
  await settled(bench);
  return bench;
}

/** Presses a button of the pane. */
export const press = async ({ pane }: Bench, name: string): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).first().click();
