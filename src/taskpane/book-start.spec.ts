/** How the pane begins to follow a workbook. */
import { FakeDesk, refused } from "../../test/support/fake-desk.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { Book } from "./book.ts";

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function bookOver(change: (desk: FakeDesk) => Partial<FakeDesk>) {
  const desk = new FakeDesk(emptyEvaluation("OD Voorbeeld", 2026));
  Object.assign(desk, change(desk));
  return { desk, book: new Book({ workbook: desk, desk, questions: () => [], wait: soon, report: jest.fn() }) };
}

test("[B113] a host that tells nothing is worked with by hand", async () => {
  const { desk, book } = bookOver(() => ({ follow: () => Promise.reject(refused("excel-tooOld")) }));
  await book.start();
  expect(book.getState().hears).toBe(false);
  desk.click("score_casemanager");
  await book.refresh();
  expect(book.getState().place.name).toBe("score_casemanager");
});

test.each(["read", "look"] as const)(
  "[B120] a click while the pane starts is heard, during the first %s",
  async (step) => {
    const { book } = bookOver((desk) => {
      const before = desk[step];
      const clicks = ["score_casemanager"];
      const withClick = async () => {
        const seen = await (before as () => Promise<unknown>)();
        for (const name of clicks.splice(0)) desk.click(name);
        return seen;
      };
      return { [step]: withClick };
    });
    await book.start();
    await soon();
    expect(book.getState().place.name).toBe("score_casemanager");
  },
);
