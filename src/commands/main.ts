/** The composition root of the ribbon's commands: in the same page as the pane, which may be closed. */
import { excelDesk, excelWorkbook } from "../excel/index.ts";
import { pageBell, pageDoor, ringing, type View } from "../usecases/door.ts";
import { pageBoard, type Notice } from "../usecases/notices.ts";
import { ribbonCommand } from "./command.ts";
import { openView } from "./open-view.ts";
import { paneTeller } from "./pane-teller.ts";

const openPane = (): Promise<void> => Office.addin.showAsTaskpane();

const teller = paneTeller({
  board: pageBoard,
  openPane,
  report: (error) => reportError(error),
});

/** Fetched at the first press of the button. */
const drawing = () => import(/* webpackChunkName: "drawing" */ "../usecases/drawing.ts");

async function draw(): Promise<Notice> {
  const { drawPlan } = await drawing();
  return drawPlan({
    workbook: excelWorkbook(),
    desk: excelDesk(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    tell: teller.show,
  });
}

const planCommand = ribbonCommand(ringing(draw, pageBell), teller);

const viewCommand = (view: View) => ribbonCommand(openView(view, pageDoor, openPane), teller);
const shareCommand = viewCommand("share");
const takeBackCommand = viewCommand("takeBack");
const recordCommand = viewCommand("record");
const nextCommand = viewCommand("next");
const bringInCommand = viewCommand("bringIn");
const workbookCommand = viewCommand("workbook");

const { host } = await Office.onReady();
// the types say otherwise, but a plain browser has no host
if ((host as Office.HostType | null) === Office.HostType.Excel) {
  Office.actions.associate("deelMetCollegas", (event: Office.AddinCommands.Event) => void shareCommand(event));
  Office.actions.associate("neemToetsingOver", (event: Office.AddinCommands.Event) => void takeBackCommand(event));
  Office.actions.associate("actieplanOpstellen", (event: Office.AddinCommands.Event) => void planCommand(event));
  Office.actions.associate("resultatenVastleggen", (event: Office.AddinCommands.Event) => void recordCommand(event));
  Office.actions.associate("volgendeEvaluatieStarten", (event: Office.AddinCommands.Event) => void nextCommand(event));
  Office.actions.associate("jarenOphalen", (event: Office.AddinCommands.Event) => void bringInCommand(event));
  Office.actions.associate("werkmapControleren", (event: Office.AddinCommands.Event) => void workbookCommand(event));
}
