import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forged, heavyFiles } from "../support/heavy-files.ts";
import { freshSeed } from "../support/seed.ts";
import type { GivenFile } from "./child.ts";
import { mutantOf } from "./mutate.ts";
import { deskIn, readings, type Desk } from "./reading.ts";
import { readMutants, soundNumbers } from "./run.ts";
import { samples, type Sample } from "./samples.ts";

jest.setTimeout(300_000);

const count = 150;
const seed = freshSeed();

test(`[FZ1] ${count} spoilt files are each answered in time and within bounds: npm run fuzz:files -- ${seed} ${count}`, async () => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const { findings, mutants, outcomes } = await readMutants(seed, numbers);
  expect(findings).toEqual([]);
  expect(mutants).toBe(count);
  const refused = [...outcomes].filter(([outcome]) => outcome.startsWith("readContents bestand-"));
  expect(refused.length).toBeGreaterThan(2);
  expect(outcomes.get("readContents read")).toBeGreaterThan(count / 10);
});

describe("files as large as they may be", () => {
  let folder: string;
  const tasks: GivenFile[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "spiegel-zwaar-"));
    const [own] = await samples();
    if (own === undefined) throw new RangeError("there are no samples");
    for (const [what, place, xml] of heavyFiles) {
      const path = join(folder, `${tasks.length}.xlsx`);
      writeFileSync(path, await forged(own.bytes, place, xml));
      tasks.push({ path, what });
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("[HF24] each is answered in two seconds of the processor and 256 MB, also by what mends", async () => {
    const atOnce = 5; // what a process had for one file counts for the next as well
    for (let from = 0; from < tasks.length; from += atOnce) {
      const { findings } = await readMutants(0, tasks.slice(from, from + atOnce));
      expect(findings).toEqual([]);
    }
    expect(tasks).toHaveLength(heavyFiles.length);
  });
});

describe("the search itself", () => {
  let sound: readonly Sample[];
  let folder: string;
  let desk: Desk;

  beforeAll(async () => {
    sound = await samples();
    folder = mkdtempSync(join(tmpdir(), "spiegel-mutants-"));
    desk = await deskIn(folder, sound);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const named = (name: string): Sample => {
    const found = sound.find((sample) => sample.name === name);
    if (found === undefined) throw new RangeError(name);
    return found;
  };

  test("[FZ2] gives the same file for the same seed, and another for another", async () => {
    const [one, again, other] = [await mutantOf(sound, 7, 3), await mutantOf(sound, 7, 3), await mutantOf(sound, 8, 3)];
    expect(again).toEqual(one);
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0);
  });

  test("[FZ3] finds nothing in sound files, each of which is read", async () => {
    const { findings, outcomes } = await readMutants(seed, soundNumbers(sound.length));
    expect(findings).toEqual([]);
    expect([outcomes.get("readContents read"), outcomes.get("readBlueprint read")]).toEqual([
      sound.length,
      sound.length,
    ]);
    const numbered = (name: string): number => soundNumbers(sound.length)[sound.indexOf(named(name))] ?? 0;
    const first = ["lees 0", "controleer 1", "verzamel 0", "neem-over 0"];
    const { outcomes: saved } = await readMutants(seed, [numbered("LibreOffice's workbook")]);
    expect([...saved.keys()].slice(2, 6)).toEqual(first);
    const { outcomes: kept } = await readMutants(seed, [numbered("our workbook with a backup")]);
    expect([...kept.keys()].slice(2)).toEqual([
      ...first,
      ...[
        "herstel 0",
        "terugzetten 0",
        "bijwerken 0",
        "volgend 0",
        "deel 0",
        "reservekopieen 0",
        "vastleggen 0",
        "actieplan 0",
      ],
    ]);
    const { outcomes: older } = await readMutants(seed, [numbered("a workbook of the first layout")]);
    expect([...older.keys()]).toContain("bijwerken 0");
  });

  test("[FZ4] finds a reader that breaks", async () => {
    const sample = named("our share copy");
    const bytes = Object.assign(sample.bytes.slice(), {
      subarray: () => {
        throw new TypeError("broken");
      },
    });
    const answers = await readings(desk, { sample, bytes, what: "" });
    expect(answers.slice(0, 2).map(({ outcome, faults }) => [outcome, faults[0]?.slice(0, 17)])).toEqual([
      ["crash", "TypeError: broken"],
      ["crash", "TypeError: broken"],
    ]);
  });

  test("[FZ5] is no search when the process has no room to read in", async () => {
    await expect(readMutants(seed, [0], undefined, 10)).rejects.toThrow("no mutant was read");
  });
});
