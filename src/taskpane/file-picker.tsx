import type { DragEvent, ReactNode } from "react";
import { chosenFrom, type ChosenFile } from "./chosen-file.ts";
import { FileField } from "./file-field.tsx";

interface FilePickerProps {
  readonly label: string;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}

/** Where workbooks are chosen, any number at once, or dropped. */
export function FilePicker({ label, onChoose }: FilePickerProps): ReactNode {
  const choose = (files: readonly File[]) => onChoose(files.map(chosenFrom));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) choose(files);
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <FileField
        label={label}
        multiple
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChoose={choose}
      />
    </div>
  );
}
