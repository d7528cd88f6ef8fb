import { useEffect, useRef, type ReactNode } from "react";
import { landing } from "./landing.ts";
import type { WorkState } from "./one-at-a-time.ts";
import { Busy, Problems } from "./parts.tsx";
import { panelTexts as texts } from "./panel-texts.ts";

interface StepProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Whether the focus comes here when it appears: the user did something, and this is the answer. */
  readonly arrives?: boolean;
}

/** A step of a panel, with the focus on its heading when the user came there. */
export function StepSection({ title, children, arrives = true }: StepProps): ReactNode {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrives) place.current?.focus();
  }, [arrives]);
  return (
    <section className="section" aria-label={title}>
      <h3 ref={place} {...landing}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What is going on, and what went wrong; read aloud. */
export function Work({ busy, problems, unexpected }: WorkState): ReactNode {
  return (
    <>
      <div role="status">{busy && <Busy label={texts.busy} />}</div>
      <div role="alert">
        {unexpected && <p className="warning">{texts.unexpected}</p>}
        {problems.length > 0 && (
          <>
            <p>{texts.refused}</p>
            <Problems problems={problems} />
          </>
        )}
      </div>
    </>
  );
}

interface CheckProps {
  readonly label: string;
  /** What a screen reader says when the label alone does not tell them apart. */
  readonly spoken?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick. */
export function Check({ label, spoken, checked, onChange }: CheckProps): ReactNode {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        {...(spoken === undefined ? {} : { "aria-label": spoken })}
      />
      <span>{label}</span>
    </label>
  );
}
