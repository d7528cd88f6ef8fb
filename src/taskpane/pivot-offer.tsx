import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { ProblemError, type Outcome } from "../model/problem.ts";
import type { Book } from "./book.ts";
import { landing } from "./landing.ts";
import { useObservable } from "./observable.ts";
import { pivotOfferTexts as texts } from "./pivot-offer-texts.ts";
import type { Wait } from "./pump.ts";
import { Became, phaseAfter, type Phase } from "./talked.tsx";

/** What the offer asks of the workbook. */
export interface PivotOfferWorld {
  /** Whether there are results without a PivotTable. */
  isMissing(this: void, evaluation: Evaluation): Promise<boolean>;
  make(this: void): Promise<Outcome<null>>;
  readonly wait: Wait;
  /** Where a defect goes, so that it is not lost. */
  report(this: void, error: unknown): void;
}

interface PivotOfferProps {
  readonly book: Pick<Book, "subscribe" | "getState">;
  readonly evaluation: Evaluation;
}

/** What passes: somebody is typing in a cell or in a window of Excel, Excel is busy, or the connection is away. */
const passing: ReadonlySet<string> = new Set(["excel-cellEdit", "excel-dialogOpen", "excel-busy", "excel-connection"]);

/** Looks again for as long as that is what Excel refuses it for: at first soon, then ever less often. */
async function lookPatiently(
  seen: { readonly isOver: boolean },
  look: () => Promise<boolean>,
  wait: Wait,
): Promise<boolean> {
  for (let pause = 1_000; !seen.isOver; pause = Math.min(2 * pause, 30_000)) {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (!passing.has(error.problem.code)) return false;
      await wait(pause);
    }
  }
  return false;
}

/** The offer over this workbook; made once, at the composition root. */
export function pivotOffer({ isMissing, make, wait, report }: PivotOfferWorld): (props: PivotOfferProps) => ReactNode {
  return function PivotOffer({ book, evaluation }) {
    const { waiting } = useObservable(book);
    const [isWanted, setWanted] = useState(false);
    const [phase, setPhase] = useState<Phase>({ kind: "idle" });
    const place = useRef<HTMLElement>(null);
    useEffect(() => {
      const seen = { isOver: false };
      lookPatiently(seen, () => isMissing(evaluation), wait).then((isSo) => !seen.isOver && setWanted(isSo), report);
      return () => {
        seen.isOver = true;
      };
    }, [evaluation]);
    const click = async (): Promise<void> => {
      if (phase.kind === "busy") return;
      setPhase({ kind: "busy" });
      const next = await phaseAfter(make, report, texts.unexpected);
      // its button goes, and without a place of its own the focus would leave the pane
      if (next.kind === "done" && place.current?.contains(document.activeElement) === true) place.current.focus();
      setPhase(next);
    };
    if (!isWanted && phase.kind === "idle") return null;
    return (
      <section ref={place} className="section" aria-label={texts.title} {...landing}>
        {phase.kind !== "done" && (
          <>
            <p>{texts.why}</p>
            <Button className="action" aria-disabled={phase.kind === "busy"} onClick={() => void click()}>
              {phase.kind === "busy" ? texts.making : texts.make}
            </Button>
          </>
        )}
        <Became phase={phase} waiting={waiting} done={texts.done} refused={texts.refused} />
      </section>
    );
  };
}
