import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choice, PreviewLine, Verdict } from "../model/peer-merge/preview.ts";
import { remarkKey, type PeerRemark } from "../model/peer-merge/remark.ts";
import { sentence } from "../model/problem.ts";
import { subjectOf, type TakeBackPreview } from "../usecases/take-back.ts";
import { useObservable } from "./observable.ts";
import { PlainLink, Prose, Section, Title } from "./parts.tsx";
import { FilePicker } from "./file-picker.tsx";
import { StepSection, Work } from "./panel-parts.tsx";
import { panelTexts } from "./panel-texts.ts";
import { shareTexts } from "./share-texts.ts";
import { isSomething, openLines, type TakeBackState, type TakeBackStore } from "./take-back-store.ts";

const texts = shareTexts.takeBack;

interface TakeBackPanelProps {
  readonly store: TakeBackStore;
  readonly arrivals: number;
  readonly onBack: () => void;
  /** Goes to step 2. */
  readonly onStep2: () => void;
}

/** *Neem toetsing over*: choose files, see what is in them, decide on differences, and only then write. */
export function TakeBackPanel({ store, arrivals, onBack, onStep2 }: TakeBackPanelProps): ReactNode {
  const state = useObservable(store);
  return (
    <>
      <Title over="" title={texts.title} arrivals={arrivals} />
      <p>{texts.intro}</p>
      <FilePicker label={texts.choose} onChoose={(files) => void store.choose(files)} />
      <p role="status">{state.missed.length > 0 && texts.missed(state.missed)}</p>
      <Work {...state} />
      {state.preview !== null && <Preview store={store} state={state} preview={state.preview} />}
      {state.taken !== null && <Taken taken={state.taken} onStep2={onStep2} />}
      <div className="actions">
        <Button onClick={onBack}>{panelTexts.back}</Button>
      </div>
    </>
  );
}

interface PreviewProps {
  readonly store: TakeBackStore;
  readonly state: TakeBackState;
  readonly preview: TakeBackPreview;
}

const verdicts: readonly Verdict[] = ["conflict", "new", "changed", "same"];

function Preview({ store, state, preview }: PreviewProps): ReactNode {
  const open = openLines(state).length;
  const { taken, notOurs, told } = preview;
  return (
    <>
      {notOurs.length > 0 && (
        <StepSection title={texts.notOurs} arrives={false}>
          <Lines lines={notOurs.map(({ source, problem }) => `${source}: ${sentence(problem)}`)} />
        </StepSection>
      )}
      {verdicts.map((verdict) => {
        const lines = taken.lines.filter((line) => line.verdict === verdict);
        return lines.length === 0 ? null : (
          <Section key={verdict} title={`${texts.lines[verdict]} (${lines.length})`}>
            <ul className="cards">
              {lines.map((line) => (
                <li key={remarkKey(line.remark)}>
                  {verdict === "conflict" ? (
                    <Difference line={line} store={store} state={state} />
                  ) : (
                    <Line line={line} />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      {told.length > 0 && (
        <Section title={texts.told}>
          <p className="note">{texts.toldIntro}</p>
          <Lines lines={told.map(({ source, what }) => `${source}: ${what}`)} />
        </Section>
      )}
      <p role="status">{open > 0 ? texts.undecided(open) : !isSomething(state) && texts.nothingNew}</p>
      {isSomething(state) && (
        <Button
          className="action"
          appearance="primary"
          disabledFocusable={state.busy || open > 0}
          onClick={() => void store.take()}
        >
          {texts.take}
        </Button>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const about = (remark: PeerRemark): string => `${remark.organisation}, ${subjectOf(remark)}`;

/** What a remark says: its score, and its text as it was written. */
function Said({ remark: { score, note } }: { readonly remark: PeerRemark }): ReactNode {
  return (
    <>
      {score !== null && <p>{texts.score(score)}</p>}
      {note !== "" && <Prose text={note} />}
    </>
  );
}

function Line({ line: { remark, sources } }: { readonly line: PreviewLine }): ReactNode {
  return (
    <div className="part">
      <p>
        <strong>{about(remark)}</strong>
      </p>
      <Said remark={remark} />
      <p className="note">{texts.from(sources.join(", "))}</p>
    </div>
  );
}

interface DifferenceProps extends Omit<PreviewProps, "preview"> {
  readonly line: PreviewLine;
}

/** Two sides next to each other, and a choice of which none is made beforehand. */
function Difference({ line, store, state }: DifferenceProps): ReactNode {
  const { remark, sources, beside } = line;
  return (
    <div className="part">
      <p>
        <strong>{about(remark)}</strong>
      </p>
      <dl className="beside">
        <div>
          <dt>{texts.cameBack}</dt>
          <dd>
            <Said remark={remark} />
          </dd>
        </div>
        <div>
          <dt>{texts.stands}</dt>
          {beside.map((other) => (
            <dd key={remarkKey(other)}>
              <Said remark={other} />
            </dd>
          ))}
        </div>
      </dl>
      <p className="note">{texts.from(sources.join(", "))}</p>
      <Choose line={line} store={store} chosen={state.choices.get(remarkKey(remark))} />
    </div>
  );
}

interface ChooseProps {
  readonly line: PreviewLine;
  readonly store: TakeBackStore;
  readonly chosen: Choice | undefined;
}

/** Replacing is offered where there is one row to replace. */
function Choose({ line, store, chosen: current }: ChooseProps): ReactNode {
  const offered: readonly Choice[] = line.rows.length === 1 ? ["both", "replace", "keep"] : ["both", "keep"];
  return (
    <fieldset className="group">
      <legend>{texts.choice(line.remark.organisation, subjectOf(line.remark))}</legend>
      {offered.map((choice) => (
        <label key={choice} className="choice">
          <input
            type="radio"
            name={remarkKey(line.remark)}
            checked={current === choice}
            onChange={() => store.decide(line, choice)}
          />
          <span>{texts.choices[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface TakenProps {
  readonly taken: NonNullable<TakeBackState["taken"]>;
  readonly onStep2: () => void;
}

function Taken({ taken: { rows, filled }, onStep2 }: TakenProps): ReactNode {
  return (
    <div className="section" role="status">
      <p className="done">{texts.taken(rows, filled)}</p>
      <PlainLink onClick={onStep2}>{texts.toStep2}</PlainLink>
    </div>
  );
}
