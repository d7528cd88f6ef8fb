import type { FocusEvent } from "react";

/**
 * For an element that the pane itself puts the focus on. It is no stop of the Tab key, but while it has the focus it must
 * look like one: Office.js walks the stops itself, and from anything else Tab would leave the pane for the workbook.
 */
export const landing = {
  tabIndex: -1,
  onFocus: ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    currentTarget.tabIndex = 0;
  },
  onBlur: ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    currentTarget.tabIndex = -1;
  },
} as const;
