/** The start of the pane in Chromium, beside Microsoft's template for a React pane; row 3. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Browser, Frame, Page } from "playwright-core";
import { makeCertificate } from "../scripts/certificate.ts";
import { sandboxSite } from "../scripts/sandbox-site.ts";
import { serveSite } from "../scripts/site.ts";
import { openBrowser } from "../test/support/browser.ts";
import { median } from "./runner.ts";

/** The start of one pane. Office.js itself, the same for all, is not counted. */
export interface Start {
  /** Over the wire, packed with gzip. */
  readonly bytes: number;
  readonly requests: number;
  /** From the navigation until there are a field and a button to use, in milliseconds. */
  readonly usable: number;
}

/** The panes that are compared, by the folder that they are built in. */
export const paneFolders = {
  ours: "dist",
  template: "bench/template/dist/template",
  leanest: "bench/template/dist/leanest",
} as const;

export type Pane = keyof typeof paneFolders;
const panes = Object.keys(paneFolders) as readonly Pane[];

/** Builds what is not there yet. @throws Error when a build fails. */
function ensureBuilt(): void {
  const built: readonly (readonly [file: string, ...command: string[]])[] = [
    ["dist/taskpane.html", "npm", "run", "-s", "build"],
    ["sandbox/dist/index.html", "npm", "run", "-s", "build:sandbox"],
    [`${paneFolders.leanest}/taskpane.html`, "npx", "webpack", "--config", "bench/template/webpack.config.js"],
  ];
  for (const [file, program = "", ...given] of built) {
    if (existsSync(file)) continue;
    const { status } = spawnSync(program, given, { stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`${[program, ...given].join(" ")} failed`);
  }
}

const fields = "input:not([disabled]), textarea:not([disabled])";
const buttons = "button:not([disabled])";

/** Waits for a field and a button that can be used; the milliseconds since the pane's page was asked for. */
async function usableSince(frame: Frame): Promise<number> {
  const since = await frame.waitForFunction(
    (selectors) =>
      location.pathname === "/taskpane.html" &&
      selectors.every((each) => (document.querySelector(each)?.getClientRects().length ?? 0) > 0) &&
      performance.now(),
    [fields, buttons],
    { timeout: 60_000 },
  );
  return Number(await since.jsonValue());
}

const isOfPane = (page: Page, url: string, isInFrame: boolean): boolean =>
  isInFrame && !url.startsWith(`${new URL(page.url()).origin}/office/`);

/** Opens the sandbox, waits until it rests, opens the pane in it and measures that. */
async function started(browser: Browser, address: string): Promise<Start> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 860 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    const isInFrame = request.frame() !== page.mainFrame();
    if (isOfPane(page, request.url(), isInFrame)) sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  await page.goto(address);
  await page.waitForSelector("body[data-ready]", { timeout: 60_000 });
  await page.evaluate(() => window.sandbox?.idle());
  await page.getByRole("button", { name: "Zelfevaluatie" }).click();
  const frame = await (await page.waitForSelector(".pane-body iframe")).contentFrame();
  if (frame === null) throw new Error("the pane has no page");
  const usable = await usableSince(frame);
  await frame.waitForLoadState("load");
  await page.waitForTimeout(500); // what is still under way: the events of requests come after the page's own
  const bytes = await Promise.all(sizes);
  await context.close();
  return { bytes: bytes.reduce((sum, each) => sum + each, 0), requests: bytes.length, usable };
}

const medianOf = (starts: readonly Start[]): Start => ({
  bytes: median(starts.map(({ bytes }) => bytes)),
  requests: median(starts.map(({ requests }) => requests)),
  usable: median(starts.map(({ usable }) => usable)),
});

async function measureAll(browser: Browser, servers: readonly Server[], rounds: number): Promise<Record<Pane, Start>> {
  const starts: Record<Pane, Start[]> = { ours: [], template: [], leanest: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, pane] of panes.entries()) {
      const { port } = servers[index]?.address() as AddressInfo;
      starts[pane].push(await started(browser, `https://localhost:${port}/`));
    }
  }
  return { ours: medianOf(starts.ours), template: medianOf(starts.template), leanest: medianOf(starts.leanest) };
}

/** Starts each pane so many times, by turns, with nothing in the browser's cache; the median of each. */
export async function paneStarts(rounds: number): Promise<Record<Pane, Start>> {
  ensureBuilt();
  const certificate = makeCertificate(new Date());
  const sites = panes.map((pane) => ({ ...sandboxSite(paneFolders[pane]), packed: true }));
  const servers = await Promise.all(sites.map((site) => serveSite(site, certificate, 0)));
  const browser = await openBrowser();
  try {
    return await measureAll(browser, servers, rounds);
  } finally {
    await browser.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}
