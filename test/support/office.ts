import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { RequestBody, ResponseBody } from "../../sandbox/core/interpreter/wire.ts";
import { Unavailable } from "../../sandbox/core/store/refusal.ts";

/** Who plays Excel: takes what one `context.sync()` sends. @throws Unavailable when it cannot take it at all. */
export interface Executor {
  execute(body: RequestBody): ResponseBody;
}

/** The globals of Office.js that the product uses. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

type Callback = (result: unknown) => void;
type Send = (message: readonly unknown[], callback: Callback) => void;

interface OfficeWindow extends OfficeGlobals {
  readonly OSF: { readonly DDA: { readonly RichApi: { executeRichApiRequestAsync: Send } } };
}

/** Microsoft's own client for Excel on the web, as npm ships it. */
const client = (): string => readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.js", "utf8");

/**
 * Starts the genuine Office.js in a window without a screen, with `executor` as its Excel. What the executor throws that
 * is no {@link Unavailable} is a defect of the sandbox: it comes out as an uncaught error, so that no test passes over it.
 */
export function startOffice(executor: Executor): OfficeGlobals {
  const { window } = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" });
  window.eval(client());
  const office = window as unknown as OfficeWindow;
  office.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, callback) => {
    queueMicrotask(() => {
      callback(answer(executor, String(message[4])));
    });
  };
  return office;
}

function answer(executor: Executor, request: string): unknown {
  try {
    const response = executor.execute(JSON.parse(request) as RequestBody);
    return { status: "succeeded", value: { data: [200, [], JSON.stringify(response)] } };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return { status: "failed", error: { code: error.code, message: error.message } };
  }
}
