import type { BookState } from "./book.ts";
import type { Observable } from "./observable.ts";

/** Has the browser ask first when the page goes while something was typed that is not in the workbook. */
export function guardDrafts(page: EventTarget, book: Pick<Observable<BookState>, "getState">): void {
  page.addEventListener("beforeunload", (event) => {
    if (book.getState().drafts.size > 0) event.preventDefault();
  });
}
