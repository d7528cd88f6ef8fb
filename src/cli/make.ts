import { parseJson } from "../model/evaluation/json.ts";
import { success, type Outcome } from "../model/problem.ts";
import { parsePack } from "../model/profile-pack/index.ts";
import { make } from "../usecases/make.ts";
import type { WorkbookWriter } from "../usecases/ports.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readText, writeNew, type Target } from "./files.ts";
import { inFile } from "./problems.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { texts } from "./texts.ts";

/** `maak`: makes a workbook in a file, and says where it is. */
export const makeCommand: Command = {
  grammar: {
    options: {
      organisatie: { kind: "text", required: true },
      jaar: { kind: "text", required: true },
      uit: { kind: "path", required: true },
      contactpersoon: { kind: "text" },
      antwoorden: { kind: "path" },
      profielen: { kind: "path" },
      overschrijf: { kind: "flag" },
    },
    files: 0,
  },
  run: runMake,
};

async function runMake(given: Given, world: World): Promise<Outcome<string>> {
  const inputs = ["antwoorden", "profielen"].flatMap((name) => maybePath(given, name, world) ?? []);
  const target = await workbookTarget(given, world, inputs);
  if (!target.ok) return target;
  const answers = await parsedFile(maybePath(given, "antwoorden", world), parseJson);
  if (!answers.ok) return answers;
  const pack = await parsedFile(maybePath(given, "profielen", world), parsePack);
  if (!pack.ok) return pack;
  const request = {
    organisation: given.values.get("organisatie") ?? "",
    year: given.values.get("jaar") ?? "",
    contact: given.values.get("contactpersoon"),
    answers: answers.value,
    pack: pack.value,
  };
  const made = await make(request, fileWriter(target.value, world));
  return made.ok ? success(`${texts.made(target.value.path)}\n`) : made;
}

function maybePath(given: Given, name: string, world: World): string | undefined {
  const path = given.values.get(name);
  return path === undefined ? undefined : pathIn(world, path);
}

async function parsedFile<T>(
  path: string | undefined,
  parse: (text: string) => Outcome<T>,
): Promise<Outcome<T | undefined>> {
  return path === undefined ? success(undefined) : inFile(path, parse(await readText(path)));
}

/** A file as the place where a workbook is written. */
function fileWriter(target: Target, { format }: World): WorkbookWriter {
  return {
    async write(blueprint) {
      await writeNew(target, await format.encode(blueprint));
      return "created";
    },
  };
}
