import { crc32 as known } from "node:zlib";
import fc from "fast-check";
import { crc32 } from "./crc32.ts";
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

  it("[X32] have the checksum of their bytes, from wherever in a buffer these come", () => {
    const cut = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.nat(3));
    fc.assert(
      fc.property(cut, ([bytes, start]) => expect(crc32(bytes.subarray(start))).toBe(known(bytes.subarray(start)))),
    );
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});
