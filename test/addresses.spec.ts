import { addressedFiles } from "../scripts/addressed.ts";
import { addressesOf, local, withAddresses } from "../scripts/addresses.ts";
import { sentence } from "../src/model/problem.ts";
import { readSource } from "./support/sources.ts";

const addresses = (...words: readonly string[]) => {
  const outcome = addressesOf(words);
  return outcome.ok ? outcome.value : outcome.problems.map(sentence);
};

test("[AD1] the address of a site brings its own pages along, without slashes at the end", () => {
  const site = "https://spiegel.voorbeeld.nl/excel";
  const own = { site, help: `${site}/hulp.html`, privacy: `${site}/privacy.html` };
  expect(addresses("--adres", site)).toEqual(own);
  expect(addresses(`--adres=${site}//`)).toEqual(own);
});

test("[AD2] an organisation's own pages take the place of ours", () => {
  const [help, privacy] = ["https://intranet.voorbeeld.nl/hulp?over=spiegel", "https://voorbeeld.nl/privacy"];
  expect(addresses("--adres", "https://a.nl", "--hulp", help, "--privacy", privacy)).toEqual({
    site: "https://a.nl",
    help,
    privacy,
  });
});

test.each([
  [[], "--adres: Het adres van uw site ontbreekt. Schrijf: npm run site -- --adres https://spiegel.voorbeeld.nl."],
  [["https://a.nl"], "Deze opdracht kent alleen --adres, --hulp en --privacy."],
  [["--adress", "https://a.nl"], "Deze opdracht kent alleen --adres, --hulp en --privacy."],
  [["--adres", "a.nl"], "--adres: “a.nl” is geen https-adres. Begin het adres met https://."],
  [["--adres", "http://a.nl"], "--adres: “http://a.nl” is geen https-adres."],
  [["--adres", "https://a.nl", "--hulp", "mailto:x@a.nl"], "--hulp: “mailto:x@a.nl” is geen https-adres."],
  [["--adres", 'https://a.nl/"><Host'], "--adres: In dit adres staan tekens die niet mogen."],
  [["--adres", "https://wie@a.nl"], "--adres: In dit adres staan tekens die niet mogen."],
  [["--adres", "https://a.nl/taskpane.html"], "--adres: “https://a.nl/taskpane.html” is het adres van één pagina."],
  [["--adres", "https://a.nl/?x=1"], "--adres: “https://a.nl/?x=1” is het adres van één pagina."],
])("[AD3] what is no address is told, with the remedy: %j", (words, told) => {
  expect(addresses(...words)).toEqual([expect.stringContaining(told)]);
});

test("[AD4] of the manifest and the pages nothing of this machine is left, and nothing else changes", () => {
  const site = "https://spiegel.voorbeeld.nl/$&";
  const theirs = { site, help: "https://localhost:3000.nl/?a=1&b=2", privacy: "https://voorbeeld.nl/privacy" };
  for (const path of ["manifest.xml", "site/hulp.html", "site/privacy.html"]) {
    const text = readSource(path);
    const published = withAddresses(text, theirs);
    expect(published.replaceAll(theirs.help.replace("&", "&amp;"), "")).not.toContain("localhost");
    expect(withAddresses(text, local)).toBe(text);
    expect(published.split("\n").length).toBe(text.split("\n").length);
  }
});

test("[AD5] each page that the build publishes beside the pane has its addresses put in", () => {
  expect(addressedFiles).toEqual(["manifest.xml", "hulp.html", "privacy.html"]);
  for (const page of ["hulp", "privacy"]) expect(readSource(`site/${page}.html`)).toContain(local.site);
});
