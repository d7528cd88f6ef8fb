import type * as v from "valibot";
import { failure, type Outcome, type Problem } from "../problem.ts";
import { faultTexts, shownTexts, type FaultCode } from "./texts.ts";

/** How many faults of one file are told; the rest is counted. */
export const mostFaults = 10;

const separator = "\t";

/** A fault as the text that a valibot schema carries along: its code, and what it knows. */
export function fault(code: FaultCode, detail: string | number = ""): string {
  return `${code}${separator}${detail}`;
}

/** A fault as a problem. `where` is a path in the file. */
export function faultProblem(code: FaultCode, where: string, value?: unknown, detail: string | number = ""): Problem {
  return { code, where, ...faultTexts[code](shown(value), String(detail)) };
}

/** The first {@link mostFaults} issues as problems, and how many more there are. */
export function issuesFailure(issues: readonly v.BaseIssue<unknown>[]): Outcome<never> {
  const [first, ...rest] = issues.slice(0, mostFaults).map(issueProblem);
  if (first === undefined) throw new RangeError("a failure needs an issue");
  const more = issues.length - mostFaults;
  return failure(first, ...rest, ...(more > 0 ? [faultProblem("meer-problemen", "", undefined, more)] : []));
}

function issueProblem(issue: v.BaseIssue<unknown>): Problem {
  const [code = "", detail] = issue.message.split(separator);
  if (!isFaultCode(code)) throw new Error(`a schema without a fault of its own: ${issue.message}`);
  return faultProblem(code, pathText((issue.path ?? []).map((item) => item.key)), issue.input, detail);
}

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faultTexts, code);

/** A path as a person writes it: `acties[2].begin` is about the second action. */
export function pathText(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key + 1}]`;
    const name = nameText(String(key));
    return path === "" ? name : `${path}.${name}`;
  }, "");
}

const nameText = (name: string): string => (/^[\p{L}\p{N}_-]{1,40}$/u.test(name) ? name : quoted(name));

/** A value as it is called in a sentence: short, on one line, never looked into. */
export function shown(value: unknown): string {
  if (value === undefined) return shownTexts.nothing;
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return shownTexts.list(value.length);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return shownTexts.object;
}

const shownLength = 40;

/** A text between quotes with its control characters written out, cut off after forty characters. */
function quoted(text: string): string {
  const start = Array.from(text.slice(0, 2 * shownLength))
    .slice(0, shownLength)
    .join("");
  return JSON.stringify(start.length < text.length ? `${start}…` : start);
}
