import type { ProfileId } from "../model/bijlage-d/profiles.ts";
import type { Finding, Stray } from "../model/checks/finding.ts";
import type { Evaluation, MaybeScore, ProfileText } from "../model/evaluation/evaluation.ts";
import { ProblemError, success, type Outcome } from "../model/problem.ts";
import type { ProfilePack } from "../model/profile-pack/pack.ts";
import { assess, type Assessing } from "../usecases/assess.ts";
import type { RowEdits, WrittenRow } from "../usecases/change-row.ts";
import { goToFinding } from "../usecases/go-to-finding.ts";
import { isCellEdit, retry } from "../usecases/patient.ts";
import type {
  CellWriter,
  Look,
  Navigator,
  RowNavigator,
  Spot,
  TableWriter,
  WorkbookEvent,
  WorkbookEvents,
  WorkbookReader,
} from "../usecases/ports.ts";
import { loadPack, writeProfileText } from "../usecases/profile-text.ts";
import { isWrecked, standingOf } from "../usecases/read-standing.ts";
import { saveRow } from "../usecases/save-row.ts";
import { setScore, withAnswers, writeText, type Answers } from "../usecases/write-answers.ts";
import { field, maybeField } from "../workbook/fields.ts";
import type { Place, TablePlace } from "../workbook/place.ts";
import type { AnswerTable } from "../workbook/tables.ts";
import { toText } from "../workbook/values.ts";
import { initial, type BookState, type Panel } from "./book-state.ts";
import { Jobs, type Job, type JobName, type Ticket } from "./jobs.ts";
import { isElsewhere, isSamePlace, wayOver, type Way } from "./moves.ts";
import { createCell, type Observable } from "./observable.ts";
import { createPump, type Wait } from "./pump.ts";
import { carried, renamed, repeatedRows, rowName, spotOf, withoutSaved } from "./row-drafts.ts";

export type { BookState, Draft, Panel } from "./book-state.ts";

/** What the pane needs of the world. */
export interface BookWorld {
  readonly workbook: WorkbookReader;
  readonly desk: CellWriter & TableWriter & Navigator & RowNavigator & Look & WorkbookEvents;
  /** Which questions are still open; also about what could not become part of the evaluation. */
  readonly questions: (evaluation: Evaluation, strays: readonly Stray[]) => readonly Finding[];
  readonly wait: Wait;
  /** Where a defect goes, so that it is not lost. */
  readonly report: (error: unknown) => void;
}

/** Rest between two looks or readings, in milliseconds: below it a person sees no delay. */
const pause = 120;

const isAboutCell = (panel: Panel): panel is "topic" | "overview" => panel === "topic" || panel === "overview";

/** Whether a job has left a message. */
const isTold = (job: Job): boolean => job.kind === "refused" || (job.kind === "done" && job.name !== "go");

/** The pane's store of the open workbook. It never writes because of an event, so two panes cannot chase each other. */
export class Book implements Observable<BookState> {
  readonly subscribe: Observable<BookState>["subscribe"];
  readonly getState: Observable<BookState>["getState"];
  readonly stop: () => void;
  readonly #cell = createCell(initial);
  readonly #world: BookWorld;
  readonly #jobs: Jobs;
  readonly #look: (spot: Spot | null) => Promise<void>;
  readonly #read: (nothing: null) => Promise<void>;
  /** Looks that were asked, and the last of them that was answered: an older answer that comes later is no news. */
  #asked = 0;
  #told = 0;
  /** What a form that is open now was opened from, as far as the user has not moved since. */
  #main: Panel = "topic";
  readonly #choose: (choice: NonNullable<BookState["chosen"]>) => Promise<void>;

  constructor(world: BookWorld) {
    this.#world = world;
    this.subscribe = this.#cell.subscribe;
    this.getState = this.#cell.getState;
    this.#jobs = new Jobs(this.#cell, world.wait, world.report);
    this.stop = this.#jobs.stop;
    this.#look = createPump((spot) => this.#quietly(() => this.#lookNow(spot)), world.wait, pause);
    this.#read = createPump(() => this.#quietly(() => this.#readNow()), world.wait, pause);
    this.#choose = createPump((choice) => this.#writeChoice(choice), world.wait, pause);
  }

  /** Follows the workbook from now on, reads it and sees where the user is. Never rejects. */
  async start(): Promise<void> {
    await Promise.all([this.#follow(), this.refresh()]); // what happens while it is read is heard as well
  }

  async #follow(): Promise<void> {
    try {
      await this.patiently(() => this.#world.desk.follow((event) => this.#heard(event)));
      this.#cell.set({ hears: true });
    } catch (error) {
      if (!(error instanceof ProblemError)) this.#world.report(error);
      this.#cell.set({ hears: false });
    }
  }

  /** Reads and looks again, for hosts whose events fall silent. Never rejects. */
  readonly refresh = async (): Promise<void> => {
    await this.#read(null);
    await this.#look(null);
  };

  /** The same for a user whom the pane did not follow, if it can now: from the overview it goes to the cell. Never rejects. */
  readonly renew = async (): Promise<void> => {
    const { arrivals, hears } = this.getState();
    await Promise.all([hears ? null : this.#follow(), this.refresh()]);
    const now = this.getState();
    if (now.panel === "overview" && now.arrivals === arrivals) this.#cell.set({ panel: "topic" });
  };

  /** Back from a form to what it was opened from, which is looked up again: events may have fallen silent meanwhile. */
  readonly back = (): void => {
    this.show(this.#main);
    void this.#look(null);
  };

  /** Shows something else in the pane. */
  readonly show = (panel: Panel, assessing: string | null = null): void => {
    const { job, arrivals, panel: before } = this.getState();
    if (isAboutCell(before)) this.#main = before;
    this.#cell.set({ panel, assessing, arrivals: arrivals + 1, job: job.kind === "running" ? job : { kind: "idle" } });
  };

  /** The questions that are still open; none where what they are about is gone. */
  readonly questions = (evaluation: Evaluation): readonly Finding[] => {
    const { standing } = this.getState();
    if (standing.kind !== "evaluation") return this.#world.questions(evaluation, []);
    return isWrecked(standing) ? [] : this.#world.questions(evaluation, standing.strays);
  };

  /** Selects the cell of a name in Excel, and shows what belongs there. */
  readonly go = (name: string): Promise<void> =>
    this.#goBy(async (desk) => {
      await desk.go(name);
      return success(null);
    });

  /** The same for the cell that a question is about. */
  readonly goTo = (finding: Finding): Promise<void> => this.#goBy((desk) => goToFinding(finding, desk));

  async #goBy(go: (desk: Way["desk"]) => Promise<Outcome<null>>): Promise<void> {
    const way = wayOver(this.#world.desk);
    let tries = 0;
    const went = await this.#run("go", async ({ patiently }) => {
      const outcome = await patiently(() => {
        tries += 1;
        return go(way.desk);
      });
      return outcome.ok ? success(true) : outcome;
    });
    if (!went) return;
    const { job, drafts } = this.getState();
    const isSeen = await this.#arrived();
    const now = this.getState();
    // who is at work there already, or went on in the sheet, keeps the focus and the message of what was done
    const isFree = tries === 1 && isSeen && way.isEnd(now.place) && now.job === job && now.drafts === drafts;
    if (isFree) this.show("topic");
  }

  /** Looks at once, before the user is anywhere else; tells whether that could be. Never rejects. */
  async #arrived(): Promise<boolean> {
    try {
      await this.#lookNow(null);
      return true;
    } catch {
      void this.#look(null); // tells what is the matter
      return false;
    }
  }

  /** Chooses the organisation's own score. The choice shows at once; of quick choices only the last is written. */
  readonly choose = (profile: ProfileId, score: MaybeScore): void => {
    const choice = { profile, score };
    this.#cell.set({ chosen: choice });
    void this.#choose(choice);
  };

  /** Keeps what is being written for a cell, in which this stands now. */
  readonly write = (name: string, text: string, stored = this.textOf(name)): void => {
    const { drafts } = this.getState();
    const base = drafts.get(name)?.base ?? stored;
    const next = new Map(drafts);
    if (text === base && base === stored) next.delete(name);
    else next.set(name, { text, base });
    this.#cell.set({ drafts: next });
  };

  /** Throws what was written for cells away. */
  readonly discard = (...names: readonly string[]): void => {
    const drafts = new Map(this.getState().drafts);
    for (const name of names) drafts.delete(name);
    this.#cell.set({ drafts });
  };

  /** Writes a draft to its cell. */
  readonly save = async (name: string): Promise<void> => {
    const draft = this.getState().drafts.get(name);
    if (draft === undefined) return;
    const saved = await this.#runAnswers("text", ({ patiently }) =>
      patiently(() => writeText(name, draft.text, this.#world.desk)),
    );
    const now = this.getState().drafts.get(name);
    if (saved && now?.text === draft.text) this.discard(name);
  };

  /** Writes what was typed for the row of a cell, and reads it back. Never rejects. */
  readonly saveRow = async <Row extends object>(
    table: AnswerTable<Row>,
    cell: TablePlace,
    edits: RowEdits,
  ): Promise<void> => {
    const saved = await this.#run("row", async ({ patiently }) => {
      const writing = { table, seen: cell.row, edits, at: cell.at };
      const outcome = await patiently(() => saveRow(writing, this.#world.desk));
      if (!outcome.ok) return outcome;
      this.#takeRow(cell, edits, outcome.value);
      return success(true);
    });
    // the row stands: that it cannot be read at once, as somebody is typing, is not part of the work
    if (saved) await this.refresh();
  };

  /**
   * Tries work again as long as a cell is being edited, and says so meanwhile: for forms that tell themselves what became
   * of it. Rejects as the work does.
   */
  readonly patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        const value = await work();
        this.#cell.set({ waiting: false });
        return value;
      } catch (error) {
        this.#cell.set({ waiting: isCellEdit(error) });
        if (!isCellEdit(error)) throw error;
        await this.#world.wait(retry);
      }
    }
  };

  /** Does work that no writing of the pane may come between: what was asked before is written first. Rejects as it does. */
  readonly alone = <T>(work: () => Promise<T>): Promise<T> => this.#jobs.alone(work);

  /** Throws away all that was typed or chosen and is not in the workbook: it belonged to another evaluation. */
  readonly forget = (): void => this.#cell.set({ drafts: new Map(), chosen: null, assessing: null });

  /** Writes an assessor's view; shows the overview of the profile when it is there. */
  readonly assess = async (assessing: Assessing): Promise<void> => {
    const done = await this.#run("assess", async ({ patiently }) => {
      const outcome = await patiently(() => assess(assessing, this.#world.desk));
      return outcome.ok ? success(true) : outcome;
    });
    if (!done) return;
    await this.#read(null);
    this.#close();
  };

  /** Writes a profile's whole text. */
  readonly saveProfileText = async (profile: ProfileId, text: ProfileText): Promise<void> => {
    const saved = await this.#runAnswers("profile", async ({ patiently }) =>
      patiently(() => writeProfileText(this.#evaluation(), profile, text, this.#world.desk)),
    );
    if (saved) this.#close();
  };

  /** Puts a pack in, profile by profile. */
  readonly loadPack = async (pack: ProfilePack): Promise<void> => {
    const loaded = await this.#run("pack", async (ticket) => {
      const set: CellWriter["set"] = (values) => ticket.patiently(() => this.#world.desk.set(values));
      const outcome = await loadPack(this.#evaluation(), pack, { set }, ticket);
      return outcome.ok ? success(outcome.value.complete) : outcome;
    });
    await this.#read(null);
    if (loaded) this.#close();
  };

  /** What stands in the cell of an answer in words, as last read. */
  readonly textOf = (name: string): string => {
    const { standing } = this.getState();
    const found = field(name);
    if (standing.kind !== "evaluation" || found.kind !== "text") return "";
    return found.place.get(standing.evaluation);
  };

  #heard(event: WorkbookEvent): void {
    if (event.kind === "selected") void this.#look(event.spot);
    else if (!event.own) void this.#read(null).then(() => this.#look(null));
  }

  async #lookNow(spot: Spot | null): Promise<void> {
    const { job: known } = this.getState();
    const turn = (this.#asked += 1);
    const place = await this.#world.desk.look(spot);
    if (turn < this.#told) return;
    this.#told = turn;
    const { panel, place: before, job } = this.getState();
    const moved = spot !== null || !isSamePlace(place, before);
    // what became of the last work is about the cell where it was done, unless a form is open
    const isOver = isElsewhere(place, before) && isAboutCell(panel) && job === known && isTold(job);
    if (moved) this.#main = "topic";
    const { drafts, repeated } = this.getState();
    const stayed = before.cell !== null && place.cell !== null && spotOf(before.cell) === spotOf(place.cell);
    this.#cell.set({
      place,
      drafts: place.cell === null ? drafts : carried(drafts, place.cell, repeated, stayed),
      panel: moved && panel === "overview" ? "topic" : panel,
      job: isOver ? { kind: "idle" } : job,
    });
    if (this.#isOutdated(place)) void this.#read(null);
  }

  /** Whether a cell holds something else than was last read: not every change in Excel is told. */
  #isOutdated({ name, value }: Place): boolean {
    const { standing } = this.getState();
    const found = name === null ? null : maybeField(name);
    if (standing.kind !== "evaluation" || found === null) return false;
    const known = found.place.get(standing.evaluation);
    return found.kind === "text" ? toText(value) !== known : value !== known;
  }

  async #readNow(): Promise<void> {
    const contents = await this.#world.workbook.read();
    this.#cell.set({ standing: standingOf(contents), repeated: repeatedRows(contents.tables) });
  }

  /** Work that nobody asked for with a click: what goes wrong must not raise a message over what the user is doing. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await this.patiently(work);
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    const isRead = this.getState().standing.kind === "evaluation";
    if (!(error instanceof ProblemError)) this.#world.report(error);
    else if (!isRead) this.#cell.set({ standing: { kind: "refused", problems: [error.problem] } });
  }

  async #writeChoice({ profile, score }: NonNullable<BookState["chosen"]>): Promise<void> {
    await this.#run("score", async ({ patiently }) => {
      if (this.getState().chosen === null) return success(false); // forgotten while other work went first
      this.#take(await patiently(() => setScore(profile, score, this.#world.desk)));
      return success(true);
    });
    const { chosen } = this.getState();
    if (chosen?.profile === profile && chosen.score === score) this.#cell.set({ chosen: null });
  }

  #runAnswers(name: JobName, work: (ticket: Ticket) => Promise<Outcome<Answers>>): Promise<boolean> {
    return this.#run(name, async (ticket) => {
      const outcome = await work(ticket);
      if (!outcome.ok) return outcome;
      this.#take(outcome.value);
      return success(true);
    });
  }

  /** Takes what was written into the state: what Excel was given need not be asked back. */
  #take(answers: Answers): void {
    const { standing, place } = this.getState();
    if (standing.kind !== "evaluation") return;
    const value = place.name === null ? undefined : answers.get(place.name);
    this.#cell.set({
      standing: { ...standing, evaluation: withAnswers(standing.evaluation, answers) },
      place: value === undefined ? place : { ...place, value },
    });
  }

  /** The same for a row: what was typed since belongs to it under the key that it has now. */
  #takeRow(cell: TablePlace, edits: RowEdits, { row, cells }: WrittenRow): void {
    const { drafts, place, repeated } = this.getState();
    const before = rowName(cell, repeated);
    const now: TablePlace = { ...cell, at: row, row: new Map([...cell.row, ...cells]) };
    const isThere = place.cell !== null && rowName(place.cell, repeated) === before;
    this.#cell.set({
      drafts: renamed(withoutSaved(drafts, before, edits), before, rowName(now, repeated)),
      place: isThere ? { ...place, cell: { ...now, heading: place.cell.heading } } : place,
    });
  }

  #run(name: JobName, work: (ticket: Ticket) => Promise<Outcome<boolean>>): Promise<boolean> {
    return this.#jobs.run(name, work);
  }

  /** Back to the topic, with the message of what was done still there. */
  #close(): void {
    this.#cell.set({ panel: "topic", assessing: null, arrivals: this.getState().arrivals + 1 });
  }

  #evaluation(): Evaluation {
    const { standing } = this.getState();
    if (standing.kind !== "evaluation") throw new Error("there is no evaluation to write in");
    return standing.evaluation;
  }
}
