/** Bijlage D as data. Start here; README.md gives the reading order. */
export * from "./profiles.ts";
export * from "./starting-points.ts";
export * from "./parts.ts";
export * from "./steps.ts";
export * from "./scale.ts";
export * from "./forms.ts";
export * from "./official.ts";
