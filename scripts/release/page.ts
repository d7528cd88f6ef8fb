import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked, type Tokens } from "marked";

/** A page as Markdown has it, made ready to be printed. */
export interface PrintedPage {
  readonly title: string;
  /** One whole HTML page, with its pictures in it. */
  readonly html: string;
}

const style = `
  body { font: 10.5pt/1.5 "Segoe UI", "DejaVu Sans", sans-serif; color: #1a1a1a; margin: 0; }
  h1 { font-size: 24pt; line-height: 1.2; } h2 { font-size: 15pt; margin-top: 24pt; } h3 { font-size: 12pt; }
  h1, h2, h3, h4 { break-after: avoid; color: #003b5c; }
  a { color: #00507d; } code { font: 9.5pt Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
  pre { background: #f3f3f3; padding: 6pt; white-space: pre-wrap; }
  img { max-width: 100%; max-height: 110mm; border: 0.5pt solid #767676; break-inside: avoid; }
  table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
  th, td { border: 0.5pt solid #767676; padding: 3pt 5pt; text-align: left; vertical-align: top; }
  blockquote { margin: 0; border-left: 3pt solid #003b5c; padding-left: 9pt; }`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What GitHub makes of a heading, to link to it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

/** A picture as text in the page itself, so that nothing is fetched. */
const pictureData = (path: string): string => `data:image/png;base64,${readFileSync(path).toString("base64")}`;

/** Where links to what stands beside a page lead to, until `pdf.ts` makes them what they are. */
export const besideAddress = "https://map.invalid/";

function rendererFor(folder: string, beside: ReadonlyMap<string, string>) {
  return new Marked({
    async: false,
    renderer: {
      heading({ depth, text, tokens }: Tokens.Heading) {
        return `<h${depth} id="${escaped(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img alt="${escaped(text)}" src="${pictureData(join(folder, href))}">`;
      },
      /** Pages of the project that do not go along are not there to be read, so that only their names are left. */
      link({ href, text, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        const file = beside.get(href);
        if (file !== undefined) {
          const said = href.endsWith(text) ? escaped(file) : words;
          return `<a href="${besideAddress}${escaped(file)}">${said}</a>`;
        }
        return /^(https:|mailto:|#)/.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
      },
    },
  });
}

/**
 * A page of the documentation as HTML that stands by itself. Its title is its first heading. Pictures are PNG files, from `folder`.
 * Links of `beside` lead to the file of that name in the folder where the page will be.
 * @throws Error when there is no first heading, or a picture is missing.
 */
export function printedPage(
  markdown: string,
  folder: string,
  beside: ReadonlyMap<string, string> = new Map(),
): PrintedPage {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error("the page has no heading to be its title");
  const body = rendererFor(folder, beside).parse(markdown) as string;
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>`;
  return { title, html: `<!doctype html>\n<html lang="nl-NL"><head>${head}</head><body>${body}</body></html>` };
}
