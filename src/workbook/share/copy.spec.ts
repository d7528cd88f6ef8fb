import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { readyToShare, shareCopy } from "../../../test/support/sharing.ts";
import { profileIds } from "../../model/bijlage-d/profiles.ts";
import type { Action, Evaluation } from "../../model/evaluation/evaluation.ts";
import { leaveable, shared, sharedActionFields, type Wishes } from "../../model/sharing/parts.ts";
import { openPackage } from "../../xlsx/package.ts";
import { writeBlueprint } from "../../xlsx/index.ts";
import { cellAddress, parseArea } from "../grid.ts";
import { buildShare } from "./build.ts";

jest.setTimeout(120_000);

async function allParts(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const file = openPackage(bytes);
  return Promise.all(file.names().map(async (name) => [name, await file.text(name)] as const));
}

test.each([
  [["OD Noord"], /^2\. .*waarop de naam van uw organisatie al staat/],
  [[], /^2\. .*vul daar de naam van uw organisatie in/],
] as const)("[LM1] with the colleagues %j the second step asks for no name that is there already", (peers, step) => {
  const { sheets } = buildShare(shared(readyToShare, { blind: true, without: [] }, peers), peers);
  const steps = sheets[0]?.cells.map(({ value }) => String(value)).filter((text) => text.startsWith("2. "));
  expect(steps).toEqual([expect.stringMatching(step)]);
});

/** Stands in every text that may be withheld; no text of an evaluation at random has it. */
const mark = "MERK\u2042";

const kinds = [
  "contact",
  "beoordeling",
  "conclusie",
  "antwoord",
  "uitkomst",
  "actieplan",
  "inbreng",
  "voortgang",
  "notities",
  "bronnen",
];

/** An evaluation with marks, each with the part that it is in. */
function planted(evaluation: Evaluation): Evaluation {
  const marked = <T extends object>(kind: string, value: T): T =>
    Object.fromEntries(
      Object.entries(value).map(([key, old]) => [
        key,
        typeof old === "string" && key !== "profile" ? `${mark} ${kind} ${key}` : old,
      ]),
    ) as T;
  const { profiles, peerReview } = evaluation;
  const action = Object.fromEntries(sharedActionFields.map((field) => [field, ""]));
  const source = { id: "R1", kind: null, description: "", finding: "" } as const;
  return {
    ...evaluation,
    contact: `${mark} contact`,
    assessments: [
      { ...marked("beoordeling", { assessor: "", reason: "" }), id: "B1", profile: "casemanager", score: 4 },
    ],
    conclusions: evaluation.conclusions.map(() => `${mark} conclusie`),
    answers: [marked("antwoord", { id: "", question: "", answer: "", key: "" })],
    history: evaluation.history.map((result) => ({ ...marked("uitkomst", result), recordedOn: null })),
    organisationChanges: [{ ...marked("wijziging", { id: "", from: "", into: "" }), year: 2025, kind: "naam" }],
    actions: [
      {
        ...(marked("actieplan", action) as Omit<Action, "status" | "progress">),
        profile: "casemanager",
        start: null,
        end: null,
        status: null,
        progress: `${mark} voortgang`,
      },
    ],
    peerReview: {
      notes: peerReview.notes.map(() => `${mark} inbreng`),
      ownQuestions: peerReview.ownQuestions.map(({ question }) => ({ question, note: `${mark} inbreng` })),
      entries: [
        { ...marked("inbreng", { id: "", organisation: "", note: "", response: "" }), subject: null, score: 1 },
      ],
    },
    profiles: Object.fromEntries(
      Object.entries(profiles).map(([id, profile]) => [
        id,
        {
          ...profile,
          score: 5,
          notes: profile.notes.map(() => `${mark} notities`),
          sources: [marked("bronnen", source)],
        },
      ]),
    ) as unknown as Evaluation["profiles"],
  };
}

const allWishes: readonly Wishes[] = [false, true].flatMap((blind) =>
  [[], ...leaveable.map((part) => [part]), [...leaveable]].map((without) => ({ blind, without })),
);

describe("the copy", () => {
  test.each(allWishes)(
    "[W1] unzipped, it holds nothing that is withheld, no author, path or add-in: %j",
    async (wishes) => {
      const stays = [
        ...kinds.filter((kind) => !(leaveable as readonly string[]).includes(kind)),
        ...wishes.without,
        ...(wishes.blind ? ["actieplan"] : []),
      ];
      await fc.assert(
        fc.asyncProperty(evaluations, async (evaluation) => {
          const parts = await allParts(await writeBlueprint(shareCopy(planted(evaluation), wishes)));
          const whole = parts.map(([, xml]) => xml).join("\n");
          for (const kind of kinds)
            expect([kind, whole.includes(`${mark} ${kind}`)]).toEqual([kind, !stays.includes(kind)]);
          for (const [name, xml] of parts) {
            expect(xml).not.toMatch(
              /_xldudf|VTH\.[A-Z]|<dc:creator|lastModifiedBy|<Company|<Manager|<cp:keywords|<dc:description|state="(?:very)?[hH]idden"/,
            );
            if (!/sheet|sharedStrings|core/.test(name)) {
              expect(xml).not.toMatch(/(?:file:|[A-Z]:\\|\/(?:home|Users|tmp)\/)/);
            }
            expect(name).not.toMatch(/webextension|taskpane|comment|custom|vba|externalLink|connections/i);
          }
        }),
        { numRuns: 3 },
      );
    },
  );

  test("[W2] no formula, table, link, chart, pivot or note; every sheet is protected and only places to write are open", () => {
    fc.assert(
      fc.property(evaluations, fc.boolean(), (evaluation, blind) => {
        const { sheets, names, styles } = shareCopy(evaluation, { blind, without: [] });
        for (const sheet of sheets) {
          expect(sheet.protection).not.toBeNull();
          expect([sheet.tables, sheet.hyperlinks, sheet.charts, sheet.pivots]).toEqual([[], [], [], []]);
          expect(sheet.notes).toBeUndefined();
          expect(sheet.cells.some((cell) => cell.formula !== undefined)).toBe(false);
          const merges = sheet.merges.map(parseArea);
          const places = names
            .filter(({ name, sheet: on }) => on === sheet.name && /^deel_\d+_(?!gevraagd_)/.test(name))
            .map(({ address }) => parseArea(address));
          const blocks = places.map(
            ({ top, left }) => merges.find((one) => one.top === top && one.left === left) ?? { top, left, right: left },
          );
          const open = sheet.cells
            .filter(({ style }) => styles[style]?.locked === false)
            .map(({ row, column }) => cellAddress(row, column));
          const given = blocks.flatMap(({ top, left, right }) =>
            Array.from({ length: right - left + 1 }, (_, index) => cellAddress(top, left + index)),
          );
          expect(open.toSorted()).toEqual(given.toSorted());
          expect(given.length > 0).toBe(sheet.name.startsWith("Collega"));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("[W3] blind: no score of the organisation on any sheet, and the cells of scores are empty", () => {
    const all = (blind: boolean, score: 4 | 5) => {
      const profiles = Object.fromEntries(
        profileIds.map((id) => [id, { ...readyToShare.profiles[id], score }]),
      ) as Evaluation["profiles"];
      return shareCopy({ ...readyToShare, profiles }, { blind, without: [] });
    };
    expect(all(true, 4)).toEqual(all(true, 5));
    expect(all(false, 4)).not.toEqual(all(false, 5));
    const shown = (blind: boolean) =>
      all(blind, 5)
        .sheets.find(({ name }) => name === "Zelfevaluatie")
        ?.cells.filter(({ row, column }) => row >= 6 && row <= 10 && column === 3)
        .map(({ value }) => value);
    expect(shown(false)).toEqual([5, 5, 5, 5, 5]);
    expect(shown(true)).toEqual([null, null, null, null, null]);
  });

  test("[W4] a sheet per named organisation; three that ask for it when none is named", () => {
    const sheets = (peers: readonly string[]) =>
      shareCopy(readyToShare, { blind: false, without: [] }, peers).sheets.filter(({ name }) =>
        name.startsWith("Collega"),
      );
    expect(sheets([])).toHaveLength(3);
    expect(sheets(["OD Noord", "OD Zuid"]).map(({ cells }) => cells.some(({ value }) => value === "OD Noord"))).toEqual(
      [true, false],
    );
  });
});
