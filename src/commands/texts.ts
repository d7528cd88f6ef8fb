/** What commands say themselves; what a use case has to say it says itself. */
export const texts = {
  unexpected: {
    title: "Er ging iets mis",
    lines: [
      "Hier rekende Competentiespiegel niet op. Kijk of uw werkmap in orde is, en probeer het opnieuw. Blijft het misgaan, meld dit dan aan de beheerder.",
    ],
  },
} as const;
