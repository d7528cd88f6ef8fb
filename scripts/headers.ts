/**
 * Where Excel on the web shows an add-in: its frame stands in pages of all of these. Microsoft publishes no list; these are
 * the addresses that users of office.js report (OfficeDev/office-js-docs-pr#4911). On a desktop there is no page around it.
 */
const hosts = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://onedrive.live.com",
];

/** The policy that a page carries itself. Throws when it carries none. */
export function policyOf(html: string): string {
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];
  if (content === undefined) throw new Error("the page has no Content-Security-Policy");
  return content.replaceAll(/\s+/g, " ").trim();
}

/**
 * What a server should say with the add-in's pages: the page's own policy, and what only a header can, above all which
 * pages may show it in a frame.
 */
export function securityHeaders(html: string): Readonly<Record<string, string>> {
  return {
    "content-security-policy": `${policyOf(html)}; frame-ancestors ${hosts.join(" ")}`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}

/**
 * What a server should say with one file beside that. Excel on the web asks for the description of the functions from a page
 * of Microsoft's, and shows a picture of its own for a button whose picture may not be kept. All else is asked for again each
 * time, so that a new version is there at once.
 */
export function headersOfFile(path: string): Readonly<Record<string, string>> {
  if (path.endsWith(".png")) return {};
  const kept = { "cache-control": "no-cache" };
  return path.endsWith("/functions.json") ? { ...kept, "access-control-allow-origin": "*" } : kept;
}
