import { maybeUnsupported, type HostFacts } from "./host.ts";

/** A host that has the sets up to this version of ExcelApi. */
const facts = (host: HostFacts["host"], has: number): HostFacts => ({
  host,
  isSetSupported: (name, version) => name === "ExcelApi" && Number(version.split(".")[1]) <= has,
});

test.each([
  ["no Office at all", facts(null, 0), "noOffice"],
  ["another Office program", facts("Word", 0), "otherHost"],
  ["Excel 2019", facts("Excel", 8), "tooOld"],
  ["one set short", facts("Excel", 13), "tooOld"],
  ["Excel 2021", facts("Excel", 14), null],
  ["Microsoft 365", facts("Excel", 21), null],
])("[H1] %s", (_, host, expected) => {
  expect(maybeUnsupported(host)).toBe(expected);
});

test("[H2] outside Office no requirement is asked for, as there is nobody to answer", () => {
  const isSetSupported = jest.fn(() => true);
  maybeUnsupported({ host: null, isSetSupported });
  expect(isSetSupported).not.toHaveBeenCalled();
});
