import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../../model/problem.ts";
import { comparable, evaluationMark } from "../../model/sharing/identity.ts";
import type { Contents } from "../contents.ts";
import { placeName } from "../labels.ts";
import { names } from "../names.ts";
import { readTexts } from "../texts.ts";
import { toText } from "../values.ts";
import { shareNames, shareVersion } from "./names.ts";
import { returnTexts as texts } from "./texts.ts";

/** Of which evaluation something is. */
export interface Belonging {
  readonly organisation: string;
  readonly year: number;
}

/**
 * Whether a returned file belongs to an evaluation: by its mark. When that is not the right one, organisation and year say
 * to which evaluation it does belong. Fails with one problem that says so.
 */
export function belongs({ values }: Contents, own: Pick<Evaluation, "organisation" | "year">): Outcome<Belonging> {
  if (!values.has(shareNames.version) && !values.has(shareNames.mark)) return failure(noCopy(values.has(names.layout)));
  const version = values.get(shareNames.version);
  if (typeof version === "number" && version > shareVersion) {
    return failure({ code: "deelversie-nieuwer", where: "", ...texts.newer(version, shareVersion) });
  }
  const { organisation, year } = own;
  if (year === null) {
    return failure({ code: "jaar-ontbreekt", where: placeName(names.year), ...texts.noYear });
  }
  if (toText(values.get(shareNames.mark) ?? null).trim() === evaluationMark(organisation, year)) {
    return success({ organisation, year });
  }
  return failure(stranger(values, { organisation, year }));
}

const noCopy = (isEvaluation: boolean): Problem =>
  isEvaluation
    ? { code: "geen-deelversie", where: "", ...texts.evaluation }
    : { code: "geen-deelversie", where: "", ...texts.notShare };

function stranger(values: Contents["values"], own: Belonging): Problem {
  const organisation = toText(values.get(shareNames.organisation) ?? null);
  const year = toText(values.get(shareNames.year) ?? null);
  if (organisation !== "" && comparable(organisation) !== comparable(own.organisation)) {
    return { code: "andere-organisatie", where: "", ...texts.otherOrganisation(organisation, own.organisation) };
  }
  if (year !== "" && year !== String(own.year)) {
    return { code: "ander-jaar", where: "", ...texts.otherYear(year, String(own.year)) };
  }
  return { code: "kenmerk-veranderd", where: readTexts.cell(shareNames.mark), ...texts.changedMark };
}
