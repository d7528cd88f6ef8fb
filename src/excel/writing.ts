/** All that writes whole sheets and answers in one go. A module apart, as the pane fetches it only for who does that. */
export { extendWorkbook, reviseWorkbook } from "./extend.ts";
export { lookForPivot, placePivot } from "./pivot-place.ts";
export { render } from "./render.ts";
