const byHand =
  "Of maak er zelf een op een leeg blad: klik in de tabel op het blad Resultaten en kies Invoegen > Draaitabel.";

/** What the use case *Draaitabel maken* says, in Dutch. */
export const pivotTexts = {
  where: "blad Draaitabel",
  none: {
    what: "Er zijn nog geen uitkomsten vastgelegd, dus een draaitabel heeft niets om te tonen.",
    remedy: "Leg eerst de uitkomsten van een jaar vast.",
  },
  gone: {
    what: "Het blad Draaitabel, de tabel Resultaten of een kolom van die tabel is er niet meer.",
    remedy: `Zet terug wat er weg is (Ctrl+Z). ${byHand}`,
  },
  protected: {
    what: "Dit blad is beveiligd. Op een beveiligd blad kan Excel geen draaitabel maken of vernieuwen.",
    remedy: `Hef de beveiliging op (Controleren > Beveiliging blad opheffen) en probeer het opnieuw. ${byHand}`,
  },
  other: {
    what: "Op dit blad staat al een andere draaitabel. Daar komt er geen naast.",
    remedy: "Gebruik die draaitabel, of verplaats haar naar een eigen blad en probeer het opnieuw.",
  },
  taken: {
    what: "Onder de regels bovenaan dit blad staat al iets. Een draaitabel zou daaroverheen kunnen groeien.",
    remedy: `Verplaats wat daar staat naar een ander blad en probeer het opnieuw. ${byHand}`,
  },
} as const;
