import { parseArgs } from "node:util";
import { nearest } from "../model/nearest.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** What an option takes: a text (which may be empty), the path of a file, or nothing. */
export type OptionKind = "text" | "path" | "flag";

/** What a command understands. */
export interface Grammar {
  readonly options: Readonly<Record<string, { readonly kind: OptionKind; readonly required?: boolean }>>;
  /** How many words without `--` there are; all of them file names. */
  readonly files: 0 | 1 | 2;
  /** Whether there may be more of them. */
  readonly more?: true;
}

/** What was given: texts and paths by option, flags as `true`, file names. */
export interface Given {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly files: readonly string[];
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly isInline: boolean;
}

/**
 * Reads the words behind a command. Tells all faults of one kind at once, the kind that explains the others first.
 * `command` is the word that an example begins with.
 */
export function readArguments(grammar: Grammar, words: readonly string[], command: string): Outcome<Given> {
  const { options, files } = tokens(grammar, words);
  const [first, ...rest] =
    [
      unknown(grammar, options),
      faulty(grammar, options),
      missing(grammar, options),
      misplaced(grammar, files, command),
    ].find((problems) => problems.length > 0) ?? [];
  if (first !== undefined) return failure(first, ...rest);
  const values = options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  const flags = options.filter(({ value }) => value === undefined).map(({ name }) => name);
  return success({ values: new Map(values), flags: new Set(flags), files });
}

function tokens(grammar: Grammar, words: readonly string[]): { options: Option[]; files: string[] } {
  const options = Object.fromEntries(
    Object.entries(grammar.options).map(([name, { kind }]) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const parsed = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const wholes = new Set<number>();
  return {
    options: parsed.tokens.flatMap((token) => {
      if (token.kind !== "option" || wholes.has(token.index)) return [];
      wholes.add(token.index);
      return [optionOf(token, words[token.index] ?? "")];
    }),
    files: parsed.tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** A word with one dash is one unknown option, not an option per letter. */
function optionOf({ name, rawName, value, inlineValue }: OptionToken, word: string): Option {
  if (rawName.startsWith("--")) return { name, rawName, value, isInline: inlineValue === true };
  const [whole = word] = word.split("=");
  return { name: whole.slice(1), rawName: whole, value: undefined, isInline: false };
}

const isKnown = (grammar: Grammar, { name, rawName }: Option): boolean =>
  rawName === `--${name}` && Object.hasOwn(grammar.options, name);

function unknown(grammar: Grammar, options: readonly Option[]): Problem[] {
  return options
    .filter((option) => !isKnown(grammar, option))
    .map(({ name, rawName }) =>
      problem("onbekende-optie", "", texts.unknownOption(rawName, nearest(name, Object.keys(grammar.options)))),
    );
}

function faulty(grammar: Grammar, options: readonly Option[]): Problem[] {
  return options.flatMap((option, index) => {
    const { name } = option;
    const isFlag = grammar.options[name]?.kind === "flag";
    if (isFlag && option.value !== undefined) return [problem("waarde-te-veel", "", texts.valueTooMany(name))];
    if (!isFlag && !hasValue(grammar, option)) return [problem("waarde-ontbreekt", "", texts.noValue(name))];
    const isAgain = options.findIndex((other) => other.name === name) < index;
    return isAgain ? [problem("optie-dubbel", "", texts.twice(name))] : [];
  });
}

/** A word that begins with a dash is the next option rather than a value, unless it is written with `=` or a number. */
function hasValue(grammar: Grammar, { name, value, isInline }: Option): boolean {
  if (value === undefined || (value === "" && grammar.options[name]?.kind === "path")) return false;
  return isInline || !/^-(?!\d)/.test(value);
}

function missing(grammar: Grammar, options: readonly Option[]): Problem[] {
  const given = new Set(options.map(({ name }) => name));
  return Object.entries(grammar.options)
    .filter(([name, { required }]) => required === true && !given.has(name))
    .map(([name]) => problem("optie-ontbreekt", "", texts.missingOption(name)));
}

function misplaced(grammar: Grammar, files: readonly string[], command: string): Problem[] {
  const tooMany = grammar.more === true ? undefined : files[grammar.files];
  if (tooMany !== undefined) return [problem("woord-te-veel", "", texts.tooMany(tooMany))];
  const isMissing = files.length < grammar.files || files.includes("");
  return isMissing ? [problem("bestand-ontbreekt", "", texts.missingFile(command, grammar.files))] : [];
}
