/** What the check says of a place that has no name. */
export const checkTexts = {
  row: (number: number) => `rij ${number}`,
} as const;
