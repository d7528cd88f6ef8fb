import { shareOpenTexts } from "../../src/taskpane/share-open-texts.ts";
import { shareTexts } from "../../src/taskpane/share-texts.ts";
import { sheetNames, step2Texts } from "../../src/workbook/sheet-texts.ts";
import { shareTexts as copyTexts } from "../../src/workbook/share/texts.ts";
import * as example from "./example.ts";
import { left, type Play, type Scene } from "./scene.ts";
import { Stage } from "./stage.ts";

const { share, takeBack } = shareTexts;
const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Presses the link that saves the copy, and gives its bytes. */
async function download(stage: Stage): Promise<Buffer> {
  const [saved] = await Promise.all([
    stage.sandbox.page.waitForEvent("download"),
    (await stage.pane()).locator("a.download").click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** At a colleague's: the copy opened where there is no add-in, filled in, and saved. */
async function atColleague(
  copy: Buffer,
  answers: Readonly<Record<string, string>>,
  look: (stage: Stage) => Promise<void> = () => Promise.resolve(),
): Promise<Buffer> {
  const stage = await Stage.open("2026-10-12");
  try {
    await stage.openFile(copy, "deelversie.xlsx");
    await stage.type(answers);
    await look(stage);
    return await stage.bytes();
  } finally {
    await stage.close();
  }
}

async function choose(stage: Stage, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const given = Object.entries(files).map(([name, buffer]) => ({ name, mimeType, buffer }));
  await (await stage.pane()).getByLabel(takeBack.choose).setInputFiles(given);
  await (await stage.pane()).getByRole("button", { name: takeBack.take }).waitFor();
  await stage.settled();
}

async function takeFirstTime(play: Play): Promise<void> {
  const { stage } = play;
  await stage.ribbon(shareOpenTexts.takeBack);
  await choose(stage, { "OD Noordrand.xlsx": left(play, "first") });
  await stage.press(takeBack.take);
  await (await stage.pane()).getByText(/^Overgenomen in stap 2/).waitFor();
}

/** The copy is made and goes out. */
export const sharing: readonly Scene[] = [
  {
    file: "delen.png",
    play: async ({ stage, path }) => {
      await stage.type({ ...example.legal, ...example.personal });
      await stage.ribbon(shareOpenTexts.share);
      await stage.heading(share.title);
      await (await stage.pane()).getByLabel(share.blind).check();
      await stage.fill(share.peers, example.peers.join("\n"));
      await stage.takePane(path, { from: await stage.heading(share.title), before: await stage.heading(share.stays) });
    },
  },
  {
    file: "delen-nakijken.png",
    play: async ({ stage, path }) => {
      await stage.press(share.look);
      const until = (await stage.pane()).getByRole("button", { name: share.another });
      await stage.takePane(path, { from: await stage.heading(share.looking), until });
    },
  },
  {
    file: "delen-klaar.png",
    play: async ({ stage, path, files }) => {
      for (const box of await (await stage.pane()).getByRole("checkbox").all()) await box.check();
      await stage.press(share.make);
      const from = await stage.heading(share.ready);
      await stage.takePane(path, { from, before: await stage.heading(share.goes) });
      files.set("copy", await download(stage));
    },
  },
];

/** A colleague fills in the copy; the organisation takes it back, and once more. */
export const takingBack: readonly Scene[] = [
  {
    file: "collega.png",
    play: async (play) => {
      const filled = await atColleague(left(play, "copy"), example.review, async (stage) => {
        await stage.select(copyTexts.sheets.peer(1), "A4");
        await stage.takeSheet(play.path, 760);
      });
      play.files.set("first", filled);
    },
  },
  {
    file: "overnemen.png",
    play: async (play) => {
      const { stage, path } = play;
      await takeFirstTime(play);
      await choose(stage, {
        "OD Noordrand opnieuw.xlsx": await atColleague(left(play, "first"), example.reviewAgain),
        "OD Zuidrand.xlsx": await atColleague(left(play, "copy"), example.secondReview),
      });
      await stage.takePane(path, {
        from: await stage.heading(/^Verschilt/),
        before: await stage.heading(new RegExp(`^${takeBack.lines.same}`)),
      });
    },
  },
  {
    file: "stap-2.png",
    play: async ({ stage, path }) => {
      await (await stage.pane()).getByText(takeBack.choices.both).first().click();
      await stage.press(takeBack.take);
      await stage.back();
      await stage.clickText(sheetNames.stap2, step2Texts.side, 12);
      await stage.takeSheet(path, 760);
    },
  },
];
