/** One entry of a `richApiMessage`: category, type, target, message as JSON, id, whether it came from a co-author. */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

let last = 0;

/** Makes an entry; `message` becomes JSON. To an event from a co-author Office.js gives the source `Remote`. */
export function messageEntry(
  category: number,
  type: number,
  target: string,
  message: unknown,
  isRemote = false,
): MessageEntry {
  last += 1;
  return [category, type, target, JSON.stringify(message), last, isRemote];
}
