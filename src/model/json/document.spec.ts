import { record, text } from "./codec.ts";
import { parseDocument, readDocument, writeDocument, type DocumentKind } from "./document.ts";
import { maybeDuplicateKey } from "./duplicates.ts";
import { mostFaults, pathText, shown } from "./faults.ts";
import { faultTexts } from "./texts.ts";

interface Card {
  readonly name: string;
}

const codec = record<Card>({ name: ["naam", text] });

/** Version 1 said `titel`, version 2 `label`, version 3 says `naam`. */
const kind: DocumentKind<Card> = {
  format: "proef/kaart",
  codec,
  migrations: [({ titel, ...rest }) => ({ ...rest, label: titel }), ({ label, ...rest }) => ({ ...rest, naam: label })],
};

test.each([
  [1, { titel: "x" }],
  [2, { label: "x" }],
  [3, { naam: "x" }],
])("[D131] version %i is brought to the newest one step at a time", (versie, content) => {
  expect(readDocument(kind, { formaat: "proef/kaart", versie, ...content })).toEqual({
    ok: true,
    value: { name: "x" },
  });
});

test("[D132] a file without a version is version 1", () => {
  expect(readDocument(kind, { titel: "x" })).toEqual({ ok: true, value: { name: "x" } });
});

test("[D133] the newest version is written, and a newer one refused", () => {
  expect(writeDocument(kind, { name: "x" })).toEqual({ formaat: "proef/kaart", versie: 3, naam: "x" });
  expect(readDocument(kind, { versie: 4 })).toMatchObject({ ok: false, problems: [{ code: "nieuwere-versie" }] });
});

test("[D134] an old name is not known in a new version", () => {
  expect(readDocument(kind, { versie: 3, titel: "x" })).toMatchObject({ ok: false, problems: [{ where: "titel" }] });
});

test("[F1] paths count from one and stay on one line", () => {
  expect(pathText(["acties", 0, "begin"])).toBe("acties[1].begin");
  expect(pathText(["a\nb", "x".repeat(50)])).toBe(`"a\\nb"."${"x".repeat(40)}…"`);
});

test("[F2] values are shown short, and never cut through a character", () => {
  expect([undefined, null, true, 2.5, [], [1], {}].map(shown)).toEqual([
    "niets",
    "null",
    "true",
    "2.5",
    "een lijst van 0",
    "een lijst van 1",
    "een groep gegevens tussen accolades",
  ]);
  expect(shown("👩".repeat(50))).toBe(`"${"👩".repeat(40)}…"`);
});

test("[F3] every fault has whole Dutch sentences", () => {
  for (const say of Object.values(faultTexts)) {
    const { what, remedy } = say("“x”", "1");
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*[.}]$/);
  }
  expect(mostFaults).toBe(10);
});

test.each([
  ["the whole", '{"naam":"een",\n"naam":"twee"}', '"naam"'],
  ["something nested", '{"a":[{"b":1,"c":{"d":1,"d":2}}]}', '"d"'],
  ["a key that is spelled otherwise", '{"naam":"een","na\\u0061m":"twee"}', '"naam"'],
])("[D139] a name that stands twice in %s is refused, as one answer would be lost", (_, text, key) => {
  const outcome = parseDocument(kind, text);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: "sleutel-dubbel" }] });
  expect(outcome.ok ? "" : outcome.problems[0].what).toContain(key);
});

test.each(['[{"a":1},{"a":2}]', '{"a":"a","b":{"a":"b"}}', '{"a":["a","a"],"b":"}{,\\"a\\":"}'])(
  "[D140] the same name in another place is no matter: %s",
  (text) => {
    expect(maybeDuplicateKey(text)).toBeNull();
  },
);
