import { fireEvent, render, screen } from "@testing-library/react";
import { expectAccessible } from "../../test/support/open-pane.tsx";
import { FileField } from "./file-field.tsx";

test("[AH23] a file is chosen with a button in Dutch; keys and a screen reader find the field itself, by what it is for", async () => {
  const choose = jest.fn();
  render(
    <main>
      <FileField label="Bestanden kiezen (.xlsx)" multiple accept=".xlsx" onChange={choose} />
    </main>,
  );
  const input = screen.getByLabelText<HTMLInputElement>(/^Bestanden kiezen/);
  const button = screen.getByText("Bladeren…");
  expect([input.type, input.multiple, input.accept, input.tabIndex]).toEqual(["file", true, ".xlsx", 0]);
  expect([button.getAttribute("aria-hidden"), button.parentElement]).toEqual(["true", input.parentElement]);
  input.focus();
  expect(document.activeElement).toBe(input);
  fireEvent.change(input, { target: { files: [new File(["x"], "a.xlsx")] } });
  expect(choose).toHaveBeenCalledTimes(1);
  await expectAccessible();
});
