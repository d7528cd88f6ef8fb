import { profileIds, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type {
  Action,
  ActionStatus,
  Answered,
  Archived,
  Assessment,
  OrganisationChange,
  OrganisationChangeKind,
  PeerEntry,
  PeerSubject,
  Result,
  Source,
  SourceKind,
} from "../model/evaluation/evaluation.ts";
import { isBlankText } from "../model/blank.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { CellValue } from "./blueprint.ts";
import { toSerial } from "./dates.ts";
import { tableNames } from "./names.ts";
import { partTitle } from "./part-title.ts";
import { columnTexts as heads, labelTexts, readTexts } from "./texts.ts";
import { fromText, isBlank, toChoice, toDate, toScore, toText, toYear } from "./values.ts";

/** How a column is filled in and looks. `key` is the column that rows are known by. */
export type ColumnKind = "key" | "text" | "score" | "year" | "date" | "choice" | "calculated";

/** One column of a table of answers: its heading, and how it goes to a cell and back. */
export interface Column<Row> {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly property: keyof Row | null;
  /** What a choice can be, as it stands in the cell. */
  readonly labels?: readonly string[];
  readonly toCell: (row: Row) => CellValue;
  readonly fromCell: (value: CellValue, where: string) => Outcome<unknown>;
}

/** A table of answers. Columns are found by heading, so the user may move them or add others. */
export interface AnswerTable<Row extends object> {
  readonly name: string;
  /** First letter of keys handed out to rows that a user added without one; `null` for a table without keys. */
  readonly keyPrefix: string | null;
  readonly columns: readonly Column<Row>[];
}

type KeysOf<Row, Value> = { [Key in keyof Row]: Row[Key] extends Value ? Key : never }[keyof Row];

const textColumn = <Row>(
  heading: string,
  property: KeysOf<Row, string>,
  kind: "text" | "key" = "text",
): Column<Row> => ({
  heading,
  kind,
  property,
  toCell: (row) => fromText(row[property] as string),
  fromCell: (value) => success(toText(value)),
});

const scoreColumn = <Row>(property: KeysOf<Row, number | null>): Column<Row> => ({
  heading: heads.score,
  kind: "score",
  property,
  toCell: (row) => row[property] as number | null,
  fromCell: toScore,
});

const dateColumn = <Row>(heading: string, property: KeysOf<Row, string | null>): Column<Row> => ({
  heading,
  kind: "date",
  property,
  toCell: (row) => (row[property] === null ? null : toSerial(row[property] as string)),
  fromCell: toDate,
});

function choiceColumn<Row, Key extends string>(
  heading: string,
  property: KeysOf<Row, Key | null>,
  labels: ReadonlyMap<Key, string>,
): Column<Row> {
  const label = (key: Key | null): CellValue => (key === null ? null : (labels.get(key) ?? key));
  return {
    heading,
    kind: "choice",
    property,
    labels: [...labels.values()],
    toCell: (row) => label(row[property] as Key | null),
    fromCell: (value, where) => toChoice(labels, value, where),
  };
}

/** A column that says of a row what its other columns mean, for who reads it: never read back either. */
const shownColumn = <Row>(heading: string, show: (row: Row) => string): Column<Row> => ({
  ...calculatedColumn<Row>(heading),
  kind: "text",
  toCell: (row) => fromText(show(row)),
});

/** A column that the workbook works out: never read back, and no fault when it is gone. */
const calculatedColumn = <Row>(heading: string): Column<Row> => ({
  heading,
  kind: "calculated",
  property: null,
  toCell: () => null,
  fromCell: () => success(null),
});

const profileLabels: ReadonlyMap<ProfileId, string> = new Map(profileIds.map((id) => [id, profiles[id].title]));

/** What the drop-down lists offer, in the order they offer it, and what each choice means. */
export const choices = {
  profiles: profileLabels,
  actionProfiles: new Map<ProfileId | "overkoepelend", string>([
    ...profileLabels,
    ["overkoepelend", labelTexts.overarching],
  ]),
  sourceKinds: new Map<SourceKind, string>(Object.entries(labelTexts.sourceKinds) as [SourceKind, string][]),
  peerSubjects: new Map<PeerSubject, string>([
    ...(Object.entries(labelTexts.peerSubjects) as [PeerSubject, string][]),
    ...profileLabels,
  ]),
  changeKinds: new Map<OrganisationChangeKind, string>(
    Object.entries(labelTexts.changeKinds) as [OrganisationChangeKind, string][],
  ),
  statuses: new Map<ActionStatus, string>(Object.entries(labelTexts.statuses) as [ActionStatus, string][]),
} as const;

/** Independent views of assessors (step 1). */
export const assessmentTable: AnswerTable<Assessment> = {
  name: tableNames.assessments,
  keyPrefix: "B",
  columns: [
    textColumn<Assessment>(heads.assessor, "assessor"),
    scoreColumn<Assessment>("score"),
    textColumn<Assessment>(heads.reason, "reason"),
    choiceColumn<Assessment, ProfileId>(heads.profile, "profile", choices.profiles),
    textColumn<Assessment>(heads.key, "id", "key"),
  ],
};

/** The sources of one profile (profile sheets). */
export function sourceTable(profile: ProfileId): AnswerTable<Source> {
  return {
    name: tableNames.sources(profile),
    keyPrefix: "R",
    columns: [
      textColumn<Source>(heads.source, "description"),
      textColumn<Source>(heads.finding, "finding"),
      choiceColumn<Source, SourceKind>(heads.kind, "kind", choices.sourceKinds),
      textColumn<Source>(heads.key, "id", "key"),
    ],
  };
}

/** What peer organisations brought in (step 2). */
export const peerTable: AnswerTable<PeerEntry> = {
  name: tableNames.peerEntries,
  keyPrefix: "T",
  columns: [
    textColumn<PeerEntry>(heads.peer, "organisation"),
    textColumn<PeerEntry>(heads.notes, "note"),
    choiceColumn<PeerEntry, PeerSubject>(heads.subject, "subject", choices.peerSubjects),
    scoreColumn<PeerEntry>("score"),
    textColumn<PeerEntry>(heads.response, "response"),
    textColumn<PeerEntry>(heads.key, "id", "key"),
  ],
};

/** What was said about questions of the checks. */
export const answerTable: AnswerTable<Answered> = {
  name: tableNames.answers,
  keyPrefix: "V",
  columns: [
    textColumn<Answered>(heads.question, "question"),
    textColumn<Answered>(heads.answer, "answer"),
    textColumn<Answered>(heads.findingKey, "key"),
    textColumn<Answered>(heads.key, "id", "key"),
  ],
};

/** The action plan (step 3). */
export const actionTable: AnswerTable<Action> = {
  name: tableNames.actions,
  keyPrefix: "A",
  columns: [
    textColumn<Action>(heads.key, "id", "key"),
    choiceColumn<Action, ProfileId | "overkoepelend">(heads.profile, "profile", choices.actionProfiles),
    textColumn<Action>(heads.cause, "reason"),
    textColumn<Action>(heads.specific, "specific"),
    textColumn<Action>(heads.indicator, "indicator"),
    textColumn<Action>(heads.baseline, "baseline"),
    textColumn<Action>(heads.target, "target"),
    textColumn<Action>(heads.owner, "owner"),
    textColumn<Action>(heads.support, "support"),
    textColumn<Action>(heads.means, "means"),
    dateColumn<Action>(heads.start, "start"),
    dateColumn<Action>(heads.end, "end"),
    choiceColumn<Action, ActionStatus>(heads.status, "status", choices.statuses),
    textColumn<Action>(heads.progress, "progress"),
    calculatedColumn<Action>(heads.smart),
    calculatedColumn<Action>(heads.signal),
  ],
};

/** A column that every row with an answer needs: a row without it is reported, never dropped. */
function required<Row>(column: Column<Row>, said: Said = readTexts.missingInRow): Column<Row> {
  const fromCell = (value: CellValue, where: string): Outcome<unknown> =>
    isBlankText(toText(value)) ? failure({ code: "rij-onvolledig", where, ...said }) : column.fromCell(value, where);
  return { ...column, fromCell };
}

type Said = Pick<Problem, "what" | "remedy">;

const yearColumn = <Row extends { readonly year: number }>(said?: Said): Column<Row> =>
  required({ heading: heads.year, kind: "year", property: "year", toCell: (row) => row.year, fromCell: toYear }, said);

/** Results of all years. */
export const resultTable: AnswerTable<Result> = {
  name: tableNames.results,
  keyPrefix: null,
  columns: [
    textColumn<Result>(heads.evaluationId, "evaluationId", "key"),
    textColumn<Result>(heads.organisation, "organisation"),
    yearColumn<Result>(),
    required(choiceColumn<Result, ProfileId>(heads.profile, "profile", choices.profiles)),
    textColumn<Result>(heads.origin, "source"),
    scoreColumn<Result>("score"),
    calculatedColumn<Result>(heads.level),
    textColumn<Result>(heads.justification, "justification"),
    textColumn<Result>(heads.ambition, "ambition"),
    dateColumn<Result>(heads.recordedOn, "recordedOn"),
  ],
};

/** The answers of earlier evaluations, to be read. */
export const archiveTable: AnswerTable<Archived> = {
  name: tableNames.archive,
  keyPrefix: "E",
  columns: [
    yearColumn<Archived>(),
    shownColumn<Archived>(heads.part, ({ name }) => partTitle(name)),
    textColumn<Archived>(heads.question, "question"),
    textColumn<Archived>(heads.given, "answer"),
    textColumn<Archived>(heads.organisation, "organisation"),
    textColumn<Archived>(heads.place, "name"),
    textColumn<Archived>(heads.evaluationId, "evaluationId"),
    textColumn<Archived>(heads.key, "id", "key"),
  ],
};

const inChange = readTexts.missingInChange;

/** What became of organisations. A row that is filled in in part is reported. */
export const organisationChangeTable: AnswerTable<OrganisationChange> = {
  name: tableNames.organisationChanges,
  keyPrefix: "W",
  columns: [
    yearColumn<OrganisationChange>(inChange),
    required(
      choiceColumn<OrganisationChange, OrganisationChangeKind>(heads.kind, "kind", choices.changeKinds),
      inChange,
    ),
    required(textColumn<OrganisationChange>(heads.changeFrom, "from"), inChange),
    required(textColumn<OrganisationChange>(heads.changeInto, "into"), inChange),
    textColumn<OrganisationChange>(heads.key, "id", "key"),
  ],
};

/** An answer that has no place in the workbook any more. */
export interface FoundAnswer {
  readonly foundOn: string | null;
  /** What it answers, as far as that is known. */
  readonly what: string;
  readonly where: string;
  readonly answer: string;
}

/** What was found when a workbook was repaired; no part of the evaluation. */
export const foundTable: AnswerTable<FoundAnswer> = {
  name: tableNames.found,
  keyPrefix: null,
  columns: [
    dateColumn<FoundAnswer>(heads.foundOn, "foundOn"),
    textColumn<FoundAnswer>(heads.foundWhat, "what"),
    textColumn<FoundAnswer>(heads.foundWhere, "where"),
    textColumn<FoundAnswer>(heads.given, "answer"),
  ],
};

/** Whether a row of cells holds no answer in any of the table's own columns. */
export function isBlankRow(cells: readonly CellValue[]): boolean {
  return cells.every(isBlank);
}
