import type { Area } from "../core/store/area.ts";
import type { SheetRecord } from "../core/store/workbook.ts";
import { chartData } from "./chart-data.ts";
import { chartPicture } from "./chart-picture.ts";
import { element, placeAt } from "./element.ts";
import { headings, rowPixels, sum, type Box } from "./sizes.ts";

/** What lies over the cells: charts. They scroll along, below the headings and what is frozen. */
export class Objects {
  readonly #window: HTMLElement;
  readonly #shown: { readonly element: HTMLElement; readonly area: Area }[] = [];

  constructor(layer: HTMLElement) {
    this.#window = element("div", { class: "cs-objects" });
    layer.append(this.#window);
  }

  /** Draws everything of a sheet anew. */
  draw(sheet: SheetRecord, place: (area: Area) => Box): void {
    this.#shown.length = 0;
    this.#window.replaceChildren();
    for (const chart of sheet.charts) {
      const area = { ...chart.from, bottom: chart.to.bottom, right: chart.to.right };
      const { width, height } = place(area);
      const { text, visible } = chart.title;
      const picture = chartPicture(chart.type, visible ? text : "", chartData(sheet, chart), width, height);
      this.#add(element("div", { class: "cs-chart" }, picture), area);
    }
    const frozen = sum(1, sheet.frozen.rows, (row) => rowPixels(sheet, row));
    placeAt(this.#window, { left: headings.width, top: headings.height + frozen });
    this.move(place);
  }

  /** Follows the cells after scrolling. */
  move(place: (area: Area) => Box): void {
    const { offsetLeft, offsetTop } = this.#window;
    for (const { element: each, area } of this.#shown) {
      const { left, top } = place(area);
      placeAt(each, { left: left - offsetLeft, top: top - offsetTop });
    }
  }

  #add(made: HTMLElement, area: Area): void {
    this.#window.append(made);
    this.#shown.push({ element: made, area });
  }
}
