import { parseArgs } from "node:util";
import { failure, success, type Outcome, type Problem } from "../src/model/problem.ts";

/** Where the built site will stand. Without a slash at the end, so that a path can follow `site`. */
export interface Addresses {
  readonly site: string;
  /** Where users get help; Excel shows it with the add-in. */
  readonly help: string;
  /** Where it says what is done with data; Excel shows it once the add-in is installed. */
  readonly privacy: string;
}

/** The addresses in the sources, as in Microsoft's templates: this machine, with the pages of `site/`. */
export const local = ownPages("https://localhost:3000");

function ownPages(site: string): Addresses {
  return { site, help: `${site}/hulp.html`, privacy: `${site}/privacy.html` };
}

/** How the words are to be given to a script. */
const usageOf = (script: string) => `Schrijf: npm run ${script} -- --adres https://spiegel.voorbeeld.nl.`;

const problem = (code: string, where: string, what: string, remedy: string): Problem => ({ code, where, what, remedy });

/**
 * The addresses that the words of a command line give: `--adres`, and `--hulp` and `--privacy` where an organisation has
 * pages of their own for those. The script is named in what is said of a fault.
 */
export function addressesOf(words: readonly string[], script = "site"): Outcome<Addresses> {
  const given = wordsOf(words);
  const usage = usageOf(script);
  if (given === null) {
    return failure(problem("opdracht", "", "Deze opdracht kent alleen --adres, --hulp en --privacy.", usage));
  }
  const { adres, hulp, privacy } = given;
  if (adres === undefined) return failure(problem("adres", "--adres", "Het adres van uw site ontbreekt.", usage));
  const [first, ...rest] = Object.entries(given).flatMap(([option, value]) => faultsIn(`--${option}`, value));
  if (first !== undefined) return failure(first, ...rest);
  const own = ownPages(tidied(adres));
  return success({ site: own.site, help: hulp ?? own.help, privacy: privacy ?? own.privacy });
}

/** The options by name; null when there are words that are none of them. */
function wordsOf(words: readonly string[]): Partial<Record<"adres" | "hulp" | "privacy", string>> | null {
  const options = { adres: { type: "string" }, hulp: { type: "string" }, privacy: { type: "string" } } as const;
  try {
    return { ...parseArgs({ args: [...words], options }).values };
  } catch {
    return null;
  }
}

const tidied = (address: string) => new URL(address).href.replace(/\/+$/, "");

/** What is wrong with an address for a manifest: Excel takes https only, and what is put in must be text there. */
function faultsIn(option: string, value: string): readonly Problem[] {
  const fault = (what: string, remedy: string) => [problem("adres", option, what, remedy)];
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== "https:") return fault(`“${value}” is geen https-adres.`, "Begin het adres met https://.");
  if (/[<>"'\s]/.test(value) || url.username !== "") {
    return fault("In dit adres staan tekens die niet mogen.", "Laat spaties, aanhalingstekens, < > en @ weg.");
  }
  if (option === "--adres" && (url.search !== "" || url.hash !== "" || /\.\w+$/.test(url.pathname))) {
    return fault(
      `“${value}” is het adres van één pagina.`,
      "Geef het adres van de map waarin de bestanden komen te staan.",
    );
  }
  return [];
}

/** A manifest or a page of the built site, with these addresses in the place of those of this machine. */
export function withAddresses(text: string, { site, help, privacy }: Addresses): string {
  const theirs = new Map([
    [local.help, help],
    [local.privacy, privacy],
  ]);
  const ours = new RegExp(`${local.site}(?:/(?:hulp|privacy)\\.html)?`, "g");
  return text.replace(ours, (address) => (theirs.get(address) ?? site).replaceAll("&", "&amp;"));
}
