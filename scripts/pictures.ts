/**
 * Takes the pictures of the README into docs/beelden: the built product in the sandbox, filled in a little. Needs
 * `npm run build` and `npm run build:sandbox`.
 *
 * npm run pictures
 */
import { mkdirSync } from "node:fs";
import { logErrorMessage } from "office-addin-cli";
import { openSandbox, type Sandbox } from "../test/support/sandbox.ts";

const folder = "docs/beelden";

/** Picture by picture: the sheet, the cell that is selected on it. */
const pictures = [
  { file: "start.png", sheet: "Start", cell: "C11" },
  { file: "stap-1.png", sheet: "Stap 1 Zelfevaluatie", name: "score_casemanager" },
  { file: "profiel.png", sheet: "Casemanager", name: "notitie_casemanager_1" },
  { file: "stap-2.png", sheet: "Stap 2 Collegiale toetsing", cell: "C8" },
  { file: "stap-3.png", sheet: "Stap 3 Conclusies", name: "conclusie_1" },
] as const;

/** What is filled in before the pictures are taken, by name. */
const answers = {
  score_casemanager: "4",
  toelichting_casemanager:
    "Casemanagers bewaken de termijn en stemmen af met de adviseurs; dat zien we in alle dossiers.",
  score_vergunningverlener: "3",
  toelichting_vergunningverlener: "De basis staat. Bij complexe aanvragen leunen we nog op één senior.",
  score_toezichthouder_handhaver: "3",
  notitie_casemanager_1: "Gesprek met de teamleider vergunningen: opdrachten zijn helder, de rolverdeling soms niet.",
  conclusie_1: "Wij zijn sterk in casemanagement en kwetsbaar in specialistisch advies.",
};

async function make({ page, addin, inside }: Sandbox): Promise<void> {
  await page.getByRole("button", { name: "Zelfevaluatie" }).click();
  const pane = await addin();
  await pane.getByLabel("Organisatie").fill("Omgevingsdienst Voorbeeld");
  await pane.getByLabel("Contactpersoon").fill("kwaliteitscoördinator");
  await pane.getByLabel("Jaar").fill("2026");
  await pane.getByRole("button", { name: "Werkmap maken" }).click();
  await pane.getByText("De werkmap is gemaakt.").waitFor();
  await inside((api) => api.idle());
}

async function fillIn({ inside }: Sandbox): Promise<void> {
  await inside(async (api, given) => {
    const { names } = api.blueprint();
    for (const [name, text] of Object.entries(given)) {
      const place = names.find((each) => each.name === name);
      if (place !== undefined) await api.grid.edit(place.sheet, place.address, text);
    }
    await api.idle();
  }, answers);
}

async function take({ page, inside }: Sandbox, picture: (typeof pictures)[number]): Promise<void> {
  await inside(async (api, { sheet, ...where }) => {
    const named = api.blueprint().names.find(({ name }) => "name" in where && name === where.name);
    await api.grid.select(sheet, named?.address ?? ("cell" in where ? where.cell : "A1"));
    await api.idle();
  }, picture);
  await page.mouse.move(700, 840);
  await page.waitForTimeout(800); // the canvas paints when it has time
  await page.screenshot({ path: `${folder}/${picture.file}` });
  console.log(`${folder}/${picture.file}`);
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sandbox = await openSandbox();
  try {
    await sandbox.page.setViewportSize({ width: 1440, height: 960 });
    await make(sandbox);
    await fillIn(sandbox);
    for (const picture of pictures) await take(sandbox, picture);
  } finally {
    await sandbox.close();
  }
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
