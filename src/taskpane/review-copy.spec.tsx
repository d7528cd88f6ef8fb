import { act, screen } from "@testing-library/react";
import { expectAccessible, heading, openPane } from "../../test/support/open-pane.tsx";
import { readyToShare, shareCopy } from "../../test/support/sharing.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { texts } from "./texts.ts";

const { reviewCopy, unreadable, refresh } = texts.work;

test("[AH10] a copy to review is called so, with what to do in the sheets, and no question to open another workbook first", async () => {
  const { desk, book } = await openPane(null);
  const { values, tables } = contentsOf(shareCopy(readyToShare, { blind: false, without: [] }));
  for (const [name, value] of values) desk.values.set(name, value);
  for (const [name, table] of tables) desk.tables.set(name, table);
  await act(() => book.refresh());
  await heading(reviewCopy.title);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(reviewCopy.steps);
  expect(screen.queryByText(unreadable.title)).toBeNull();
  expect(screen.queryByRole("button", { name: refresh })).toBeNull();
  act(() => book.show("share")); // asked for on the ribbon
  await heading(reviewCopy.title);
  await expectAccessible();
});
