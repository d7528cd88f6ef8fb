import type { Site } from "./site.ts";

/** Where the published pages load Office.js from. */
const published = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const local = "/office/office.js";

/**
 * Nothing from elsewhere and nothing to elsewhere. Univer and Fluent UI set styles in scripts; pictures of the grid are
 * `data:` and `blob:`.
 */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** Pages that a browser shows by itself, outside Excel. */
const plain = ["hulp.html", "privacy.html"];

/**
 * The page that plays Excel, with an add-in as it is built beside it: of all that is served from `addin` only the address
 * of office.js is changed, from Microsoft's to the npm package.
 */
export function sandboxSite(addin = "dist"): Site {
  return {
    mounts: [
      { path: "/sandbox/", folder: "sandbox/dist" },
      { path: "/office/", folder: "node_modules/@microsoft/office-js/dist" },
      { path: "/", folder: addin, page: (html, name) => (plain.includes(name) ? html : withLocalOffice(html)) },
      { path: "/", folder: "sandbox/dist" },
    ],
    headers: { "content-security-policy": policy, "x-content-type-options": "nosniff" },
  };
}

/** A page with the office.js of the npm package. Throws when it loads none, as it could not work in Excel either. */
export function withLocalOffice(html: string): string {
  if (!html.includes(`"${published}"`)) throw new Error(`the page does not load ${published}`);
  return html.replace(`"${published}"`, `"${local}"`);
}
