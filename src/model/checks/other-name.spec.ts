import { changed, changedOrganisations } from "../../../test/support/changed-organisations.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { findings } from "./checks.ts";

const asked = (evaluation: Evaluation): readonly string[] =>
  findings(evaluation).flatMap(({ rule, question }) => (rule === "S18" ? [question] : []));

const results = (evaluation: Evaluation): Evaluation => ({ ...evaluation, archive: [] });

describe("S18: earlier results under another name", () => {
  test("[S18] asked, with the name and with what to do", () => {
    expect(asked(changedOrganisations.unrecorded)).toEqual([
      "Eerdere uitkomsten staan onder een andere naam: OD Oud. Is de naam gewijzigd, of is er een fusie of splitsing geweest?",
    ]);
    const [finding] = findings(changedOrganisations.unrecorded).filter(({ rule }) => rule === "S18");
    expect(finding).toMatchObject({ place: { kind: "organisation" } });
    expect(finding?.remedy).toContain("blad Organisaties");
  });

  test.each(["renamed", "merged", "mergedLongAgo", "tookIn", "everyProfile"] as const)(
    "[S18] silent once the change is recorded: %s",
    (kind) => {
      expect(asked(results(changedOrganisations[kind]))).toEqual([]);
    },
  );

  test("[S18] asked again when a change is recorded in an order that cannot be", () => {
    const wrong = changed(
      "OD Nieuw",
      [[2023, "naam", "OD Midden", "OD Nieuw"], [2025, "naam", "OD Oud", "OD Midden"]], // prettier-ignore
      [["OD Oud", 2022, 3]],
    );
    expect(asked(wrong)).toHaveLength(1);
  });

  test("[S18] results of others are no reason where the organisation has earlier ones itself, nor are later ones", () => {
    expect(asked(results(changed("OD", [], [["OD", 2024, 3], ["OD Buur", 2024, 3]])))).toEqual([]); // prettier-ignore
    expect(asked(results(changed("OD", [], [["OD Buur", 2026, 3]])))).toEqual([]);
  });

  test("[S18] what was filled in in this workbook is of one organisation: another name there is always asked about", () => {
    expect(asked(changed("OD", [], [["OD", 2024, 3], ["OD Oud", 2022, 3]]))).toHaveLength(1); // prettier-ignore
  });

  test("[S18] without an organisation it is asked for that first", () => {
    expect(asked(changed(" ", [], [["OD Oud", 2024, 3]]))).toEqual([]);
  });
});
