import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { failure, ProblemError, success, type Problem } from "../model/problem.ts";
import type { Unsupported } from "./host.ts";
import { UnsupportedMessage } from "./message.tsx";
import { Frame, Pane } from "./pane.tsx";
import { createPaneStore, type PaneWorld } from "./store.ts";
import { texts } from "./texts.ts";

const show = (content: ReactNode) => render(<FluentProvider theme={webLightTheme}>{content}</FluentProvider>);

function open(make: PaneWorld["make"]) {
  const world = { make: jest.fn(make), report: jest.fn() };
  const store = createPaneStore({ organisation: "", contact: "", year: "2026" }, world);
  show(<Pane store={store} />);
  return world;
}

const field = (label: string) => screen.getByRole<HTMLInputElement>("textbox", { name: new RegExp(`^${label}`) });
const button = () => screen.getByRole("button", { name: texts.make });
const never = () => new Promise<never>(() => undefined);

const problem = (code: string, where: string): Problem => ({
  code,
  what: `Fout ${code}.`,
  where,
  remedy: "Herstel het.",
});

async function expectAccessible() {
  // jsdom computes no layout or colour: contrast is judged in the built page.
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** The message with the focus on it, once it is there. */
async function focusedMessage(title: string) {
  const message = (await screen.findByText(title)).closest<HTMLElement>(".notice");
  if (message === null) throw new Error("the message cannot have the focus");
  expect(message).toBe(document.activeElement);
  return within(message);
}

describe("the pane", () => {
  test("[U0] the check on accessibility sees a field without a name", async () => {
    show(<input />);
    await expect(expectAccessible()).rejects.toThrow("label: <input>");
  });

  test("[AH22] the year that stands there is selected when the user comes to it: typing writes over it", () => {
    open(never);
    const year = field("Jaar");
    act(() => year.focus());
    expect([year.selectionStart, year.selectionEnd]).toEqual([0, 4]);
  });

  test("[U1] begins empty, with the year it was given, and is accessible", async () => {
    open(never);
    expect(field("Organisatie").value).toBe("");
    expect(field("Organisatie").required).toBe(true);
    expect(field("Contactpersoon").required).toBe(false);
    expect(field("Jaar").value).toBe("2026");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(texts.title);
    await expectAccessible();
  });

  test("[U2] hands the use case what was typed, as typed", () => {
    const { make } = open(never);
    fireEvent.change(field("Organisatie"), { target: { value: "OD Vóórbeeld " } });
    fireEvent.change(field("Contactpersoon"), { target: { value: "kwaliteitscoördinator" } });
    fireEvent.change(field("Jaar"), { target: { value: "20x6" } });
    fireEvent.click(button());
    expect(make).toHaveBeenCalledWith({
      organisation: "OD Vóórbeeld ",
      contact: "kwaliteitscoördinator",
      year: "20x6",
    });
  });

  test("[U3] Enter in a field does what the button does", () => {
    const { make } = open(never);
    fireEvent.submit(screen.getByRole("form", { name: texts.make }));
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("[U4] a double click runs once; progress is a status, and the button keeps its place in the tab order", async () => {
    const { make } = open(never);
    expect(screen.getByRole("status").textContent).toBe("");
    button().focus();
    fireEvent.click(button());
    fireEvent.click(button());
    expect(make).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("status").textContent).toContain(texts.busy);
    expect(button().getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button());
    await expectAccessible();
  });

  test.each([
    ["created", texts.created],
    ["unchanged", texts.unchanged],
  ] as const)("[U5] tells that it is %s, with the focus on the message", async (made, text) => {
    open(() => Promise.resolve(success(made)));
    fireEvent.click(button());
    const message = await focusedMessage(text.title);
    expect(message.getByText(text.body)).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("");
    await expectAccessible();
  });

  test("[U6] a fault of a field stands at that field, and is named in the message", async () => {
    open(() => Promise.resolve(failure(problem("jaar-geen-getal", "Jaar"))));
    fireEvent.click(button());
    const message = await focusedMessage(texts.refused.title);
    expect(message.getByText("Jaar: Fout jaar-geen-getal.")).toBeTruthy();
    expect(field("Jaar").getAttribute("aria-invalid")).toBe("true");
    expect(descriptionOf(field("Jaar"))).toContain("Fout jaar-geen-getal. Herstel het.");
    expect(field("Organisatie").getAttribute("aria-invalid")).toBeNull();
    await expectAccessible();

    fireEvent.change(field("Jaar"), { target: { value: "2027" } });
    await waitFor(() => expect(screen.queryByText(texts.refused.title)).toBeNull());
    expect(field("Jaar").getAttribute("aria-invalid")).toBeNull();
  });

  test("[U7] what Excel refuses is told with its remedy", async () => {
    const { report } = open(() => Promise.reject(new ProblemError(problem("excel-busy", ""))));
    fireEvent.click(button());
    const message = await focusedMessage(texts.refused.title);
    expect(message.getByText("Fout excel-busy. Herstel het.")).toBeTruthy();
    expect(report).not.toHaveBeenCalled();
  });

  test("[U8] a defect is told and reported", async () => {
    const defect = new TypeError("undefined is not a workbook");
    const { report } = open(() => Promise.reject(defect));
    fireEvent.click(button());
    const message = await focusedMessage(texts.unexpected.title);
    expect(message.queryByText(/workbook/)).toBeNull();
    expect(report).toHaveBeenCalledWith(defect);
    await expectAccessible();
  });

  test("[U9] the same answer twice puts the focus on the message again", async () => {
    open(() => Promise.resolve(success("unchanged")));
    fireEvent.click(button());
    await focusedMessage(texts.unchanged.title);
    button().focus();
    fireEvent.click(button());
    await waitFor(() => expect(document.activeElement).not.toBe(button()));
    await focusedMessage(texts.unchanged.title);
  });

  test.each<Unsupported>(["noOffice", "otherHost", "tooOld"])(
    "[U10] says why it does not work here: %s",
    async (reason) => {
      show(
        <Frame>
          <UnsupportedMessage reason={reason} />
        </Frame>,
      );
      expect(screen.getByText(texts.unsupported[reason].title)).toBeTruthy();
      expect(screen.queryByRole("form")).toBeNull();
      await expectAccessible();
    },
  );
});

/** What a screen reader reads after a field's name. */
function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}
