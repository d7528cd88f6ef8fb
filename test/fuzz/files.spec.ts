import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutantOf } from "./mutate.ts";
import { deskIn, readings, type Desk } from "./reading.ts";
import { readMutants, soundNumbers } from "./run.ts";
import { samples, type Sample } from "./samples.ts";

jest.setTimeout(300_000);

const count = 150;
const seed = Date.now() % 1_000_000_000;

test(`[FZ1] ${count} spoilt files are each answered in time and within bounds: npm run fuzz:files -- ${seed} ${count}`, async () => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const { findings, mutants, outcomes } = await readMutants(seed, numbers);
  expect(findings).toEqual([]);
  expect(mutants).toBe(count);
  const refused = [...outcomes].filter(([outcome]) => outcome.startsWith("readContents bestand-"));
  expect(refused.length).toBeGreaterThan(2);
  expect(outcomes.get("readContents read")).toBeGreaterThan(count / 10);
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
    const own = soundNumbers(sound.length)[sound.indexOf(named("LibreOffice's workbook"))];
    const { outcomes: commands } = await readMutants(seed, [own ?? 0]);
    expect([...commands.keys()].slice(2)).toEqual(["lees 0", "controleer 1", "verzamel 0", "neem-over 0"]);
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
