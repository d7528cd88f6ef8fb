import { Button } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { maybeLevel } from "../model/bijlage-d/index.ts";
import type { MaybeScore } from "../model/evaluation/evaluation.ts";
import { sentence, type Problem } from "../model/problem.ts";
import { landing } from "./landing.ts";
import { texts } from "./texts.ts";

interface TitleProps {
  /** Above the title: the profile, or nothing. */
  readonly over: string;
  readonly title: string;
  /** How often the pane itself moved here: each time the focus goes to the title, and never else. */
  readonly arrivals: number;
}

/** The last arrival that a title was there for; held by the whole pane, as its titles come and go with what happens. */
export const LastArrival = createContext<{ current: number }>({ current: 0 });

/** What the pane is about now. */
export function Title({ over, title, arrivals }: TitleProps): ReactNode {
  const place = useRef<HTMLHeadingElement>(null);
  const lastRef = useContext(LastArrival);
  useEffect(() => {
    if (arrivals > lastRef.current) place.current?.focus();
    lastRef.current = arrivals;
  }, [arrivals, lastRef]);
  return (
    <h2 ref={place} {...landing}>
      {over !== "" && <span className="over">{over}: </span>}
      {title}
    </h2>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A headed part of the pane. */
export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className="section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface FoldProps extends SectionProps {
  /** What in it must be seen: it opens each time that this becomes something else, unless it becomes nothing. */
  readonly noted?: string;
}

/** A part that is closed until somebody wants it. Office.js does not know that Tab stops at a summary by nature. */
export function Fold({ title, noted = "", children }: FoldProps): ReactNode {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (noted !== "" && place.current !== null) place.current.open = true;
  }, [noted]);
  return (
    <details ref={place} className="fold">
      <summary tabIndex={0}>{title}</summary>
      <div className="section">{children}</div>
    </details>
  );
}

/**
 * The buttons below fields. They go when their work is done; the focus then goes to the first field above them instead of
 * nowhere, from where Tab would leave the pane. Not when the user is elsewhere by then.
 */
export function Buttons({ children }: { readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const row = place.current;
    return () => {
      if (row === null || !row.contains(document.activeElement) || !document.hasFocus()) return;
      row.parentElement?.querySelector<HTMLElement>("textarea, select, input")?.focus();
    };
  }, []);
  return (
    <div ref={place} className="actions">
      {children}
    </div>
  );
}

/** A text as it was written, with its own lines. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return <p className="prose">{text}</p>;
}

/** A text of the method, verbatim from the source. */
export function Official({ text }: { readonly text: string }): ReactNode {
  return (
    <blockquote className="official">
      <Prose text={text} />
    </blockquote>
  );
}

/** A score with its label; not yet scored is said in words. */
export function shownScore(score: MaybeScore): string {
  const level = maybeLevel(score);
  return level === null ? texts.topic.notScored : texts.topic.level(level.score, level.label);
}

interface LinkProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** What a screen reader says when the text alone does not tell them apart. */
  readonly label?: string;
}

/** Goes to a cell, or to another part of the pane. A button, as it leads to no address. */
export function PlainLink({ onClick, children, label }: LinkProps): ReactNode {
  return (
    <button type="button" className="link" onClick={onClick} {...(label === undefined ? {} : { "aria-label": label })}>
      {children}
    </button>
  );
}

/** A button that is not the main one. */
export function Action({ onClick, children, label }: LinkProps): ReactNode {
  return (
    <Button size="small" className="action" onClick={onClick} {...(label === undefined ? {} : { "aria-label": label })}>
      {children}
    </Button>
  );
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  /** Whether they stand in a warning already. */
  readonly within?: boolean;
}

/** What is wrong, each with where and what to do. */
export function Problems({ problems, within = false }: ProblemsProps): ReactNode {
  return (
    <ul {...(within ? {} : { className: "warning" })}>
      {problems.map((problem) => (
        <li key={sentence(problem)}>{sentence(problem)}</li>
      ))}
    </ul>
  );
}

/** That something is going on: words, with a turning ring for the eye. */
export function Busy({ label }: { readonly label: string }): ReactNode {
  return <p className="busy">{label}</p>;
}
