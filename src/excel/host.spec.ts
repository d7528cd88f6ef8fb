import { OfficeMockObject } from "office-addin-mock";
import { HostError, inExcel } from "./host.ts";

/** Office.js's own error, as far as the wrapper knows it. */
class OfficeError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`Excel says ${code}`);
    this.code = code;
  }
}

let options: unknown;

const excel = {
  context: { workbook: { range: { address: "Blad1!C5" } } },
  run(given: unknown, step: (context: unknown) => Promise<unknown>) {
    options = given;
    return step(this.context);
  },
};

beforeEach(() => {
  Object.assign(globalThis, { Excel: new OfficeMockObject(excel), OfficeExtension: { Error: OfficeError } });
});

const failure = (code: string): Promise<unknown> =>
  inExcel(() => Promise.reject(new OfficeError(code))).catch((error: unknown) => error);

describe("inExcel", () => {
  it("[E-H21] runs the step on Excel's context, gives its answer and waits for typing to end", async () => {
    const address = await inExcel(async (context) => {
      const { range } = context.workbook as unknown as { range: Excel.Range };
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Blad1!C5");
    expect(options).toEqual({ delayForCellEdit: true });
  });

  it.each([
    ["InvalidOperationInCellEditMode", "excel-cellEdit", /Enter/],
    ["WriteNotSupportedWhenModalDialogOpen", "excel-dialogOpen", /venster/],
    ["AccessDenied", "excel-accessDenied", /beveilig/],
    ["RequestPayloadSizeLimitExceeded", "excel-tooLarge", /korter/],
    ["ResponsePayloadSizeLimitExceeded", "excel-tooLarge", /korter/],
    ["ItemAlreadyExists", "excel-taken", /nieuwe, lege werkmap/],
    ["ConnectionFailure", "excel-connection", /internetverbinding/],
    ["InvalidOrTimedOutSession", "excel-connection", /open de werkmap opnieuw/],
    ["Timeout", "excel-connection", /internetverbinding/],
    ["ActivityLimitReached", "excel-busy", /wacht/],
    ["InactiveWorkbook", "excel-busy", /Klik in de werkmap/],
    ["ApiNotFound", "excel-tooOld", /Werk Excel bij/],
    ["InvalidArgument", "excel-refused", /nieuwe, lege werkmap/],
    ["GeneralException", "excel-general", /nieuwe, lege werkmap/],
    ["SomethingOfNextYear", "excel-general", /nieuwe, lege werkmap/],
  ])("[E-H22] %s becomes %s with a remedy", async (code, expected, remedy) => {
    const error = await failure(code);
    if (!(error instanceof HostError)) throw new Error("no HostError");
    expect(error.problem).toMatchObject({ code: expected, remedy: expect.stringMatching(remedy) as string });
    expect(error.hostCode).toBe(code);
    expect(error.cause).toBeInstanceOf(OfficeError);
  });

  it("[E-H23] what our own code did wrong comes through as it is", async () => {
    const own = new TypeError("no such thing");
    await expect(inExcel(() => Promise.reject(own))).rejects.toBe(own);
    expect(await failure("PropertyNotLoaded")).toBeInstanceOf(OfficeError);
  });
});
