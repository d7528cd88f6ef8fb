import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { packFromJson, packToJson, toPack } from "../model/profile-pack/index.ts";
import { answerTexts } from "./answer-texts.ts";
import { hasText } from "./profile-text.ts";

/** A pack as a file. */
export interface PackFile {
  readonly name: string;
  readonly json: string;
}

/** Where the filled-in profile texts come from, when all name the same source; else empty. */
export function commonSource(evaluation: Evaluation): string {
  const sources = profileIds.filter((id) => hasText(evaluation, id)).map((id) => evaluation.profiles[id].text.source);
  return new Set(sources).size === 1 ? (sources[0] ?? "") : "";
}

/** The profile texts of an evaluation as a pack file. Without any text, or with too long a source, it is a problem. */
export function savePack(evaluation: Evaluation, source: string, date: string): Outcome<PackFile> {
  const pack = toPack(evaluation, source.trim(), date.trim());
  if (Object.keys(pack.profiles).length === 0) {
    return failure({ code: "geen-profieltekst", where: "", ...answerTexts.noTexts });
  }
  const plain = packToJson(pack);
  const checked = packFromJson(plain);
  if (!checked.ok) return checked;
  return success({ name: "profielpakket.json", json: `${JSON.stringify(plain, null, 2)}\n` });
}
