import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { sharingTexts } from "../model/sharing/texts.ts";
import { leftOut, share, type ShareProposal, type ShareRequest } from "../usecases/share.ts";
import { shareCaseTexts as said } from "../usecases/share-texts.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readBytes, writeNew } from "./files.ts";
import { caughtInFile, oneLine, problem } from "./problems.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { texts } from "./texts.ts";

/** `deel`: makes the copy for colleagues, once what looks like a person in it was looked at. */
export const shareCommand: Command = {
  grammar: {
    options: {
      uit: { kind: "path", required: true },
      blind: { kind: "flag" },
      zonder: { kind: "text" },
      collegas: { kind: "text" },
      akkoord: { kind: "flag" },
      overschrijf: { kind: "flag" },
    },
    files: 1,
  },
  run: runShare,
};

async function runShare(given: Given, world: World): Promise<Outcome<string>> {
  const workbook = pathIn(world, given.files[0]);
  const request = requestOf(given);
  if (!request.ok) return request;
  const target = await workbookTarget(given, world, [workbook]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const proposal = await caughtInFile(workbook, async () => share(await world.format.decode(bytes), request.value));
  if (!proposal.ok) return proposal;
  const asked = given.flags.has("akkoord") ? null : findsToAsk(workbook, proposal.value);
  if (asked !== null) return asked;
  await writeNew(target.value, await world.format.encode(proposal.value.copy));
  return success(
    [...linesOf(proposal.value), texts.shared(target.value.path)].map((line) => `${oneLine(line)}\n`).join(""),
  );
}

function requestOf({ values, flags }: Given): Outcome<ShareRequest> {
  const without = leftOut(values.get("zonder") ?? "");
  if (!without.ok) return without;
  const peers = (values.get("collegas") ?? "").split(";").map((name) => name.trim());
  return success({ blind: flags.has("blind"), without: without.value, peers: peers.filter((name) => name !== "") });
}

/** Nothing is written before the user said that what was found may go. */
function findsToAsk(workbook: string, { finds }: ShareProposal): Outcome<never> | null {
  const [first, ...rest] = finds.map(({ where, kind, found, sentence }): Problem => ({
    code: "persoonsgegeven",
    where: texts.line(workbook, where),
    what: said.find(sharingTexts.kinds[kind], found, sentence),
    remedy: "",
  }));
  if (first === undefined) return null;
  return failure(problem("persoonsgegevens", workbook, texts.askPeople(rest.length + 1)), first, ...rest);
}

function linesOf({ listing, finds, mentions }: ShareProposal): readonly string[] {
  return [
    said.goes(listing.goes),
    said.stays(listing.stays),
    ...mentions.map(({ where }) => said.scoreMention(where)),
    finds.length === 0 ? said.nothingFound : said.allFoundKept(finds.length),
    said.mayMiss,
  ];
}
