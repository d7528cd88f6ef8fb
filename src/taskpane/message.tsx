import { MessageBar, MessageBarBody, MessageBarTitle, type MessageBarIntent } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { sentence, type Problem } from "../model/problem.ts";
import type { Unsupported } from "./host.ts";
import { landing } from "./landing.ts";
import { isFieldProblem, type Phase } from "./store.ts";
import { texts } from "./texts.ts";

interface Notice {
  readonly intent: MessageBarIntent;
  readonly title: string;
  readonly lines: readonly string[];
}

function noticeOf(phase: Phase): Notice | null {
  switch (phase.kind) {
    case "idle":
    case "busy":
      return null;
    case "done":
      return phase.made === "created" ? oneLine("success", texts.created) : oneLine("info", texts.unchanged);
    case "refused":
      return { intent: "error", title: refusedTitle(phase.problems), lines: phase.problems.map(lineOf) };
    case "unexpected":
      return oneLine("error", texts.unexpected);
  }
}

/** What Excel can answer when it has begun already: it does not take back what it did. */
const halfway: ReadonlySet<string> = new Set(["excel-refused", "excel-general", "excel-connection", "excel-tooLarge"]);

function refusedTitle(problems: readonly Problem[]): string {
  return problems.some(({ code }) => halfway.has(code)) ? texts.refused.perhapsPartly : texts.refused.title;
}

/** A field's problem is only named here: its remedy stands at the field. */
function lineOf(problem: Problem): string {
  return isFieldProblem(problem) ? `${problem.where}: ${problem.what}` : sentence(problem);
}

function oneLine(intent: MessageBarIntent, { title, body }: { readonly title: string; readonly body: string }): Notice {
  return { intent, title, lines: [body] };
}

/** What became of the making, with the focus on it; nothing while there is nothing to tell. */
export function Message({ phase }: { readonly phase: Phase }): ReactNode {
  const notice = noticeOf(phase);
  return notice === null ? null : <FocusedNotice key={phase.kind} notice={notice} />;
}

/** Why the pane cannot work here. */
export function UnsupportedMessage({ reason }: { readonly reason: Unsupported }): ReactNode {
  return <NoticeBar notice={oneLine("warning", texts.unsupported[reason])} />;
}

function FocusedNotice({ notice }: { readonly notice: Notice }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} {...landing} className="notice">
      <NoticeBar notice={notice} />
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        {notice.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
