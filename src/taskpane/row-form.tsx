import { Button, Field, Input, Textarea, type FieldControlProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { scale } from "../model/bijlage-d/index.ts";
import { isNewRow } from "../usecases/change-row.ts";
import { cellOfText, formText } from "../workbook/cell-text.ts";
import type { TablePlace } from "../workbook/place.ts";
import type { AnswerTable, Column } from "../workbook/tables.ts";
import type { Book, BookState, Draft } from "./book.ts";
import { Buttons, Fold, Section } from "./parts.tsx";
import { draftName, rowName } from "./row-drafts.ts";
import { rowTexts as words } from "./row-texts.ts";
import { texts } from "./texts.ts";

interface RowFormProps<Row extends object> {
  readonly book: Book;
  readonly state: BookState;
  readonly table: AnswerTable<Row>;
  /** The cell that is selected, with its row as it stands. */
  readonly cell: TablePlace;
  /** What a field asks, where its heading alone does not say it. */
  readonly asks?: Readonly<Partial<Record<keyof Row, string>>>;
}

/** One field of the row: what stands in its cell, and what is being typed. */
interface RowField<Row> {
  readonly column: Column<Row>;
  readonly stored: string;
  /** What the draft is called in the store. */
  readonly name: string;
  readonly draft: Draft | undefined;
}

/** Above this many fields the pane shows the selected one, and the others when they are asked for. */
const mostShown = 5;

/**
 * The fields of the selected row, to fill in beside the sheet. Nothing is written before it is saved; then all that was
 * typed in the row is, or none of it.
 */
export function RowForm<Row extends object>({ book, state, table, cell, asks }: RowFormProps<Row>): ReactNode {
  const fields = fieldsOf(table, cell, state);
  const edits = new Map(fields.flatMap(({ column, draft }) => (draft ? [[column.heading, draft.text] as const] : [])));
  const shown = fields.filter(({ column }) => fields.length <= mostShown || column.heading === cell.heading);
  const others = fields.filter((field) => !shown.includes(field));
  // what is typed out of sight would be written unseen
  const noted = others.flatMap((field) => (noteOf(field) === "" ? [] : [field.name + noteOf(field)]));
  const view = (field: RowField<Row>) => (
    <RowFieldView
      key={field.name}
      field={field}
      hint={field.column.property === null ? undefined : asks?.[field.column.property]}
      onChange={(text) => book.write(field.name, text, field.stored)}
    />
  );
  return (
    <Section title={words.title}>
      {isNewRow(table, cell.row) && <p className="note">{words.blank}</p>}
      <div className="stack">
        {shown.map(view)}
        {others.length > 0 && (
          <Fold title={words.others} noted={noted.join()}>
            <div className="stack">{others.map(view)}</div>
          </Fold>
        )}
        {edits.size > 0 && (
          <Buttons>
            <Button
              appearance="primary"
              disabledFocusable={state.job.kind === "running"}
              onClick={() => void book.saveRow(table, cell, edits)}
            >
              {texts.topic.editor.save}
            </Button>
            <Button onClick={() => book.discard(...fields.map(({ name }) => name))}>{texts.topic.editor.reset}</Button>
          </Buttons>
        )}
      </div>
    </Section>
  );
}

function fieldsOf<Row extends object>(
  table: AnswerTable<Row>,
  cell: TablePlace,
  { drafts, repeated }: BookState,
): readonly RowField<Row>[] {
  const { row } = cell;
  return table.columns
    .filter(({ kind, property, heading }) => property !== null && kind !== "key" && row.has(heading))
    .map((column) => {
      const name = draftName(rowName(cell, repeated), column.heading);
      return { column, name, stored: formText(column, row.get(column.heading) ?? null), draft: drafts.get(name) };
    });
}

/** What there is to know of a field: nothing, or what makes that it must be seen. */
function noteOf<Row>({ column, stored, draft }: RowField<Row>): "" | "typed" | "changed" | "odd" {
  if (draft === undefined) return cellOfText(column, stored).ok ? "" : "odd";
  return draft.base !== stored && draft.text !== stored ? "changed" : "typed";
}

interface RowFieldProps<Row> {
  readonly field: RowField<Row>;
  readonly hint: string | undefined;
  readonly onChange: (text: string) => void;
}

function RowFieldView<Row>({ field, hint, onChange }: RowFieldProps<Row>): ReactNode {
  const { column, stored } = field;
  const note = noteOf(field);
  const warning = note === "odd" ? words.odd(stored) : note === "changed" ? <Changed stored={stored} /> : null;
  return (
    <Field
      label={column.heading}
      {...(hint === undefined ? {} : { hint })}
      {...(warning === null
        ? {}
        : { validationState: "warning", validationMessage: { children: warning, role: "alert" } })}
    >
      {(props) => <Control {...props} field={field} onChange={onChange} />}
    </Field>
  );
}

/** Somebody else wrote in the cell as well: what, so that the user can decide. */
function Changed({ stored }: { readonly stored: string }): ReactNode {
  return (
    <>
      {words.changed(stored)} {texts.topic.editor.keep}
    </>
  );
}

type ControlProps<Row> = FieldControlProps & Omit<RowFieldProps<Row>, "hint">;

/** What a cell of this kind is filled in with. */
function Control<Row>({ field: { column, stored, draft }, onChange, ...props }: ControlProps<Row>): ReactNode {
  const value = draft?.text ?? stored;
  const { kind } = column;
  if (kind === "choice" || kind === "score") {
    return (
      <select {...props} className="select" value={value} onChange={({ target }) => onChange(target.value)}>
        {optionsOf(column, stored).map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "date") {
    return <Input {...props} type="date" value={value} onChange={(_, { value: typed }) => onChange(typed)} />;
  }
  const change = (_: unknown, { value: typed }: { readonly value: string }): void => onChange(typed);
  return <Textarea {...props} resize="vertical" rows={3} value={value} onChange={change} />;
}

type Option = readonly [value: string, label: string];

/** What can be chosen: nothing, what belongs in the column, and what stands in the cell now. */
function optionsOf<Row>({ kind, labels = [] }: Column<Row>, stored: string): readonly Option[] {
  const levels: readonly Option[] = scale.map(({ score, label }) => [String(score), texts.topic.level(score, label)]);
  const own: readonly Option[] =
    kind === "score"
      ? [["", texts.topic.notScored], ...levels]
      : [["", words.nothing], ...labels.map((label): Option => [label, label])];
  return own.some(([value]) => value === stored) ? own : [...own, [stored, stored]];
}
