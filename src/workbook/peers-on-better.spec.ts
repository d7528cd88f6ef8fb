import { praisedAndCriticised } from "../../test/support/better.ts";
import { build } from "./build.ts";

const beside = build(praisedAndCriticised)
  .sheets.find(({ name }) => name.startsWith("Stap 3"))
  ?.cells.find(({ formula }) => formula?.includes("Toetsing[") === true);

test("[BT1] beside what can be better stands what peers say of that, and neither praise nor what is no score", () => {
  expect(beside?.value).toBe(
    [
      "Collega’s: Te krap. (OD Noord)",
      `Collega’s: ${"x".repeat(220)}… (OD Zuid)`,
      "Collega’s: Twee\nregels.",
      `Collega’s: ${"y".repeat(220)} (OD Oost)`,
      "Collega’s: Vijfde. (OD West)",
    ].join("\n"),
  );
});

test("[BT2] its formula leaves room for the function names of another language", () => {
  expect(beside?.formula?.length).toBeLessThan(7000); // Excel takes 8,192
});
