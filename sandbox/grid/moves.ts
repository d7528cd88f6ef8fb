import { cellArea, lastColumn, lastRow, type Area } from "../core/store/area.ts";

/** A step to the cell beside. */
export type Step = "down" | "up" | "right" | "left";

/** Rows down and columns to the right of each step. */
export const steps: Readonly<Record<Step, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

/** The cell beside a cell, or beside a merge; at the edge it stays. */
export function beside({ top, left, bottom, right }: Area, step: Step): Area {
  const [down, across] = steps[step];
  const row = (down > 0 ? bottom : top) + down;
  const column = (across > 0 ? right : left) + across;
  return cellArea(Math.min(lastRow, Math.max(1, row)), Math.min(lastColumn, Math.max(1, column)));
}
