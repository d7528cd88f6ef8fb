import { fireEvent, render, screen } from "@testing-library/react";
import { expectAccessible } from "../../test/support/open-pane.tsx";
import { FileField } from "./file-field.tsx";

test("[AH23] a file is chosen with a button in Dutch; keys and a screen reader find the field itself, by what it is for", async () => {
  const choose = jest.fn();
  render(
    <main>
      <FileField label="Bestanden kiezen (.xlsx)" multiple accept=".xlsx" onChoose={choose} />
    </main>,
  );
  const input = screen.getByLabelText<HTMLInputElement>(/^Bestanden kiezen/);
  const button = screen.getByText("Bladeren…");
  expect([input.type, input.multiple, input.accept, input.tabIndex]).toEqual(["file", true, ".xlsx", 0]);
  expect([button.getAttribute("aria-hidden"), button.parentElement]).toEqual(["true", input.parentElement]);
  input.focus();
  expect(document.activeElement).toBe(input);
  const workbook = new File(["x"], "a.xlsx");
  fireEvent.change(input, { target: { files: [workbook] } });
  expect(choose.mock.calls).toEqual([[[workbook]]]);
  await expectAccessible();
});

test("[AH24] a file can be chosen a second time: the field is empty again, and no choice is none", () => {
  const choose = jest.fn();
  render(<FileField label="Bestand kiezen" onChoose={choose} />);
  const input = screen.getByLabelText<HTMLInputElement>(/^Bestand kiezen/);
  const file = new File(["x"], "a.json");
  const inField = [file];
  // as a browser does: the list of the field itself becomes empty
  jest.spyOn(input, "value", "set").mockImplementation((value) => {
    if (value === "") inField.length = 0;
  });
  fireEvent.change(input, { target: { files: inField } });
  expect([choose.mock.calls, inField]).toEqual([[[[file]]], []]);
  fireEvent.change(input, { target: { files: inField } });
  expect(choose).toHaveBeenCalledTimes(1);
});
