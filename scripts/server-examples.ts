/** How two usual servers are told to say the headers of `headers.ts`; `docs/installeren.md` shows these, and a test holds it to them. */
import { headersOfFile, securityHeaders } from "./headers.ts";

const [picture, functions, other] = ["/assets/icon-32.png", "/functions.json", "/taskpane.html"].map(headersOfFile);

/** A header of one file as nginx maps it: by path, and without a word where there is none. */
function map(variable: string, lines: readonly (readonly [string, string])[]): string {
  const inside = lines.map(([path, value]) => `    ${path} "${value}";`);
  return [`map $uri ${variable} {`, ...inside, "}"].join("\n");
}

/** A file for nginx's `conf.d`, for the built page. */
export function nginxExample(html: string): string {
  const always = Object.entries(securityHeaders(html)).map(
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  );
  return [
    map("$spiegel_cache", [
      ["default", other?.["cache-control"] ?? ""],
      ["~\\.png$", picture?.["cache-control"] ?? ""],
    ]),
    map("$spiegel_cors", [
      ["default", ""],
      ["~/functions\\.json$", functions?.["access-control-allow-origin"] ?? ""],
    ]),
    "server {",
    "    listen 443 ssl;",
    "    server_name spiegel.voorbeeld.nl;",
    "    ssl_certificate /etc/ssl/spiegel.voorbeeld.nl.pem;",
    "    ssl_certificate_key /etc/ssl/spiegel.voorbeeld.nl.key;",
    "    root /srv/competentiespiegel;",
    "    include mime.types;",
    ...always,
    "    add_header cache-control $spiegel_cache;",
    "    add_header access-control-allow-origin $spiegel_cors;",
    "}",
  ].join("\n");
}

const attribute = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const add = (indent: string, headers: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(headers).map(([name, value]) => `${indent}<add name="${name}" value="${attribute(value)}" />`);

/** A `web.config` for IIS, for the built page. IIS says `cache-control` by a setting of its own. */
export function iisExample(html: string): string {
  const { "cache-control": _said, ...ofFunctions } = functions ?? {};
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    "<configuration>",
    "  <system.webServer>",
    "    <staticContent>",
    '      <clientCache cacheControlMode="DisableCache" />',
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json" />',
    "    </staticContent>",
    "    <httpProtocol>",
    "      <customHeaders>",
    ...add("        ", securityHeaders(html)),
    "      </customHeaders>",
    "    </httpProtocol>",
    "  </system.webServer>",
    '  <location path="functions.json">',
    "    <system.webServer>",
    "      <httpProtocol>",
    "        <customHeaders>",
    ...add("          ", ofFunctions),
    "        </customHeaders>",
    "      </httpProtocol>",
    "    </system.webServer>",
    "  </location>",
    '  <location path="assets">',
    "    <system.webServer>",
    "      <staticContent>",
    '        <clientCache cacheControlMode="NoControl" />',
    "      </staticContent>",
    "    </system.webServer>",
    "  </location>",
    "</configuration>",
  ].join("\n");
}
