import { readFileSync } from "node:fs";
import { trustRules } from "./trust.ts";

const { createScriptURL, createHTML } = trustRules("https://spiegel.example/map/taskpane.html?x=1");

test.each([
  "taskpane.js",
  "/map/drawing.js",
  "https://spiegel.example/sharing.js",
  "https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js",
  "https://appsforoffice.microsoft.com/lib/1/hosted/nl-nl/office_strings.js",
])("[WS1] a script from %s may run", (address) => {
  expect(createScriptURL(address)).toBe(address);
});

test.each([
  "https://example.org/x.js",
  "//example.org/x.js",
  "http://spiegel.example/taskpane.js",
  "https://spiegel.example.org/x.js",
  "https://spiegel.example@example.org/x.js",
  "https://appsforoffice.microsoft.com.example.org/office.js",
  "http://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "data:text/javascript,1",
  "javascript:1",
  "blob:https://example.org/1",
])("[WS2] a script from %s may not", (address) => {
  expect(() => createScriptURL(address)).toThrow(TypeError);
});

test("[WS3] of HTML only the text is left", () => {
  const place = document.createElement("p");
  const html = `<img src=x onerror="1"> R&D &lt;b&gt; <script>1</script>`;
  place.innerHTML = createHTML(html, "TrustedHTML", "Element innerHTML");
  expect(place.children).toHaveLength(0);
  expect(place.textContent).toBe(html);
  expect(createHTML("<r/>", "TrustedHTML", "DOMParser parseFromString")).toBe("<r/>");
});

/** The directives of the page's own policy. */
function policy(): ReadonlyMap<string, readonly string[]> {
  const html = readFileSync("src/taskpane/taskpane.html", "utf8");
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  return new Map(
    content.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test("[WS4] the page's policy lets nothing in but this origin and Microsoft's Office CDN, and nothing inline", () => {
  const directives = policy();
  const sources = new Set([...directives.values()].flat());
  const emptyText = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  const allowed = ["'none'", "'self'", "https://appsforoffice.microsoft.com", emptyText, "'script'", "default"];
  expect([...sources].filter((source) => !allowed.includes(source))).toEqual([]);
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
  expect(directives.get("trusted-types")).toEqual(["default"]);
});

test("[WS5] the policy comes before any script, and what may become script before Office.js", () => {
  const html = readFileSync("src/taskpane/taskpane.html", "utf8");
  const places = ["http-equiv", "first.js", "office.js"].map((word) => html.indexOf(word));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/);
});
