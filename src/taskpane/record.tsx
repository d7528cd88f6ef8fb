import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Evaluation, IsoDate, Result } from "../model/evaluation/evaluation.ts";
import { recorded, type Changed, type Recorded } from "../model/history/record.ts";
import { useObservable } from "./observable.ts";
import { StepSection } from "./panel-parts.tsx";
import { panelTexts } from "./panel-texts.ts";
import { PlainLink, Problems, Section, shownScore, Title } from "./parts.tsx";
import type { RecordState, RecordStore } from "./record-store.ts";
import { ChangedRows, Lines, rowTitle, useVisit, YearWork } from "./year-parts.tsx";
import { yearsOpenTexts } from "./years-open-texts.ts";
import { yearsTexts } from "./years-texts.ts";

const texts = yearsTexts.record;

interface RecordPanelProps {
  readonly store: RecordStore;
  readonly evaluation: Evaluation;
  readonly today: IsoDate;
  readonly arrivals: number;
  /** How many texts in the pane are not in the workbook yet. */
  readonly drafts: number;
  readonly onBack: () => void;
  /** Goes to the table of all years. */
  readonly onResults: () => void;
}

/** *Resultaten vastleggen*: what will be recorded, a question when that changes rows, and what became of it. */
export function RecordPanel({ arrivals, onBack, onResults, ...look }: RecordPanelProps): ReactNode {
  const { store } = look;
  const state = useObservable(store);
  useVisit(store, arrivals);
  return (
    <>
      <Title over="" title={yearsOpenTexts.record} arrivals={arrivals} />
      <p>{texts.intro}</p>
      {state.asks === null ? <Look {...look} state={state} /> : <Question rows={state.asks} onAnswer={store.answer} />}
      <YearWork {...state} asking={state.asks !== null} />
      <Told state={state} onResults={onResults} />
      <div className="actions">
        <Button onClick={onBack}>{panelTexts.back}</Button>
      </div>
    </>
  );
}

interface LookProps extends Pick<RecordPanelProps, "store" | "evaluation" | "today" | "drafts"> {
  readonly state: RecordState;
}

/** The rows as they would be recorded now. They follow the workbook. */
function Look({ store, state, evaluation, today, drafts }: LookProps): ReactNode {
  const found = recorded(evaluation, today);
  if (!found.ok) {
    return (
      <Section title={texts.notYet}>
        <Problems problems={found.problems} />
      </Section>
    );
  }
  const title = isDone(found.value) ? texts.standing : texts.rows;
  return (
    <>
      <Section title={title(evaluation.year ?? 0)}>
        <Rows found={found.value} />
      </Section>
      {drafts > 0 && <p className="warning">{texts.drafts(drafts)}</p>}
      <RecordButton state={state} onClick={() => void store.record()} />
    </>
  );
}

/** The focus comes back here from the question, whose buttons are gone. */
function RecordButton({ state, onClick }: Pick<LookProps, "state"> & { readonly onClick: () => void }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const isBack = useRef(state.answered);
  useEffect(() => {
    if (isBack.current) place.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div ref={place} className="actions">
      <Button appearance="primary" disabledFocusable={state.busy} onClick={onClick}>
        {texts.record}
      </Button>
    </div>
  );
}

/** Whether all of it stands there already. */
const isDone = ({ added, changed }: Recorded): boolean => added.length + changed.length === 0;

function Rows({ found }: { readonly found: Recorded }): ReactNode {
  const { evaluation, added, changed, unknown, twice } = found;
  const own = evaluation.history.filter(
    (one) => one.evaluationId === evaluation.evaluationId && !unknown.includes(one),
  );
  const kindOf = (row: Result): keyof typeof texts.kinds => {
    if (added.includes(row)) return "new";
    return changed.some(({ after }) => after === row) ? "changed" : "same";
  };
  return (
    <>
      <ul>
        {own.map((row, index) => (
          <li key={index}>
            <strong>{rowTitle(row)}</strong>: {shownScore(row.score)}
            {!isDone(found) && <p className="note">{texts.kinds[kindOf(row)]}</p>}
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <>
          <p>{texts.unknown}</p>
          <Lines lines={unknown.map((row) => `${rowTitle(row)}: ${shownScore(row.score)}`)} />
        </>
      )}
      {twice.length > 0 && <Problems problems={twice} />}
    </>
  );
}

interface QuestionProps {
  readonly rows: readonly Changed[];
  readonly onAnswer: (agreed: boolean) => void;
}

function Question({ rows, onAnswer }: QuestionProps): ReactNode {
  return (
    <StepSection title={rows.length === 0 ? texts.questionUnscored : texts.question(rows.length)}>
      <p className={rows.length === 0 ? "warning" : undefined}>
        {rows.length === 0 ? yearsTexts.unscored : texts.questionHint}
      </p>
      <ChangedRows rows={rows} />
      <div className="actions">
        <Button appearance="primary" onClick={() => onAnswer(true)}>
          {rows.length === 0 ? texts.agreeUnscored : texts.agree(rows.length)}
        </Button>
        <Button onClick={() => onAnswer(false)}>{texts.decline}</Button>
      </div>
    </StepSection>
  );
}

interface ToldProps {
  readonly state: RecordState;
  readonly onResults: () => void;
}

/** What became of it. */
function Told({ state: { told, done }, onResults }: ToldProps): ReactNode {
  if (told.length === 0) return null;
  return (
    <StepSection title={done ? texts.done : texts.notDone}>
      <Lines lines={told} />
      {done && <PlainLink onClick={onResults}>{texts.toResults}</PlainLink>}
    </StepSection>
  );
}
