/* global window, Office, Excel, CustomFunctions */
/** What the probe heard: events in order, by the name of the event. */
window.heard = [];

Office.actions.associate("once", (event) => {
  window.heard.push({ command: "once", source: event.source.id });
  event.completed();
});
Office.actions.associate("twice", (event) => {
  event.completed();
  event.completed();
});

CustomFunctions.associate("ADD", (first, second) => first + (second ?? 100));
CustomFunctions.associate("SHAPE", (rest) => JSON.stringify(rest));
CustomFunctions.associate("FAIL", (how) => {
  if (how === "throw") throw new Error("mislukt");
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode[how], "zo bedoeld");
});

/** Listens to everything that the host raises. */
window.listen = () =>
  Excel.run(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets;
    const note = (name) => async (args) => {
      const { changeType, address, worksheetId, triggerSource, details, nameAfter } = args;
      window.heard.push({ name, changeType, address, worksheetId, triggerSource, details, nameAfter });
    };
    sheets.onChanged.add(note("changed"));
    sheets.onSelectionChanged.add(note("selected"));
    sheets.onActivated.add(note("activated"));
    sheets.onAdded.add(note("added"));
    sheets.onNameChanged.add(note("renamed"));
    workbook.onSelectionChanged.add(note("document"));
    const first = sheets.getFirst();
    first.load("id");
    await context.sync();
    first.onChanged.add(note("changed here"));
    first.onChanged.add(async (args) => {
      await Excel.run(async (inner) => {
        const range = args.getRange(inner);
        range.load("address");
        await inner.sync();
        window.heard.push({ name: "range", address: range.address });
      });
    });
    await context.sync();
  });

window.ready = Office.onReady();
Office.onReady(() =>
  Office.addin.onVisibilityModeChanged(({ visibilityMode }) => window.heard.push({ visibilityMode })),
);
