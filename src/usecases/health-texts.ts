/** What is said of the health of a workbook. */
export const healthTexts = {
  sound: "Er is niets te herstellen: alles staat waar het hoort.",
} as const;
