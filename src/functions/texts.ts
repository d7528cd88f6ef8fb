/** The messages on the errors of custom functions. Descriptions and help of parameters stand as JSDoc in `functions.ts`. */
export const errorTexts = {
  numberAsText: (text: string) => `Hier staat het getal ${text} als tekst. Typ het opnieuw, als getal.`,
  text: (text: string) => `Hier staat “${text}”. Een score is een heel getal van 1 tot en met 5.`,
  truth: (value: boolean) => `Hier staat ${value ? "WAAR" : "ONWAAR"}. Een score is een heel getal van 1 tot en met 5.`,
  decimal: (value: string) => `${value} is geen heel getal. Een score is 1, 2, 3, 4 of 5, zonder halve punten.`,
  date: "Hier staat een datum of een groot getal. Een score is een heel getal van 1 tot en met 5.",
  outside: (value: string) => `${value} staat niet op de schaal. Een score is een heel getal van 1 tot en met 5.`,
  error: "De cel waarnaar u verwijst, bevat zelf een fout.",
  inRange: (row: number, column: number, message: string) => `Rij ${row}, kolom ${column} van het bereik: ${message}`,
  sizes: "De bereiken zijn niet even groot.",
  decimalSign: ",",
} as const;
