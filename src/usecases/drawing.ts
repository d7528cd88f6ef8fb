/** The use cases that draw sheets: together the largest part of the product, and not needed to start. */
export { drawPlan } from "./draw-plan.ts";
export { make } from "./make.ts";
