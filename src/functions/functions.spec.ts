import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { level, scale } from "../model/bijlage-d/index.ts";
import { answerTexts } from "../model/answer-texts.ts";
import * as functions from "./functions.ts";
import { FunctionError } from "./host.ts";

const { controle, niveau, omschrijving, ontwikkeling, scoregeldig, smart, spreiding } = functions;

/** One cell as Excel hands it over, and the one answer that comes back. */
const cell = (value: unknown): unknown[][] => [[value]];

/** The answer, or `#VALUE! message` for an error, so that a case is one line. */
function answer(call: () => unknown): unknown {
  try {
    const result = call();
    return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
  } catch (error) {
    if (error instanceof FunctionError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** What is no score, with the error that is shown for it. */
const noScores: readonly (readonly [unknown, string])[] = [
  ["3", "#VALUE! Hier staat het getal 3 als tekst. Typ het opnieuw, als getal."],
  [" 3,5 ", "#VALUE! Hier staat het getal 3,5 als tekst. Typ het opnieuw, als getal."],
  ["goed", "#VALUE! Hier staat “goed”. Een score is een heel getal van 1 tot en met 5."],
  [" ", "#VALUE! Hier staat “ ”. Een score is een heel getal van 1 tot en met 5."],
  ["x".repeat(41), `#VALUE! Hier staat “${"x".repeat(40)}…”. Een score is een heel getal van 1 tot en met 5.`],
  [true, "#VALUE! Hier staat WAAR. Een score is een heel getal van 1 tot en met 5."],
  [false, "#VALUE! Hier staat ONWAAR. Een score is een heel getal van 1 tot en met 5."],
  [2.5, "#N/A 2,5 is geen heel getal. Een score is 1, 2, 3, 4 of 5, zonder halve punten."],
  [0, "#N/A 0 staat niet op de schaal. Een score is een heel getal van 1 tot en met 5."],
  [6, "#N/A 6 staat niet op de schaal. Een score is een heel getal van 1 tot en met 5."],
  [-1, "#N/A -1 staat niet op de schaal. Een score is een heel getal van 1 tot en met 5."],
  [36_525, "#N/A 36525 staat niet op de schaal. Een score is een heel getal van 1 tot en met 5."],
  [36_526, "#N/A Hier staat een datum of een groot getal. Een score is een heel getal van 1 tot en met 5."],
  [46_000.5, "#N/A Hier staat een datum of een groot getal. Een score is een heel getal van 1 tot en met 5."],
  [new FunctionError("#N/A", "eigen fout"), "#N/A eigen fout"],
  [{ type: "Entity" }, "#VALUE! De cel waarnaar u verwijst, bevat zelf een fout."],
];
const blanks: readonly unknown[] = ["", null, undefined];

describe("NIVEAU and OMSCHRIJVING", () => {
  test.each(scale)("[F1] $score is $label", ({ score, label, definition }) => {
    expect(niveau(cell(score))).toEqual([[label]]);
    expect(omschrijving(cell(score))).toEqual([[definition]]);
  });

  test.each(blanks)("[F2] an empty cell (%p) is not yet scored", (blank) => {
    expect(niveau(cell(blank))).toEqual([["nog niet gewaardeerd"]]);
    expect(omschrijving(cell(blank))).toEqual([["nog niet gewaardeerd"]]);
  });

  test.each(noScores)("[F3] %p is an error that says what to do", (value, error) => {
    expect(answer(() => niveau(cell(value)))).toBe(error);
    expect(answer(() => omschrijving(cell(value)))).toBe(error);
  });

  test("[F4] a range spills, its errors in their own cells", () => {
    const result = niveau([
      [1, ""],
      ["x", 5],
    ]);
    expect(result[0]).toEqual(["onvoldoende", "nog niet gewaardeerd"]);
    expect(result[1]?.[0]).toBeInstanceOf(FunctionError);
    expect(result[1]?.[1]).toBe("uitzonderlijk");
    expect(omschrijving([[3], [4]])).toEqual([[level(3).definition], [level(4).definition]]);
    expect(niveau([[1, 2, 3]])[0]).toHaveLength(3);
  });
});

describe("SCOREGELDIG", () => {
  test.each<[unknown, unknown]>([
    [1, true],
    [5, true],
    [0, false],
    [6, false],
    [2.5, false],
    ["3", false],
    [" ", false],
    [true, false],
    [46_000, false],
    ["", "nog niet gewaardeerd"],
    [null, "nog niet gewaardeerd"],
  ])("[F5] %p: %p", (value, expected) => {
    expect(scoregeldig(cell(value))).toEqual([[expected]]);
  });

  test("[F5] an error stays that error; a range spills", () => {
    expect(answer(() => scoregeldig(cell(new FunctionError("#N/A", "x"))))).toBe("#N/A x");
    expect(scoregeldig([[1], [""], [9]])).toEqual([[true], ["nog niet gewaardeerd"], [false]]);
  });
});

describe("CONTROLE", () => {
  const { empty, onlyReason, invalid, noReason, complete } = answerTexts.control;

  test.each<[unknown, unknown, string]>([
    ["", "", empty],
    [null, " \n\u00a0", empty],
    ["", "tekst", onlyReason],
    [3, "", noReason],
    [3, "\t", noReason],
    [3, "tekst", complete],
    [3, 2026, complete],
    [3, false, complete],
    ["3", "tekst", invalid],
    [2.5, "", invalid],
    [true, "", invalid],
    [46_000, "tekst", invalid],
  ])("[F6] score %p, justification %p: %s", (score, text, expected) => {
    expect(controle(cell(score), cell(text))).toEqual([[expected]]);
  });

  test("[F6] an error in either cell stays that error", () => {
    const error = new FunctionError("#N/A", "x");
    expect(answer(() => controle(cell(error), cell("tekst")))).toBe("#N/A x");
    expect(answer(() => controle(cell(3), cell(error)))).toBe("#N/A x");
  });

  test("[F7] ranges answer side by side; a single cell, row or column is repeated", () => {
    expect(controle([[3], [""]], [["a"], ["b"]])).toEqual([[complete], [onlyReason]]);
    expect(controle([[3], [""]], cell(""))).toEqual([[noReason], [empty]]);
    expect(controle([[3, ""]], [["a"], [""]])).toEqual([
      [complete, onlyReason],
      [noReason, empty],
    ]);
  });

  test("[F7] where a range is too short there is #N/A", () => {
    const [first, second, third] = controle([[3], [3], [3]], [["a"], ["b"]]).flat();
    expect([first, second]).toEqual([complete, complete]);
    expect(third).toMatchObject({ code: "#N/A", message: "De bereiken zijn niet even groot." });
  });
});

describe("SPREIDING", () => {
  test.each<[unknown[][], string]>([
    [[[""]], "Nog geen scores van beoordelaars"],
    [[[null], [""]], "Nog geen scores van beoordelaars"],
    [[[3]], "1 beoordelaar: score 3"],
    [[[""], [4]], "1 beoordelaar: score 4"],
    [[[3], [3]], "Van 3 tot en met 3."],
    [[[4], [3]], "Van 3 tot en met 4."],
    [[[2, 4]], "Van 2 tot en met 4. Wat verklaart het verschil?"],
    [[[5], [""], [1], [3]], "Van 1 tot en met 5. Wat verklaart het verschil?"],
  ])("[F8] %j: %s", (scores, expected) => {
    expect(spreiding(scores)).toBe(expected);
  });

  test("[F9] only those of a profile count, capitals aside", () => {
    const scores = [[1], [3], ["x"], [5]];
    const labels = [["Casemanager"], ["CASEMANAGER"], ["Jurist"], [""]];
    expect(spreiding(scores, labels, cell("casemanager"))).toBe("Van 1 tot en met 3. Wat verklaart het verschil?");
    expect(spreiding(scores, labels, cell("Toezichthouder"))).toBe("Nog geen scores van beoordelaars");
  });

  test.each([null, undefined, { functionName: "SPREIDING" }])("[F9] left out (%p), all of them count", (labels) => {
    expect(spreiding([[1], [2]], labels as never, labels as never)).toBe("Van 1 tot en met 2.");
  });

  test.each<[string, () => unknown, string]>([
    [
      "a text",
      () => spreiding([[1], ["3"]]),
      "#VALUE! Rij 2, kolom 1 van het bereik: Hier staat het getal 3 als tekst. Typ het opnieuw, als getal.",
    ],
    [
      "a decimal",
      () => spreiding([[1, 2.5]]),
      "#N/A Rij 1, kolom 2 van het bereik: 2,5 is geen heel getal. Een score is 1, 2, 3, 4 of 5, zonder halve punten.",
    ],
    ["an error", () => spreiding([[new FunctionError("#N/A", "x")]]), "#N/A x"],
    ["other sizes", () => spreiding([[1], [2]], [["a"]], cell("a")), "#VALUE! De bereiken zijn niet even groot."],
    ["other widths", () => spreiding([[1, 2]], [["a"]], cell("a")), "#VALUE! De bereiken zijn niet even groot."],
  ])("[F10] %s is an error with its place", (_, call, expected) => {
    expect(answer(call)).toBe(expected);
  });
});

describe("SMART", () => {
  const { specific, measurable, acceptable, realistic, ...period } = answerTexts.smart;
  const ask = (...values: unknown[]) => answer(() => smart(...(values.map(cell) as Parameters<typeof smart>)));
  const [begin, end] = [46_000, 46_700];

  test.each<[string, unknown[], string]>([
    ["an empty row", ["", null, "", " ", null, ""], ""],
    ["a whole action", ["a", "b", "c", "d", begin, end], period.complete],
    ["one day", ["a", "b", "c", "d", begin, begin], period.complete],
    ["no S", ["", "b", "c", "d", begin, end], specific],
    ["no M", ["a", " ", "c", "d", begin, end], measurable],
    ["no A", ["a", "b", null, "d", begin, end], acceptable],
    ["no R", ["a", "b", "c", "\n", begin, end], realistic],
    ["no period", ["a", "b", "c", "d", "", ""], period.noPeriod],
    ["no begin", ["a", "b", "c", "d", "", end], period.noBegin],
    ["no end", ["a", "b", "c", "d", begin, null], period.noEnd],
    ["reversed", ["a", "b", "c", "d", end, begin], period.reversed],
    ["a text for a date", ["a", "b", "c", "d", "medio 2027", end], period.noDate],
    ["a year for a date", ["a", "b", "c", "d", begin, 2027], period.noDate],
    ["a truth for a date", ["a", "b", "c", "d", true, end], period.noDate],
    ["far away", ["a", "b", "c", "d", begin, 73_416], period.noDate],
    ["the limits", ["a", "b", "c", "d", 36_526, 73_415], period.complete],
    ["before the limits", ["a", "b", "c", "d", 36_525, end], period.noDate],
    ["only a date", ["", "", "", "", begin, ""], [specific, measurable, acceptable, realistic, period.noEnd].join(" ")],
    ["only an end", ["", "", "", "", "", end], [specific, measurable, acceptable, realistic, period.noBegin].join(" ")],
    ["S alone", ["a", "", "", "", "", ""], [measurable, acceptable, realistic, period.noPeriod].join(" ")],
    ["M alone", ["", "b", "", "", "", ""], [specific, acceptable, realistic, period.noPeriod].join(" ")],
    ["A alone", ["", "", "c", "", "", ""], [specific, measurable, realistic, period.noPeriod].join(" ")],
    ["R alone", ["", "", "", 5, "", ""], [specific, measurable, acceptable, period.noPeriod].join(" ")],
    ["an error", ["a", "b", "c", "d", begin, new FunctionError("#N/A", "x")], "#N/A x"],
  ])("[F11] %s", (_, values, expected) => {
    expect(ask(...values)).toBe(expected);
  });

  test("[F12] rows of a plan side by side", () => {
    const column = (...values: unknown[]) => values.map((value) => [value]);
    const texts = column("a", "");
    expect(smart(texts, texts, texts, texts, column(begin, ""), column(end, ""))).toEqual([[period.complete], [""]]);
  });
});

describe("ONTWIKKELING", () => {
  test.each<[unknown, unknown, string]>([
    [2, 3, "↑ van 2 naar 3"],
    [5, 1, "↓ van 5 naar 1"],
    [4, 4, "→ gelijk gebleven op 4"],
    ["", 3, "Nog niet te vergelijken"],
    [3, null, "Nog niet te vergelijken"],
    ["nog niet gewaardeerd", 3, "Nog niet te vergelijken"],
    [3, "Nog niet gewaardeerd", "Nog niet te vergelijken"],
    ["", "", "Nog niet te vergelijken"],
  ])("[F13] %p, %p: %s", (before, now, expected) => {
    expect(ontwikkeling(cell(before), cell(now))).toEqual([[expected]]);
  });

  test.each(noScores)("[F14] %p is no score to compare, on either side", (value, error) => {
    expect(answer(() => ontwikkeling(cell(value), cell(3)))).toBe(error);
    expect(answer(() => ontwikkeling(cell(3), cell(value)))).toBe(error);
  });

  test("[F14] columns side by side", () => {
    expect(ontwikkeling([[2], [""]], [[3], [4]]).flat()).toEqual(["↑ van 2 naar 3", "Nog niet te vergelijken"]);
  });
});

describe("as Excel knows them", () => {
  interface Parameter {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
    readonly type: string;
  }
  interface Described {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: object;
    readonly parameters: readonly Parameter[];
  }

  const generated = generateCustomFunctionsMetadata(["src/functions/functions.ts"]);
  const described = async (): Promise<readonly Described[]> =>
    (JSON.parse((await generated).metadataJson) as { functions: Described[] }).functions;

  test("[F15] the metadata has the functions of the design, with their parameters in Dutch", async () => {
    expect((await generated).errors).toEqual([]);
    expect((await described()).map(({ name, parameters }) => [name, ...parameters.map((each) => each.name)])).toEqual([
      ["NIVEAU", "score"],
      ["OMSCHRIJVING", "score"],
      ["SCOREGELDIG", "score"],
      ["CONTROLE", "score", "toelichting"],
      ["SPREIDING", "scores", "profielen", "profiel"],
      ["SMART", "specifiek", "meetbaar", "acceptabel", "realistisch", "begin", "eind"],
      ["ONTWIKKELING", "was", "wordt"],
    ]);
  });

  test("[F16] everything is described, takes ranges, and neither streams nor recalculates by itself", async () => {
    for (const { id, name, description, options, parameters } of await described()) {
      expect(id).toBe(name);
      expect(description).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(options).toBeUndefined();
      for (const parameter of parameters) {
        expect(parameter).toMatchObject({ dimensionality: "matrix", type: "any" });
        expect(parameter.description).toMatch(/^\p{Lu}.*\.$/u);
        expect(parameter.optional ?? false).toBe(["profielen", "profiel"].includes(parameter.name));
      }
    }
  });

  test("[F17] every description belongs to a function that is exported, and takes as many arguments", async () => {
    const { associate } = await generated;
    const byName = new Map<string, unknown>(Object.entries(functions));
    expect(associate.map(({ functionName }) => functionName).toSorted()).toEqual([...byName.keys()].toSorted());
    for (const { functionName, id } of associate) {
      const parameters = (await described()).find((each) => each.id === id)?.parameters ?? [];
      expect((byName.get(functionName) as { length: number }).length).toBe(parameters.length);
    }
  });
});

describe("errors in Excel", () => {
  class HostError extends Error {
    readonly code: string;
    constructor(code: string, message: string) {
      super(message);
      this.code = code;
    }
  }
  const host = globalThis as { CustomFunctions?: unknown };

  afterEach(() => {
    delete host.CustomFunctions;
  });

  test("[F18] where Excel’s runtime is, an error is of its class: thrown for a cell, within a range in its place", () => {
    host.CustomFunctions = { Error: HostError };
    expect(() => niveau(cell("x"))).toThrow(HostError);
    expect(niveau([[1], ["x"]])[1]?.[0]).toBeInstanceOf(HostError);
    expect(() => spreiding([["x"]])).toThrow(HostError);
  });

  test("[F18] before the runtime is there, an error is ours", () => {
    host.CustomFunctions = {};
    expect(() => niveau(cell("x"))).toThrow(FunctionError);
  });
});
