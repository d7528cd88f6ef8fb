import type { PartId } from "../model/bijlage-d/parts.ts";
import { profileIds, type ProfileId } from "../model/bijlage-d/profiles.ts";
import { counts } from "../model/evaluation/evaluation.ts";
import type { PartTopic, Topic } from "../model/topic/topic.ts";
import type { CellValue } from "./blueprint.ts";
import { names, tableNames, type SheetKey } from "./names.ts";
import { actionTable, assessmentTable, peerTable, sourceTable, type AnswerTable } from "./tables.ts";

/** A cell of a table: which column it is in, and the whole row by heading. */
export interface TablePlace {
  readonly table: string;
  readonly heading: string;
  readonly row: ReadonlyMap<string, CellValue>;
  /** Which row of the table it is now, counting from 0, where the adapter tells: only to tell like rows apart. */
  readonly at?: number;
}

/** Where the user is, by name and never by address, as an adapter tells it. */
export interface Place {
  /** Which of our sheets, whatever it is called now; `null` on a sheet that is not ours. */
  readonly sheet: SheetKey | null;
  /** The workbook-level defined name of the active cell. */
  readonly name: string | null;
  /** The cell of a table of ours, below its headings. */
  readonly cell: TablePlace | null;
  readonly value: CellValue;
  /** On a copy of a sheet of ours: of which, and what that is called now; no title when it is gone itself. */
  readonly copyOf?: CopyOf;
}

/** The original of a copied sheet: what is written on the copy is no part of the evaluation. */
export interface CopyOf {
  readonly sheet: SheetKey;
  readonly title: string | null;
}

/** Nowhere in particular. */
export const nowhere: Place = { sheet: null, name: null, cell: null, value: null };

const elsewhere: Topic = { kind: "elsewhere" };

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

type Named = readonly [name: string, topic: Topic];

function partTopics(profile: ProfileId): readonly Named[] {
  const part = (name: string, id: PartId | "bron", competence: PartTopic["competence"] = null): Named => [
    name,
    { kind: "part", profile, part: id, competence },
  ];
  return [
    part(names.expertise(profile), "deskundigheidsgebieden"),
    part(names.dilemmas(profile), "dilemmas"),
    part(names.role(profile), "rol"),
    part(names.roleLevel(profile), "level"),
    ...numbers(counts.competences).flatMap((number) => [
      part(names.competence(profile, number), "competenties", { number, aspect: "name" }),
      part(names.competenceExplanation(profile, number), "competenties", { number, aspect: "explanation" }),
    ]),
    part(names.textSource(profile), "bron"),
  ];
}

function profileTopics(profile: ProfileId): readonly Named[] {
  return [
    [names.score(profile), { kind: "score", profile }],
    [names.justification(profile), { kind: "justification", profile }],
    ...numbers(counts.notes).map((number): Named => [names.note(profile, number), { kind: "note", profile, number }]),
    ...partTopics(profile),
  ];
}

/** Every name that has a topic of its own. The form's head (organisation, contact, year) has none. */
const named: readonly Named[] = [
  ...profileIds.flatMap(profileTopics),
  ...numbers(counts.peerNotes).map((number): Named => [names.peerNote(number), { kind: "peerQuestion", number }]),
  ...numbers(counts.ownQuestions).flatMap((number): readonly Named[] => [
    [names.ownQuestion(number), { kind: "ownQuestion", number, aspect: "question" }],
    [names.ownNote(number), { kind: "ownQuestion", number, aspect: "note" }],
  ]),
  ...numbers(counts.conclusions).map((number): Named => [names.conclusion(number), { kind: "conclusion", number }]),
];

/** Excel does not tell `Score_x` from `score_x`. */
const byName = new Map(named.map(([name, topic]) => [name.toLowerCase(), topic]));

/** What a topic is called when it is looked up; topics of table rows have no name. */
const topicKey = (topic: Topic): string => JSON.stringify(topic, Object.keys(topic).concat("number", "aspect").sort());

const nameByTopic = new Map(named.map(([name, topic]) => [topicKey(topic), name]));

/** The topic of a defined name, or `null` when the name has none. */
export function maybeTopic(name: string): Topic | null {
  return byName.get(name.toLowerCase()) ?? null;
}

/** The defined name of the cell a topic is about, or `null` for a cell of a table and for nothing in particular. */
export function maybeNameOf(topic: Topic): string | null {
  return nameByTopic.get(topicKey(topic)) ?? null;
}

/** What of a row can be read; a cell that holds something else is left out. */
function readRow<Row extends object>(table: AnswerTable<Row>, cells: TablePlace["row"]): Partial<Row> {
  const entries = table.columns.flatMap(({ property, heading, fromCell }) => {
    const value = cells.get(heading);
    if (property === null || value === undefined) return [];
    const outcome = fromCell(value, "");
    return outcome.ok ? [[property, outcome.value] as const] : [];
  });
  return Object.fromEntries(entries) as Partial<Row>;
}

function rowPlace<Row extends object>(
  table: AnswerTable<Row>,
  { heading, row }: TablePlace,
): { readonly property: keyof Row | null; readonly row: Partial<Row> } {
  const column = table.columns.find((one) => one.heading === heading);
  return { property: column?.property ?? null, row: readRow(table, row) };
}

type TableTopic = (place: TablePlace) => Topic;

/** The tables whose rows have a topic, by name. */
const byTable: ReadonlyMap<string, TableTopic> = new Map<string, TableTopic>([
  [tableNames.assessments, (place) => ({ kind: "assessment", ...rowPlace(assessmentTable, place) })],
  [tableNames.peerEntries, (place) => ({ kind: "peerEntry", ...rowPlace(peerTable, place) })],
  [tableNames.actions, (place) => ({ kind: "action", ...rowPlace(actionTable, place) })],
  ...profileIds.map((profile): [string, TableTopic] => [
    tableNames.sources(profile),
    (place) => ({ kind: "source", profile, ...rowPlace(sourceTable(profile), place) }),
  ]),
]);

/** Every table of ours, in whatever workbook: what an adapter looks for. */
export const ourTables: readonly string[] = [
  ...byTable.keys(),
  tableNames.answers,
  tableNames.results,
  tableNames.archive,
  tableNames.organisationChanges,
];

/** What the place is about. */
export function topicAt({ name, cell }: Place): Topic {
  const topic = name === null ? null : maybeTopic(name);
  if (topic !== null) return topic;
  return cell === null ? elsewhere : (byTable.get(cell.table)?.(cell) ?? elsewhere);
}

/** Complete at compile time: a sheet that is missing here would not be recognised. */
const everySheet: Readonly<Record<SheetKey, true>> = {
  start: true,
  leeswijzer: true,
  stap1: true,
  casemanager: true,
  vergunningverlener: true,
  toezichthouder_handhaver: true,
  juridisch_adviseur: true,
  specialistisch_adviseur: true,
  stap2: true,
  stap3: true,
  actieplan: true,
  samenvatting: true,
  vragen: true,
  resultaten: true,
  organisaties: true,
  vergelijking: true,
  archief: true,
  ontwikkeling: true,
  draaitabel: true,
  gevonden: true,
  teruggezet: true,
  reservekopieen: true,
};

const sheetKeys = Object.keys(everySheet) as readonly SheetKey[];

const keyByName = new Map(sheetKeys.map((key) => [names.sheet(key).toLowerCase(), key]));

/** Which sheet a defined name identifies, or `null` when it is no such name. */
export function maybeSheetKey(name: string): SheetKey | null {
  return keyByName.get(name.toLowerCase()) ?? null;
}
