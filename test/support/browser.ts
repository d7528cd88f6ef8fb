import { existsSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/** Quiet: no request of the browser's own, and our own certificate is accepted. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
] as const;

/** Where Chrome, Edge and Chromium install themselves. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/usr/bin/microsoft-edge",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
};

const missing =
  "No browser found: the end-to-end tests need Chrome, Edge or Chromium. Install one, or name its program in " +
  "SPIEGEL_BROWSER. (Geen browser gevonden: installeer Chrome, Edge of Chromium, of noem het programma in SPIEGEL_BROWSER.)";

/** The browser's program: the one named in SPIEGEL_BROWSER, an installed one, else the one in @sparticuz/chromium. */
async function program(): Promise<string> {
  const named = process.env["SPIEGEL_BROWSER"];
  const installed = named ?? places[process.platform]?.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(missing);
  try {
    return await chromium.executablePath();
  } catch (error) {
    throw new Error(missing, { cause: error });
  }
}

/** Starts a browser. A missing one is an error that says what to install, never a reason to skip. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await program();
  return playwright.launch({ executablePath, args: [...flags], headless: true, chromiumSandbox: false });
}
