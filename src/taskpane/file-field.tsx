import type { ChangeEvent, InputHTMLAttributes, ReactNode } from "react";
import { fileTexts } from "./file-texts.ts";

interface FileFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, "accept" | "multiple"> {
  readonly label: string;
  /** Called with at least one file; the field is empty again by then, so that the same file can be chosen once more. */
  readonly onChoose: (files: readonly File[]) => void;
}

/**
 * Where a file is chosen. The field lies unseen over a button of our own, as the browser's own words would be in the
 * browser's language; keys, clicks and a screen reader find the field itself. What was chosen does not show: who reads it says so.
 */
export function FileField({ label, onChoose, ...input }: FileFieldProps): ReactNode {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = "";
    if (files.length > 0) onChoose(files);
  };
  return (
    <label className="file">
      <span>{label}</span>
      <span className="choose">
        <span aria-hidden>{fileTexts.browse}</span>
        <input type="file" {...input} onChange={choose} />
      </span>
    </label>
  );
}
