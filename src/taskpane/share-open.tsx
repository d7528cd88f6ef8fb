import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Book } from "./book.ts";
import { shareOpenTexts as texts } from "./share-open-texts.ts";

const views = ["share", "takeBack"] as const;

/** The same as the buttons on the ribbon. */
export function SharingButtons({ book }: { readonly book: Pick<Book, "show"> }): ReactNode {
  return (
    <div className="actions">
      {views.map((view) => (
        <Button key={view} onClick={() => book.show(view)}>
          {texts[view]}
        </Button>
      ))}
    </div>
  );
}
