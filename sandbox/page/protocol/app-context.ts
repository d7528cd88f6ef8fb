/** What Excel on the web tells an add-in about itself when its page starts. */
export interface AppFacts {
  readonly instanceId: string;
  readonly addinName: string;
  readonly documentUrl: string;
  readonly paneVisible: boolean;
}

/**
 * The requirement sets that are played, lower case as Office.js looks them up. ExcelApi stands at the floor of the
 * manifest, so that what a perpetual Excel 2021 lacks is missing here too.
 */
export const requirementSets = {
  excelapi: "1.14",
  sharedruntime: "1.1",
  customfunctionsruntime: "1.3",
  customfunctions: "1.7",
} as const;

const excelOnTheWeb = 16;
const readWrite = 1;
const taskPane = 1;
const displayModes = { hidden: 1, taskpane: 2 } as const;

/**
 * Who bought the add-in, which is nobody. Office.js reads it as XML; of no text at all a browser makes a page about an
 * error, with styles of its own that the add-in's policy then refuses.
 */
const token = '<r><t aid="" cid="" oid=""/></r>';

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext({ instanceId, addinName, documentUrl, paneVisible }: AppFacts): object {
  return {
    _id: instanceId,
    _appName: excelOnTheWeb,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: "nl-NL",
    _dataLocale: "nl-NL",
    _docUrl: documentUrl,
    _clientMode: readWrite,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: taskPane,
    _eToken: encodeURIComponent(token),
    _correlationId: instanceId,
    _appInstanceId: instanceId,
    _addinName: addinName,
    _requirementMatrix: JSON.stringify(requirementSets),
    _initialDisplayMode: paneVisible ? displayModes.taskpane : displayModes.hidden,
  };
}

/** `SharedApp` and `CustomFunction` of office.js' `HostInfoFlags`. */
const hostFlags = { sharedRuntime: 1, customFunctions: 2 } as const;

/** What the page's address and window name carry, so that office.js knows whom it talks to. */
export function hostInfo(sharedRuntime: boolean, customFunctions: boolean): string {
  const flags =
    (sharedRuntime ? hostFlags.sharedRuntime : 0) + (sharedRuntime && customFunctions ? hostFlags.customFunctions : 0);
  return `Excel$Web$16.00$nl-NL$telemetry$$$${flags}`;
}

/** The name of the add-in's window: how it finds its host and which conversation it is in. */
export function windowName(conversationId: string, instanceId: string, hostUrl: string, info: string): string {
  return JSON.stringify({
    hostInfo: info,
    xdmInfo: `${conversationId}|${instanceId}|${hostUrl}`,
    serializerVersion: 1,
    baseFrameName: conversationId,
  });
}
