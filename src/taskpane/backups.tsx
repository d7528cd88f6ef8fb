import { Button } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { sentence } from "../model/problem.ts";
import { countLine, restoreLines, warnLines, type ListedBackup } from "../usecases/restore.ts";
import type { Difference } from "../workbook/differences.ts";
import { lookedAt, type BackupsState, type BackupsStore, type Looked } from "./backups-store.ts";
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
        <Look key={looked.restoring.way} state={state} store={store} looked={looked} />
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
  readonly looked: Looked;
}

function Look({ state, store, looked }: LookProps): ReactNode {
  const { way, moment, differences, stays } = looked.restoring;
  const rest = differences.slice(most);
  return (
    <StepSection title={texts.question[way](moment)}>
      {state.moved && <p className="warning">{texts.moved}</p>}
      <p>{differences.length === 0 ? texts.nothing : texts.questionHint[way]}</p>
      {warnLines(looked.restoring).map((line) => (
        <p key={line} className="warning">
          {line}
        </p>
      ))}
      <Differences all={differences.slice(0, most)} />
      {rest.length > 0 && (
        <Fold title={texts.more(rest.length)}>
          <Differences all={rest} />
        </Fold>
      )}
      {stays > 0 && <p>{texts.stays(stays)}</p>}
      <Answers state={state} store={store} looked={looked} />
    </StepSection>
  );
}

function Answers({ state: { busy }, store, looked: { key, restoring, hasOther } }: LookProps): ReactNode {
  const { way, differences } = restoring;
  const otherWay = way === "whole" ? "missing" : "whole";
  return (
    <div className="actions">
      {differences.length > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.putBack()}>
          {texts.agree[way]}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={() => store.choose(null)}>
        {texts.decline}
      </Button>
      {hasOther && (
        <Button disabledFocusable={busy} onClick={() => store.choose(key, otherWay)}>
          {texts.other[otherWay]}
        </Button>
      )}
    </div>
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
