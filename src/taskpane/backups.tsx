import { Button } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { sentence } from "../model/problem.ts";
import { countLine, restoreLines, type ListedBackup, type Restoring } from "../usecases/restore.ts";
import type { Difference } from "../workbook/differences.ts";
import { lookedAt, type BackupsState, type BackupsStore } from "./backups-store.ts";
import { backupsTexts as texts } from "./backups-texts.ts";
import { useObservable } from "./observable.ts";
import { StepSection } from "./panel-parts.tsx";
import { Action, Fold, Prose } from "./parts.tsx";
import { Lines, useVisit, YearWork } from "./year-parts.tsx";

interface BackupsProps {
  readonly store: BackupsStore;
  readonly arrivals: number;
}

/** The backups in the workbook, what putting one back changes, and what became of it. */
export function BackupsSection({ store, arrivals }: BackupsProps): ReactNode {
  const state = useObservable(store);
  const { report } = state;
  const looked = lookedAt(state);
  useVisit(store, arrivals);
  useEffect(() => void store.list(), [store, arrivals]);
  return (
    <>
      {report !== null && (
        <StepSection title={texts.done}>
          <Lines lines={restoreLines(report)} />
        </StepSection>
      )}
      {looked === null ? (
        <List state={state} store={store} />
      ) : (
        <Look state={state} store={store} restoring={looked.restoring} />
      )}
      <YearWork {...state} />
    </>
  );
}

interface PartProps {
  readonly state: BackupsState;
  readonly store: BackupsStore;
}

function List({ state: { backups, unread, busy, left }, store }: PartProps): ReactNode {
  return (
    <StepSection title={texts.title} arrives={left}>
      <p>{texts.intro}</p>
      {backups?.length === 0 && !busy && <p>{texts.none}</p>}
      {unread && <p>{texts.unread}</p>}
      <ul className="cards">
        {(backups ?? []).map((backup) => (
          <li key={backup.key}>
            <Card backup={backup} onLook={() => store.choose(backup.key)} />
          </li>
        ))}
      </ul>
    </StepSection>
  );
}

interface CardProps {
  readonly backup: ListedBackup;
  readonly onLook: () => void;
}

function Card({ backup: { moment, reason, year, restoring }, onLook }: CardProps): ReactNode {
  return (
    <div className="part">
      <p>
        <strong>{moment}</strong>
      </p>
      <p>{texts.reason(reason, year)}</p>
      <p className={restoring.ok ? "note" : "warning"}>
        {restoring.ok ? countLine(restoring.value) : sentence(restoring.problems[0])}
      </p>
      {restoring.ok && restoring.value.differences.length > 0 && (
        <Action onClick={onLook} label={texts.lookAt(moment)}>
          {texts.look}
        </Action>
      )}
    </div>
  );
}

/** So many differences are read at once; the others are there for who wants them. */
const most = 20;

interface LookProps extends PartProps {
  readonly restoring: Restoring;
}

function Look({ state, store, restoring: { moment, differences, stays } }: LookProps): ReactNode {
  const rest = differences.slice(most);
  return (
    <StepSection title={texts.question(moment)}>
      {state.moved && <p className="warning">{texts.moved}</p>}
      <p>{texts.questionHint}</p>
      <Differences all={differences.slice(0, most)} />
      {rest.length > 0 && (
        <Fold title={texts.more(rest.length)}>
          <Differences all={rest} />
        </Fold>
      )}
      {stays > 0 && <p>{texts.stays(stays)}</p>}
      <div className="actions">
        <Button appearance="primary" disabledFocusable={state.busy} onClick={() => void store.putBack()}>
          {texts.agree}
        </Button>
        <Button disabledFocusable={state.busy} onClick={() => store.choose(null)}>
          {texts.decline}
        </Button>
      </div>
    </StepSection>
  );
}

function Differences({ all }: { readonly all: readonly Difference[] }): ReactNode {
  return (
    <ul className="cards">
      {all.map(({ part, question, was, becomes }, index) => (
        <li key={index}>
          <div className="part">
            <p className="note">{part}</p>
            <p>
              <strong>{question}</strong>
            </p>
            <dl className="beside">
              {[was, becomes].map((text, side) => (
                <div key={side}>
                  <dt>{side === 0 ? texts.now : texts.becomes}</dt>
                  <dd>
                    <Prose text={text === "" ? texts.empty : text} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}
