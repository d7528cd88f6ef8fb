/**
 * The peer of row 3: a pane that does what the one of Microsoft's React template for task panes does, on the same packages
 * (React, Fluent UI 9 and its icons): a head with a picture, a list of three with icons, a field and a button that writes
 * its text in Excel.
 */
import { Button, Field, FluentProvider, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  page: { minHeight: "100vh" },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  item: { display: "flex", paddingBottom: "20px" },
  icon: { marginRight: "10px" },
  form: { display: "flex", flexDirection: "column", alignItems: "center" },
  field: { maxWidth: "50%", marginTop: "30px", marginBottom: "20px" },
});

const points: readonly (readonly [text: string, icon: ReactNode])[] = [
  ["Do more inside Excel", <Ribbon24Regular key="1" />],
  ["Unlock what it can do", <LockOpen24Regular key="2" />],
  ["Make it look well", <DesignIdeas24Regular key="3" />],
];

function Head(): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.head}>
      <img width="90" height="90" src="assets/icon-80.png" alt="Task pane" />
      <h1 className={styles.title}>Welcome</h1>
    </section>
  );
}

function Points(): ReactNode {
  const styles = useStyles();
  return (
    <ul>
      {points.map(([text, icon]) => (
        <li key={text} className={styles.item}>
          <i className={styles.icon}>{icon}</i>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Writes a text in the selected cell. */
async function insert(text: string): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- a page of its own, not the product's
  await Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [[text]];
    await context.sync();
  });
}

function Insertion(): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.form}>
      <Field className={styles.field} size="large" label="A text to put in the workbook.">
        <Textarea size="large" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => void insert(text)}>
        Insert text
      </Button>
    </div>
  );
}

function Page(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Head />
      <Points />
      <Insertion />
    </div>
  );
}

await Office.onReady();
const place = document.getElementById("container");
if (place !== null) {
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <Page />
    </FluentProvider>,
  );
}
