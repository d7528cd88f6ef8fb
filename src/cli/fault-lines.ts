import { profileIds, profiles } from "../model/bijlage-d/index.ts";
import { faultLines, outcomeLines, type HealthReport } from "../usecases/health.ts";
import type { Fault, Inspected } from "../workbook/health/fault.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { texts } from "./texts.ts";

/** Faults as they are read on a screen: sheet by sheet, and faults that are the same on one sheet together on a line. */
export function sortedFaultLines(report: HealthReport, book: Inspected): readonly string[] {
  return faultLines({ ...report, faults: inOrder(report.faults, book) });
}

/** The same with what became of mending. */
export function sortedHealLines(report: HealthReport, book: Inspected): readonly string[] {
  return [...(report.faults.length === 0 ? [] : sortedFaultLines(report, book)), ...outcomeLines(report)];
}

function inOrder(faults: readonly Fault[], book: Inspected): readonly Fault[] {
  const groups = new Map<string, Group>();
  for (const fault of faults) {
    const { sheet } = fault;
    const key = JSON.stringify([sheet ?? fault.where, fault.id, fault.what, fault.remedy]);
    groups.set(key, { sheet, faults: [...(groups.get(key)?.faults ?? []), fault] });
  }
  const rank = rankOf(book);
  const sorted = [...groups.values()].sort(
    (one, other) => rank(one.sheet) - rank(other.sheet) || ruleOf(one) - ruleOf(other),
  );
  return sorted.flatMap(asOne);
}

/** Faults of one kind on one sheet; `null` when that cannot be told. */
interface Group {
  readonly sheet: string | null;
  readonly faults: readonly Fault[];
}

const ruleOf = ({ faults: [first] }: Group): number => Number(first?.id.slice(1));

function asOne({ sheet, faults }: Group): readonly Fault[] {
  const [first, second] = faults;
  if (first === undefined || second === undefined || sheet === null) return faults;
  return [
    {
      ...first,
      where: texts.places(
        sheet,
        faults.map(({ where }) => where),
      ),
    },
  ];
}

const { start, leeswijzer, stap1, ...others } = sheetNames;

/** Our sheets, as they stand in a new workbook. */
const ours: readonly string[] = [
  start,
  leeswijzer,
  stap1,
  ...profileIds.map((id) => profiles[id].sheet),
  ...Object.values(others),
];

/** Where a sheet stands in the workbook, or would stand; before all others what is about no sheet. */
function rankOf({ sheets }: Inspected): (title: string | null) => number {
  const there = sheets.map(({ name }) => name);
  return (title) => {
    if (title === null) return -1;
    if (there.includes(title)) return there.indexOf(title);
    const before = ours.slice(0, Math.max(0, ours.indexOf(title))).filter((each) => there.includes(each));
    return there.indexOf(before.at(-1) ?? "") + 0.5;
  };
}
