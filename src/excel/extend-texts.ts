/** Why a workbook cannot be added to, in words for the user. */
export const extendTexts = {
  sheet: (name: string): string => `blad “${name}”`,
  protected: {
    what: "Dit blad is beveiligd, dus er kunnen geen rijen bij.",
    remedy:
      "Hef de beveiliging op (Controleren > Beveiliging blad opheffen) en probeer het opnieuw. Vraagt Excel om een wachtwoord? Vraag dat aan wie het blad heeft beveiligd.",
  },
} as const;
