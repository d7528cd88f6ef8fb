import type { Instance } from "./object.ts";
import { pascal, type QueryInfo } from "./wire.ts";

/** What is asked of an object: `*` for all its plain properties, and paths such as `format/font/bold`. */
type Selection = readonly string[];

/** The answer to a `load`: a null object gives null, a collection gives `_Items`, an object its properties. */
export function query(object: Instance | null, info: QueryInfo): unknown {
  if (object === null) return null;
  const expanded = (info.Expand ?? []).map((name) => `${name}/*`);
  const selected = info.Select ?? (expanded.length > 0 ? [] : ["*"]);
  const selection = [...(selected.length === 0 && expanded.length === 0 ? ["*"] : selected), ...expanded];
  return object.isCollection ? collection(object, selection, info) : properties(object, selection);
}

function collection(object: Instance, selection: Selection, { Top, Skip = 0 }: QueryInfo): unknown {
  const own = selection.filter((name) => object.hasScalar(pascal(name)));
  const ofItems = selection.filter((name) => !own.includes(name) && !aboutNull.test(name));
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return {
    ...properties(object, own),
    _Items: items.map((item) => ({ ...item.identity(), ...nested(item, ofItems) })),
  };
}

function nested(item: Instance, selection: Selection): object {
  return properties(item, selection.length === 0 ? ["*"] : selection);
}

/** The client knows these from the answer itself. */
const aboutNull = /^isNull(?:Object)?$/i;

function properties(object: Instance, selection: Selection): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, rest] of byFirst(selection)) {
    if (name === "*" || name === "$all") addAll(object, answer);
    else if (!aboutNull.test(name)) answer[pascal(name)] = property(object, pascal(name), rest);
  }
  return answer;
}

function addAll(object: Instance, answer: Record<string, unknown>): void {
  for (const name of object.scalarNames) answer[name] = object.get(name);
}

function property(object: Instance, member: string, rest: Selection): unknown {
  if (object.hasObject(member)) return query(object.open(member), { Select: rest.length === 0 ? ["*"] : rest });
  return object.get(member);
}

/** Paths gathered by their first step: `font/bold` and `font/size` are asked of `font` together. */
function byFirst(selection: Selection): ReadonlyMap<string, Selection> {
  const grouped = new Map<string, string[]>();
  for (const path of selection) {
    const [first = "", ...rest] = path.split(/[/.]/);
    const group = grouped.get(first) ?? [];
    if (rest.length > 0) group.push(rest.join("/"));
    grouped.set(first, group);
  }
  return grouped;
}
