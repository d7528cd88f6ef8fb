import fc from "fast-check";
import { unpack, zipEntries } from "./zip-read.ts";
import { zip } from "./zip-write.ts";

const names = fc.stringMatching(/^[a-z]{1,8}\/[a-zé]{1,8}\.xml$/);

describe("zip files", () => {
  it("[X30] come back byte for byte", async () => {
    const parts = fc.uniqueArray(fc.tuple(names, fc.uint8Array({ maxLength: 3_000 })), { selector: ([name]) => name });
    await fc.assert(
      fc.asyncProperty(parts, async (list) => {
        const entries = zipEntries(await zip(new Map(list)));
        const back = await Promise.all([...entries.values()].map(async (entry) => [entry.name, await unpack(entry)]));
        expect(back).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  it("[X31] are the same for the same parts", async () => {
    const parts = new Map([["a.xml", new TextEncoder().encode("a".repeat(10_000))]]);
    expect(await zip(parts)).toEqual(await zip(parts));
  });
});
