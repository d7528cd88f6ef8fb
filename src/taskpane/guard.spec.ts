import { initial } from "./book-state.ts";
import { guardDrafts } from "./guard.ts";

test.each([
  ["without a draft", new Map(), false],
  ["with a draft", new Map([["conclusie_1", { text: "half", base: "" }]]), true],
])("[W24] a page that goes %s", (_, drafts, asks) => {
  const page = new EventTarget();
  guardDrafts(page, { getState: () => ({ ...initial, drafts }) });
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(asks);
});
