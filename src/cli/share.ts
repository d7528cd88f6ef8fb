import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { sharingTexts } from "../model/sharing/texts.ts";
import { leftOut, share, type ShareProposal, type ShareRequest } from "../usecases/share.ts";
import { shareCaseTexts as said } from "../usecases/share-texts.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readBytes, writeNew } from "./files.ts";
import { caughtInWorkbook } from "./mending.ts";
import { linesText, problem } from "./problems.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { texts } from "./texts.ts";

/** `deel`: says what goes, and makes the copy for colleagues once what looks like a person or a score in it was looked at. */
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
  const proposal = await caughtInWorkbook(workbook, async () => share(await world.format.decode(bytes), request.value));
  if (!proposal.ok) return proposal;
  world.say(linesText([said.goes(proposal.value.listing.goes), said.stays(proposal.value.listing.stays)]));
  const asked = given.flags.has("akkoord") ? null : findsToAsk(workbook, proposal.value);
  if (asked !== null) return asked;
  await writeNew(target.value, await world.format.encode(proposal.value.copy));
  return success(linesText([...linesOf(proposal.value), texts.shared(target.value.path)]));
}

function requestOf({ values, flags }: Given): Outcome<ShareRequest> {
  const without = leftOut(values.get("zonder") ?? "");
  if (!without.ok) return without;
  const peers = peersIn(values.get("collegas") ?? "");
  if (!peers.ok) return peers;
  return success({ blind: flags.has("blind"), without: without.value, peers: peers.value });
}

/** Names with a semicolon between them. Names hold commas too; where a comma alone stands, nobody knows how many are meant. */
function peersIn(given: string): Outcome<readonly string[]> {
  if (given.includes(",") && !given.includes(";")) return failure(problem("komma", "", texts.comma(given.trim())));
  return success(
    given
      .split(";")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );
}

/** Nothing is written before the user said that what was found may go. */
function findsToAsk(workbook: string, { finds, mentions }: ShareProposal): Outcome<never> | null {
  const ask = (code: string, where: string, what: string): Problem => ({
    code,
    where: texts.line(workbook, where),
    what,
    remedy: "",
  });
  const [first, ...rest] = [
    ...finds.map(({ where, kind, found, sentence }) =>
      ask("persoonsgegeven", where, said.find(sharingTexts.kinds[kind], found, sentence)),
    ),
    ...mentions.map(({ where, text }) => ask("score-genoemd", where, said.mention(text))),
  ];
  if (first === undefined) return null;
  const head =
    finds.length === 0
      ? problem("scores-genoemd", workbook, texts.askScores(mentions.length))
      : problem("persoonsgegevens", workbook, texts.askPeople(finds.length, mentions.length));
  return failure(head, first, ...rest);
}

function linesOf({ finds, mentions }: ShareProposal): readonly string[] {
  return [
    ...mentions.map(({ where }) => said.scoreMention(where)),
    finds.length === 0 ? said.nothingFound : said.allFoundKept(finds.length),
    said.mayMiss,
  ];
}
