import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Problem } from "../model/problem.ts";
import { views } from "../usecases/door.ts";
import { topicAt } from "../workbook/place.ts";
import type { Book, BookState, Panel } from "./book.ts";
import { Companion, type Views } from "./companion.tsx";
import { JobView } from "./job.tsx";
import { Message } from "./message.tsx";
import { useObservable } from "./observable.ts";
import { Frame, Pane } from "./pane.tsx";
import { Busy, LastArrival, Problems } from "./parts.tsx";
import { panelTexts } from "./panel-texts.ts";
import type { PaneStore } from "./store.ts";
import { texts } from "./texts.ts";

interface AppProps {
  readonly book: Book;
  /** The form that makes a workbook. */
  readonly maker: PaneStore;
  /** What can be done with the evaluation as a whole, below what belongs to the cell. */
  readonly actions?: ReactNode;
  /** The panels that the ribbon can ask for as well. */
  readonly views?: Views | undefined;
}

/** The whole pane: the form where there is no evaluation yet, the companion where there is one. */
export function App(props: AppProps): ReactNode {
  return (
    <LastArrival.Provider value={useRef(0)}>
      <View {...props} />
    </LastArrival.Provider>
  );
}

function View({ book, maker, actions, views: panels }: AppProps): ReactNode {
  const state = useObservable(book);
  const { standing } = state;
  switch (standing.kind) {
    case "reading":
      return (
        <Frame lead="">
          <div role="status">
            <Busy label={texts.work.reading} />
            {state.waiting && <p>{texts.work.cellEdit}</p>}
          </div>
        </Frame>
      );
    case "none":
      return <Pane store={maker} note={isView(state.panel) ? panelTexts.noEvaluation : ""} />;
    case "refused":
      return isReviewCopy(standing.problems) ? (
        <ReviewCopy />
      ) : (
        <Unreadable book={book} state={state} problems={standing.problems} />
      );
    case "evaluation":
      return (
        <Frame lead="">
          <Made maker={maker} isAtWork={topicAt(state.place).kind !== "elsewhere"} />
          <Companion
            book={book}
            state={state}
            evaluation={standing.evaluation}
            problems={standing.problems}
            views={panels}
          />
          {/* kept while it is out of sight: somebody may be half-way an answer; of another year it is another answer */}
          <div key={standing.evaluation.year} style={{ display: isView(state.panel) ? "none" : "contents" }}>
            {actions}
          </div>
        </Frame>
      );
  }
}

/** Whether a panel is asked for that takes the whole pane, from the ribbon or in the pane. */
const isView = (panel: Panel): boolean => views.some((view) => view === panel);

interface MadeProps {
  readonly maker: PaneStore;
  readonly isAtWork: boolean;
}

/** That the workbook was made just now, until the user goes to work in it. */
function Made({ maker, isAtWork }: MadeProps): ReactNode {
  const { phase } = useObservable(maker);
  const [isOver, setIsOver] = useState(false);
  if (isAtWork && !isOver) setIsOver(true);
  return phase.kind === "done" && !isOver ? <Message phase={phase} /> : null;
}

/** Whether the workbook is a copy that an organisation shared with colleagues: they fill it in without the pane. */
const isReviewCopy = (problems: readonly Problem[]): boolean => problems[0]?.code === "deelversie";

/** What somebody does with a copy to review. */
function ReviewCopy(): ReactNode {
  const { title, intro, steps, own } = texts.work.reviewCopy;
  return (
    <Frame lead="">
      <h2>{title}</h2>
      <p>{intro}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="note">{own}</p>
    </Frame>
  );
}

interface UnreadableProps {
  readonly book: Book;
  readonly state: BookState;
  readonly problems: readonly Problem[];
}

function Unreadable({ book, state, problems }: UnreadableProps): ReactNode {
  return (
    <Frame lead="">
      <p>{texts.work.unreadable.title}</p>
      <Problems problems={problems} />
      <JobView job={state.job} waiting={state.waiting} onStop={book.stop} />
      <Button className="action" onClick={() => void book.refresh()}>
        {texts.work.refresh}
      </Button>
    </Frame>
  );
}
