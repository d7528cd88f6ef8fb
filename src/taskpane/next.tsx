import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactNode, SyntheticEvent } from "react";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { sentence } from "../model/problem.ts";
import { nextLines, type NextReport } from "../usecases/next.ts";
import type { NextState, NextStore } from "./next-store.ts";
import { yearProblem } from "./next-store.ts";
import { useObservable } from "./observable.ts";
import { StepSection } from "./panel-parts.tsx";
import { panelTexts } from "./panel-texts.ts";
import { PlainLink, Title } from "./parts.tsx";
import { selecting } from "./selecting.ts";
import { ChangedRows, Lines, useVisit, YearWork } from "./year-parts.tsx";
import { yearsOpenTexts } from "./years-open-texts.ts";
import { yearsTexts } from "./years-texts.ts";

const texts = yearsTexts.next;

interface NextPanelProps {
  readonly store: NextStore;
  readonly evaluation: Evaluation;
  readonly arrivals: number;
  /** How many texts in the pane are not in the workbook yet. */
  readonly drafts: number;
  readonly onBack: () => void;
  readonly onArchive: () => void;
  readonly onStep1: () => void;
}

/** *Volgende evaluatie starten*: which year, what happens to everything, and what was done. */
export function NextPanel({ store, evaluation, arrivals, drafts, onBack, ...ways }: NextPanelProps): ReactNode {
  const state = useObservable(store);
  useVisit(store, arrivals);
  const { step, report } = state;
  const isOther = yearProblem(state) === null;
  return (
    <>
      <Title over="" title={yearsOpenTexts.next} arrivals={arrivals} />
      {step === "ask" && <Ask store={store} state={state} year={evaluation.year} />}
      {step === "look" && report !== null && <Look store={store} state={state} report={report} drafts={drafts} />}
      {step === "done" && report !== null && <Done report={report} {...ways} />}
      <YearWork {...state} problems={isOther ? state.problems : []} />
      {step !== "look" && (
        <div className="actions">
          <Button onClick={onBack}>{panelTexts.back}</Button>
        </div>
      )}
    </>
  );
}

interface AskProps {
  readonly store: NextStore;
  readonly state: NextState;
  /** Of the evaluation that ends; `null` when its cell is empty. */
  readonly year: number | null;
}

function Ask({ store, state, year }: AskProps): ReactNode {
  const value = state.year ?? (year === null ? "" : String(year + 2));
  const problem = yearProblem(state);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void store.look(value);
  };
  return (
    <form className="stack" noValidate onSubmit={submit} aria-label={yearsOpenTexts.next}>
      {year !== null && <p>{texts.intro(year)}</p>}
      <Happens />
      <Field
        label={texts.year}
        required
        hint={texts.yearHint}
        {...(problem === null ? {} : { validationMessage: `${problem.what} ${problem.remedy}` })}
      >
        <Input
          className="year"
          autoComplete="off"
          inputMode="numeric"
          {...selecting}
          value={value}
          onChange={(_, { value: typed }) => store.type(typed)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={state.busy}>
        {texts.look}
      </Button>
    </form>
  );
}

/** What happens to each part, whatever is in the workbook. */
function Happens(): ReactNode {
  return (
    <dl aria-label={texts.what}>
      {Object.values(texts.parts).map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LookProps extends Pick<AskProps, "store" | "state"> {
  readonly report: NextReport;
  readonly drafts: number;
}

/** What happens to this workbook, and the question whether that may be. */
function Look({ store, state, report, drafts }: LookProps): ReactNode {
  const { year, next } = report;
  return (
    <StepSection title={texts.looking(next)}>
      {state.moved && <p className="warning">{yearsTexts.moved}</p>}
      {report.isUnscored && <p className="warning">{yearsTexts.unscored}</p>}
      <Plan report={report} />
      {drafts > 0 && <p className="warning">{texts.drafts(drafts)}</p>}
      <p>{texts.copy}</p>
      <p>
        <strong>{texts.question(year, next)}</strong>
      </p>
      <div className="actions">
        <Button appearance="primary" disabledFocusable={state.busy} onClick={() => void store.start()}>
          {texts.agree(next)}
        </Button>
        <Button disabledFocusable={state.busy} onClick={store.back}>
          {texts.decline}
        </Button>
      </div>
    </StepSection>
  );
}

function Plan({ report }: { readonly report: NextReport }): ReactNode {
  const { added, changed, year, kept, actions, ownColumns, twice } = report;
  const { recorded, kept: archived, emptied, same } = texts.parts;
  return (
    <dl>
      <Part
        title={recorded.title}
        lines={added.length > 0 || changed.length === 0 ? [texts.added(added.length, year)] : []}
      >
        {changed.length > 0 && (
          <>
            <p>{texts.changed(changed.length)}</p>
            <ChangedRows rows={changed} />
          </>
        )}
      </Part>
      {twice.length > 0 && <Part title={yearsTexts.note} lines={twice.map(sentence)} />}
      <Part title={archived.title} lines={[texts.kept(kept)]} />
      <Part title={emptied.title} lines={[emptied.text]} />
      <Part
        title={same.title}
        lines={[
          texts.profileTexts,
          texts.actions(actions),
          ...(ownColumns.length > 0 ? [texts.ownColumns(ownColumns)] : []),
        ]}
      />
    </dl>
  );
}

interface PartProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}

function Part({ title, lines, children }: PartProps): ReactNode {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="part">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {children}
      </dd>
    </div>
  );
}

type DoneProps = Pick<NextPanelProps, "onArchive" | "onStep1"> & { readonly report: NextReport };

function Done({ report, onArchive, onStep1 }: DoneProps): ReactNode {
  return (
    <StepSection title={texts.done(report.next)}>
      <Lines lines={nextLines(report)} />
      {report.kept > 0 && <PlainLink onClick={onArchive}>{texts.toArchive}</PlainLink>}
      <PlainLink onClick={onStep1}>{texts.toStep1}</PlainLink>
    </StepSection>
  );
}
