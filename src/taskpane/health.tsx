import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isMendable, lostLines, olderCode, outcomeLines, upgradeLines, type HealthReport } from "../usecases/health.ts";
import { bringsFound } from "../workbook/health/examine.ts";
import { putBackCode, type Fault } from "../workbook/health/fault.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import type { HealthState, HealthStore } from "./health-store.ts";
import { healthSectionTexts as texts } from "./health-texts.ts";
import { useObservable } from "./observable.ts";
import { StepSection } from "./panel-parts.tsx";
import { Action, Fold } from "./parts.tsx";
import { Lines, useVisit, YearWork } from "./year-parts.tsx";

/** What the section needs. */
export interface HealthProps {
  readonly store: HealthStore;
  readonly arrivals: number;
  /** Goes to where a workbook of an older layout is upgraded, which has to be done first. */
  readonly onOlder: () => void;
  /** Shows what stands in a backup, by its key. */
  readonly onLook: (key: string) => void;
  /** Goes to a sheet to which mending brought something. */
  readonly onSheet: (sheet: LandingSheet) => void;
}

/** What is not as it should be in the workbook, what mending does about it, and what became of it. */
export function HealthSection({ store, arrivals, onOlder, onLook, onSheet }: HealthProps): ReactNode {
  const state = useObservable(store);
  const { done, found } = state;
  useVisit(store, arrivals);
  return (
    <>
      {done !== null && <Done report={done} onLook={onLook} onSheet={onSheet} />}
      {found === null || found.faults.length === 0 ? (
        <Ask state={state} store={store} />
      ) : (
        <Found state={state} store={store} report={found} />
      )}
      <YearWork {...state} />
      {state.problems.some(({ code }) => code === olderCode) && <Action onClick={onOlder}>{texts.older}</Action>}
    </>
  );
}

interface PartProps {
  readonly state: HealthState;
  readonly store: HealthStore;
}

function Ask({ state: { found, done, left, busy }, store }: PartProps): ReactNode {
  return (
    <StepSection title={texts.title} arrives={left || found !== null}>
      {found === null && done === null && <p>{texts.intro}</p>}
      {found !== null && <Lines lines={outcomeLines(found)} />}
      <div className="actions">
        <Button size="small" className="action" disabledFocusable={busy} onClick={() => void store.look()}>
          {found === null && done === null ? texts.look : texts.again}
        </Button>
      </div>
    </StepSection>
  );
}

interface ReportProps {
  readonly report: HealthReport;
}

function Found({ state: { busy, moved }, store, report }: PartProps & ReportProps): ReactNode {
  return (
    <StepSection title={texts.found(report.faults.length)}>
      {moved && <p className="warning">{texts.moved}</p>}
      <p>{texts.foundHint}</p>
      <Faults all={report.faults} />
      {report.lost !== null && <Lines lines={[...lostLines(report), texts.lostHint]} />}
      {isMendable(report) && <p>{texts.keeps}</p>}
      {upgradeLines(report).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="actions">
        {isMendable(report) && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.mend()}>
            {texts.agree}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={store.leave}>
          {texts.decline}
        </Button>
      </div>
    </StepSection>
  );
}

function Done({ report, onLook, onSheet }: ReportProps & Pick<HealthProps, "onLook" | "onSheet">): ReactNode {
  const { faults, remaining, lost } = report;
  return (
    <StepSection title={texts.done}>
      <Lines lines={[...outcomeLines(report), ...(faults.some(bringsFound) ? [texts.looseAt] : [])]} />
      {lost !== null && (
        <>
          <Lines lines={lostLines(report)} />
          <div className="actions">
            <Action onClick={() => onLook(lost.key)}>{texts.lostLook}</Action>
          </div>
        </>
      )}
      {faults.some(bringsFound) && <SheetWay sheet="gevonden" onSheet={onSheet} />}
      <PutBack faults={faults.filter(isPutBack)} onSheet={onSheet} />
      {remaining.length > 0 && (
        <>
          <p>{texts.left}</p>
          <Faults all={remaining} />
        </>
      )}
    </StepSection>
  );
}

/** A sheet that mending makes when it is needed. */
type LandingSheet = "gevonden" | "teruggezet";

/** Whether the place of an answer was gone, and mending made another one on a sheet of its own. */
const isPutBack = ({ code }: Fault): boolean => code === putBackCode;

interface PutBackProps extends Pick<HealthProps, "onSheet"> {
  readonly faults: readonly Fault[];
}

/** Which places are elsewhere from now on, and the way there. */
function PutBack({ faults, onSheet }: PutBackProps): ReactNode {
  if (faults.length === 0) return null;
  return (
    <>
      <p>{texts.putBack(faults.length)}</p>
      <Lines lines={faults.map(({ where }) => where)} />
      <SheetWay sheet="teruggezet" onSheet={onSheet} />
    </>
  );
}

function SheetWay({ sheet, onSheet }: Pick<HealthProps, "onSheet"> & { readonly sheet: LandingSheet }): ReactNode {
  return (
    <div className="actions">
      <Action onClick={() => onSheet(sheet)}>{texts.toSheet(sheetNames[sheet])}</Action>
    </div>
  );
}

/** So many are read at once; the others are there for who wants them. */
const most = 12;

function Faults({ all }: { readonly all: readonly Fault[] }): ReactNode {
  const rest = all.slice(most);
  return (
    <>
      <FaultList all={all.slice(0, most)} />
      {rest.length > 0 && (
        <Fold title={texts.more(rest.length)}>
          <FaultList all={rest} />
        </Fold>
      )}
    </>
  );
}

function FaultList({ all }: { readonly all: readonly Fault[] }): ReactNode {
  return (
    <ul className="cards">
      {all.map(({ where, what, remedy }, index) => (
        <li key={index}>
          <div className="part">
            <p className="note">{where}</p>
            <p>
              <strong>{what}</strong>
            </p>
            <p>{remedy}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
