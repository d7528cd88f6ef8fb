/** What is said of a file that the user chose. */
export const fileTexts = {
  browse: "Bladeren…",
  chosen: (name: string) => `Gekozen bestand: ${name}`,
  unreadable: { what: "Dit bestand is niet te lezen.", remedy: "Sluit het als het open is, en kies het opnieuw." },
} as const;
