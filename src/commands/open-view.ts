import type { Door, View } from "../usecases/door.ts";

/** Shows a view in the pane, and the pane when it is closed. There is nothing to tell: it is seen. */
export function openView(view: View, door: Door, openPane: () => Promise<void>): () => Promise<null> {
  return async () => {
    door.ask(view);
    await openPane();
    return null;
  };
}
