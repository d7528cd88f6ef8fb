import { profileIds, profiles } from "../../src/model/bijlage-d/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";

/** What a PivotTable of an organisation's own results must show: a line per profile from A to Z, a figure per year. */
export interface PivotSums {
  readonly profiles: readonly string[];
  readonly years: readonly number[];
  /** Sums over the rows of the table; a 0 where there are rows without a score, empty where there are no rows. */
  readonly figures: readonly (readonly (number | "")[])[];
}

/** The sums over the rows of the table of results that one organisation wrote of itself. */
export function pivotSums({ history }: Evaluation, organisation: string): PivotSums {
  const own = history.filter((one) => one.organisation === organisation && one.source === "zelfevaluatie");
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
  const ids = profileIds
    .filter((id) => own.some(({ profile }) => profile === id))
    .sort((a, b) => profiles[a].title.localeCompare(profiles[b].title, "nl"));
  const figures = ids.map((id) =>
    years.map((year) => {
      const rows = own.filter((one) => one.profile === id && one.year === year);
      return rows.length === 0 ? "" : rows.reduce((sum, { score }) => sum + (score ?? 0), 0);
    }),
  );
  return { profiles: ids.map((id) => profiles[id].title), years, figures };
}
