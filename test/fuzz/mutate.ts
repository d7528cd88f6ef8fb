import { byteMutations } from "./bytes.ts";
import { Chance } from "./chance.ts";
import { anyPartMutation, packed } from "./parts.ts";
import type { Sample } from "./samples.ts";

/** A spoilt file, and what was done to it. */
export interface Mutant {
  readonly bytes: Uint8Array;
  readonly sample: Sample;
  readonly what: string;
}

const byteNames = Object.keys(byteMutations);

/** The mutant of that number: the same for the same seed. One or two things were done to its parts, or one to its bytes. */
export async function mutantOf(samples: readonly Sample[], seed: number, number: number): Promise<Mutant> {
  const chance = new Chance(seed, number);
  const sample = chance.pick(samples);
  const done: string[] = [];
  const parts = new Map(sample.parts);
  const inBytes = chance.below(5) === 0;
  for (let left = inBytes ? 0 : 1 + chance.below(2); left > 0; left -= 1) {
    const [name, mutation] = anyPartMutation(chance);
    mutation(parts, chance);
    done.push(name);
  }
  let bytes = inBytes ? sample.bytes : await packed(parts);
  if (inBytes || chance.below(30) === 0) {
    const name = chance.pick(byteNames);
    bytes = byteMutations[name]?.(bytes, chance) ?? bytes;
    done.push(name);
  }
  return { bytes, sample, what: `${sample.name}: ${done.join(", ")}` };
}
