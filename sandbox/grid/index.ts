/** The workbook on screen, and its calculation: Univer behind the store. See README.md. */
export { createCalculator } from "./calculator.ts";
export { createGrid } from "./grid.ts";
export { focusCells } from "./voice.ts";
export type {
  Calculated,
  Calculator,
  CalculatorOptions,
  CustomFunctions,
  CustomResult,
  Edited,
  Grid,
  GridOptions,
  Refused,
  Selected,
} from "./contract.ts";
