import type { ProfileId } from "../model/bijlage-d/profiles.ts";
import type { Finding, Stray } from "../model/checks/finding.ts";
import type { Evaluation, MaybeScore, ProfileText } from "../model/evaluation/evaluation.ts";
import { ProblemError, success, type Outcome } from "../model/problem.ts";
import type { ProfilePack } from "../model/profile-pack/pack.ts";
import { assess, type Assessing } from "../usecases/assess.ts";
import type { View } from "../usecases/door.ts";
import { goToFinding } from "../usecases/go-to-finding.ts";
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
import { readStanding, type Standing } from "../usecases/read-standing.ts";
import { saveRow, type RowWriting } from "../usecases/save-row.ts";
import { setScore, withAnswers, writeText, type Answers } from "../usecases/write-answers.ts";
import { field, maybeField } from "../workbook/fields.ts";
import { nowhere, type Place } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";
import { isCellEdit, Jobs, type Job, type JobName, type Ticket } from "./jobs.ts";
import { createCell, type Observable } from "./observable.ts";
import { createPump, type Wait } from "./pump.ts";

/** A text being written in the pane, not yet in the workbook. */
export interface Draft {
  readonly text: string;
  /** What stood in the cell when the writing began: when it is no longer that, somebody else wrote too. */
  readonly base: string;
}

/** What the pane shows beside the workbook. */
export type Panel = "topic" | "overview" | "paste" | "pack" | "assess" | View;

/** All that the pane knows of the open workbook. Immutable; the same object as long as nothing changed. */
export interface BookState {
  readonly standing: Standing | { readonly kind: "reading" };
  readonly place: Place;
  readonly panel: Panel;
  readonly job: Job;
  /** By the defined name of the cell; of a table's cell by what `row-form.tsx` calls it. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** A score that is on its way to its cell. */
  readonly chosen: { readonly profile: ProfileId; readonly score: MaybeScore } | null;
  /** The assessment being changed; `null` for a new one. */
  readonly assessing: string | null;
  /** Whether this host tells where the user clicks. */
  readonly hears: boolean;
  /** Whether Excel waits for the user to finish typing. */
  readonly waiting: boolean;
  /** How often the pane itself moved to another subject: then, and only then, the focus goes to its heading. */
  readonly arrivals: number;
}

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

const initial: BookState = {
  standing: { kind: "reading" },
  place: nowhere,
  panel: "topic",
  job: { kind: "idle" },
  drafts: new Map(),
  chosen: null,
  assessing: null,
  hears: true,
  waiting: false,
  arrivals: 0,
};

/** Rest between two looks or readings, in milliseconds: below it a person sees no delay. */
const pause = 120;
/** Waiting for a cell to be finished, in milliseconds. */
const retry = 700;

/** Whether two looks found the same; of a table's cell the row is not compared, as its values change where it stands. */
function isSamePlace(one: Place, other: Place): boolean {
  const { table, heading } = one.cell ?? {};
  return (
    one.name === other.name &&
    one.sheet === other.sheet &&
    table === other.cell?.table &&
    heading === other.cell?.heading
  );
}

const isAboutCell = (panel: Panel): boolean => panel === "topic" || panel === "overview";

/** Whether a job has left a message. */
const isTold = (job: Job): boolean => job.kind === "refused" || (job.kind === "done" && job.name !== "go");

/** The key of the row that a place is in. */
const rowKey = ({ cell }: Place): string => toText(cell?.row.get(columnTexts.key) ?? null);

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

  /** Reads the workbook, sees where the user is, and follows from then on. Never rejects. */
  async start(): Promise<void> {
    await this.refresh();
    try {
      await this.#world.desk.follow((event) => this.#heard(event));
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

  /** Shows something else in the pane. */
  readonly show = (panel: Panel, assessing: string | null = null): void => {
    const { job, arrivals } = this.getState();
    this.#cell.set({ panel, assessing, arrivals: arrivals + 1, job: job.kind === "running" ? job : { kind: "idle" } });
  };

  /** The questions that are still open. */
  readonly questions = (evaluation: Evaluation): readonly Finding[] => {
    const { standing } = this.getState();
    return this.#world.questions(evaluation, standing.kind === "evaluation" ? standing.strays : []);
  };

  /** Selects the cell of a name in Excel, and shows what belongs there. */
  readonly go = (name: string): Promise<void> =>
    this.#goBy(async () => {
      await this.#world.desk.go(name);
      return success(null);
    });

  /** The same for the cell that a question is about. */
  readonly goTo = (finding: Finding): Promise<void> => this.#goBy(() => goToFinding(finding, this.#world.desk));

  async #goBy(go: () => Promise<Outcome<null>>): Promise<void> {
    const went = await this.#run("go", async ({ patiently }) => {
      const outcome = await patiently(go);
      return outcome.ok ? success(true) : outcome;
    });
    if (!went) return;
    const { job, drafts } = this.getState();
    await this.#look(null);
    // who is at work there already keeps the focus, and the message of what was done
    if (this.getState().job === job && this.getState().drafts === drafts) this.show("topic");
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

  /** Writes what was typed for a row, and reads it back. `drafts` is what its drafts are called. */
  readonly saveRow = async <Row extends object>(writing: RowWriting<Row>, drafts: readonly string[]): Promise<void> => {
    const before = this.getState().drafts;
    const saved = await this.#run("row", async ({ patiently }) => {
      const outcome = await patiently(() => saveRow(writing, this.#world.desk));
      if (!outcome.ok) return outcome;
      await this.refresh();
      return success(true);
    });
    const now = this.getState().drafts;
    if (saved) this.discard(...drafts.filter((name) => now.get(name) === before.get(name)));
  };

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
    const place = await this.#world.desk.look(spot);
    const { panel, place: before, job } = this.getState();
    const moved = spot !== null || !isSamePlace(place, before);
    const isElsewhere = !isSamePlace(place, before) || rowKey(place) !== rowKey(before);
    // what became of the last work is about the cell where it was done, unless a form is open
    const isOver = isElsewhere && isAboutCell(panel) && job === known && isTold(job);
    this.#cell.set({
      place,
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
    this.#cell.set({ standing: await readStanding(this.#world.workbook) });
  }

  /** Work that nobody asked for with a click: what goes wrong must not raise a message over what the user is doing. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await work();
        this.#cell.set({ waiting: false });
        return;
      } catch (error) {
        if (!isCellEdit(error)) {
          this.#failed(error);
          return;
        }
        this.#cell.set({ waiting: true });
        await this.#world.wait(retry);
      }
    }
  }

  #failed(error: unknown): void {
    this.#cell.set({ waiting: false });
    if (!(error instanceof ProblemError)) this.#world.report(error);
    else if (this.getState().standing.kind !== "evaluation") {
      this.#cell.set({ standing: { kind: "refused", problems: [error.problem] } });
    }
  }

  async #writeChoice({ profile, score }: NonNullable<BookState["chosen"]>): Promise<void> {
    await this.#runAnswers("score", async ({ patiently }) =>
      success(await patiently(() => setScore(profile, score, this.#world.desk))),
    );
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

  #run(name: JobName, work: (ticket: Ticket) => Promise<Outcome<boolean>>): Promise<boolean> {
    return this.#jobs.run(name, work);
  }

  /** Back to the topic, with the message of what was done still there. */
  #close(): void {
    const { arrivals } = this.getState();
    this.#cell.set({ panel: "topic", assessing: null, arrivals: arrivals + 1 });
  }

  #evaluation(): Evaluation {
    const { standing } = this.getState();
    if (standing.kind !== "evaluation") throw new Error("there is no evaluation to write in");
    return standing.evaluation;
  }
}
