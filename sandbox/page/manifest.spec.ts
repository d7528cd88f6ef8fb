import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { ManifestError, readManifest } from "./manifest.ts";

const probe = readFileSync("test/e2e/probe/manifest.xml", "utf8");
const product = readFileSync("manifest.xml", "utf8");

function read(xml: string) {
  return readManifest(new new JSDOM().window.DOMParser().parseFromString(xml, "text/xml"));
}

test("[MF1] tabs, groups and buttons come from the manifest, a menu's items among them, in Dutch", () => {
  const { name, tabs, icon } = read(probe);
  expect(name).toBe("Peiling");
  expect(icon).toBe("/icon.png");
  expect(tabs.map(({ label }) => label)).toEqual(["Gegevens"]);
  const [group] = tabs[0]?.groups ?? [];
  expect(group?.label).toBe("Peiling");
  expect(group?.buttons.map(({ id, action }) => [id, action])).toEqual([
    ["Probe.Pane", { kind: "pane" }],
    ["Probe.Once", { kind: "command", name: "once" }],
    ["Probe.Twice", { kind: "command", name: "twice" }],
    ["Probe.Absent", { kind: "command", name: "absent" }],
  ]);
  expect(group?.buttons[0]?.tip).toEqual({ title: "Deelvenster", text: "Opent het deelvenster." });
});

test("[MF2] addresses become paths on this site, whatever site the manifest names", () => {
  const { page, functions } = read(probe);
  expect(page).toBe("/probe.html");
  expect(functions).toEqual({ namespace: "PROBE", metadata: "/functions.json" });
  expect(read(product).page).toBe("/taskpane.html");
});

test("[MF3] the product's manifest has a button that opens the pane, with icon and explanation", () => {
  const { tabs, sharedRuntime, name } = read(product);
  expect([name, sharedRuntime]).toEqual(["Competentiespiegel", true]);
  const buttons = tabs.flatMap(({ groups }) => groups.flatMap((group) => group.buttons));
  expect(buttons.some(({ action }) => action.kind === "pane")).toBe(true);
  expect(buttons.every(({ icon, tip }) => icon.startsWith("/assets/") && tip.text !== "")).toBe(true);
});

test.each([
  ["no XML", "<OfficeApp"],
  ["no button label", probe.replace('<Label resid="Once" />', "")],
  ["a resource that is not there", probe.replace('resid="Twice"', 'resid="Elders"')],
  ["another site", probe.replace("https://probe.example/sub/icon.png", "https://elders.example/icon.png")],
  ["an action that Excel does not know", probe.replace("ExecuteFunction", "Dansen")],
  ["functions on another page", probe.replace('<FunctionFile resid="Page" />', '<FunctionFile resid="Script" />')],
])("[MF4] refused: %s", (_, xml) => {
  expect(() => read(xml)).toThrow(ManifestError);
});
