/** Why the pane cannot do its work here; a key of the texts. */
export type Unsupported = "noOffice" | "otherHost" | "tooOld";

/** What `Office.onReady` and `Office.context.requirements` tell, as far as it matters here. */
export interface HostFacts {
  /** `Excel`, `Word`, …; `null` in a plain browser. */
  readonly host: string | null;
  isSetSupported(this: void, name: string, version: string): boolean;
}

/** The set that covers all the adapter uses (the lowest that Excel 2021 has). */
export const requirement = { name: "ExcelApi", version: "1.14" } as const;

/** Why it does not work here, or `null` when it does. */
export function maybeUnsupported({ host, isSetSupported }: HostFacts): Unsupported | null {
  if (host === null) return "noOffice";
  if (host !== "Excel") return "otherHost";
  return isSetSupported(requirement.name, requirement.version) ? null : "tooOld";
}
