import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { OrganisationChange, Result } from "../model/evaluation/evaluation.ts";
import type { Differing } from "../model/history/bring-in.ts";
import { sentence } from "../model/problem.ts";
import type { BringInReport } from "../usecases/bring-in.ts";
import { bringInTexts, homeOver } from "../usecases/bring-in-texts.ts";
import type { Unreadable } from "../usecases/collect-files.ts";
import { labelTexts } from "../workbook/texts.ts";
import { isSomething, type BringInPreview, type BringInState, type BringInStore } from "./bring-in-store.ts";
import { FilePicker } from "./file-picker.tsx";
import { useObservable } from "./observable.ts";
import { StepSection } from "./panel-parts.tsx";
import { panelTexts } from "./panel-texts.ts";
import { Fold, PlainLink, Section, shownScore, Title } from "./parts.tsx";
import { Beside, ChangedRows, fullTitle, Lines, useVisit, YearWork, type AspectName } from "./year-parts.tsx";
import { yearsOpenTexts } from "./years-open-texts.ts";
import { yearsTexts } from "./years-texts.ts";

const texts = yearsTexts.bringIn;

/** What two versions of one row can differ in. */
const shown: readonly AspectName[] = ["score", "justification", "ambition", "organisation", "recordedOn"];

interface BringInPanelProps {
  readonly store: BringInStore;
  readonly arrivals: number;
  readonly onBack: () => void;
  /** Goes to the table of all years. */
  readonly onResults: () => void;
}

/** *Jaren ophalen*: choose workbooks, see what they bring, and only then take it over. */
export function BringInPanel({ store, arrivals, onBack, onResults }: BringInPanelProps): ReactNode {
  const state = useObservable(store);
  useVisit(store, arrivals);
  const { preview, told, missed } = state;
  return (
    <>
      <Title over="" title={yearsOpenTexts.bringIn} arrivals={arrivals} />
      <p>{texts.intro}</p>
      <FilePicker label={texts.choose} onChoose={(files) => void store.choose(files)} />
      <YearWork {...state} asking={state.progress !== null}>
        <div role="status">{missed > 0 && <p>{texts.missed(missed)}</p>}</div>
        <Reading state={state} onStop={store.stop} />
      </YearWork>
      {preview !== null && <Preview store={store} state={state} preview={preview} />}
      {told !== null && (
        <StepSection title={toldTitles[told.kind]}>
          <Lines lines={told.lines} />
          {told.kind === "taken" && <PlainLink onClick={onResults}>{texts.toResults}</PlainLink>}
        </StepSection>
      )}
      <div className="actions">
        <Button onClick={onBack}>{panelTexts.back}</Button>
      </div>
    </>
  );
}

const toldTitles = {
  taken: texts.taken,
  declined: yearsTexts.record.notDone,
  stopped: texts.stopped,
} as const;

interface ReadingProps {
  readonly state: BringInState;
  readonly onStop: () => void;
}

/** How far the reading is. Only that it began and stops is read aloud: every file would be too much. */
function Reading({ state: { progress, stopping }, onStop }: ReadingProps): ReactNode {
  return (
    <>
      <div role="status">{progress !== null && <p>{stopping ? texts.stopping : texts.reading}</p>}</div>
      {progress !== null && (
        <div className="section">
          <progress className="progress" aria-label={texts.reading} value={progress.done} max={progress.total} />
          <p className="note">
            {texts.progress(progress.source, Math.min(progress.done + 1, progress.total), progress.total)}
          </p>
          <Button className="action" disabledFocusable={stopping} onClick={onStop}>
            {texts.stop}
          </Button>
        </div>
      )}
    </>
  );
}

interface PreviewProps {
  readonly store: BringInStore;
  readonly state: BringInState;
  readonly preview: BringInPreview;
}

function Preview({ store, state, preview }: PreviewProps): ReactNode {
  const { report, unreadable, contributions } = preview;
  const { added, changed, changes, same, told, twice } = report;
  const [isHere] = useState(() => document.hasFocus()); // reading takes long: who went to work in the sheet stays there
  const remarks = [...twice.map(bringInTexts.twice), ...told.map(({ source, what }) => `${source}: ${what}`)];
  return (
    <>
      <StepSection title={texts.preview} arrives={isHere}>
        {state.moved && <p className="warning">{yearsTexts.moved}</p>}
        <p>{texts.files(contributions.length)}</p>
        {same > 0 && <p>{texts.same(same)}</p>}
      </StepSection>
      {unreadable.length > 0 && <NotRead files={unreadable} />}
      {added.length > 0 && <Added rows={added} />}
      {changed.length > 0 && (
        <Section title={texts.changed(changed.length)}>
          <p className="note">{texts.changedHint}</p>
          <ChangedRows rows={changed} titleOf={fullTitle} shown={shown} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={texts.changes(changes.length)}>
          <Lines lines={changes.map(changeLine)} />
        </Section>
      )}
      <Stays report={report} />
      {remarks.length > 0 && (
        <Section title={yearsTexts.note}>
          <Lines lines={remarks} />
        </Section>
      )}
      <Question store={store} state={state} preview={preview} />
    </>
  );
}

const changeLine = ({ year, kind, from, into }: OrganisationChange): string =>
  texts.change(year, labelTexts.changeKinds[kind], from, into);

function NotRead({ files }: { readonly files: readonly Unreadable[] }): ReactNode {
  return (
    <Section title={texts.unreadable(files.length)}>
      <Lines lines={files.map(({ source, problems }) => `${source}: ${problems.map(sentence).join(" ")}`)} />
    </Section>
  );
}

/** So many new rows are shown one by one. */
const most = 200;

/** New rows: how many of whom and when, and one by one for who wants to see them. */
function Added({ rows }: { readonly rows: readonly Result[] }): ReactNode {
  const left = rows.length - most;
  return (
    <Section title={texts.added(rows.length)}>
      <Lines lines={groupsOf(rows)} />
      <Fold title={texts.all}>
        <Lines lines={rows.slice(0, most).map((row) => `${fullTitle(row)}: ${shownScore(row.score)}`)} />
        {left > 0 && <p>{texts.more(left)}</p>}
      </Fold>
    </Section>
  );
}

function groupsOf(rows: readonly Result[]): readonly string[] {
  const groups = new Map<string, number>();
  for (const { organisation, year } of rows) {
    const name = texts.group(organisation, year);
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  return [...groups].map(([name, count]) => texts.counted(name, count));
}

const whyHome = ({ isOver, kept, other }: BringInReport["home"][number]): string =>
  isOver ? texts.why.homeOver(homeOver(other.year, kept !== null)) : texts.why.home;

/** What says something else than what stands, and is not taken over. */
function Stays({ report: { differing, home, double } }: { readonly report: BringInReport }): ReactNode {
  const all = [
    ...differing.map((one) => ({ ...one, why: texts.why.differing })),
    ...home.map((one) => ({ ...one, why: whyHome(one) })),
    ...double.map((one) => ({ ...one, why: texts.why.double })),
  ];
  if (all.length === 0) return null;
  return (
    <Section title={texts.stays(all.length)}>
      <ul className="cards">
        {all.map((one, index) => (
          <li key={index}>
            <Other {...one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Other({ kept, other, sources, why }: Differing & { readonly why: string }): ReactNode {
  return (
    <div className="part">
      <p>
        <strong>{fullTitle(other)}</strong>
      </p>
      <Beside titles={[texts.kept, texts.notTaken]} one={kept} other={other} shown={shown} />
      <p className="note">{why}</p>
      <p className="note">{texts.from(sources)}</p>
    </div>
  );
}

function Question({ store, state, preview }: PreviewProps): ReactNode {
  if (!isSomething(preview)) return <p role="status">{texts.nothingNew}</p>;
  const { added, changed, changes } = preview.report;
  return (
    <div className="section">
      <p>
        <strong>{texts.question(added.length, changed.length, changes.length)}</strong>
      </p>
      <div className="actions">
        <Button appearance="primary" disabledFocusable={state.busy} onClick={() => void store.take()}>
          {texts.take}
        </Button>
        <Button disabledFocusable={state.busy} onClick={store.decline}>
          {texts.decline}
        </Button>
      </div>
    </div>
  );
}
