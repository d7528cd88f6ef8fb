/** What the tabs of the sheets say to a user. */
export const sheetTexts = {
  menu: (sheet: string) => `Acties voor blad ${sheet}`,
  rename: "Naam wijzigen",
  renaming: (sheet: string) => `Nieuwe naam van blad ${sheet}`,
  protect: "Blad beveiligen",
  unprotect: "Beveiliging opheffen",
  nameTitle: "Deze naam kan niet",
  nameTaken: "Er is al een blad met deze naam. Kies een andere naam.",
  nameRules:
    "Een bladnaam telt 1 tot en met 31 tekens, bevat geen : \\ / ? * [ of ] en begint of eindigt niet met een apostrof.",
  protectedTitle: "Dit blad is al beveiligd",
  protected: "U hoeft niets te doen.",
  passwordTitle: "Dit wachtwoord klopt niet",
  password: "Controleer of Caps Lock uit staat, en probeer het opnieuw.",
  ask: (sheet: string) => `Beveiliging van ‘${sheet}’ opheffen`,
  askPassword: "Wachtwoord",
  ok: "OK",
  cancel: "Annuleren",
} as const;
