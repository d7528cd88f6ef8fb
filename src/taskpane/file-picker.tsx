import type { DragEvent, ReactNode } from "react";
import { chosenFrom, type ChosenFile } from "./chosen-file.ts";
import { FileField } from "./file-field.tsx";

interface FilePickerProps {
  readonly label: string;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}

/** Where workbooks are chosen, any number at once, or dropped. */
export function FilePicker({ label, onChoose }: FilePickerProps): ReactNode {
  const choose = (files: FileList | null) => {
    const chosen = [...(files ?? [])].map(chosenFrom);
    if (chosen.length > 0) onChoose(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files);
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <FileField
        label={label}
        multiple
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          choose(target.files);
          target.value = ""; // so that the same file can be chosen again
        }}
      />
    </div>
  );
}
