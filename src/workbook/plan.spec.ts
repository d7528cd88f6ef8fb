import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { beforePlan, withPlan } from "../../test/support/planned.ts";
import { conclusionQuestions, profileIds } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Action } from "../model/evaluation/evaluation.ts";
import type { Blueprint, Sheet } from "./blueprint.ts";
import { build } from "./build.ts";
import { cellAddress, parseArea } from "./grid.ts";
import { allColumns, planFormulas } from "./plan-formulas.ts";
import { columnTexts as heads } from "./texts.ts";

const blueprint = build(withPlan);

const sheetOf = (name: string, from: Blueprint = blueprint): Sheet => {
  const found = from.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

const at = (sheet: Sheet, address: string) =>
  sheet.cells.find(({ row, column }) => cellAddress(row, column) === address);

/** What the cells of a sheet show, by address. */
const shown = (sheet: Sheet): string => sheet.cells.map(({ value }) => String(value ?? "")).join("\n");

/** A column of the plan, from the first row down. */
function column(sheet: Sheet, heading: string): readonly (string | number | boolean | null)[] {
  const table = sheet.tables[0];
  const { top, left, bottom } = parseArea(table?.address ?? "A1");
  const offset = table?.columns.indexOf(heading) ?? -1;
  return Array.from(
    { length: bottom - top },
    (_, index) => at(sheet, cellAddress(top + 1 + index, left + offset))?.value ?? null,
  );
}

describe("the sheet Actieplan", () => {
  const plan = sheetOf("Actieplan");

  test("[W70] has the columns of the issue, in its order", () => {
    expect(plan.tables[0]?.columns).toEqual([
      "Nr.",
      "Profiel",
      "Aanleiding",
      "Specifiek",
      "Meetbaar: indicator",
      "Nulmeting",
      "Streefwaarde",
      "Eigenaar (functie)",
      "Draagvlak",
      "Realistisch: middelen",
      "Begin",
      "Einde",
      "Status",
      "Voortgang",
      "SMART-controle",
      "Let op",
    ]);
  });

  test("[W71] asks row by row for the letters that are missing, and nothing of a row that is empty", () => {
    const answers = column(plan, heads.smart);
    expect(answers[0]).toBe("Staan alle betrokkenen hierachter?");
    expect(answers[1]).toMatch(/^S: .* M: .* A: .* R: /);
    expect(answers.slice(-3)).toEqual(["", "", ""]);
  });

  test("[W72] the formulas are the same in every row, take custom functions only with built-in ones behind", () => {
    const { smart, signal } = planFormulas(allColumns);
    expect([smart.length, signal.length].every((length) => length < 8192)).toBe(true);
    expect(smart).toMatch(/IFERROR\(VTH\.SMART\(/);
    expect(`${smart}${signal}`).not.toMatch(/\b[A-Z]{1,2}\d+\b/);
    const used = plan.cells.flatMap(({ formula }) => formula ?? []);
    expect(new Set(used)).toEqual(new Set([smart, signal]));
  });

  test("[W73] a column that is gone is not asked for", () => {
    const known = (_: string, heading: string): boolean => heading !== heads.support && heading !== heads.subject;
    const { smart, signal } = planFormulas(known);
    expect(`${smart}${signal}`).not.toMatch(/\[Draagvlak\]|\[Onderwerp\]/);
  });

  test("[W74] an end that is past or near stands out by words and bold type, in rules that hold in every Excel", () => {
    expect(plan.conditionalFormats).toHaveLength(4);
    for (const { formula, bold } of plan.conditionalFormats) {
      expect(formula).toContain("TODAY()");
      expect(formula).not.toMatch(/VTH\.|\[/);
      expect(bold).toBe(true);
    }
    const { signal } = planFormulas(allColumns);
    expect(signal).toMatch(/▲ Einde voorbij.*● Einde nadert.*○ Aanleiding vervallen/);
  });

  test("[W75] a row whose reason vanished says so", () => {
    const risen = {
      ...withPlan,
      profiles: {
        ...withPlan.profiles,
        juridisch_adviseur: { ...withPlan.profiles.juridisch_adviseur, score: 4 as const },
      },
    };
    const signals = column(sheetOf("Actieplan", build(risen)), heads.signal);
    const gone = withPlan.actions.findIndex(({ id }) => id === "JA S");
    expect(signals[gone]).toBe("○ Aanleiding vervallen");
    expect(signals.filter((text) => text !== "" && text !== null)).toHaveLength(1);
  });
});

describe("the sheet Managementsamenvatting", () => {
  const summary = sheetOf("Managementsamenvatting");

  test("[W80] is one page on its side, with a radar chart", () => {
    expect(summary.page).toMatchObject({ orientation: "landscape", pagesHigh: 1 });
    expect(summary.charts).toMatchObject([{ kind: "radar", axis: { min: 0, max: 5, step: 1 } }]);
  });

  test("[W81] a profile that is not scored is no figure in the chart, and has no level", () => {
    const { top, bottom, right } = parseArea(summary.charts[0]?.source ?? "A1");
    const figures = Array.from(
      { length: bottom - top },
      (_, index) => at(summary, cellAddress(top + 1 + index, right))?.value,
    );
    expect(figures).toEqual([2, 3, 3, 1, "#N/A"]);
    expect(shown(summary)).toContain("nog niet gewaardeerd");
  });

  test("[W82] shows scores, conclusions and actions with owner, end and status", () => {
    const text = shown(summary);
    expect(text).toContain("2 · verbetering nodig");
    for (const conclusion of withPlan.conclusions) expect(text).toContain(conclusion);
    expect(text).toContain("teamleider casemanagement\n46569\nLoopt");
    expect(text).toContain("Nog uit te werken: Score 1 · onvoldoende");
  });

  test("[W83] 200 actions of 5,000 characters keep to the page: the first, and how many more there are", () => {
    const [first] = withPlan.actions;
    const many = Array.from({ length: 200 }, (_, index): Action => {
      if (first === undefined) throw new Error("no action");
      return { ...first, id: `A${index}`, specific: "x".repeat(5000) };
    });
    const large = sheetOf("Managementsamenvatting", build({ ...withPlan, actions: many }));
    expect(shown(large)).toContain("En nog 192 in het actieplan");
    const height = large.rows.reduce((sum, row) => sum + row.height, 0);
    expect(height).toBeLessThan(900);
  });

  test("[W84] mentions the plan only by text, so that it outlives a plan that is deleted", () => {
    const direct = summary.cells
      .flatMap(({ formula }) => formula ?? [])
      .filter((formula) => /(?<!")Actieplan\[/.test(formula));
    expect(direct).toEqual([]);
  });
});

describe("the sheet Stap 3 Conclusies", () => {
  const step3 = sheetOf("Stap 3 Conclusies", build(beforePlan));
  /** What stands beside a question, and in which column its answer goes. */
  const beside = (number: number): string => {
    const question = step3.cells.find(({ value }) => value === `${number}. ${conclusionQuestions[number - 1]}`);
    return String(at(step3, cellAddress(question?.row ?? 1, (question?.column ?? 1) + 1))?.value);
  };

  test.each([
    [
      1,
      [
        "Casemanager: 2 · verbetering nodig · Van 2 tot en met 4. Wat verklaart het verschil?",
        "Specialistisch adviseur: nog niet gewaardeerd",
      ],
    ],
    [2, ["Casemanager: Klantgericht en goed bereikbaar."]],
    [
      3,
      [
        "Casemanager: Werkdruk en verloop in het team.",
        "Collega’s: Laat collega’s elkaars verslagen tegenlezen. (OD Noord)",
      ],
    ],
    [4, ["Casemanager: Over twee jaar niveau 3", "Casemanager (vorige keer): Naar niveau 2"]],
    [5, ["Casemanager: Basisopleiding Omgevingswet", "Uw conclusie 3: Capaciteit en kennisborging"]],
  ] as const)("[W90] beside question %p stands what the evaluation already says", (number, expected) => {
    for (const words of expected) expect(beside(number)).toContain(words);
  });

  test("[W91] nothing is written for the organisation: the answers are empty", () => {
    const empty = sheetOf("Stap 3 Conclusies", build(emptyEvaluation("OD", 2026)));
    const names = build(emptyEvaluation("OD", 2026)).names.filter(({ name }) => name.startsWith("conclusie_"));
    expect(names.map(({ address }) => at(empty, address)?.value)).toEqual([null, null, null, null, null]);
  });
});

test("[W95] whatever an evaluation holds, its sheets keep to Excel's limits and lead to names that are there", () => {
  fc.assert(
    fc.property(evaluations, (evaluation) => {
      const { sheets, names } = build(evaluation);
      const targets = new Set(names.map(({ name }) => name));
      expect(targets.size).toBe(names.length);
      for (const { cells, hyperlinks, rows } of sheets) {
        expect(cells.every(({ formula }) => (formula ?? "").length < 8192)).toBe(true);
        expect(cells.every(({ value }) => typeof value !== "string" || value.length <= 32_767)).toBe(true);
        expect(hyperlinks.every(({ target }) => targets.has(target))).toBe(true);
        expect(rows.every(({ height }) => height <= 409)).toBe(true);
      }
      expect(profileIds.every((id) => targets.has(`score_${id}`))).toBe(true);
    }),
    { numRuns: 15 },
  );
});
