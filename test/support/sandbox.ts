import type { Server } from "node:https";
import type { Browser, BrowserContext, Frame, Page, Request } from "playwright-core";
import type { SandboxApi } from "../../sandbox/page/api.ts";
import { makeCertificate } from "../../scripts/certificate.ts";
import { sandboxSite } from "../../scripts/sandbox-site.ts";
import { serveSite } from "../../scripts/site.ts";
import { openBrowser } from "./browser.ts";

/** The sandbox in a browser, as a user meets it. */
export interface Sandbox {
  readonly address: string;
  readonly page: Page;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Errors that nobody caught, in the page and in the add-in, and what the browser refused. */
  readonly errors: readonly string[];
  /** Runs in the page, with the API that it offers. */
  readonly inside: {
    <T, A>(run: (api: SandboxApi, given: A) => T | Promise<T>, given: A): Promise<T>;
    <T>(run: (api: SandboxApi) => T | Promise<T>): Promise<T>;
  };
  /** The add-in's own page in a pane, counting from 0: the user's; waits until it is there. */
  readonly addin: (pane?: number) => Promise<Frame>;
  /** Loads the page anew. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
}

async function watchedPage(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request: Request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, requests, errors };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/**
 * Serves an add-in's folder in the sandbox and opens it in a browser; with 2 panes that of a co-author is there as well.
 * Needs `npm run build` and `build:sandbox`.
 */
export async function openSandbox(addin = "dist", panes: 1 | 2 = 1): Promise<Sandbox> {
  const server = await serveSite(sandboxSite(addin), makeCertificate(new Date()), 0);
  const browser: Browser = await openBrowser();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    viewport: { width: 1400, height: 860 },
  });
  const watched = await watchedPage(context);
  const address = `https://localhost:${portOf(server)}/`;
  const load = async (): Promise<void> => {
    await watched.page.goto(panes === 1 ? address : `${address}?panelen=${panes}`);
    await watched.page.waitForSelector("body[data-ready]", { timeout: 30_000 });
  };
  await load();
  return {
    ...watched,
    address,
    inside: async <T, A>(run: (api: SandboxApi, given: A) => T | Promise<T>, given?: A): Promise<T> => {
      const api = await watched.page.evaluateHandle(() => window.sandbox as SandboxApi);
      return api.evaluate(run as (api: SandboxApi, given: unknown) => T | Promise<T>, given);
    },
    addin: (pane = 0) => addinFrame(watched.page, pane),
    reload: load,
    close: async () => {
      await browser.close();
      await new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      });
    },
  };
}

async function addinFrame(page: Page, pane: number): Promise<Frame> {
  const place = page.locator(".pane-body").nth(pane).locator("iframe");
  await place.waitFor({ state: "attached" });
  const handle = await place.elementHandle();
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error("the add-in's frame has no page");
  await frame.waitForLoadState();
  return frame;
}
