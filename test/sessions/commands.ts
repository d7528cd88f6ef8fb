import { profileIds } from "../../src/model/bijlage-d/profiles.ts";
import type { Evaluation, MaybeScore } from "../../src/model/evaluation/evaluation.ts";
import { sentence, success, type Outcome } from "../../src/model/problem.ts";
import { caught } from "../../src/cli/problems.ts";
import { answerQuestion, withdrawAnswer } from "../../src/usecases/answer-question.ts";
import { assess } from "../../src/usecases/assess.ts";
import { bringIn, contributionOf } from "../../src/usecases/bring-in.ts";
import { changeRow } from "../../src/usecases/change-row.ts";
import { check } from "../../src/usecases/check.ts";
import { make } from "../../src/usecases/make.ts";
import { next } from "../../src/usecases/next.ts";
import { makePivot } from "../../src/usecases/pivot.ts";
import { plan } from "../../src/usecases/plan.ts";
import { loadPack, writeProfileText } from "../../src/usecases/profile-text.ts";
import { read } from "../../src/usecases/read.ts";
import { record } from "../../src/usecases/record.ts";
import { share } from "../../src/usecases/share.ts";
import { takeBackInto } from "../../src/usecases/take-back.ts";
import { setScore, writeText } from "../../src/usecases/write-answers.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { build } from "../../src/workbook/build.ts";
import { fields } from "../../src/workbook/fields.ts";
import { names } from "../../src/workbook/names.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { assessmentTable, peerTable, sourceTable } from "../../src/workbook/tables.ts";
import { columnTexts as heads } from "../../src/workbook/texts.ts";
import type { Chance } from "../fuzz/chance.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { typed } from "../support/sharing.ts";
import { savedAndRead, type Said } from "./book.ts";
import { marksIn } from "./marks.ts";
import type { Act, Desk, Done } from "./session.ts";

const yes = { confirm: () => Promise.resolve(true) };

/** What a command came to, in one line. */
export const outcomeWords = (outcome: Outcome<unknown>): string =>
  outcome.ok ? "gedaan" : `niet gedaan (${outcome.problems.slice(0, 2).map(sentence).join(" ")})`;

/** Whether the command is run in Excel; else by the command line on a file of the workbook. */
export const isInExcel = (chance: Chance): boolean => chance.below(3) > 0;

/** Runs the command line on the workbook, and opens what it wrote. */
export async function onFile({ book, files }: Desk, ...words: readonly string[]): Promise<string> {
  await files.save("in.xlsx", book.blueprint);
  const [command = "", ...rest] = words;
  const said = await files.run(command, "in.xlsx", ...rest, "--uit", "uit.xlsx", "--overschrijf");
  if (said.code !== 2) book.open(files.read("uit.xlsx"));
  return fileWords(said);
}

/** What the command line came to, in one line. */
const fileWords = ({ code, text }: Said): string =>
  `als bestand: ${code === 2 ? `niet gedaan (${text.trim().slice(0, 700)})` : "gedaan"}`;

/** The marks in what stands in these cells now: the user asks for something else there. */
const marksAt = ({ book }: Desk, ...wanted: readonly string[]): ReadonlySet<string> => {
  const { values } = contentsOf(book.blueprint);
  return new Set(wanted.flatMap((name) => marksIn(String(values.get(name) ?? ""))));
};

async function scoring(desk: Desk, chance: Chance): Promise<Done> {
  const id = chance.pick(profileIds);
  const score = chance.pick<MaybeScore>([1, 2, 3, 4, 5, null]);
  const replaced = marksAt(desk, names.score(id));
  await setScore(id, score, (await desk.book.inExcel()).desk);
  desk.ledger.scored(names.score(id), score);
  return { words: `${id} krijgt ${score ?? "geen score"}`, replaced };
}

async function writing(desk: Desk, chance: Chance): Promise<Done> {
  const { name } = chance.pick(fields.filter(({ kind }) => kind === "text"));
  const replaced = marksAt(desk, name);
  const text = desk.marks.fresh(chance);
  const outcome = await writeText(name, text, (await desk.book.inExcel()).desk);
  return { words: `“${text}” in ${name}: ${outcomeWords(outcome)}`, replaced: outcome.ok ? replaced : new Set() };
}

async function assessing(desk: Desk, chance: Chance): Promise<Done> {
  const { desk: cells } = await desk.book.inExcel();
  const given = {
    id: null,
    assessor: desk.marks.fresh(chance),
    profile: chance.pick(profileIds),
    score: chance.pick<MaybeScore>([1, 2, 3, 4, 5, null]),
    reason: desk.marks.fresh(chance),
  };
  const outcome = await assess(given, cells);
  return { words: outcomeWords(outcome), faults: outcome.ok ? missing(desk, given.reason) : [] };
}

/** What should stand in the workbook by now, and does not. */
function missing({ book }: Desk, ...texts: readonly string[]): readonly string[] {
  const there = new Set(book.workbook.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)));
  return texts.filter((text) => !there.has(text)).map((text) => `“${text}” is niet geschreven`);
}

const rowTables = [assessmentTable, peerTable, ...profileIds.map(sourceTable)].map(({ name, columns }) => ({
  name,
  heading: columns.find(({ kind }) => kind === "text")?.heading ?? "",
}));

/** Changes the first text of a row in the pane, or adds a row. */
async function rowWriting(desk: Desk, chance: Chance): Promise<Done> {
  const { name, heading } = chance.pick(rowTables);
  const table = [assessmentTable, peerTable, ...profileIds.map(sourceTable)].find((one) => one.name === name);
  const found = contentsOf(desk.book.blueprint).tables.get(name);
  if (found === undefined || table === undefined) return { words: `tabel ${name} is er niet` };
  const at = chance.below(4);
  const cells = found.rows[at] ?? [];
  const seen = new Map(found.columns.map((column, index) => [column, cells[index] ?? null] as const));
  const text = desk.marks.fresh(chance);
  const before = marksIn(String(seen.get(heading) ?? ""));
  const { desk: writer } = await desk.book.inExcel();
  const outcome = await changeRow(table as typeof assessmentTable, seen, new Map([[heading, text]]), writer, at);
  return {
    words: `rij ${at + 1} van ${name}, ${heading} wordt “${text}”: ${outcomeWords(outcome)}`,
    replaced: new Set(before),
    faults: outcome.ok ? missing(desk, text) : [],
  };
}

async function answering(desk: Desk, chance: Chance): Promise<Done> {
  const { desk: cells } = await desk.book.inExcel();
  const answer = desk.marks.fresh(chance);
  const question = { question: "Waarom is dit zo?", key: `proef ${chance.below(3)}` };
  const rows = contentsOf(desk.book.blueprint).tables.get("Vragen");
  const at = rows?.columns.indexOf(heads.findingKey) ?? -1;
  const same = (rows?.rows ?? []).filter((row) => row[at] === question.key);
  const outcome = await answerQuestion(question, answer, cells);
  return { words: outcomeWords(outcome), replaced: new Set(same.flatMap((row) => marksIn(row.join(" ")))) };
}

/** Takes one of the answers to questions back. */
async function withdrawing(desk: Desk, chance: Chance): Promise<Done> {
  const found = readEvaluation(contentsOf(desk.book.blueprint));
  const answers = found.ok ? found.value.answers : [];
  if (answers.length === 0) return { words: "er is geen antwoord op een vraag" };
  const answered = chance.pick(answers);
  const outcome = await withdrawAnswer(answered, (await desk.book.inExcel()).desk);
  return { words: outcomeWords(outcome), replaced: new Set(outcome.ok ? marksIn(JSON.stringify(answered)) : []) };
}

async function pivoting(desk: Desk): Promise<string> {
  const { pivots } = await desk.book.inExcel();
  return outcomeWords(await caught(() => makePivot(pivots)));
}

async function packing(desk: Desk, chance: Chance): Promise<Done> {
  const { desk: cells } = await desk.book.inExcel();
  const id = chance.pick(profileIds);
  const { source: _, ...parts } = inFull.profiles.casemanager.text;
  const text = { ...parts, role: desk.marks.fresh(chance) };
  const replaced = marksAt(desk, ...fields.map(({ name }) => name).filter((name) => isProfileText(name, id)));
  const progress = { step: () => undefined, isCancelled: () => false };
  const outcome =
    chance.below(2) === 0
      ? await writeProfileText(inFull, id, { ...text, source: "Proef" }, cells)
      : await loadPack(inFull, { source: "Proef", date: "2026", profiles: { [id]: text } }, cells, progress);
  return { words: `${id}: ${outcomeWords(outcome)}`, replaced };
}

const isProfileText = (name: string, id: string): boolean =>
  name.includes(`_${id}`) && !/^(?:score|toelichting|notitie)_/.test(name);

async function planning(desk: Desk, chance: Chance): Promise<string> {
  if (!isInExcel(chance)) return onFile(desk, "actieplan");
  return outcomeWords(await plan((await desk.book.inExcel()).workbook));
}

async function recording(desk: Desk, chance: Chance): Promise<Done> {
  const replaced = markedResults(desk);
  if (!isInExcel(chance)) {
    return { words: await onFile(desk, "vastleggen", "--datum", "2026-11-25", "--akkoord"), replaced };
  }
  return { words: outcomeWords(await record((await desk.book.inExcel()).workbook, "2026-11-25", yes)), replaced };
}

/** What stands in the results may make way for what is said now: the user agrees to that. */
function markedResults({ book }: Desk): ReadonlySet<string> {
  const rows = contentsOf(book.blueprint).tables.get("Resultaten")?.rows ?? [];
  return new Set(rows.flatMap((row) => marksIn(row.join(" "))));
}

async function following(desk: Desk, chance: Chance): Promise<Done> {
  const year = desk.year();
  const replaced = markedResults(desk);
  const before = new Map(desk.ledger.scores);
  const words = isInExcel(chance)
    ? outcomeWords(await next((await desk.book.inExcel()).workbook, { year, day: "2026-11-25" }, yes))
    : await onFile(desk, "volgend", "--jaar", String(year), "--datum", "2026-11-25", "--akkoord");
  if (words.includes("niet gedaan")) return { words: `${year}: ${words}`, replaced };
  desk.ledger.forgetScores();
  return { words: `${year}: ${words}`, replaced, faults: notPutAway(desk, before) };
}

/** Scores that the user gave, and that are not in the archive now. */
function notPutAway({ book }: Desk, scores: ReadonlyMap<string, number>): readonly string[] {
  const archive = contentsOf(book.blueprint).tables.get("Archief");
  const column = (heading: string): number => archive?.columns.indexOf(heading) ?? -1;
  const kept = (archive?.rows ?? []).map((row) => `${row[column(heads.place)]} ${row[column(heads.given)]}`);
  return [...scores]
    .filter(([name, score]) => !kept.some((line) => line.startsWith(`${name} ${score}`)))
    .map(([name, score]) => `${name} was ${score} en staat niet in het archief`);
}

async function sharing(desk: Desk, chance: Chance): Promise<Done> {
  const { workbook, desk: tables } = await desk.book.inExcel();
  const proposal = share(await workbook.read(), { blind: chance.below(2) === 0, without: [], peers: [] });
  if (!proposal.ok) return { words: outcomeWords(proposal) };
  const said = [1, 2].map((number) => [`deel_1_vraag_${number}`, desk.marks.fresh(chance)] as const);
  const given = typed(proposal.value.copy, { deel_1_collega: `OD ${chance.below(3)}`, ...Object.fromEntries(said) });
  const returned = [{ source: "noord.xlsx", read: success({ blueprint: given, unread: [] }) }];
  const outcome = await takeBackInto({ workbook, tables }, returned, new Map());
  const texts = said.map(([, text]) => text);
  return { words: outcomeWords(outcome), faults: outcome.ok ? missing(desk, ...texts) : [] };
}

async function sharingFiles(desk: Desk, chance: Chance): Promise<Done> {
  const { book, files } = desk;
  await files.save("in.xlsx", book.blueprint);
  const shared = await files.run("deel", "in.xlsx", "--uit", "deel.xlsx", "--akkoord", "--overschrijf");
  if (shared.code !== 0) return { words: `als bestand: niet gedaan (${shared.text.slice(0, 300)})` };
  const text = desk.marks.fresh(chance);
  await files.save("terug.xlsx", typed(files.read("deel.xlsx"), { deel_1_collega: "OD Oost", deel_1_halen: text }));
  const words = ["neem-over", "in.xlsx", "terug.xlsx", "--uit", "uit.xlsx", "--overschrijf"];
  const said = await files.run(...words);
  if (said.code === 0) book.open(files.read("uit.xlsx"));
  return { words: `als bestand: ${said.code === 0 ? "gedaan" : `niet gedaan (${said.text.slice(0, 300)})`}` };
}

async function bringing(desk: Desk, chance: Chance): Promise<Done> {
  const text = desk.marks.fresh(chance);
  const { casemanager } = inFull.profiles;
  const other: Evaluation = {
    ...inFull,
    evaluationId: "",
    organisation: `OD Ander ${chance.below(3)}`,
    year: 2020,
    history: [],
    profiles: { ...inFull.profiles, casemanager: { ...casemanager, score: 3, justification: text } },
  };
  const replaced = markedResults(desk);
  if (!isInExcel(chance)) {
    await desk.files.save("ander.xlsx", build(other));
    return { words: await collectedIn(desk, "ander.xlsx"), replaced };
  }
  const brought = contributionOf("ander.xlsx", contentsOf(build(other)));
  if (!brought.ok) return { words: outcomeWords(brought) };
  const { workbook } = await desk.book.inExcel();
  return { words: outcomeWords(await bringIn(workbook, [brought.value], yes)), replaced };
}

/** `verzamel --bij`: the workbook gets the results of another file. */
async function collectedIn({ book, files }: Desk, other: string): Promise<string> {
  await files.save("in.xlsx", book.blueprint);
  const words = ["verzamel", other, "--bij", "in.xlsx", "--uit", "uit.xlsx", "--akkoord", "--overschrijf"];
  const said = await files.run(...words);
  if (said.code !== 2) book.open(files.read("uit.xlsx"));
  return fileWords(said);
}

async function checking(desk: Desk, chance: Chance): Promise<string> {
  if (!isInExcel(chance)) {
    await desk.files.save("in.xlsx", desk.book.blueprint);
    const { code } = await desk.files.run("controleer", "in.xlsx");
    return `als bestand: ${code}`;
  }
  return outcomeWords(await check((await desk.book.inExcel()).workbook));
}

async function making(desk: Desk): Promise<string> {
  return outcomeWords(await make({ organisation: "OD Voorbeeld", year: 2026 }, (await desk.book.inExcel()).workbook));
}

/** Saves the workbook as a real file and opens that. */
async function reopening({ book }: Desk): Promise<string> {
  book.open(await savedAndRead(book.blueprint));
  return "als echt .xlsx-bestand";
}

async function reading({ book }: Desk): Promise<string> {
  return outcomeWords(await read((await book.inExcel()).workbook));
}

/** What the user has the product do. */
export const commandActs: readonly Act[] = [
  { name: "score geven", by: "command", weight: 4, run: scoring },
  { name: "antwoord geven", by: "command", weight: 4, run: writing },
  { name: "beoordelen", by: "command", weight: 3, run: assessing },
  { name: "rij wijzigen", by: "command", weight: 4, run: rowWriting },
  { name: "vraag beantwoorden", by: "command", weight: 2, run: answering },
  { name: "antwoord intrekken", by: "command", weight: 2, run: withdrawing },
  { name: "draaitabel maken", by: "command", weight: 1, run: pivoting },
  { name: "profieltekst laden", by: "command", weight: 1, run: packing },
  { name: "actieplan opstellen", by: "command", weight: 3, run: planning },
  { name: "vastleggen", by: "command", weight: 3, run: recording },
  { name: "volgende evaluatie", by: "command", weight: 3, run: following },
  { name: "delen en overnemen", by: "command", weight: 2, run: sharing },
  { name: "delen en overnemen", by: "command", weight: 1, run: sharingFiles },
  { name: "uitkomsten binnenhalen", by: "command", weight: 3, run: bringing },
  { name: "controleren", by: "command", weight: 1, run: checking },
  { name: "lezen", by: "command", weight: 1, run: reading },
  { name: "nog eens maken", by: "command", weight: 1, run: making },
  { name: "opslaan en openen", by: "command", weight: 1, run: reopening },
];
