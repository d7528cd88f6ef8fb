/**
 * Weighs what a browser fetches to start the pane, packed with gzip, and fails above the budget. What is fetched later, when
 * it is used, is weighed too, but not counted.
 *
 * tsx scripts/weigh.ts KILOBYTES
 */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { logErrorMessage, parseNumber } from "office-addin-cli";

const kilobytes = (bytes: number) => bytes / 1024;

/** Scripts and styles; source maps are fetched by developers only. */
const fetched = () => readdirSync("dist").filter((name) => /\.(js|css)$/.test(name));

/** The scripts and styles that the page itself asks for. */
function atStart(): ReadonlySet<string> {
  const page = readFileSync("dist/taskpane.html", "utf8");
  return new Set([...page.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name = ""]) => name));
}

const packed = (name: string) => kilobytes(gzipSync(readFileSync(`dist/${name}`), { level: 9 }).length);

function weigh(budget: number): void {
  const weights = fetched().map((name) => ({ name, weight: packed(name) }));
  const first = atStart();
  for (const { name, weight } of weights) {
    console.log(`dist/${name}: ${weight.toFixed(1)} KB gzip${first.has(name) ? "" : ", later"}`);
  }
  const total = weights.filter(({ name }) => first.has(name)).reduce((sum, { weight }) => sum + weight, 0);
  console.log(`together ${total.toFixed(1)} of ${budget} KB`);
  if (!(total > 0 && total <= budget)) throw new Error("the pane is over its budget, or was not built");
}

try {
  const budget = parseNumber(process.argv[2], "the budget must be a number of kilobytes");
  if (budget === undefined) throw new Error("give the budget in kilobytes");
  weigh(budget);
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
