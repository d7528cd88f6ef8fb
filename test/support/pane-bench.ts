import type { Frame } from "playwright-core";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { openSandbox, type Sandbox } from "./sandbox.ts";

/** A cell by its place, as a test that clicks needs it. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** The pane of the published add-in beside a workbook, in the page that plays Excel. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly pane: Frame;
  /** The evaluation that stands in the workbook now. */
  evaluation(): Promise<Evaluation>;
  /** Where a name is now. */
  placeOf(name: string): Promise<CellPlace>;
  /** Selects a cell. */
  select(place: CellPlace): Promise<void>;
  /** Selects the cell of a name. */
  click(name: string): Promise<void>;
  /** Types in the cell of a name and presses Enter; null, or why it was refused. */
  typeIn(name: string, text: string): Promise<unknown>;
  /** A cell below the headings of a table: the column counted from 0, the row from 1. */
  cellOf(table: string, column?: number, row?: number): Promise<CellPlace>;
  /** Opens a fold of the pane that may be open already. */
  unfold(title: string): Promise<void>;
  /** Waits for the title of what the pane is about. */
  title(text: RegExp | string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the pane: over a workbook with this evaluation, or with `null` over an empty one. With 2 panes that of a
 * co-author opens as well: `bench.sandbox.addin(1)`.
 */
export async function openBench(evaluation: Evaluation | null, panes: 1 | 2 = 1): Promise<Bench> {
  const sandbox = await openSandbox("dist", panes);
  if (evaluation !== null) await openEvaluation(sandbox, evaluation);
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  return benchOf(sandbox, await sandbox.addin());
}

async function openEvaluation(sandbox: Sandbox, evaluation: Evaluation): Promise<void> {
  const bytes = Buffer.from(await writeBlueprint(build(evaluation))).toString("base64");
  await sandbox.inside(
    (api, file) =>
      api.open(
        Uint8Array.from(atob(file), (character) => character.charCodeAt(0)),
        "Proef.xlsx",
      ),
    bytes,
  );
  await sandbox.inside((api) => api.idle());
}

function benchOf(sandbox: Sandbox, pane: Frame): Bench {
  const placeOf = async (name: string): Promise<CellPlace> => {
    const found = (await sandbox.inside((api) => api.blueprint())).names.find((each) => each.name === name);
    if (found === undefined) throw new Error(`there is no name ${name}`);
    return { sheet: found.sheet, address: found.address };
  };
  const select = ({ sheet, address }: CellPlace): Promise<void> =>
    sandbox.inside((api, at) => api.grid.select(at.sheet, at.address), { sheet, address });
  return {
    sandbox,
    pane,
    placeOf,
    select,
    evaluation: async () => {
      await sandbox.inside((api) => api.idle());
      const outcome = readEvaluation(contentsOf(await sandbox.inside((api) => api.blueprint())));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      return outcome.value;
    },
    click: async (name) => select(await placeOf(name)),
    typeIn: async (name, text) =>
      sandbox.inside((api, given) => api.grid.edit(given.sheet, given.address, given.text), {
        ...(await placeOf(name)),
        text,
      }),
    cellOf: (table, column = 0, row = 1) => cellOf(sandbox, table, column, row),
    unfold: async (title) => {
      const fold = pane.locator("details", { has: pane.getByText(title, { exact: true }) });
      const isOpen = await fold.evaluate((element) => (element as HTMLDetailsElement).open);
      if (!isOpen) await fold.locator("summary").click();
    },
    title: (name) => pane.getByRole("heading", { level: 2, name }).waitFor(),
    close: () => sandbox.close(),
  };
}

async function cellOf(sandbox: Sandbox, table: string, column: number, row: number): Promise<CellPlace> {
  const { sheets } = await sandbox.inside((api) => api.blueprint());
  for (const { name, tables } of sheets) {
    const match = /^([A-Z])(\d+)/.exec(tables.find((each) => each.name === table)?.address ?? "");
    if (match === null) continue;
    const [, first = "A", top = "1"] = match;
    return { sheet: name, address: `${String.fromCharCode(first.charCodeAt(0) + column)}${Number(top) + row}` };
  }
  throw new Error(`there is no table ${table}`);
}
