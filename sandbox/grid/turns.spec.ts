import { Turns } from "./turns.ts";

test("[G11] who asks during a run gets one run more, together", async () => {
  const log: string[] = [];
  const turns = new Turns(async () => {
    log.push("begin");
    await Promise.resolve();
    log.push("end");
  });
  await Promise.all([turns.ask(), turns.ask(), turns.ask()]);
  expect(log).toEqual(["begin", "end", "begin", "end"]);
});

test("[G12] a run that fails tells who asked for it, and the next one runs", async () => {
  let count = 0;
  const turns = new Turns(async () => {
    count += 1;
    if (count === 1) throw new Error("stuk");
  });
  const [first, second] = await Promise.allSettled([turns.ask(), turns.ask()]);
  expect([first.status, second.status, count]).toEqual(["rejected", "fulfilled", 2]);
  await turns.idle();
});

test("[G13] two jobs never run at once, whenever someone asks", async () => {
  let running = 0;
  let most = 0;
  const turns = new Turns(async () => {
    running += 1;
    most = Math.max(most, running);
    for (let tick = 0; tick < 5; tick += 1) await Promise.resolve();
    running -= 1;
  });
  const asked: Promise<void>[] = [turns.ask(), turns.ask()];
  for (let tick = 0; tick < 40; tick += 1) {
    await Promise.resolve();
    asked.push(turns.ask());
  }
  await Promise.all(asked);
  expect(most).toBe(1);
});
