/** @jest-environment jsdom */
import type { ChartData } from "./chart-data.ts";
import { chartPicture } from "./chart-picture.ts";
import { texts } from "./texts.ts";

const picture = (values: readonly (number | null)[]) => {
  const data: ChartData = {
    categories: ["2024", "2025", "2026"],
    series: [{ name: "Casemanager", values }],
    min: 0,
    max: 5,
    step: 1,
  };
  return [...chartPicture("Line", "Scores", data, 600, 300).children];
};

test("[VG1] that there are no scores stands on a ground of its own, so that no line of the grid runs through it", () => {
  const parts = picture([null, null, null]);
  const said = parts.findIndex(({ textContent }) => textContent === texts.chartEmpty);
  const ground = parts[said - 1];
  expect(ground?.tagName).toBe("rect");
  expect(parts.findLastIndex(({ tagName }) => tagName === "line")).toBeLessThan(said - 1);
  const number = (name: string, of = ground) => Number(of?.getAttribute(name));
  const baseline = number("y", parts[said]);
  expect(number("y")).toBeLessThan(baseline - 12);
  expect(number("y") + number("height")).toBeGreaterThan(baseline + 4);
});

test("[VG2] nothing of the kind is said where there is a score", () => {
  expect(picture([null, 3, null]).some(({ textContent }) => textContent === texts.chartEmpty)).toBe(false);
});
