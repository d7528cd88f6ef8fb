import { createDoor, type View } from "../usecases/door.ts";
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
