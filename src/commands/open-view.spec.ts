import { createBell, createDoor, ringing, type View } from "../usecases/door.ts";
import { openView } from "./open-view.ts";

describe("a view that the ribbon asks for", () => {
  test("[R20] is heard by the pane, which opens", async () => {
    const happened: string[] = [];
    const door = createDoor();
    door.listen((view) => happened.push(view));
    const work = openView("share", door, async () => void happened.push("pane"));
    expect(await work()).toBeNull();
    expect(happened).toEqual(["share", "pane"]);
  });

  test("[R21] asked before the pane listens, it is heard once the pane does, and once only", () => {
    const heard: View[] = [];
    const door = createDoor();
    door.ask("share");
    door.ask("takeBack");
    door.listen((view) => heard.push(view));
    door.listen((view) => heard.push(view));
    expect(heard).toEqual(["takeBack"]);
  });
});

describe("a command that writes", () => {
  test.each([
    ["success", () => Promise.resolve("klaar")],
    ["failure", () => Promise.reject(new Error("stuk"))],
  ])("[R22] rings once it is over, so that the pane reads what it wrote: %s", async (_, work) => {
    const happened: string[] = [];
    const bell = createBell();
    bell.listen(() => happened.push("rings"));
    const begun = ringing(() => {
      happened.push("works");
      return work();
    }, bell)();
    expect(happened).toEqual(["works"]);
    await begun.catch(() => null);
    expect(happened).toEqual(["works", "rings"]);
  });
});
