import type { InputHTMLAttributes, ReactNode } from "react";
import { fileTexts } from "./file-texts.ts";

interface FileFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, "accept" | "multiple" | "onChange"> {
  readonly label: string;
}

/**
 * Where a file is chosen. The field lies unseen over a button of our own, as the browser's own words would be in the
 * browser's language; keys, clicks and a screen reader find the field itself.
 */
export function FileField({ label, ...input }: FileFieldProps): ReactNode {
  return (
    <label className="file">
      <span>{label}</span>
      <span className="choose">
        <span aria-hidden>{fileTexts.browse}</span>
        <input type="file" {...input} />
      </span>
    </label>
  );
}
