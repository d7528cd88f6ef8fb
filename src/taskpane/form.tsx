import { Button, Field, Input, type InputProps } from "@fluentui/react-components";
import type { ReactNode, SyntheticEvent } from "react";
import { Busy } from "./parts.tsx";
import { selecting } from "./selecting.ts";
import { fieldProblem, type FieldName, type Fields, type Phase } from "./store.ts";
import { texts } from "./texts.ts";

interface FormProps {
  readonly fields: Fields;
  readonly phase: Phase;
  readonly onChange: (field: FieldName, value: string) => void;
  readonly onSubmit: () => void;
}

const inputs: readonly { readonly name: FieldName; readonly required: boolean; readonly input: InputProps }[] = [
  { name: "organisation", required: true, input: { autoComplete: "organization" } },
  { name: "contact", required: false, input: { autoComplete: "off" } },
  {
    name: "year",
    required: true,
    input: { autoComplete: "off", inputMode: "numeric", className: "year", ...selecting },
  },
];

/** The head of the form and its button. It checks nothing itself: the use case does. */
export function Form({ fields, phase, onChange, onSubmit }: FormProps): ReactNode {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="stack" noValidate aria-label={texts.make} onSubmit={submit}>
      {inputs.map(({ name, required, input }) => (
        <FormField key={name} name={name} required={required} phase={phase}>
          <Input {...input} name={name} value={fields[name]} onChange={(_, { value }) => onChange(name, value)} />
        </FormField>
      ))}
      <SubmitButton busy={phase.kind === "busy"} />
    </form>
  );
}

interface FormFieldProps {
  readonly name: FieldName;
  readonly required: boolean;
  readonly phase: Phase;
  readonly children: ReactNode;
}

function FormField({ name, required, phase, children }: FormFieldProps): ReactNode {
  const { label, hint } = texts.fields[name];
  const problem = fieldProblem(phase, name);
  const fault = problem === null ? {} : { validationMessage: `${problem.what} ${problem.remedy}` };
  return (
    <Field label={label} required={required} {...(hint === "" ? {} : { hint })} {...fault}>
      {children}
    </Field>
  );
}

/** While busy the button keeps the focus; a second click is not listened to. The status is read aloud as it changes. */
function SubmitButton({ busy }: { readonly busy: boolean }): ReactNode {
  return (
    <>
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {texts.make}
      </Button>
      <div role="status" className="status">
        {busy && (
          <>
            <Busy label={texts.busy} />
            <p className="note">{texts.busyHint}</p>
          </>
        )}
      </div>
    </>
  );
}
