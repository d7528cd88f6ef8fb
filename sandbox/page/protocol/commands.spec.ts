import { createCommands, type CommandState } from "./commands.ts";

const unknown = 11_101;

async function run(patience = 1_000, grace = 0) {
  const sent: (readonly [string, string, string])[] = [];
  const states: CommandState[] = [];
  const commands = createCommands({
    start: () => Promise.resolve(),
    send: (data) => sent.push(data),
    patience,
    grace,
  });
  await commands.run("maakActieplan", "Knop", (state) => states.push(state));
  return { commands, sent, states, id: sent[0]?.[0] ?? "" };
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("[CM1] a command is invoked with its button, and is done when it says so", async () => {
  const { commands, sent, states, id } = await run();
  expect(sent).toEqual([[id, "maakActieplan", `{"source":{"id":"Knop"}}`]]);
  expect(states).toEqual([{ kind: "busy" }]);
  expect(commands.invoked).toEqual([{ functionName: "maakActieplan", completions: 0 }]);
  commands.completed(id, 0);
  expect(states).toEqual([{ kind: "busy" }, { kind: "done" }]);
});

test("[CM2] completing twice is seen", async () => {
  const { commands, states, id } = await run();
  commands.completed(id, 0);
  commands.completed(id, 0);
  expect(commands.invoked).toEqual([{ functionName: "maakActieplan", completions: 2 }]);
  expect(states.at(-1)).toEqual({ kind: "twice" });
});

test("[CM3] never completing is seen", async () => {
  const { states } = await run(10);
  await wait(30);
  expect(states).toEqual([{ kind: "busy" }, { kind: "late" }]);
});

test("[CM4] a function that the page does not know, and one that fails", async () => {
  const first = await run();
  first.commands.completed(first.id, unknown);
  expect(first.states.at(-1)).toEqual({ kind: "unknown" });
  const second = await run();
  second.commands.completed(second.id, 5001);
  expect(second.states.at(-1)).toEqual({ kind: "failed", status: 5001 });
});

test("[CM5] a page that has only just started is asked again", async () => {
  const { commands, sent, states, id } = await run(1_000, 500);
  commands.completed(id, unknown);
  await wait(150);
  expect(sent).toHaveLength(2);
  commands.completed(id, 0);
  expect(states).toEqual([{ kind: "busy" }, { kind: "done" }]);
});

test("[CM6] a completion of what nobody asked is a fault", async () => {
  const { commands } = await run();
  expect(() => commands.completed("anders", 0)).toThrow("anders");
});

test("[CM7] a command whose page goes away is cancelled, and nothing is told of it later", async () => {
  const { commands, states } = await run(10);
  commands.cancel();
  await wait(30);
  expect(states).toEqual([{ kind: "busy" }, { kind: "cancelled" }]);
});

test("[CM8] of a command whose page cannot start nothing runs on", async () => {
  const states: CommandState[] = [];
  const start = () => Promise.reject(new Error("silent"));
  const commands = createCommands({ start, send: () => undefined });
  const tell = (state: CommandState) => void states.push(state);
  await expect(commands.run("maakActieplan", "Knop", tell)).rejects.toThrow("silent");
  commands.cancel();
  expect(states).toEqual([{ kind: "busy" }]);
});
