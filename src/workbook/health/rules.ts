import type { ConditionalFormat, Validation, ValidationRule } from "../blueprint.ts";
import { areaAddress, maybeArea, type Area } from "../grid.ts";
import { isSame } from "./book.ts";
import { faultOf, type Fault, type FaultPlace } from "./fault.ts";
import { movedFormula, skeleton } from "./formula.ts";
import type { Identified } from "./identify.ts";
import { placeNow, spotNow, type NowPlace } from "./places.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { faultTexts as texts } from "./texts.ts";

/** Validations that are gone or changed. */
export function brokenValidations(scene: Scene): Findings {
  return onEach(scene, (identified) =>
    identified.wanted.drawn.sheet.validations.flatMap((one) => validationFault(scene, identified, one)),
  );
}

/** Conditional formats that are gone or changed. */
export function brokenFormats(scene: Scene): Findings {
  return onEach(scene, (identified) =>
    identified.wanted.drawn.sheet.conditionalFormats.flatMap((one) => formatFault(scene, identified, one)),
  );
}

function onEach({ found }: Scene, look: (identified: Identified) => readonly Fault[]): Findings {
  return { ...nothing, faults: [...found.values()].flatMap(look) };
}

const placeOf = ({ where, sheet }: NowPlace): FaultPlace => ({ where, sheet: sheet.name });

function validationFault(scene: Scene, identified: Identified, wanted: Validation): readonly Fault[] {
  const place = placeNow(scene, identified, wanted.range);
  if (place === null) return [];
  const same = place.sheet.validations.filter((one) => isSameRule(one.rule, wanted.rule) && isWhole(one, wanted));
  if (isCovered(place.area, same)) return [];
  const validation = { ...wanted, range: areaAddress(place.area) };
  return [
    faultOf("validation", placeOf(place), texts.validation, [
      { kind: "validation", sheet: place.sheet.name, validation },
    ]),
  ];
}

/** Without a word about what is refused it was broken off while it was written. */
const isWhole = ({ error }: Validation, wanted: Validation): boolean =>
  error.text !== "" || error.title !== "" || wanted.error.text === "";

function isSameRule(one: ValidationRule, other: ValidationRule): boolean {
  if (one.kind === "list") return other.kind === "list" && isSame(one.source, other.source);
  return other.kind === one.kind && one.min === other.min && one.max === other.max;
}

function formatFault(scene: Scene, identified: Identified, wanted: ConditionalFormat): readonly Fault[] {
  const place = placeNow(scene, identified, wanted.range);
  if (place?.sheet.name !== identified.sheet.name) return [];
  const same = place.sheet.conditionalFormats.filter((one) => isSameFormat(one, wanted));
  if (isCovered(place.area, same)) return [];
  const formula = movedFormula(wanted.formula, spotNow(scene, identified, place));
  if (formula === null) return [];
  const format = { ...wanted, formula, range: areaAddress(place.area) };
  return [faultOf("format", placeOf(place), texts.format, [{ kind: "format", sheet: place.sheet.name, format }])];
}

/** By what it asks and what it does with the ground; an organisation may have chosen other ink. */
const isSameFormat = (one: ConditionalFormat, other: ConditionalFormat): boolean =>
  one.fill === other.fill && skeleton(one.formula) === skeleton(other.formula);

/** Whether blocks together cover every row of a column. */
function isCovered(area: Area, blocks: readonly { readonly range: string }[]): boolean {
  const spans = blocks
    .flatMap(({ range }) => maybeArea(range) ?? [])
    .filter(({ left, right }) => left <= area.left && area.right <= right)
    .sort((one, other) => one.top - other.top);
  return (
    spans.reduce((next, { top, bottom }) => (top <= next ? Math.max(next, bottom + 1) : next), area.top) > area.bottom
  );
}
