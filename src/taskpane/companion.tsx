import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Problem } from "../model/problem.ts";
import { profileOf, type Topic } from "../model/topic/topic.ts";
import { isProfileId } from "../model/bijlage-d/index.ts";
import type { View } from "../usecases/door.ts";
import { isForMending } from "../usecases/mendable.ts";
import { topicAt } from "../workbook/place.ts";
import { AskedHere } from "./asked.tsx";
import { AssessPanel } from "./assessors.tsx";
import type { Book, BookState } from "./book.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { JobView } from "./job.tsx";
import { Fold, Problems, Title } from "./parts.tsx";
import { PastePanel } from "./paste.tsx";
import { texts } from "./texts.ts";
import { titleOf, TopicView } from "./topics.tsx";
import { MendingWay, OlderNotice } from "./workbook-open.tsx";

const words = texts.work;

/** Panels that are fetched when they are opened: those of every view, and the one that reads and makes packs. */
export type Views = Readonly<Partial<Record<View | "pack", ReactNode>>>;

interface CompanionProps {
  readonly book: Book;
  readonly state: BookState;
  readonly evaluation: Evaluation;
  readonly problems: readonly Problem[];
  readonly views?: Views | undefined;
}

/** The colleague beside the user: what belongs to the selected cell, or the form that is open. */
export function Companion({ book, state, evaluation, problems, views }: CompanionProps): ReactNode {
  return (
    <>
      <div className="bar">
        <Button size="small" onClick={() => book.show("overview")}>
          {words.overview}
        </Button>
        <Button size="small" onClick={() => void book.renew()}>
          {words.refresh}
        </Button>
      </div>
      {!state.hears && <p className="note">{words.silent}</p>}
      {problems.length > 0 && <Damaged book={book} state={state} problems={problems} />}
      {isOlder(state) && <OlderNotice book={book} />}
      <JobView job={state.job} waiting={state.waiting} onStop={book.stop} />
      <PanelView book={book} state={state} evaluation={evaluation} views={views} />
    </>
  );
}

/** Whether to say so: beside a cell and in the overview, not over a form. */
const isOlder = ({ standing, panel }: BookState): boolean =>
  standing.kind === "evaluation" && standing.isOlder && (panel === "topic" || panel === "overview");

function Damaged({ book, state, problems }: Pick<CompanionProps, "book" | "state" | "problems">): ReactNode {
  const isMendable = state.panel !== "workbook" && problems.some(isForMending);
  return (
    <div className="warning">
      <p>{words.damaged.title}</p>
      <Fold title={words.damaged.more}>
        <Problems problems={problems} within />
      </Fold>
      {isMendable && <MendingWay book={book} />}
    </div>
  );
}

function PanelView({ book, state, evaluation, views }: Omit<CompanionProps, "problems">): ReactNode {
  const topic = topicAt(state.place);
  const { sheet } = state.place;
  const profile = profileOf(topic) ?? (isProfileId(sheet) ? sheet : null);
  const common = { book, state, evaluation };
  switch (state.panel) {
    case "paste":
      return <PastePanel {...common} profile={profile} />;
    case "assess":
      return <AssessPanel key={state.assessing ?? "new"} {...common} profile={profile} />;
    case "overview":
      return <TopicPanel {...common} topic={{ kind: "elsewhere" }} />;
    case "topic":
      return <TopicPanel {...common} topic={topic} />;
    case "pack":
    case "share":
    case "takeBack":
    case "record":
    case "next":
    case "bringIn":
    case "workbook":
      return views?.[state.panel];
  }
}

interface TopicPanelProps extends Omit<CompanionProps, "problems" | "views"> {
  readonly topic: Topic;
}

function TopicPanel({ topic, ...common }: TopicPanelProps): ReactNode {
  return (
    <>
      <Title {...titleOf(topic)} arrivals={common.state.arrivals} />
      {common.state.panel === "topic" && <AskedHere {...common} place={common.state.place} />}
      {topic.kind === "elsewhere" ? <Elsewhere {...common} /> : <TopicView topic={topic} {...common} />}
    </>
  );
}
