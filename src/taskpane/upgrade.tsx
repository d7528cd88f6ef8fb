import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isForMending } from "../usecases/mendable.ts";
import { isNewest, upgradeOutcome, upgradePreview, type UpgradeReport } from "../usecases/upgrade.ts";
import { useObservable } from "./observable.ts";
import { StepSection } from "./panel-parts.tsx";
import { isQuiet, type UpgradeState, type UpgradeStore } from "./upgrade-store.ts";
import { upgradeSectionTexts as texts } from "./upgrade-texts.ts";
import { Lines, useVisit, YearWork } from "./year-parts.tsx";

interface UpgradeProps {
  readonly store: UpgradeStore;
  readonly arrivals: number;
  /** Whether the workbook is of an older layout: else there is nothing to show, unless somebody asked. */
  readonly isOlder: boolean;
}

/** What upgrading a workbook changes, the question whether to, and what became of it. */
export function UpgradeSection({ store, arrivals, isOlder }: UpgradeProps): ReactNode {
  const state = useObservable(store);
  useVisit(store, arrivals);
  const { found, problems } = state;
  if (!isOlder && isQuiet(state)) return null;
  return (
    <>
      <Step state={state} store={store} />
      <YearWork {...state} />
      {found === null && problems.some(isForMending) && <p>{texts.damaged}</p>}
    </>
  );
}

interface PartProps {
  readonly state: UpgradeState;
  readonly store: UpgradeStore;
}

function Step({ state, store }: PartProps): ReactNode {
  const { done, found } = state;
  if (done !== null) return <Done report={done} />;
  if (found === null || isNewest(found)) return <Ask state={state} store={store} />;
  return <Found state={state} store={store} report={found} />;
}

function Ask({ state: { found, left, problems, busy }, store }: PartProps): ReactNode {
  const isAsked = left || found !== null || problems.length > 0;
  return (
    <StepSection title={texts.title} arrives={isAsked}>
      {found === null ? <p>{texts.intro}</p> : <Lines lines={upgradePreview(found)} />}
      <div className="actions">
        <Button size="small" className="action" disabledFocusable={busy} onClick={() => void store.look()}>
          {isAsked ? texts.again : texts.look}
        </Button>
      </div>
    </StepSection>
  );
}

interface ReportProps {
  readonly report: UpgradeReport;
}

function Found({ state: { busy, moved }, store, report }: PartProps & ReportProps): ReactNode {
  const [first = "", ...lines] = upgradePreview(report);
  return (
    <StepSection title={texts.found}>
      {moved && <p className="warning">{texts.moved}</p>}
      <p>{first}</p>
      <Lines lines={lines} />
      <p>
        {texts.foundHint} {texts.keeps}
      </p>
      <div className="actions">
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.upgrade()}>
          {texts.agree}
        </Button>
        <Button disabledFocusable={busy} onClick={store.leave}>
          {texts.decline}
        </Button>
      </div>
    </StepSection>
  );
}

function Done({ report }: ReportProps): ReactNode {
  const [first = "", ...left] = upgradeOutcome(report);
  return (
    <StepSection title={texts.done}>
      <p>{first}</p>
      {left.length > 0 && <Lines lines={left} />}
    </StepSection>
  );
}
