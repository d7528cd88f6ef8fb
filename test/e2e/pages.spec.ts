/** The pages for help and on privacy, as a browser shows them. Needs `npm run build` and `npm run build:sandbox`. */
import { complaints } from "../support/axe-in-browser.ts";
import { requestsElsewhere } from "../support/clean.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(120_000);

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterAll(() => sandbox.close());

describe.each(["hulp", "privacy"])("%s.html", (name) => {
  test.each(["light", "dark"] as const)(
    "[PG1] axe has nothing against it, 320 pixels wide: %s",
    async (colorScheme) => {
      const { page, address } = sandbox;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${address}${name}.html`);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await complaints(page.mainFrame())).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  test("[PG2] it asks for nothing elsewhere, and its policy stops nothing of its own", () => {
    expect(requestsElsewhere(sandbox)).toEqual([]);
    expect(sandbox.errors).toEqual([]);
  });
});
