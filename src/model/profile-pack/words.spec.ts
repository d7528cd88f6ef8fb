import { emptyEvaluation } from "../evaluation/empty.ts";
import { profileIds } from "../bijlage-d/profiles.ts";
import { packFromJson, packToJson, toPack } from "./index.ts";
import type { ProfileParts } from "./pack.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);
const { source: _, ...parts } = { ...empty.profiles.casemanager.text, role: "Beschrijving voor de proef." };
const whole = {
  source: "Proefbron",
  date: "versie 1",
  profiles: Object.fromEntries(profileIds.map((id): [string, ProfileParts] => [id, parts])),
};

test("[P40] the words of a pack's file are those that files in use have", () => {
  const written = packToJson(whole) as { readonly profielen: object };
  expect(written).toMatchObject({
    formaat: "competentiespiegel/profielpakket",
    versie: 1,
    bron: "Proefbron",
    datum: "versie 1",
  });
  expect(Object.keys(written.profielen)).toEqual([
    "casemanager",
    "vergunningverlener",
    "toezichthouder_handhaver",
    "juridisch_adviseur",
    "specialistisch_adviseur",
  ]);
  expect(packFromJson(written)).toEqual({ ok: true, value: whole });
});

test.each(["name", "explanation"] as const)(
  "[P41] a profile of which only the %s of a competence is there is in the pack",
  (key) => {
    const { casemanager } = empty.profiles;
    const competences = casemanager.text.competences.map((competence, index) =>
      index === 4 ? { ...competence, [key]: "x" } : competence,
    );
    const profiles = { ...empty.profiles, casemanager: { ...casemanager, text: { ...casemanager.text, competences } } };
    expect(Object.keys(toPack({ ...empty, profiles }, "", "").profiles)).toEqual(["casemanager"]);
  },
);
