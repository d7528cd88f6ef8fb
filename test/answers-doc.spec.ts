import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDictionary } from "../src/model/json/codec.ts";
import { fromJson, parseJson, toJson } from "../src/model/evaluation/json.ts";
import { counts, textLimit, yearLimits } from "../src/model/evaluation/evaluation.ts";
import { sentence, type Outcome } from "../src/model/problem.ts";
import { packToJson, parsePack } from "../src/model/profile-pack/index.ts";
import { organisationLimit } from "../src/usecases/request.ts";

const page = readFileSync(join(__dirname, "../docs/antwoorden.md"), "utf8");

function example(name: string): string {
  const found = new RegExp(`<!-- voorbeeld: ${name} -->\\s+\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentence).join("\n"));
  return outcome.value;
}

/** Every key in a JSON value, with the path of objects and lists it stands in. */
function paths(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, `${path}[]`));
  if (!isDictionary(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...paths(inner, `${path}.${key}`)]);
}

test("[M151] the example of an answers file is one, and what it says is read", () => {
  const evaluation = valueOf(parseJson(example("antwoorden")));
  expect(evaluation.profiles.casemanager.score).toBe(3);
  expect(evaluation.profiles.casemanager.sources.map(({ id }) => id)).toEqual(["R1", "R2"]);
  expect(toJson(evaluation)).toMatchObject({ jaar: 2026, acties: [{ begin: "2026-01-31", einde: null }] });
});

test("[M152] the example shows every key there is", () => {
  const json: unknown = JSON.parse(example("antwoorden"));
  const written = toJson(valueOf(fromJson(json)));
  const perProfile = /^\.profielen\.(?!casemanager)/;
  const wanted = new Set(paths(written).filter((path) => !perProfile.test(path)));
  expect([...wanted].filter((path) => !new Set(paths(json)).has(path))).toEqual([]);
  for (const id of Object.keys((written as { profielen: object }).profielen)) expect(page).toContain(`\`${id}\``);
});

test("[M153] the example of a profile pack is one, and shows every key there is", () => {
  const pack = valueOf(parsePack(example("profielpakket")));
  const shown = new Set(paths(JSON.parse(example("profielpakket"))));
  expect(paths(packToJson(pack)).filter((path) => !shown.has(path))).toEqual([]);
});

test("[M154] the example of a message is what is said", () => {
  const outcome = fromJson({ acties: [{}, { begin: "2026-02-30" }] });
  expect(outcome.ok ? [] : outcome.problems.map(sentence)).toEqual([example("melding").trim()]);
});

test("[M155] the numbers on the page are those of the model", () => {
  const said = [
    `van ${yearLimits.first} tot en met ${yearLimits.last}`,
    `| \`organisatie\` | tekst van hoogstens ${organisationLimit} tekens;`,
    `hoogstens ${counts.notes}, in de volgorde van de hulpvragen van stap 1`,
    `| \`competenties\` | hoogstens ${counts.competences} |`,
    `hoogstens ${counts.peerNotes}, in de volgorde van de hulpvragen van stap 2`,
    `| \`eigenVragen\` | hoogstens ${counts.ownQuestions} |`,
    `| \`conclusies\` | hoogstens ${counts.conclusions},`,
    `hoogstens ${new Intl.NumberFormat("nl-NL").format(textLimit)} tekens`,
  ];
  const plain = page.replace(/ +\|/g, " |");
  for (const text of said) expect(plain).toContain(text);
});
