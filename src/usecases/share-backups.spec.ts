import { keeperAt } from "../../test/support/keeping.ts";
import { readyToShare } from "../../test/support/sharing.ts";
import { RevisedBook, valueOf } from "../../test/support/revising.ts";
import { success } from "../model/problem.ts";
import { backupsIn } from "../workbook/backups.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Revision } from "../workbook/revise.ts";
import { keepingBackups } from "./backup.ts";
import { share } from "./share.ts";

const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

test("[BK14] a copy for colleagues holds nothing of the backups", async () => {
  const secret = "Wat wij vorig jaar nog niet wilden zeggen.";
  const book = new RevisedBook({ ...readyToShare, conclusions: readyToShare.conclusions.with(0, secret) });
  const keeping = keepingBackups(book, keeperAt());
  await keeping.revise(() => success({ ...nothing, keep: "herstellen" }));
  await book.revise(() => success({ ...nothing, values: new Map([["conclusie_1", "Nu wel."]]) }));
  const contents = contentsOf(book.blueprint);
  expect(backupsIn(contents)[0]?.text).toContain(secret);
  const { copy } = valueOf(share(contents, { blind: false, without: [], peers: ["OD Noord"] }));
  const text = JSON.stringify(copy);
  expect(text).toContain(readyToShare.organisation);
  for (const hidden of [secret, "Reservekop"]) expect(text).not.toContain(hidden);
});
