import type { Frame, Page } from "playwright-core";
import type { Sandbox } from "./sandbox.ts";

/** Addresses that were asked for outside the site itself; what a page makes of its own memory does not count. */
export function requestsElsewhere({ requests, address }: Pick<Sandbox, "requests" | "address">): readonly string[] {
  return requests.filter((url) => /^(?:https?|wss?|ftp):/.test(url) && !url.startsWith(address));
}

/** All that a page has put in its browser. Office.js keeps there who its host is. */
export interface Kept {
  /** Keys and values of `localStorage` and `sessionStorage`, and the cookies. */
  readonly texts: readonly string[];
  /** Names of databases, of stores for answers of servers, and of service workers. */
  readonly stores: readonly string[];
}

/** Reads what a page has put in its browser. */
export function keptBy(page: Page | Frame): Promise<Kept> {
  return page.evaluate(async () => ({
    texts: [...Object.entries(localStorage), ...Object.entries(sessionStorage), ["cookie", document.cookie]].map(
      ([key, value]) => `${key}=${String(value)}`,
    ),
    stores: [
      ...(await indexedDB.databases()).map(({ name = "" }) => name),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ],
  }));
}
