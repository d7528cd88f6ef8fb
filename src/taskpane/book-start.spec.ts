/** How the pane begins to follow a workbook. */
import { FakeDesk, refused, soon } from "../../test/support/fake-desk.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { Book } from "./book.ts";

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

test("[B122] a workbook that could not be followed is tried again when the user asks for what is there now", async () => {
  const { desk, book } = bookOver(({ follow }) => {
    const faults = [refused("excel-busy"), refused("excel-busy")];
    return {
      follow: async (listener) => {
        const fault = faults.shift();
        if (fault !== undefined) throw fault;
        await follow(listener);
      },
    };
  });
  await book.start();
  await book.renew();
  expect(book.getState().hears).toBe(false);
  await book.renew();
  expect(book.getState().hears).toBe(true);
  desk.click("score_casemanager");
  await soon();
  expect(book.getState().place.name).toBe("score_casemanager");
});

test("[B120] a click while the pane first looks where the user is, is heard", async () => {
  const { book } = bookOver((desk) => {
    const before = desk.look;
    const clicks = ["score_casemanager"];
    return {
      look: async () => {
        const seen = await before();
        for (const name of clicks.splice(0)) desk.click(name);
        return seen;
      },
    };
  });
  await book.start();
  await soon();
  expect(book.getState().place.name).toBe("score_casemanager");
});

test("[B121] who is typing in a cell while the pane starts is waited for, and followed from then on", async () => {
  const { desk, book } = bookOver(() => ({ editing: true }));
  const started = book.start();
  await soon();
  expect(book.getState()).toMatchObject({ waiting: true, hears: true });
  desk.editing = false;
  await started;
  desk.click("score_casemanager");
  await soon();
  expect(book.getState()).toMatchObject({ waiting: false, hears: true, place: { name: "score_casemanager" } });
});
