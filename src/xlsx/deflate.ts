/** More came out of a compressed block than was promised. */
export class TooMuchData extends Error {
  override readonly name = "TooMuchData";
}

/** Sends bytes through a stream that packs or unpacks, and calls back for every chunk that comes out, to the end. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const writer = writable.getWriter();
  const ignore = (): undefined => undefined; // what goes wrong, the reader is told as well
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(ignore);
  writer.close().catch(ignore);
  const reader = readable.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) take(chunk.value);
  } catch (error) {
    if (error instanceof TooMuchData) await reader.cancel();
    throw error;
  }
}

/** One array of all chunks. */
export function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Compresses bytes (raw deflate, RFC 1951). */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await through(new CompressionStream("deflate-raw"), bytes, (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  return join(chunks, size);
}

/**
 * Decompresses raw deflate, with room for `limit` bytes taken at once: chunks that are joined take it twice.
 * @throws TooMuchData as soon as there is more than `limit`; TypeError (or what the platform throws) on broken data.
 */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const whole = new Uint8Array(limit);
  let size = 0;
  await through(new DecompressionStream("deflate-raw"), bytes, (chunk) => {
    if (size + chunk.length > limit) throw new TooMuchData(`more than ${limit} bytes`);
    whole.set(chunk, size);
    size += chunk.length;
  });
  return whole.subarray(0, size);
}

/** Whether an error is a TypeError, also one of the platform's own that comes from another global scope. */
export function isTypeError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "TypeError";
}
