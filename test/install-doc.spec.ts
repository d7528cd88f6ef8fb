/** Holds docs/installeren.md to what it shows. */
import { JSDOM } from "jsdom";
import { headersOfFile, securityHeaders } from "../scripts/headers.ts";
import { iisExample, nginxExample } from "../scripts/server-examples.ts";
import { requirement } from "../src/taskpane/host.ts";
import { readSource } from "./support/sources.ts";

const page = readSource("docs/installeren.md");
const html = readSource("src/taskpane/taskpane.html");

const shown = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1];

test("[IN1] the examples for servers are those that the headers make", () => {
  expect(shown("nginx")).toBe(nginxExample(html));
  expect(shown("xml")).toBe(iisExample(html));
});

test("[IN2] the example for IIS says every header, and no other", () => {
  const { document } = new JSDOM(iisExample(html), { contentType: "text/xml" }).window;
  const said = (place: string) =>
    Object.fromEntries(
      [...document.querySelectorAll(`${place} > system\\.webServer > httpProtocol > customHeaders > add`)].map(
        (each) => [each.getAttribute("name") ?? "", each.getAttribute("value")],
      ),
    );
  expect(said("configuration")).toEqual(securityHeaders(html));
  expect(said('location[path="functions.json"]')).toEqual({ "access-control-allow-origin": "*" });
});

test("[IN3] the description of the functions may be asked for from elsewhere, nothing else may; pictures may be kept", () => {
  const open = ["/taskpane.html", "/taskpane.js", "/manifest.xml", "/assets/icon-32.png", "/functions.json"].filter(
    (path) => "access-control-allow-origin" in headersOfFile(path),
  );
  expect(open).toEqual(["/functions.json"]);
  expect(headersOfFile("/assets/icon-32.png")).toEqual({});
  expect(headersOfFile("/taskpane.js")).toEqual({ "cache-control": "no-cache" });
});

test("[IN4] the sets that it names are those that the manifest asks for", () => {
  const { name, version } = requirement;
  expect(page).toContain(`\`${name} ${version}\``);
  const asked = [...readSource("manifest.xml").matchAll(/Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  expect(asked.map(([, set, least]) => `${set ?? ""} ${least ?? ""}`)).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
  expect(page).toContain("`SharedRuntime 1.1`");
});
