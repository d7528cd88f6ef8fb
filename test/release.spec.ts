/** Holds what a release is made of, as far as no browser and no build is needed: test/interop/release.spec.ts has the rest. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { local } from "../scripts/addresses.ts";
import { datedPdf, linkedPdf, numberedPdf } from "../scripts/release/pdf.ts";
import { besideAddress, printedPage } from "../scripts/release/page.ts";
import { readMe } from "../scripts/release/read-me.ts";
import { momentOf } from "../scripts/release/moment.ts";
import { samples } from "../scripts/release/samples.ts";
import { settledSbom } from "../scripts/release/sbom.ts";
import { differing, sumsOf } from "../scripts/release/sums.ts";
import type { Evaluation } from "../src/model/evaluation/evaluation.ts";
import { findPeople } from "../src/model/people/find.ts";
import { readEvaluation } from "../src/workbook/read.ts";
import { readContents } from "../src/xlsx/index.ts";
import { valueOf } from "./support/revising.ts";

describe("the sample workbooks", () => {
  const made = samples();
  const read = async (name: string): Promise<Evaluation> => {
    const bytes = (await made).get(name);
    if (bytes === undefined) throw new Error(`no sample ${name}`);
    return valueOf(readEvaluation(await readContents(bytes)));
  };

  test("[RL1] the same bytes each time", async () => {
    const again = await samples();
    expect([...again.keys()]).toEqual(["leeg.xlsx", "ingevuld.xlsx", "drie-jaren.xlsx"]);
    for (const [name, bytes] of await made) expect(Buffer.compare(bytes, again.get(name) ?? new Uint8Array())).toBe(0);
  });

  test("[RL2] the empty one has no answer, the filled one a plan, and the last one three years that were recorded", async () => {
    const [empty, filled, years] = await Promise.all(["leeg.xlsx", "ingevuld.xlsx", "drie-jaren.xlsx"].map(read));
    expect(Object.values(empty?.profiles ?? {}).map(({ score }) => score)).toEqual(Array(5).fill(null));
    expect(filled?.actions.map(({ specific }) => specific !== "")).toContain(true);
    expect(filled?.history).toEqual([]);
    expect(new Set(years?.history.map(({ year }) => year))).toEqual(new Set([2022, 2024, 2026]));
    expect(years?.archive.length).toBeGreaterThan(20);
  });

  test("[RL3] what is written in them is of an organisation that does not exist, and holds nothing that looks like a person", async () => {
    for (const name of ["ingevuld.xlsx", "drie-jaren.xlsx"]) {
      const evaluation = await read(name);
      expect(evaluation.organisation).toBe("Omgevingsdienst Voorbeeld");
      expect(textsIn(evaluation).length).toBeGreaterThan(40);
      expect(textsIn(evaluation).flatMap((text) => findPeople(text))).toEqual([]);
    }
    expect(findPeople("Bel Jan de Vries.")).toHaveLength(1);
  });
});

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("a page to be printed", () => {
  const { title, html } = printedPage(
    "# De <kop>\n\n## Uw vragen & antwoorden\n\n[naar](#uw-vragen--antwoorden) [weg](privacy.md) [site](https://a.nl)\n\n![Een “beeld”](beelden/start.png)\n",
    "docs",
  );

  test("[RL4] it is Dutch, has a title, and brings its pictures along with their texts", () => {
    expect(title).toBe("De <kop>");
    expect(html).toContain('<html lang="nl-NL">');
    expect(html).toContain("<title>De &lt;kop&gt;</title>");
    expect(html).toMatch(/<img alt="Een “beeld”" src="data:image\/png;base64,iVBOR/);
  });

  test("[RL5] a link within it leads to its heading, one to another page of the project is a word only", () => {
    expect(html).toContain('<h2 id="uw-vragen--antwoorden">Uw vragen &amp; antwoorden</h2>');
    expect(html).toContain('<a href="#uw-vragen--antwoorden">naar</a> weg <a href="https://a.nl">site</a>');
  });

  test("[RL6] without a heading, or with a picture that is not there, there is no page", () => {
    expect(() => printedPage("Alleen tekst", "docs")).toThrow("no heading");
    expect(() => printedPage("# Kop\n\n![](beelden/geen.png)", "docs")).toThrow("ENOENT");
  });
});

const moment = new Date("2026-11-29T08:30:05Z");

test("[RL7] a PDF says the moment of the release, twice and in place; another kind of PDF is refused", () => {
  const said = (text: string) =>
    Buffer.from(`%\xff/CreationDate (D:${text}+00'00')\n/ModDate (D:${text}+00'00')`, "latin1");
  expect(datedPdf(said("20010101000000"), moment)).toEqual(said("20261129083005"));
  expect(() => datedPdf(Buffer.from("/CreationDate (D:20010101000000+00'00')"), moment)).toThrow("1 times");
});

test("[RL8] a bill of materials is the same whenever and wherever it was made, and another one has another number", () => {
  const bom = (serialNumber: string, timestamp: string, name: string, parts: readonly string[] = ["react"]) =>
    settledSbom(
      JSON.stringify({ serialNumber, metadata: { timestamp, component: { name } }, parts }),
      "spiegel",
      moment,
    );
  const settled = bom("urn:uuid:1", "2001-01-01T00:00:00Z", "map");
  expect(bom("urn:uuid:2", "2002-01-01T00:00:00Z", "elders")).toBe(settled);
  const { serialNumber, metadata } = JSON.parse(settled) as Record<string, unknown>;
  expect(serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(metadata).toEqual({ timestamp: "2026-11-29T08:30:05.000Z", component: { name: "spiegel" } });
  expect(bom("urn:uuid:1", "2001-01-01T00:00:00Z", "map", ["vue"])).not.toContain(serialNumber);
});

test("[RL9] the checksums name every file but themselves, in order, and show which differ", () => {
  const folder = mkdtempSync(join(tmpdir(), "sums-"));
  try {
    mkdirSync(join(folder, "map"));
    for (const [name, text] of [
      ["b", "twee"],
      ["map/a", "een"],
      ["SHA256SUMS", "oud"],
    ] as const) {
      writeFileSync(join(folder, name), text);
    }
    const sums = sumsOf(folder);
    expect(sums.split("\n").map((line) => line.slice(64))).toEqual(["  b", "  map/a", ""]);
    writeFileSync(join(folder, "b"), "drie");
    writeFileSync(join(folder, "c"), "nieuw");
    expect(differing(sums, sumsOf(folder))).toEqual(["b", "c"]);
    expect(differing(sums, sums)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("[RL10] the moment comes from git or SOURCE_DATE_EPOCH; without either it says what to do", () => {
  expect(momentOf("1796000000\n")).toEqual(new Date(1_796_000_000_000));
  for (const none of ["", "gisteren", "-1", "1e9"]) expect(() => momentOf(none)).toThrow("SOURCE_DATE_EPOCH");
});

test("[RL13] what the structure of a PDF refers to is numbered from one, in its order, in place", () => {
  const said = (...ids: readonly string[]) => Buffer.from(ids.map((id) => `/ID (node${id}) x`).join("\n"));
  const numbered = said("00000002", "00000001", "00000002");
  expect(numberedPdf(said("00000066", "00000065", "00000066"))).toEqual(numbered);
  expect(numberedPdf(said("00000154", "00000066", "00000154"))).toEqual(numbered);
  expect(numberedPdf(Buffer.from("node00000066"))).toEqual(Buffer.from("node00000066"));
});

const beside = new Map([
  ["privacy.md", "privacy.pdf"],
  ["../CHANGELOG.md", "CHANGELOG.md"],
]);

test("[RL14] a link to a page that goes along leads to its PDF, under the name that it has there", () => {
  const { html } = printedPage(
    "# Kop\n\n[privacy.md](privacy.md) [lees mee](privacy.md) [CHANGELOG.md](../CHANGELOG.md) [antwoorden.md](antwoorden.md)",
    "docs",
    beside,
  );
  const pdf = `<a href="${besideAddress}privacy.pdf">`;
  expect(html).toContain(`${pdf}privacy.pdf</a> ${pdf}lees mee</a>`);
  expect(html).toContain(`<a href="${besideAddress}CHANGELOG.md">CHANGELOG.md</a> antwoorden.md`);
});

test("[RL15] in a PDF such a link is the name alone, in place", () => {
  const made = Buffer.from(`%\xff/URI (${besideAddress}privacy.pdf)>> /URI (https://a.nl/b)`, "latin1");
  const linked = linkedPdf(made);
  expect(linked).toHaveLength(made.length);
  expect(linked.toString("latin1")).toMatch(/^%\xff\/URI \(privacy\.pdf\) +>> \/URI \(https:\/\/a\.nl\/b\)$/);
});

test("[RL16] what to read first names every page, warns for the checksums, and says what is in no commit", () => {
  const release = { version: "1.2.3", moment, addresses: local, isChanged: false };
  const own = { ...local, site: "https://spiegel.voorbeeld.nl" };
  const [first] = readMe(release).split("\n");
  expect(first).toBe("Competentiespiegel 1.2.3 (2026-11-29)");
  expect(readMe(release)).toMatch(/privacy\.pdf {2}.+[\s\S]+--adres[\s\S]+SHA256SUMS klopt daarna niet meer/);
  expect(readMe({ ...release, addresses: own })).not.toContain("klopt daarna niet");
  expect(readMe({ ...release, isChanged: true }).split("\n")[0]).toBe(
    "Competentiespiegel 1.2.3 (2026-11-29, met wijzigingen die niet zijn vastgelegd in git)",
  );
});
