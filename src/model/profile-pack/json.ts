import { textPartFields } from "../evaluation/json.ts";
import { absent, record, shortText } from "../json/codec.ts";
import { parseDocument, readDocument, writeDocument, type DocumentKind } from "../json/document.ts";
import { faultProblem } from "../json/faults.ts";
import { failure, type Outcome } from "../problem.ts";
import type { ProfilePack, ProfileParts } from "./pack.ts";

/** Short enough that both fit in one cell. */
const limits = { source: 1000, date: 100 } as const;

const parts = absent(record<ProfileParts>(textPartFields));

/** The profile pack file: `docs/antwoorden.md` explains it to who writes one. */
export const packDocument: DocumentKind<ProfilePack> = {
  format: "competentiespiegel/profielpakket",
  migrations: [],
  codec: record<ProfilePack>({
    source: ["bron", shortText(limits.source)],
    date: ["datum", shortText(limits.date)],
    profiles: [
      "profielen",
      record<ProfilePack["profiles"]>({
        casemanager: ["casemanager", parts],
        vergunningverlener: ["vergunningverlener", parts],
        toezichthouder_handhaver: ["toezichthouder_handhaver", parts],
        juridisch_adviseur: ["juridisch_adviseur", parts],
        specialistisch_adviseur: ["specialistisch_adviseur", parts],
      }),
    ],
  }),
};

/** A pack as plain JSON. Law: `packFromJson(packToJson(p))` equals `p`, for a pack with at least one profile. */
export function packToJson(pack: ProfilePack): object {
  return writeDocument(packDocument, pack);
}

/** Reads plain JSON as a pack. A pack without any profile is refused: it would do nothing, and say nothing. */
export function packFromJson(value: unknown): Outcome<ProfilePack> {
  return withProfiles(readDocument(packDocument, value));
}

/** Reads the text of a profile pack file. */
export function parsePack(json: string): Outcome<ProfilePack> {
  return withProfiles(parseDocument(packDocument, json));
}

function withProfiles(outcome: Outcome<ProfilePack>): Outcome<ProfilePack> {
  if (!outcome.ok || Object.keys(outcome.value.profiles).length > 0) return outcome;
  return failure(faultProblem("leeg-pakket", "profielen"));
}
