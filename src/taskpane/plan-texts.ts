/** The words of the pane about the action plan. */
export const planTexts = {
  draw: "Actieplan opstellen",
  drawing: "Het actieplan wordt opgesteld…",
  notices: "Meldingen",
  dismiss: "Sluiten",
} as const;
