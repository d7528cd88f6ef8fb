import { Button, MessageBar, MessageBarBody, MessageBarTitle, type MessageBarIntent } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Notice, NoticeBoard } from "../usecases/notices.ts";
import { planTexts as texts } from "./plan-texts.ts";

const intents: Readonly<Record<Notice["kind"], MessageBarIntent>> = {
  done: "success",
  attention: "warning",
  problem: "error",
};

/** What does something when it is pressed. */
const pressed = "button, [type=radio]";

/** What became of the last ribbon command, until the user closes it or does something else in the pane. */
export function Notices({ board }: { readonly board: NoticeBoard }): ReactNode {
  const notice = useSyncExternalStore(board.subscribe, board.getState);
  useEffect(() => {
    const click = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(pressed) !== null) board.moveOn();
    };
    document.addEventListener("click", click, true); // before what it does is told here
    return () => document.removeEventListener("click", click, true);
  }, [board]);
  if (notice === null) return null;
  return (
    <section aria-label={texts.notices} className="board">
      <div role={notice.kind === "problem" ? "alert" : "status"}>
        <MessageBar intent={intents[notice.kind]} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{notice.title}</MessageBarTitle>
            {notice.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <Button size="small" onClick={() => board.post(null)}>
              {texts.dismiss}
            </Button>
          </MessageBarBody>
        </MessageBar>
      </div>
    </section>
  );
}

interface PlanButtonProps {
  readonly board: NoticeBoard;
  /** Draws the plan up, and says what became of it. */
  readonly draw: () => Promise<Notice>;
  readonly report: (error: unknown) => void;
}

/** The same as the button on the ribbon. */
export function PlanButton({ board, draw, report }: PlanButtonProps): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const click = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      board.post(await draw());
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button className="action" aria-disabled={isBusy} onClick={() => void click()}>
      {isBusy ? texts.drawing : texts.draw}
    </Button>
  );
}
