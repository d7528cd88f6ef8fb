/** The pane's composition root: the only place where the pane meets Office, the clock and Excel. */
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { excelWorkbook } from "../excel/index.ts";
import { make } from "../usecases/make.ts";
import { maybeUnsupported } from "./host.ts";
import { UnsupportedMessage } from "./message.tsx";
import { Frame, Pane } from "./pane.tsx";
import { createPaneStore } from "./store.ts";
import "./taskpane.css";
import { themeFor } from "./theme.ts";

const store = createPaneStore(
  { organisation: "", contact: "", year: String(new Date().getFullYear()) },
  { make: (request) => make(request, excelWorkbook()), report: (error) => reportError(error) },
);

function content(host: Office.HostType | null | undefined): ReactNode {
  const reason = maybeUnsupported({
    host: host == null ? null : String(host), // a text, though its type says a number
    isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
  });
  if (reason === null) return <Pane store={store} />;
  return (
    <Frame>
      <UnsupportedMessage reason={reason} />
    </Frame>
  );
}

function show(host: Office.HostType | null | undefined): void {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("taskpane.html has no place for the pane");
  const theme = themeFor(host ? Office.context.officeTheme : undefined);
  createRoot(place).render(
    <StrictMode>
      <FluentProvider theme={theme} className="root">
        {content(host)}
      </FluentProvider>
    </StrictMode>,
  );
}

const { host } = await Office.onReady();
show(host);
