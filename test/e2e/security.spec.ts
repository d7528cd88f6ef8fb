/**
 * What the published page lets in, asks for and keeps, through all of its panels. Needs `npm run build` and
 * `npm run build:sandbox`, which `npm test` does first.
 */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { backupsTexts } from "../../src/taskpane/backups-texts.ts";
import { healthSectionTexts } from "../../src/taskpane/health-texts.ts";
import { pivotOfferTexts } from "../../src/taskpane/pivot-offer-texts.ts";
import { shareTexts } from "../../src/taskpane/share-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { upgradeSectionTexts } from "../../src/taskpane/upgrade-texts.ts";
import { workbookOpenTexts } from "../../src/taskpane/workbook-open-texts.ts";
import { yearsOpenTexts } from "../../src/taskpane/years-open-texts.ts";
import { build } from "../../src/workbook/build.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { policyOf } from "../../scripts/headers.ts";
import { keptBy, requestsElsewhere } from "../support/clean.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { openBench, type Bench } from "../support/pane-bench.ts";
import { shareCopy, typed } from "../support/sharing.ts";
import type { Sandbox } from "../support/sandbox.ts";

jest.setTimeout(180_000);

/** Stands in every answer of this spec, so that it is known when it turns up elsewhere. */
const secret = "Kenmerk-7Q3";

const evaluation: Evaluation = {
  ...inFull,
  organisation: `Omgevingsdienst ${secret}`,
  profiles: {
    ...inFull.profiles,
    casemanager: {
      ...inFull.profiles.casemanager,
      score: 3,
      justification: `Toelichting met ${secret}, vraag het via post@voorbeeld.nl.`,
    },
  },
};

let bench: Bench;
let sandbox: Sandbox;
let pane: Frame;

beforeAll(async () => {
  bench = await openBench(evaluation);
  ({ sandbox, pane } = bench);
  await pane.getByRole("button").first().waitFor();
});

afterAll(() => bench.close());

const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).first().click();

/** Opens the panel about the workbook itself, with nothing in it of an earlier visit. */
async function openWorkbookPanel(): Promise<void> {
  await sandbox.page.getByRole("button", { name: workbookOpenTexts.open, exact: true }).dispatchEvent("click");
  await bench.title(workbookOpenTexts.open);
  await sandbox.inside((api) => api.idle());
}

/** Opens another workbook, which has a pane of its own. */
async function openFile({ inside, addin }: Sandbox, bytes: Uint8Array): Promise<Frame> {
  await inside(
    (api, file) =>
      api.open(
        Uint8Array.from(atob(file), (character) => character.charCodeAt(0)),
        "Ander.xlsx",
      ),
    Buffer.from(bytes).toString("base64"),
  );
  await inside((api) => api.idle());
  return addin();
}

/**
 * Does something in the add-in's page and gives the directive by which the browser stopped it. It runs by itself, later: what a
 * debugger runs may make script of a text.
 */
const stopped = (act: string): Promise<string> =>
  pane.evaluate<string>(`new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
    setTimeout(() => {
      try { Promise.resolve((${act})()).catch(() => {}); } catch {}
    });
    setTimeout(() => resolve("nothing stopped it"), 1_000);
  })`);

const topics = [
  ["a score", () => bench.click(names.score("casemanager"))],
  ["a justification", () => bench.click(names.justification("casemanager"))],
  ["a note", () => bench.click(names.note("vergunningverlener", 1))],
  ["a profile text", () => bench.click(names.role("casemanager"))],
  ["a conclusion", () => bench.click(names.conclusion(1))],
  ["a source", async () => bench.select(await bench.cellOf(tableNames.sources("casemanager"), 1))],
  ["another cell", () => bench.select({ sheet: "Start", address: "A1" })],
] as const;

test.each(topics)("[WS10] the pane beside %s", async (_, go) => {
  await go();
  await sandbox.inside((api) => api.idle());
  expect(await pane.getByRole("heading").count()).toBeGreaterThan(0);
});

test("[WS11] an answer is written, a pack is made, a page is pasted", async () => {
  await bench.click(names.conclusion(2));
  await bench.title("Conclusie 2");
  await pane.getByLabel(texts.topic.editor.label).fill(`Conclusie met ${secret}.`);
  await press(texts.topic.editor.save);
  await pane.getByText(texts.work.done.text).waitFor();
  await bench.click(names.role("casemanager"));
  await bench.title("Casemanager: Profieltekst");
  await press(texts.topic.profile.pack);
  await press(texts.work.pack.make);
  await pane.getByText(texts.work.pack.ready).waitFor();
  await press(texts.work.back);
  await press(texts.topic.profile.paste);
  const page = `Vooraf\n3. OMSCHRIJVING VAN DE ROL\n<b onclick="x">${secret}</b>\n4. Levelindeling\nProef`;
  await pane.getByLabel(texts.work.paste.text).fill(page);
  await press(texts.work.paste.split);
  await pane.getByText(texts.work.paste.rest).first().waitFor();
});

test("[WS12] a copy is shared, and one that came back is taken over", async () => {
  await sandbox.page.getByRole("button", { name: shareTexts.share.title }).click();
  await press(shareTexts.share.look);
  await pane.getByText(shareTexts.share.mayMiss).waitFor();
  for (const box of await pane.getByRole("checkbox", { name: shareTexts.share.keep }).all()) await box.check();
  await press(shareTexts.share.make);
  await pane.getByText(shareTexts.share.readyIntro).waitFor();
  await sandbox.page.getByRole("button", { name: shareTexts.takeBack.title }).click();
  const answers = { deel_1_collega: "OD Noord", deel_1_vraag_1: `=HYPERLINK("https://example.org/?${secret}")` };
  const buffer = Buffer.from(await writeBlueprint(typed(shareCopy(evaluation), answers)));
  await pane
    .getByLabel(shareTexts.takeBack.choose)
    .setInputFiles({ name: "terug.xlsx", mimeType: "application/octet-stream", buffer });
  await press(shareTexts.takeBack.take);
  await pane.getByText("Overgenomen in stap 2").waitFor();
  const { peerReview } = await bench.evaluation();
  expect(peerReview.entries.map(({ note }) => note)).toContain(answers.deel_1_vraag_1);
});

test.each([yearsOpenTexts.record, yearsOpenTexts.next, yearsOpenTexts.bringIn])(
  "[WS19] the panel %s, which is fetched when it is opened",
  async (name) => {
    await sandbox.page.getByRole("button", { name, exact: true }).dispatchEvent("click");
    await bench.title(name);
  },
);

test("[WS20] a workbook that was broken is looked at and repaired, in a panel that is fetched when it is opened", async () => {
  await sandbox.inside(({ workbook }, lost) => {
    const at = workbook.names.findIndex(({ name }) => name === lost);
    workbook.names.splice(at, 1);
  }, names.conclusion(3));
  await openWorkbookPanel();
  await press(healthSectionTexts.look);
  await pane.getByRole("heading", { name: healthSectionTexts.found(1) }).waitFor();
  await press(healthSectionTexts.agree);
  await pane.getByRole("heading", { name: healthSectionTexts.done }).waitFor();
  expect((await bench.evaluation()).conclusions[2]).toBe(evaluation.conclusions[2]);
});

test("[WS21] the backup of that repair is looked at and put back", async () => {
  const { conclusions } = await bench.evaluation();
  await bench.typeIn(names.conclusion(4), `Later, met ${secret}.`);
  await openWorkbookPanel();
  await pane
    .getByRole("button", { name: /^Bekijk de reservekopie van/ })
    .first()
    .click();
  await pane.getByText(`Later, met ${secret}.`).first().waitFor();
  await press(backupsTexts.agree.whole);
  await pane.getByRole("heading", { name: backupsTexts.done }).waitFor();
  expect((await bench.evaluation()).conclusions).toEqual(conclusions);
  await press(texts.work.overview);
});

test("[WS23] a workbook of an older layout is upgraded", async () => {
  pane = await openFile(sandbox, readFileSync("test/frozen/indeling-1.xlsx"));
  await press(workbookOpenTexts.upgrade);
  await press(upgradeSectionTexts.look);
  await press(upgradeSectionTexts.agree);
  await pane.getByRole("heading", { name: upgradeSectionTexts.done }).waitFor();
});

test("[WS13] through all of this nothing went wrong, and the browser refused nothing", async () => {
  expect(sandbox.errors).toEqual([]);
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
});

test("[WS14] through all of this no request left for another origin", () => {
  expect(sandbox.requests.some((url) => url.endsWith("/sharing.js"))).toBe(true);
  expect(requestsElsewhere(sandbox)).toEqual([]);
});

/** What stands in the browser is of Office.js alone, and nothing of the answers. */
async function expectNothingKept(frame: Frame): Promise<void> {
  const kept = await keptBy(frame);
  expect(kept.stores).toEqual([]);
  expect(kept.texts.filter((text) => text.includes(secret))).toEqual([]);
  const ours = kept.texts.filter(
    (text) => !/^(?:hostInfoValue|competentiespiegel-[0-9a-f-]{36}\w+|Office API client|cookie)=/.test(text),
  );
  expect(ours).toEqual([]);
  expect(kept.texts).toContain("cookie=");
}

test("[WS15] through all of this nothing of the answers was kept outside the workbook", () => expectNothingKept(pane));

test("[WS22] nor by the offer of a PivotTable, and making it, in a workbook that has none", async () => {
  const other = await openBench(evaluation);
  try {
    const { sheets, ...rest } = build(evaluation);
    const bytes = await writeBlueprint({ ...rest, sheets: sheets.map((sheet) => ({ ...sheet, pivots: [] })) });
    const frame = await openFile(other.sandbox, bytes);
    await other.select({ sheet: sheetNames.draaitabel, address: "B4" });
    await frame.getByRole("button", { name: pivotOfferTexts.make, exact: true }).click();
    await frame.getByText(pivotOfferTexts.done).waitFor();
    expect(other.sandbox.errors).toEqual([]);
    expect(requestsElsewhere(other.sandbox)).toEqual([]);
    await expectNothingKept(frame);
  } finally {
    await other.close();
  }
});

test("[WS16] the page carries its policy, and Fluent UI's rules are in force under it", async () => {
  const carried = await pane.evaluate(() => document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "");
  expect(carried.replaceAll(/\s+/g, " ").trim()).toBe(policyOf(readFileSync("dist/taskpane.html", "utf8")));
  const radius = await pane
    .getByRole("button")
    .first()
    .evaluate((button) => getComputedStyle(button).borderRadius);
  expect(radius).toBe("4px");
});

/** Puts an element in the page, with properties. */
const adding = (tag: string, properties: Readonly<Record<string, string>>): string =>
  `() => document.head.append(Object.assign(document.createElement("${tag}"), ${JSON.stringify(properties)}))`;

test.each<readonly [string, string, string]>([
  ["a style in the page", "style-src-elem", adding("style", { textContent: "p { color: red }" })],
  ["a style sheet from elsewhere", "style-src-elem", adding("link", { rel: "stylesheet", href: "https://x.nl/a.css" })],
  ["a script in the page", "require-trusted-types-for", adding("script", { textContent: "window.ran = 1" })],
  ["a text that is made script", "require-trusted-types-for", '() => setTimeout("window.ran = 1")'],
  ["a frame from elsewhere", "frame-src", adding("iframe", { src: "https://x.nl/" })],
  ["a picture from elsewhere", "img-src", adding("img", { src: "https://x.nl/a.png" })],
  ["a request", "connect-src", '() => fetch("https://x.nl/")'],
  ["a beacon", "connect-src", '() => navigator.sendBeacon("https://x.nl/", "x")'],
  ["a socket", "connect-src", '() => new WebSocket("wss://x.nl/")'],
  ["another base for addresses", "base-uri", adding("base", { href: "https://x.nl/" })],
])("[WS17] the browser stops %s: %s", async (_, directive, act) => {
  expect(await stopped(act)).toBe(directive);
  expect(await pane.evaluate(() => "ran" in window)).toBe(false);
});

test("[WS18] HTML that comes into the page is text, and a script from elsewhere is refused", async () => {
  const shown = await pane.evaluate(() => {
    const place = document.createElement("div");
    place.innerHTML = "<img src=x onerror=alert(1)>";
    const script = document.createElement("script");
    let refused = "";
    try {
      script.src = "https://x.nl/a.js";
    } catch (error) {
      refused = String(error);
    }
    return [place.children.length, place.textContent, script.getAttribute("src"), refused];
  });
  expect(shown).toEqual([0, "<img src=x onerror=alert(1)>", null, "TypeError: no script from https://x.nl"]);
});
