import type { Notice } from "../usecases/notices.ts";
import { texts } from "./texts.ts";

/** What Office hands to a command: it waits, with the button closed, until this is called. */
export interface CommandEvent {
  completed(): void;
}

/** How a command tells what became of it. */
export interface Teller {
  /** Something else begins: what was told before is over. */
  begin(this: void): void;
  /** Shows a notice to the user, also when the pane is closed. */
  show(this: void, notice: Notice): Promise<void>;
  /** Takes a mistake of the code, or of showing. */
  report(this: void, error: unknown): void;
}

/**
 * A ribbon command: does the work, tells what became of it (`null`: that shows by itself), and says exactly once that it is
 * over, whatever happens. The only place that calls `event.completed()`.
 */
export function ribbonCommand(
  work: () => Promise<Notice | null>,
  teller: Teller,
): (event: CommandEvent) => Promise<void> {
  return async (event) => {
    try {
      teller.begin();
      const notice = await noticeOf(work, teller);
      if (notice !== null) await teller.show(notice);
    } catch (error) {
      teller.report(error);
    } finally {
      event.completed();
    }
  };
}

async function noticeOf(work: () => Promise<Notice | null>, { report }: Teller): Promise<Notice | null> {
  try {
    return await work();
  } catch (error) {
    report(error);
    return { kind: "problem", ...texts.unexpected };
  }
}
