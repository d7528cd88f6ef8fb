import { contrast } from "../../test/support/accessibility.ts";
import { officialSentences, profileIds, scale } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Blueprint, Sheet } from "./blueprint.ts";
import { build } from "./build.ts";
import { fields } from "./fields.ts";
import { areaAddress, cellAddress, maybeArea, parseArea, type Area } from "./grid.ts";
import { palette, styles } from "./styles.ts";

const blueprint = build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026));

const action = {
  id: "A1",
  profile: null,
  reason: "",
  specific: "",
  indicator: "",
  baseline: "",
  target: "",
  owner: "",
  support: "",
  means: "",
  start: null,
  end: null,
  status: null,
  progress: "",
} as const;

const sheetOf = (name: string, from: Blueprint = blueprint): Sheet => {
  const found = from.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

describe("the workbook", () => {
  test("[W40] has the sheets of the design, in that order", () => {
    expect(blueprint.sheets.map(({ name }) => name)).toEqual([
      "Start",
      "Leeswijzer",
      "Stap 1 Zelfevaluatie",
      "Casemanager",
      "Vergunningverlener",
      "Toezichthouder-handhaver",
      "Juridisch adviseur",
      "Specialistisch adviseur",
      "Stap 2 Collegiale toetsing",
      "Stap 3 Conclusies",
      "Vragen",
      "Resultaten",
      "Organisaties",
      "Ontwikkeling",
      "Draaitabel",
    ]);
  });

  test("[W41] has the sheet Actieplan only once there are actions", () => {
    const planned: Evaluation = { ...emptyEvaluation("OD", 2026), actions: [action] };
    expect(build(planned).sheets.map(({ name }) => name)).toContain("Actieplan");
  });

  test("[W41] has the sheet Archief only once there are answers of earlier years, each with what it was about", () => {
    const kept = { id: "E1", evaluationId: "e", organisation: "OD", year: 2024, name: "notitie_casemanager_3" };
    const archive = [{ ...kept, question: "3. Hoe?", answer: "=zo" }];
    const { sheets } = build({ ...emptyEvaluation("OD", 2026), archive });
    const sheet = sheets.find(({ name }) => name === "Archief");
    expect(sheet?.cells.filter(({ row }) => row === 7).map(({ value }) => value)).toEqual([
      2024,
      "Casemanager",
      "3. Hoe?",
      "=zo",
      "OD",
      "notitie_casemanager_3",
      "e",
      "E1",
    ]);
    expect(sheet?.page).toMatchObject({ orientation: "landscape", titleRows: 6 });
    expect(sheetOf("Start").hyperlinks.map(({ target }) => target)).toContain("naar_archief");
  });

  test("[W42] gives every answer one name, and every name one place", () => {
    const names = blueprint.names.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(fields.map(({ name }) => name)));
  });

  test("[W43] every answer's place is open on a protected sheet, and nothing else but table cells is", () => {
    const places = new Set(blueprint.names.filter(({ name }) => fields.some((one) => one.name === name)).map(place));
    for (const sheet of blueprint.sheets) {
      const tables = sheet.tables.map(({ address }) => parseArea(address));
      const merged = sheet.merges.map(parseArea);
      for (const { row, column, style } of sheet.cells) {
        const open = !styles[style as keyof typeof styles].locked;
        const isAnswer = places.has(place({ sheet: sheet.name, address: cellAddress(row, column) }));
        if (isAnswer) expect({ row, column, open }).toEqual({ row, column, open: true });
        if (open && !isAnswer) expect([...tables, ...merged].some((area) => within(area, row, column))).toBe(true);
      }
    }
  });

  test("[W44] the official questions, the scale and the method stand in the sheets, word for word", () => {
    const shown = blueprint.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? ""))).join("\n");
    const missing = officialSentences().filter(
      ({ path, text }) => !path.startsWith("profileStartingPoints") && !shown.includes(text),
    );
    expect(missing).toEqual([]);
  });

  test("[W45] an empty score shows as nog niet gewaardeerd, never as a number", () => {
    const start = sheetOf("Start").cells.filter(({ formula }) => formula?.includes("score_"));
    expect(start.map(({ value }) => value)).toEqual([
      "Met welk profiel begint u?",
      ...profileIds.map(() => "nog niet gewaardeerd"),
    ]);
  });

  test("[W46] no average and no percentage anywhere", () => {
    const formulas = blueprint.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => /AVERAGE|MEDIAN|%/i.test(formula))).toEqual([]);
  });

  test("[W47] formulas use no function newer than Excel 2010, which files would have to mark", () => {
    const used = new Set(
      blueprint.sheets.flatMap(({ cells }) =>
        cells.flatMap(
          ({ formula }) => (formula ?? "").replaceAll(/"[^"]*"/g, "").match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? [],
        ),
      ),
    );
    const known = [
      "IF",
      "AND",
      "OR",
      "NOT",
      "TRIM",
      "CLEAN",
      "SUBSTITUTE",
      "ISNUMBER",
      "MATCH",
      "INDEX",
      "IFERROR",
      "FIND",
      "INT",
      "COUNTA",
      "COUNTIFS",
      "SUMPRODUCT",
      "MAX",
      "MIN",
      "MID",
      "LEFT",
      "LEN",
      "CHAR",
      "ROW",
      "ROWS",
      "INDIRECT",
      "ISERROR",
      "COUNT",
      "COUNTIF",
      "LARGE",
      "LOOKUP",
      "MOD",
      "NA",
      "REPT",
      "ROUND",
      "SMALL",
      "SUM",
    ];
    expect([...used].filter((name) => !known.includes(name) && !name.startsWith("VTH."))).toEqual([]);
  });

  test("[W48] a custom function never stands alone: beside it stands what Excel itself answers", () => {
    const formulas = blueprint.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    const calls = formulas.flatMap((formula) => formula.match(/.{0,8}VTH\.[A-Z]+\(/g) ?? []);
    expect(calls.length).toBeGreaterThan(30);
    expect(calls.filter((call) => !call.includes("IFERROR(VTH."))).toEqual([]);
  });

  test("[W49] no conditional format or validation asks a custom function, or has a list of its own", () => {
    const rules = blueprint.sheets.flatMap(({ conditionalFormats, validations }) => [
      ...conditionalFormats.map(({ formula }) => formula),
      ...validations.map(({ rule }) => (rule.kind === "list" ? rule.source : "")),
    ]);
    expect(rules.filter((formula) => /VTH\.|[{}]/.test(formula))).toEqual([]);
    expect(rules.every((formula) => formula.length <= 255)).toBe(true);
  });
});

const place = ({ sheet, address }: { sheet: string; address: string }): string => `${sheet}!${address}`;
const within = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

describe("every sheet", () => {
  test.each(blueprint.sheets.map((sheet) => [sheet.name, sheet] as const))(
    "[W50] %s keeps to Excel's limits",
    (_, sheet) => {
      expect(sheet.name).toMatch(/^[^\\/?*:[\]]{1,31}$/);
      for (const { prompt, error } of sheet.validations) {
        expect([prompt?.title ?? "", error.title].every((title) => title.length <= 32)).toBe(true);
        expect((prompt?.text ?? "").length).toBeLessThanOrEqual(255);
        expect(error.text.length).toBeLessThanOrEqual(224);
      }
      for (const { formula } of sheet.cells) expect((formula ?? "").length).toBeLessThan(8192);
      for (const { height } of sheet.rows) expect(height).toBeLessThanOrEqual(409);
    },
  );

  test.each(blueprint.sheets.map((sheet) => [sheet.name, sheet] as const))("[W51] %s is in order", (_, sheet) => {
    const at = sheet.cells.map(({ row, column }) => row * 100_000 + column);
    expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
    const addresses = [
      ...sheet.merges,
      ...sheet.tables.map(({ address }) => address),
      ...sheet.validations.map(({ range }) => range),
      ...sheet.conditionalFormats.map(({ range }) => range),
    ];
    for (const address of addresses) expect(areaAddress(maybeArea(address) as Area)).toBe(address);
    const targets = new Set(blueprint.names.map(({ name }) => name));
    expect(sheet.hyperlinks.every(({ target }) => targets.has(target))).toBe(true);
  });

  test.each(blueprint.sheets.slice(1).map((sheet) => [sheet.name, sheet] as const))(
    "[W52] %s leads back to Start, and Start to it",
    (_, sheet) => {
      expect(sheet.hyperlinks.map(({ target }) => target)).toContain("blad_start");
      const own = blueprint.names.find((name) => name.sheet === sheet.name && name.name.startsWith("blad_"));
      expect(sheetOf("Start").hyperlinks.map(({ target }) => target)).toContain(own?.name);
    },
  );

  test("[W53] sheets whose tables grow are open, the others protected", () => {
    const open = blueprint.sheets.filter(({ protection }) => protection === null).map(({ name }) => name);
    expect(open).toEqual(["Stap 2 Collegiale toetsing", "Vragen", "Resultaten", "Organisaties", "Draaitabel"]);
  });
});

describe("the styles", () => {
  test.each(Object.entries(styles))("[W60] %s has contrast enough to read (WCAG 2.2 AA, 1.4.3)", (_, style) => {
    expect(contrast(style.font.color, style.fill ?? palette.white)).toBeGreaterThanOrEqual(4.5);
  });

  test("[W61] the warning colours have contrast enough to read", () => {
    expect(contrast(palette.warningInk, palette.warning)).toBeGreaterThanOrEqual(4.5);
  });

  test("[W62] the prompt at a score says what each level asks, in the words of its definition", () => {
    const prompt = sheetOf("Stap 1 Zelfevaluatie").validations.find(({ range }) => range === "C20")?.prompt?.text ?? "";
    const lines = prompt.split("\n").slice(0, scale.length);
    lines.forEach((line, index) => {
      const words = line.replace(/^\d /, "").split(" en overtreft ");
      for (const part of words) expect(scale[index]?.definition).toContain(part);
    });
    expect(lines).toHaveLength(5);
  });
});
