/** Where Office.js lives, and all that it loads itself. */
const officeCdn = "https://appsforoffice.microsoft.com";

/** What a browser asks of a Trusted Types policy: a text to use, or an error when there is none. */
export interface TrustRules {
  createScriptURL(this: void, address: string): string;
  createHTML(this: void, html: string, type: string, sink: string): string;
}

/**
 * The rules for what becomes script or HTML in a page of this origin, whoever asks: our own parts, Office.js and what it
 * loads. Scripts come from this origin and Microsoft's Office CDN; anything else throws a TypeError. Of HTML only the text
 * is kept: Office.js wants some for one message, that it does not trust the page around it. Only what is parsed to be looked
 * at, and runs nothing, stays as it is: Office.js reads a token of its host so. Nothing makes script of a text.
 */
export function trustRules(page: string): TrustRules {
  const { origin } = new URL(page);
  return {
    createScriptURL: (address) => {
      const from = new URL(address, page).origin;
      if (from !== origin && from !== officeCdn) throw new TypeError(`no script from ${from}`);
      return address;
    },
    createHTML: (html, _type, sink) => (sink === inert ? html : asText(html)),
  };
}

const inert = "DOMParser parseFromString";

const asText = (html: string): string => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
