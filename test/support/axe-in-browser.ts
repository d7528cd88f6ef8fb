import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Frame } from "playwright-core";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/**
 * What axe has to say of a page in a browser, colour contrast included; empty when nothing. What it could not judge is
 * told as well, as only a person can say whether that is right.
 * Left out is one rule on one kind of node: the focus dummies of Fluent's Tabster, which its makers call intended.
 */
export async function complaints(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(source);
  const results = (await frame.evaluate(`axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations", "incomplete"],
  })`)) as axe.AxeResults;
  const told = [...results.violations, ...results.incomplete.map((one) => ({ ...one, id: `${one.id} (unsure)` }))];
  return told.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id.startsWith("aria-hidden-focus") && html.includes("data-tabster-dummy")))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}
