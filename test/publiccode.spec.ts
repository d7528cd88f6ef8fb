/** Holds publiccode.yml to the standard, version 0.4 (https://yml.publiccode.tools): keys, kinds of values, its own lists. */
import { existsSync } from "node:fs";
import * as v from "valibot";
import { readSource } from "./support/sources.ts";
import { readYaml } from "./support/yaml.ts";

const text = v.pipe(v.string(), v.minLength(1));
const url = v.pipe(v.string(), v.url(), v.startsWith("https://"));
const date = v.pipe(v.string(), v.isoDate());
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/));

/** Of the standard's list of categories, those near to this product. */
const categories = ["compliance-management", "data-collection", "data-visualization", "hr", "office", "survey"];
const scopes = ["environment", "local-authorities", "society"];

const description = v.strictObject({
  localisedName: v.optional(text),
  shortDescription: v.pipe(text, v.maxLength(150)),
  longDescription: v.pipe(text, v.minLength(150), v.maxLength(10_000)),
  documentation: v.optional(url),
  features: v.pipe(v.array(text), v.minLength(1)),
  screenshots: v.optional(
    v.array(
      v.pipe(
        text,
        v.check((path) => existsSync(path), "no such file"),
      ),
    ),
  ),
});

const contact = v.strictObject({
  name: text,
  email: v.optional(v.pipe(v.string(), v.email())),
  affiliation: v.optional(text),
});
const contractor = v.strictObject({ name: text, until: date, website: v.optional(url) });

const maintenance = v.variant("type", [
  v.strictObject({ type: v.literal("none") }),
  v.strictObject({ type: v.picklist(["internal", "community"]), contacts: v.pipe(v.array(contact), v.minLength(1)) }),
  v.strictObject({ type: v.literal("contract"), contractors: v.pipe(v.array(contractor), v.minLength(1)) }),
]);

const dependency = v.strictObject({
  name: text,
  version: v.optional(text),
  versionMin: v.optional(text),
  versionMax: v.optional(text),
  optional: v.optional(v.boolean()),
});

const publiccode = v.strictObject({
  publiccodeYmlVersion: v.literal("0.4"),
  name: text,
  url,
  landingURL: v.optional(url),
  softwareVersion: v.optional(text),
  releaseDate: v.optional(date),
  platforms: v.pipe(v.array(text), v.minLength(1)),
  categories: v.pipe(v.array(v.picklist(categories)), v.minLength(1)),
  developmentStatus: v.picklist(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: v.literal("addon"),
  intendedAudience: v.strictObject({
    countries: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
    scope: v.array(v.picklist(scopes)),
  }),
  description: v.pipe(
    v.record(languageTag, description),
    v.check((languages) => "nl" in languages, "no Dutch"),
  ),
  legal: v.strictObject({ license: text, mainCopyrightOwner: v.optional(text), repoOwner: v.optional(text) }),
  maintenance,
  localisation: v.strictObject({
    localisationReady: v.boolean(),
    availableLanguages: v.pipe(v.array(languageTag), v.minLength(1)),
  }),
  dependsOn: v.strictObject({
    open: v.optional(v.array(dependency)),
    proprietary: v.optional(v.array(dependency)),
    hardware: v.optional(v.array(dependency)),
  }),
});

const written = readSource("publiccode.yml");
const read = (yaml: string) => v.safeParse(publiccode, readYaml(yaml), { abortEarly: false });
const complaints = (yaml: string) =>
  (read(yaml).issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);

test("[PC1] publiccode.yml has the keys of the standard, and values of the right kinds", () => {
  expect(complaints(written)).toEqual([]);
});

test.each([
  ["a key that is gone", (yaml: string) => yaml.replace(/^name: .*\n/m, ""), "name"],
  ["a key that is not in the standard", (yaml: string) => `${yaml}tags: x\n`, "tags"],
  ["a status of our own", (yaml: string) => yaml.replace("Status: beta", "Status: almost"), "developmentStatus"],
  ["a date that is none", (yaml: string) => `${yaml}releaseDate: "1-2-2026"\n`, "releaseDate"],
  [
    "a picture that is not there",
    (yaml: string) => yaml.replace("start.png", "weg.png"),
    "description.nl.screenshots.0",
  ],
  ["maintenance by nobody", (yaml: string) => yaml.replace("type: none", "type: community"), "maintenance.contacts"],
  [
    "a description that is too short",
    (yaml: string) => yaml.replace(/(longDescription: )>\n[\s\S]*?(?= +features)/, "$1Kort\n"),
    "description.nl.longDescription",
  ],
])("[PC2] the check sees %s", (_, spoil, path) => {
  const told = complaints(spoil(written));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(new RegExp(`^${path}: `));
});

test("[PC3] version, licence and what it runs on are those of the project", () => {
  const { output } = read(written);
  const found = v.parse(publiccode, output);
  const { version, license, engines } = JSON.parse(readSource("package.json")) as Record<string, unknown>;
  expect(found).toMatchObject({ softwareVersion: version, legal: { license } });
  expect(engines).toEqual({ node: `>=${found.dependsOn.open?.[0]?.versionMin ?? ""}` });
  expect(found.platforms).toEqual(["web", "windows", "mac"]);
});

test("[PC4] no date is said while nothing was released", () => {
  const { private: unpublished } = JSON.parse(readSource("package.json")) as Record<string, unknown>;
  expect(unpublished).toBe(true);
  expect(written).not.toMatch(/^\s*(releaseDate|until):/m);
});

test("[PC5] the reader of YAML reads what it knows, and refuses the rest", () => {
  expect(readYaml('a: "1"\nb:\n  - x\n  - c: d\n    e: true\nf: >\n  g\n  h: i\n# j\n')).toEqual({
    a: "1",
    b: ["x", { c: "d", e: true }],
    f: "g h: i",
  });
  for (const other of ["a: &b c", "a: [b]", "a: 1", "a: yes", "a: b # c", "a: b\na: c", "a:\n", "\ta", "- a\nb: c"]) {
    expect(() => readYaml(other)).toThrow("YAML");
  }
});
