import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/**
 * What axe has to say of a page in a browser, colour contrast included; empty when nothing. What it could not judge is
 * told as well, as only a person can say whether that is right.
 * Left out are the focus dummies of Fluent's Tabster, which its makers call intended, and doubt about the contrast of
 * what lies below a message that stays in view: it scrolls from under it.
 */
export async function complaints(frame: Frame): Promise<readonly string[]> {
  await settled(frame);
  await frame.evaluate(source);
  const results = await frame.evaluate<axe.AxeResults>(`axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations", "incomplete"],
  })`);
  const told = [...results.violations, ...results.incomplete.map((one) => ({ ...one, id: `${one.id} (unsure)` }))];
  return told.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isIntended(id, node))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}

/** Waits until nothing moves any more that will come to rest: half-way from grey to black a button has no colour of its own. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const ends = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}

/**
 * What axe finds amiss on the sandbox's page around the add-in, whose frame has tests of its own; empty when nothing. Of the
 * grid the canvas is Univer's.
 */
export async function pageViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    'axe.run({ exclude: [["canvas"], ["iframe"]] }, { iframes: false })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

function isIntended(id: string, { html, failureSummary }: axe.NodeResult): boolean {
  if (id.startsWith("aria-hidden-focus")) return html.includes("data-tabster-dummy");
  return id === "color-contrast (unsure)" && /overlap|obscured/.test(failureSummary ?? "");
}
