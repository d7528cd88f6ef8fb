/**
 * Every use case that writes in Excel, with a failure at every point, and then again: the workbook is as if nothing had
 * failed, and no answer was lost in between. Here a fixed share of the points; `npm run faults` tries all of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { excelDesk } from "../../src/excel/index.ts";
import { setScore, writeText } from "../../src/usecases/write-answers.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import type { Job } from "./job.ts";
import { jobs } from "./jobs.ts";
import { tryJobs } from "./processes.ts";
import { prepared, tryPoints } from "./run.ts";

const every = 150;
let tried = 0;

afterAll(() => {
  process.stdout.write(`${tried} points of failure tried\n`);
});

test.each(jobs)(
  "[FR1] $name: a failure at any point, and again",
  async (job) => {
    const ready = await prepared(job, every);
    tried += ready.points.length;
    expect(await tryPoints(ready, ready.points)).toEqual([]);
    expect(ready.points.length).toBeGreaterThan(5);
  },
  600_000,
);

/** What writes for somebody else, or not in Excel. */
const besides: Readonly<Record<string, string>> = {
  changeRow: "saveRow",
  isPivotMissing: "only looks",
  keepingBackups: "kept",
  patientExtender: "drawPlan",
  patientHealth: "repeats what it is given",
  patientReviser: "repeats what it is given",
  revised: "restore",
  revisedAfterAsking: "record",
};

const source = (folder: string, name: string): string => readFileSync(`${folder}/${name}`, "utf8");

/** The functions of the use cases that are given a way to write. */
function writing(): readonly string[] {
  const modules = readdirSync("src/usecases").filter((name) => name.endsWith(".ts") && !name.includes(".spec."));
  const heads = modules.flatMap((name) => [
    ...source("src/usecases", name).matchAll(/^export (?:async )?function (\w+)(?:<[\s\S]*?>)?\(([\s\S]*?)\n?\): /gm),
  ]);
  const ports =
    /\b(?:CellWriter|TableWriter|TableDesk|PlanDesk|TakeBackDesk|PivotPlacer|Workbook(?:Writer|Extender|Reviser|Repairer))\b/;
  return heads.flatMap(([, name = "", given = ""]) => (ports.test(given) ? [name] : []));
}

test("[FR2] every use case that writes has a job", () => {
  const tests = ["answer-jobs.ts", "whole-jobs.ts", "mending-jobs.ts"]
    .map((name) => source("test/faults", name))
    .join();
  const found = writing();
  expect(found).toEqual(
    expect.arrayContaining(["assess", "heal", "makePivot", "plan", "restore", "takeBackInto", "upgrade"]),
  );
  const missing = found.filter((name) => !new RegExp(`\\b${name}\\(`).test(tests) && !(name in besides));
  expect(missing).toEqual([]);
  expect(Object.keys(besides).filter((name) => !found.includes(name))).toEqual([]);
});

test("[FR3] a job that loses an answer is told, and one that comes to something else the second time", async () => {
  const { justification } = inFull.profiles.casemanager;
  let times = 0;
  const job = (text: () => string, replaces: Job["replaces"] = []): Job => ({
    name: "write",
    evaluation: inFull,
    run: () => writeText("toelichting_casemanager", text(), excelDesk()),
    replaces,
  });
  const reasons = async (one: Job) => {
    const ready = await prepared(one, every);
    return (await tryPoints(ready, ready.points)).map(({ why }) => why);
  };
  expect(await reasons(job(() => "Iets anders."))).toContain(`lost: ${justification.slice(0, 60)}`);
  expect(await reasons(job(() => `Keer ${(times += 1)}.`, [justification]))).toContain("another workbook");
});

test("[FR5] a job that changes a score for a while is told", async () => {
  const { score } = inFull.profiles.casemanager;
  if (score === null) throw new Error("no score");
  const run = async (): Promise<void> => {
    await setScore("casemanager", score === 1 ? 2 : 1, excelDesk());
    await setScore("casemanager", score, excelDesk());
  };
  const ready = await prepared({ name: "score", evaluation: inFull, run }, every);
  const failed = await tryPoints(ready, ready.points);
  expect(failed.map(({ why }) => why)).toContain(`out of place: score_casemanager: ${score}`);
});

test("[FR4] in processes of their own jobs have the same points; what fails there is told", async () => {
  const names = ["set a score", "load a pack"];
  const heard: string[] = [];
  const reports = await tryJobs(names, { every, processes: 2 }, ({ name }) => heard.push(name));
  const points = new Map(reports.map((one) => [one.name, one.points]));
  for (const job of jobs.filter(({ name }) => names.includes(name))) {
    expect(points.get(job.name)).toBe((await prepared(job, every)).points.length);
  }
  expect(reports.flatMap(({ failed, broken }) => [...failed, broken])).toEqual([null, null]);
  expect([...heard].sort()).toEqual([...names].sort());
  const [none] = await tryJobs(["no such job"], { every, processes: 1 });
  expect(none?.broken).toContain("no answer from point 0 on");
});
