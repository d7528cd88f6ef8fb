/** The pane's composition root: the only place where the pane meets Office, the clock and Excel. */
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, useEffect, useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { excelBackups, excelDesk, excelPivots, excelWorkbook, openNewWorkbook } from "../excel/index.ts";
import { findings, openFindings } from "../model/checks/checks.ts";
import { sentence, type Outcome } from "../model/problem.ts";
import { dayOf } from "../model/evaluation/dates.ts";
import type { Answered } from "../model/evaluation/evaluation.ts";
import { answerQuestion, withdrawAnswer, type Asked } from "../usecases/answer-question.ts";
import type { Keeper } from "../usecases/backup.ts";
import { pageBell, pageDoor } from "../usecases/door.ts";
import { pageBoard, type Notice } from "../usecases/notices.ts";
import { Notices, PlanButton } from "./action-plan.tsx";
import { App } from "./app.tsx";
import { Book } from "./book.ts";
import { maybeUnsupported } from "./host.ts";
import { UnsupportedMessage } from "./message.tsx";
import type { Views } from "./companion.tsx";
import { Discussed } from "./discussed.tsx";
import { fetchedPanels } from "./fetched.tsx";
import { guardDrafts } from "./guard.ts";
import { Frame } from "./pane.tsx";
import { lazyPivotOffer } from "./pivot-open.tsx";
import { SharingButtons } from "./share-open.tsx";
import { createPaneStore } from "./store.ts";
import { Talked } from "./talked.tsx";
import "./taskpane.css";
import "./choices.css";
import { texts } from "./texts.ts";
import { themeFor } from "./theme.ts";

/** What draws sheets is fetched when it is needed, which is not at the start. */
const drawing = () => import(/* webpackChunkName: "drawing" */ "../usecases/drawing.ts");

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const book = new Book({
  workbook: excelWorkbook(),
  desk: excelDesk(),
  questions: (evaluation, strays) => openFindings(findings(evaluation, strays)),
  wait,
  report: (error) => reportError(error),
});

/** The file format: fetched with what reads or writes the first file. */
const files = () => import(/* webpackChunkName: "files" */ "../xlsx/index.ts");

/** What keeps what stands there before it is changed: fetched with the first panel that changes much at once. */
const backups = () => import(/* webpackChunkName: "backups" */ "../usecases/backup.ts");

const keeper: Keeper = {
  now: () => new Date(),
  tell: (problem) =>
    pageBoard.post({ kind: "attention", title: texts.noBackup, lines: [sentence(problem)], isLasting: true }),
};

/** The panels of step 2 and the file format, which they alone need. */
async function fetchSharing() {
  const [{ goToShared, sharingPanels }, { keepingBackups }, { readBlueprint, writeBlueprint }] = await Promise.all([
    import(/* webpackChunkName: "sharing" */ "./sharing.tsx"),
    backups(),
    files(),
  ]);
  const workbook = excelWorkbook();
  return sharingPanels({
    read: () => workbook.read(),
    workbook: keepingBackups(workbook, keeper),
    tables: excelDesk(),
    encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
    decode: readBlueprint,
    openCopy: openNewWorkbook,
    goTo: (place) => goToShared(place, excelDesk()),
    refresh: book.refresh,
    report: (error) => reportError(error),
  });
}

/** The PivotTable, where results have none yet. */
async function fetchPivotOffer() {
  const [{ pivotOffer }, { isPivotMissing, makePivot }] = await Promise.all([
    import(/* webpackChunkName: "pivot" */ "./pivot-offer.tsx"),
    import(/* webpackChunkName: "pivot" */ "../usecases/pivot.ts"),
  ]);
  const workbook = excelPivots();
  return pivotOffer({
    isMissing: (evaluation) => isPivotMissing(evaluation, workbook),
    make: () => book.patiently(() => makePivot(workbook)),
    wait,
    report: (error) => reportError(error),
  });
}

/** The panels of the years; the file format comes along with the first file. */
async function fetchYears() {
  const [{ yearPanels }, { keepingBackups }] = await Promise.all([
    import(/* webpackChunkName: "years" */ "./years.tsx"),
    backups(),
  ]);
  const workbook = excelWorkbook();
  const { alone, forget, refresh } = book;
  return yearPanels({
    workbook: { read: () => workbook.read(), ...keepingBackups(workbook, keeper) },
    today: () => dayOf(new Date()),
    wait,
    alone,
    forget,
    refresh,
    decode: async (bytes) => (await files()).readContents(bytes),
    report: (error) => reportError(error),
  });
}

/** What is done with the workbook itself. */
async function fetchWorkbook() {
  const [{ workbookPanel }, { excelHealth }, { keepingBackups }] = await Promise.all([
    import(/* webpackChunkName: "workbook" */ "./workbook.tsx"),
    import(/* webpackChunkName: "workbook" */ "../excel/health.ts"),
    backups(),
  ]);
  const workbook = excelBackups();
  const { alone, refresh } = book;
  const world = {
    workbook: { read: () => workbook.read(), ...keepingBackups(workbook, keeper) },
    wait,
    alone,
    refresh,
    report: (error: unknown) => reportError(error),
  };
  const healing = () => ({ ...keeper, day: dayOf(new Date()) });
  return workbookPanel(world, { ...world, health: excelHealth(), healing }, PivotOpen);
}

/** The reading and making of packs, with the format that it alone needs. */
async function fetchPack() {
  const { PackPanel } = await import(/* webpackChunkName: "pack" */ "./pack.tsx");
  return PackPanel;
}

const Pack = fetchedPanels(fetchPack, (error) => reportError(error));
const Sharing = fetchedPanels(fetchSharing, (error) => reportError(error));
const Years = fetchedPanels(fetchYears, (error) => reportError(error));
const Workbook = fetchedPanels(fetchWorkbook, (error) => reportError(error));
const PivotOpen = lazyPivotOffer(fetchPivotOffer, (error) => reportError(error));
pageDoor.listen((view) => book.show(view));
pageBell.listen(() => void book.refresh());
guardDrafts(window, book);

const maker = createPaneStore(
  { organisation: "", contact: "", year: String(new Date().getFullYear()) },
  {
    make: async (request) => {
      const { make } = await drawing();
      const outcome = await make(request, excelWorkbook());
      if (outcome.ok) await book.refresh();
      return outcome;
    },
    report: (error) => reportError(error),
  },
);

async function draw(): Promise<Notice> {
  const { drawPlan } = await drawing();
  const notice = await drawPlan({ workbook: excelWorkbook(), desk: excelDesk(), wait, tell: pageBoard.post });
  await book.refresh();
  return notice;
}

const answer = (asked: Asked, text: string): Promise<Outcome<null>> =>
  seen(() => answerQuestion(asked, text, excelDesk()));

const withdraw = (answered: Answered): Promise<Outcome<null>> => seen(() => withdrawAnswer(answered, excelDesk()));

/** What was written shows in the pane. */
async function seen(write: () => Promise<Outcome<null>>): Promise<Outcome<null>> {
  const outcome = await book.patiently(write);
  if (outcome.ok) await book.refresh();
  return outcome;
}

function Actions(): ReactNode {
  return (
    <>
      <PivotOpen book={book} />
      <Talked book={book} answer={answer} report={reportError} />
      <Discussed book={book} withdraw={withdraw} report={reportError} />
      <SharingButtons book={book} />
      <PlanButton board={pageBoard} draw={draw} report={reportError} />
    </>
  );
}

function panels(): Views {
  const sharing = <Sharing book={book} />;
  const years = <Years book={book} />;
  const workbook = <Workbook book={book} />;
  const pack = <Pack book={book} />;
  return { pack, share: sharing, takeBack: sharing, record: years, next: years, bringIn: years, workbook };
}

function content(host: Office.HostType | null | undefined): ReactNode {
  const reason = maybeUnsupported({
    host: host == null ? null : String(host), // a text, though its type says a number
    isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
  });
  if (reason === null) {
    void book.start();
    return (
      <>
        <Notices board={pageBoard} />
        <App book={book} maker={maker} actions={<Actions />} views={panels()} />
      </>
    );
  }
  return (
    <Frame>
      <UnsupportedMessage reason={reason} />
    </Frame>
  );
}

function show(host: Office.HostType | null | undefined): void {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("taskpane.html has no place for the pane");
  createRoot(place).render(
    <StrictMode>
      <Themed hasOffice={host != null}>{content(host)}</Themed>
    </StrictMode>,
  );
}

interface ThemedProps {
  readonly hasOffice: boolean;
  readonly children: ReactNode;
}

/**
 * In Office's theme. Excel does not tell when that changes, nor that events fell silent while the pane was closed: each
 * time the pane comes into view it looks again.
 */
function Themed({ hasOffice, children }: ThemedProps): ReactNode {
  const current = () => themeFor(hasOffice ? Office.context.officeTheme : undefined);
  const [theme, setTheme] = useState(current);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      setTheme(current());
      if (hasOffice && book.getState().standing.kind !== "reading") void book.refresh();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  });
  return (
    <FluentProvider theme={theme} className="root">
      {children}
    </FluentProvider>
  );
}

const { host } = await Office.onReady();
show(host);
