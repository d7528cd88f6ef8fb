import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../../model/problem.ts";
import { comparable, evaluationMark } from "../../model/sharing/identity.ts";
import type { Contents } from "../contents.ts";
import { placeName } from "../labels.ts";
import { names } from "../names.ts";
import { readTexts } from "../texts.ts";
import { toText } from "../values.ts";
import { isInput, isReadAs } from "./marks.ts";
import { shareNames, shareVersion } from "./names.ts";
import { returnTexts as texts, shareTexts } from "./texts.ts";

/** Of which evaluation something is. */
export interface Belonging {
  readonly organisation: string;
  readonly year: number;
  /** Whether only the sheets of colleagues tell so, as the sheet with the mark is gone. */
  readonly isByViews?: boolean;
}

/**
 * Whether a returned file belongs to an evaluation: by its mark. When that is not the right one, organisation and year say
 * to which evaluation it does belong. Where the sheet with all that is gone, the subtitle of the sheets of colleagues tells: its cell has
 * a name with the mark of what it was made with. Fails with one problem that says so.
 */
export function belongs({ values }: Contents, own: Pick<Evaluation, "organisation" | "year">): Outcome<Belonging> {
  if (!values.has(shareNames.version) && !values.has(shareNames.mark)) return byViews(values, own);
  const version = values.get(shareNames.version);
  if (typeof version === "number" && version > shareVersion) {
    return failure({ code: "deelversie-nieuwer", where: "", ...texts.newer(version, shareVersion) });
  }
  const { organisation, year } = own;
  if (year === null) return failure(noYear());
  if (toText(values.get(shareNames.mark) ?? null).trim() === evaluationMark(organisation, year)) {
    return success({ organisation, year });
  }
  return failure(stranger(values, { organisation, year }));
}

function byViews(values: Contents["values"], own: Pick<Evaluation, "organisation" | "year">): Outcome<Belonging> {
  const all = [...values.keys()];
  if (!all.some(isInput)) return failure(noCopy(values.has(names.layout)));
  const { organisation, year } = own;
  if (year === null) return failure(noYear());
  const isOurs = all.some((name) => isReadAs(name, shareTexts.peerSubtitle(organisation, String(year))));
  if (isOurs) return success({ organisation, year, isByViews: true });
  return failure({ code: "leesmij-verdwenen", where: "", ...texts.noReadMe });
}

const noYear = (): Problem => ({ code: "jaar-ontbreekt", where: placeName(names.year), ...texts.noYear });

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
