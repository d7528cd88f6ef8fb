/** More came out of a compressed block than was promised. */
export class TooMuchData extends Error {
  override readonly name = "TooMuchData";
}

/** Reads a stream to the end, or stops as soon as it gives more than `limit` bytes. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new TooMuchData(`more than ${limit} bytes`);
    }
    chunks.push(chunk.value);
  }
  return join(chunks, size);
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

function source(bytes: Uint8Array): ReadableStream<BufferSource> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
}

/** Compresses bytes (raw deflate, RFC 1951). */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return collect(source(bytes).pipeThrough(new CompressionStream("deflate-raw")), Number.POSITIVE_INFINITY);
}

/**
 * Decompresses raw deflate.
 * @throws TooMuchData as soon as there is more than `limit`; TypeError (or what the platform throws) on broken data.
 */
export function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return collect(source(bytes).pipeThrough(new DecompressionStream("deflate-raw")), limit);
}

/** Whether an error is a TypeError, also one of the platform's own that comes from another global scope. */
export function isTypeError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "TypeError";
}
