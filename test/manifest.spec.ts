/** What Microsoft's schema cannot see of the manifest. The schema itself: test/interop/manifest.spec.ts. */
import { existsSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { local } from "../scripts/addresses.ts";
import { shareOpenTexts } from "../src/taskpane/share-open-texts.ts";
import { yearsOpenTexts } from "../src/taskpane/years-open-texts.ts";
import { readSource } from "./support/sources.ts";

const text = readSource("manifest.xml");
const manifest = new JSDOM(text, { contentType: "text/xml" }).window.document;
const elements = [...manifest.querySelectorAll("*")];
const site = "https://localhost:3000/";

/** The locales that every text of the manifest is there for, beside the default one. */
const locales = ["nl-BE"];

const values = (elementName: string, attribute: string) =>
  elements.filter(({ localName }) => localName === elementName).map((element) => element.getAttribute(attribute) ?? "");

const addresses = elements
  .flatMap((element) => [...element.attributes])
  .filter(({ name, value }) => name === "DefaultValue" && /^\w+:\/\//.test(value))
  .map(({ value }) => value);

/** Width and height as the PNG's own header states them. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Every size that Office knows for a ribbon. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** What the build makes the site's files of. */
const sources: Readonly<Record<string, string>> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "taskpane.js": "src/taskpane/main.tsx",
  "functions.json": "src/functions/functions.ts",
  "hulp.html": "site/hulp.html",
  "privacy.html": "site/privacy.html",
};
const builtFrom = (path: string): string => sources[path] ?? path;

const defined = ["Image", "Url", "String"].flatMap((name) => values(name, "id")).filter((id) => id !== "");
const used = elements.flatMap((element) => element.getAttribute("resid") ?? []);

test("[M1] every resource that is used is defined, every one that is defined is used, and none twice", () => {
  expect(new Set(used)).toEqual(new Set(defined));
  expect(new Set(defined).size).toBe(defined.length);
});

test("[M2] names and texts keep Office's limits: 32, 125, 250", () => {
  const texts = (list: string) =>
    [...manifest.getElementsByTagName(`bt:${list}`)].flatMap((parent) => [...parent.children]).flatMap(wordings);
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
  expect(texts("ShortStrings").filter((value) => value === "" || value.length > 125)).toEqual([]);
  expect(texts("LongStrings").filter((value) => value === "" || value.length > 250)).toEqual([]);
  expect(worded("DisplayName").filter((value) => value === "" || value.length > 125)).toEqual([]);
  expect(worded("Description").filter((value) => value === "" || value.length > 250)).toEqual([]);
  expect([...worded("DisplayName"), ...worded("Description"), ...texts("LongStrings")].length).toBeGreaterThan(10);
});

/** A text in its default locale and in the others. */
function wordings(element: Element): readonly string[] {
  const others = [...element.children].map((child) => child.getAttribute("Value") ?? "");
  return [element.getAttribute("DefaultValue") ?? "", ...others];
}

const worded = (elementName: string) =>
  elements.filter((each) => each.localName === elementName && each.hasAttribute("DefaultValue")).flatMap(wordings);

test("[M11] every text is there for every locale, and the namespace of the functions is one for all", () => {
  const texts = elements.filter(({ localName }) => ["DisplayName", "Description", "String"].includes(localName));
  const said = texts
    .filter((element) => element.hasAttribute("DefaultValue"))
    .map((element) => [
      element.getAttribute("id") ?? element.localName,
      [...element.children].map((child) => child.getAttribute("Locale")),
    ]);
  expect(manifest.querySelector("DefaultLocale")?.textContent).toBe("nl-NL");
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter(([, found]) => found?.toString() !== locales.toString())).toEqual([["Functions.Namespace", []]]);
});

test("[M3] every address is on the one site that the build replaces, by https, and exists there", () => {
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith(site))).toEqual([]);
  const files = addresses.map((address) => builtFrom(address.slice(site.length)));
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
  expect(local.site).toBe(site.slice(0, -1));
  expect(readSource("webpack.config.js")).toContain(`filename: "taskpane.html"`);
});

test.each([...sizes, 128])("[M4] the icon of %d pixels has that size", (size) => {
  expect(pngSize(`assets/icon-${size}.png`)).toEqual([size, size]);
});

/** What the pictures of a resource are called. */
const pictures: Readonly<Record<string, string>> = {
  Icon: "icon",
  Share: "share",
  TakeBack: "take-back",
  Plan: "plan",
  Record: "record",
  Next: "next",
  BringIn: "bring-in",
  Workbook: "workbook",
};

test("[M5] every icon stands where its size is asked for, and has that size", () => {
  const images = elements.filter((element) => element.hasAttribute("size"));
  const icons = elements.filter(({ localName }) => localName === "Icon");
  const perIcon = icons.map((icon) => [...icon.children].map((image) => Number(image.getAttribute("size"))));
  expect(perIcon).toEqual(Array(11).fill(sizes));
  for (const image of images) expect(image.getAttribute("resid")?.split(".")[1]).toBe(image.getAttribute("size"));
  for (const id of values("Image", "id").filter((name) => name !== "")) {
    const [picture = "", size = ""] = id.split(".");
    const path = `assets/${pictures[picture] ?? "?"}-${size}.png`;
    expect(manifest.querySelector(`[id="${id}"]`)?.getAttribute("DefaultValue")).toBe(`${site}${path}`);
    expect(pngSize(path)).toEqual([Number(size), Number(size)]);
  }
  expect(values("IconUrl", "DefaultValue")).toEqual([`${site}assets/icon-32.png`]);
  expect(values("HighResolutionIconUrl", "DefaultValue")).toEqual([`${site}assets/icon-64.png`]);
});

test("[M12] no two commands have the same picture, and only the pane has the product's mark", () => {
  const controls = elements.filter(({ localName }) => localName === "Control");
  const shown = controls.map((control) => control.querySelector("Icon > *")?.getAttribute("resid"));
  expect(shown.length).toBe(8);
  expect(new Set(shown).size).toBe(shown.length);
  expect(controls.filter((_, i) => shown[i] === "Icon.16").map((control) => control.id)).toEqual(["Spiegel.ShowPane"]);
});

test("[M15] the ribbon has one tab, of the product's own, with every command on it", () => {
  const tabs = elements.filter(({ localName }) => ["OfficeTab", "CustomTab"].includes(localName));
  const label = (element: Element | null) => {
    const id = [...(element?.children ?? [])].find(({ localName }) => localName === "Label")?.getAttribute("resid");
    return manifest.querySelector(`[id="${id ?? ""}"]`)?.getAttribute("DefaultValue");
  };
  expect(tabs.map((tab) => [tab.localName, label(tab)])).toEqual([["CustomTab", "Competentiespiegel"]]);
  const groups = [...(tabs[0]?.children ?? [])].filter(({ localName }) => localName === "Group");
  const commands = groups.map((group) => [label(group), [...group.querySelectorAll("Control")].map(label)]);
  expect(commands).toEqual([
    ["Evaluatie", ["Zelfevaluatie", "Actieplan opstellen", "Werkmap controleren en herstellen"]],
    ["Collega’s", ["Deel met collega’s", "Neem toetsing over"]],
    ["Jaren", ["Resultaten vastleggen", "Volgende evaluatie starten", "Jaren ophalen"]],
  ]);
});

test("[M13] it asks for no more than to read and write the document: no identity, no other site, no mail, no start by itself", () => {
  expect(manifest.querySelector("Permissions")?.textContent).toBe("ReadWriteDocument");
  const more = ["AppDomains", "WebApplicationInfo", "ExtendedPermissions", "EquivalentAddins", "LaunchEvents", "Event"];
  expect(elements.map(({ localName }) => localName).filter((name) => more.includes(name))).toEqual([]);
});

test("[M14] Excel is told where there is help, and where it says what is done with data", () => {
  expect(values("SupportUrl", "DefaultValue")).toEqual([local.help]);
  const more = manifest.querySelector("GetStarted > LearnMoreUrl")?.getAttribute("resid") ?? "";
  expect(manifest.querySelector(`[id="${more}"]`)?.getAttribute("DefaultValue")).toBe(local.privacy);
});

test("[M6] one page for the runtime, the commands and the pane, or the shared runtime is not shared", () => {
  const shared = ["Runtime", "FunctionFile"].flatMap((name) => values(name, "resid"));
  const pane = elements.filter(({ localName, parentElement }) => {
    return localName === "SourceLocation" && parentElement?.localName === "Action";
  });
  expect([...shared, ...pane.map((element) => element.getAttribute("resid"))]).toEqual(Array(3).fill("Pane.Url"));
  expect(values("Runtime", "lifetime")).toEqual(["long"]);
  expect(manifest.querySelector("Host > :first-child")?.localName).toBe("Runtimes");
});

test("[M7] the shared runtime is asked for in VersionOverrides only: an iPad has none and still gets the pane", () => {
  const sets = elements.filter(({ localName }) => localName === "Set");
  const asked = sets.map((set) => [set.closest("VersionOverrides") !== null, set.getAttribute("Name")]);
  expect(asked).toEqual([
    [false, "ExcelApi"],
    [true, "SharedRuntime"],
  ]);
  expect(sets[0]?.getAttribute("MinVersion")).toBe("1.14");
});

test("[M8] every command that it declares is associated, and nothing else is", () => {
  const declared = elements.filter(({ localName }) => localName === "FunctionName").map((each) => each.textContent);
  const associated = [...readSource("src/commands/main.ts").matchAll(/actions\.associate\("(\w+)"/g)];
  expect(declared.length).toBeGreaterThan(0);
  expect(declared.toSorted()).toEqual(associated.map(([, name]) => name).toSorted());
});

test("[M10] the buttons that open the pane at a view are called as in the pane", () => {
  const label = (id: string) => manifest.querySelector(`[id="${id}.Label"]`)?.getAttribute("DefaultValue");
  expect(["Share", "TakeBack"].map(label)).toEqual([shareOpenTexts.share, shareOpenTexts.takeBack]);
  const { record, next, bringIn } = yearsOpenTexts;
  expect(["Record", "Next", "BringIn"].map(label)).toEqual([record, next, bringIn]);
});

test("[M9] the functions of the namespace VTH run in the page of the pane", () => {
  const [point] = elements.filter((element) => element.getAttribute("xsi:type") === "CustomFunctions");
  const resources = [...(point?.querySelectorAll("[resid]") ?? [])].map((each) => each.getAttribute("resid") ?? "");
  const found = resources.map((id) => manifest.querySelector(`[id="${id}"]`)?.getAttribute("DefaultValue"));
  expect(found).toEqual([`${site}taskpane.js`, `${site}taskpane.html`, `${site}functions.json`, "VTH"]);
});
