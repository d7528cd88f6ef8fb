/**
 * How the panels about more than one year look in each of their states: see `pane-looks.spec.ts`. Needs `npm run build`
 * and `npm run build:sandbox`.
 */
import { yearsTexts } from "../../src/taskpane/years-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { yearsOpenTexts } from "../../src/taskpane/years-open-texts.ts";
import { build } from "../../src/workbook/build.ts";
import { names } from "../../src/workbook/names.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import type { Bench } from "../support/pane-bench.ts";
import { expectSound, opened, press, settled } from "../support/pane-looks.ts";
import { threeCycles } from "../support/three-cycles.ts";

jest.setTimeout(240_000);

let bench: Bench;

beforeAll(async () => {
  bench = await opened(inFull);
});

afterAll(() => bench.close());

const heading = (name: string) => bench.pane.getByRole("heading", { name, exact: true }).waitFor();

async function show(name: string): Promise<void> {
  await press(bench, texts.work.overview);
  await press(bench, name);
  await bench.title(name);
}

test("[YP80] what will be recorded, and that it was", async () => {
  await show(yearsOpenTexts.record);
  await expectSound(bench, "vastleggen");
  await press(bench, yearsTexts.record.record);
  await heading(yearsTexts.record.done);
  await expectSound(bench, "vastgelegd");
});

test("[YP81] the question before rows change", async () => {
  await bench.typeIn(names.score("casemanager"), "4");
  await bench.typeIn(names.justification("casemanager"), "Er is een vast team, en de overdracht loopt.\n".repeat(6));
  await show(yearsOpenTexts.record);
  await press(bench, yearsTexts.record.record);
  await heading(yearsTexts.record.question(1));
  await expectSound(bench, "vastleggen-vraag");
  await press(bench, yearsTexts.record.decline);
  await heading(yearsTexts.record.notDone);
  await expectSound(bench, "niet-vastgelegd");
});

test("[YP82] files that bring rows, other versions and nothing, and what became of it", async () => {
  await show(yearsOpenTexts.bringIn);
  await expectSound(bench, "ophalen");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const buffer = Buffer.from(await writeBlueprint(build(await threeCycles())));
  await bench.pane.getByLabel(yearsTexts.bringIn.choose).setInputFiles([
    { name: "Zelfevaluatie Omgevingsdienst Voorbeeld 2030 definitief.xlsx", mimeType, buffer },
    { name: "kapot.xlsx", mimeType, buffer: Buffer.from("dit is geen werkmap") },
  ]);
  await heading(yearsTexts.bringIn.preview);
  await bench.unfold(yearsTexts.bringIn.all);
  await settled(bench);
  await expectSound(bench, "ophalen-nakijken");
  await press(bench, yearsTexts.bringIn.take);
  await heading(yearsTexts.bringIn.taken);
  await expectSound(bench, "opgehaald");
});

test("[YP83] the next evaluation: asked, refused, looked at and begun", async () => {
  await show(yearsOpenTexts.next);
  await expectSound(bench, "volgende");
  await bench.pane.getByLabel(yearsTexts.next.year).fill("morgen");
  await press(bench, yearsTexts.next.look);
  await bench.pane.getByText(/“morgen” is geen jaartal/).waitFor();
  await expectSound(bench, "volgende-geweigerd");
  await bench.pane.getByLabel(yearsTexts.next.year).fill("2028");
  await press(bench, yearsTexts.next.look);
  await heading(yearsTexts.next.looking(2028));
  await expectSound(bench, "volgende-nakijken");
  await press(bench, yearsTexts.next.agree(2028));
  await heading(yearsTexts.next.done(2028));
  await expectSound(bench, "volgende-begonnen");
});
