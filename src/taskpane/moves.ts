import { success, type Outcome } from "../model/problem.ts";
import type { Navigator, RowNavigator } from "../usecases/ports.ts";
import { maybeSheetKey, maybeTopic, type Place } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";

/** Whether two looks found the same; of a table's cell the row is not compared, as its values change where it stands. */
export function isSamePlace(one: Place, other: Place): boolean {
  const { table, heading } = one.cell ?? {};
  return (
    one.name === other.name &&
    one.sheet === other.sheet &&
    table === other.cell?.table &&
    heading === other.cell?.heading
  );
}

/** Whether the user is at another cell, also when it is one of the same column. */
export const isElsewhere = (place: Place, before: Place): boolean =>
  !isSamePlace(place, before) || rowKey(place) !== rowKey(before);

/** The key of the row that a place is in. */
const rowKey = ({ cell }: Place): string => toText(cell?.row.get(columnTexts.key) ?? null);

/** A way through the workbook that remembers where it led. */
export interface Way {
  readonly desk: Navigator & RowNavigator;
  /** Whether a place is where it led, as far as that can be told: who went on since is not there any more. */
  isEnd(this: void, place: Place): boolean;
}

/** A way over this desk. */
export function wayOver(desk: Navigator & RowNavigator): Way {
  let isEnd = (_: Place): boolean => true;
  return {
    desk: {
      go: (name) => {
        isEnd = (place) => isCalled(name, place);
        return desk.go(name);
      },
      goRow: (table, decide) =>
        desk.goRow(table, (found): Outcome<{ readonly row: number; readonly heading: string }> => {
          const decided = decide(found);
          if (!decided.ok) return decided;
          const { row, heading } = decided.value;
          isEnd = ({ cell }) => cell?.table === table && cell.heading === heading && (cell.at ?? row) === row;
          return success({ row, heading });
        }),
    },
    isEnd: (place) => isEnd(place),
  };
}

/** Whether a name leads to a place; a name without a topic may be that of a sheet. */
function isCalled(name: string, place: Place): boolean {
  if (maybeTopic(name) !== null) return place.name?.toLowerCase() === name.toLowerCase();
  const sheet = maybeSheetKey(name);
  return sheet === null || place.sheet === sheet;
}
