import type { FocusEvent } from "react";

/** For a field that was filled in before the user came: who types there writes over it instead of behind it. */
export const selecting = {
  onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>): void => currentTarget.select(),
} as const;
