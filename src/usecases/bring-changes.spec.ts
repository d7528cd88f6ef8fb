import { changed } from "../../test/support/changed-organisations.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { bringIn, bringInLines, contributionOf } from "./bring-in.ts";

const earlier = changed("OD Nieuw", [[2025, "naam", "OD Oud", "OD Nieuw"]], [["OD Oud", 2024, 3]]);

test("[OC32] how an organisation changed comes along with its results, is told, and comes along once", async () => {
  const book = new RevisedBook(emptyEvaluation("OD Nieuw", 2028));
  const contribution = valueOf(contributionOf("eerder.xlsx", contentsOf(build(earlier))));
  const report = valueOf(await bringIn(book, [contribution], asking(true)));
  expect(book.evaluation.organisationChanges).toEqual(earlier.organisationChanges);
  expect(bringInLines(report)).toContain("Overgenomen op het blad Organisaties: 1 wijziging.");
  const standing = book.blueprint;
  const again = valueOf(await bringIn(book, [contribution, contribution], asking(true)));
  expect([again.changes, book.blueprint]).toEqual([[], standing]);
});
