import type { SheetRecord } from "../../store/workbook.ts";
import { defineClass } from "../object.ts";
import { shelf } from "./collection.ts";

const commentClass = defineClass<SheetRecord["comments"][number]>("Comment", {
  scalars: { Id: { get: ({ id }) => id } },
  identity: ({ id }) => ({ Id: id }),
});

/** `worksheet.comments`: that they are there. */
export const commentsClass = defineClass<SheetRecord>(
  "CommentCollection",
  shelf<SheetRecord>({
    items: ({ comments }) => comments.map((comment) => commentClass(comment)),
    find: ({ comments }, key) => {
      const comment = comments.find(({ id }) => id === key);
      return comment === undefined ? null : commentClass(comment);
    },
  }),
);

const shapeClass = defineClass<SheetRecord["shapes"][number]>("Shape", {
  scalars: { Id: { get: ({ id }) => id }, Name: { get: ({ name }) => name } },
  identity: ({ id }) => ({ Id: id }),
});

/** `worksheet.shapes`: that they are there. */
export const shapesClass = defineClass<SheetRecord>(
  "ShapeCollection",
  shelf<SheetRecord>({
    items: ({ shapes }) => shapes.map((shape) => shapeClass(shape)),
    find: ({ shapes }, key) => {
      const shape = shapes.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
      return shape === undefined ? null : shapeClass(shape);
    },
  }),
);
