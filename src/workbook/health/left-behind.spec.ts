/** Answers that would be left behind when a name, heading or table is put right: they go to the found ones. */
import { columnTexts as headingsOn } from "../../../sandbox/core/store/texts.ts";
import { copySheet } from "../../../sandbox/core/store/copy.ts";
import { applyFormat } from "../../../sandbox/core/store/looks.ts";
import { deleteRows, insertRows } from "../../../sandbox/core/store/rows.ts";
import { addSheet } from "../../../sandbox/core/store/sheets.ts";
import type { SheetRecord, Workbook } from "../../../sandbox/core/store/workbook.ts";
import { cutAndPaste } from "../../../sandbox/core/store/cut.ts";
import { deleteColumns, insertColumns } from "../../../sandbox/core/store/columns.ts";
import { deleteName } from "../../../sandbox/core/store/names.ts";
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { convertToRange, renameTable } from "../../../sandbox/core/store/tables.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import {
  addressIn,
  after,
  blockOf,
  examined,
  foundAnswers,
  headingAddress,
  opened,
  tableOf,
  today,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { withPlan } from "../../../test/support/planned.ts";
import { asking, RevisedBook, valueOf } from "../../../test/support/revising.ts";
import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import { next } from "../../usecases/next.ts";
import { contentsOf } from "../contents-of.ts";
import { readEvaluation } from "../read.ts";

const evaluation = emptyEvaluation("OD Voorbeeld", 2026);

const mended = (...deeds: readonly Deed[]) => examined(after(evaluation, ...deeds)).repaired;

/** Cuts the cell of a name, and pastes it over the cell of a table, counting from 0 below its headings. */
const cutInto = (name: string, table: string, row: number, heading: string): Deed =>
  opened((workbook) => {
    const { sheet, area } = blockOf(workbook, name);
    const { sheet: home, table: found } = tableOf(workbook, table);
    const left = found.area.left + headingsOn(home, found.area).indexOf(heading);
    cutAndPaste(workbook, sheet, area, home, { top: found.area.top + 1 + row, left });
  });

test("[GL1] a score that was cut into a table is found, with what it answers, once its name is back", () => {
  const scored: Deed = (workbook) => {
    const { sheet } = blockOf(workbook, "score_casemanager");
    type(workbook, sheet.name, addressIn(workbook, "score_casemanager"), "3");
  };
  const workbook = mended(scored, cutInto("score_casemanager", "Toetsing", 1, "Collega-organisatie"));
  expect(contentsOf(workbook).values.get("score_casemanager")).toBeNull();
  expect(foundAnswers(workbook)).toEqual([expect.arrayContaining([expect.stringContaining("Casemanager"), "3"])]);
});

test("[GL2] what was typed in the cell of a name that had gone astray is found", () => {
  const typed: Deed = (workbook) => {
    const { sheet, area } = blockOf(workbook, "eigennotitie_3");
    type(workbook, sheet.name, addressOf(cellArea(area.top, area.left)), "Onze notitie");
  };
  const workbook = mended(cutInto("eigennotitie_3", "Organisatiewijzigingen", 2, "Nr."), typed);
  expect(foundAnswers(workbook)).toEqual([expect.arrayContaining(["Onze notitie"])]);
});

test("[GL3] a column that cannot be told from another is made anew, and what stood in it is found", () => {
  const workbook = mended(
    opened((book) => {
      const { sheet, table } = tableOf(book, "Vragen");
      type(book, sheet.name, headingAddress(book, "Vragen", "Kenmerk"), "Cijfer");
      const column = table.area.left + headingsOn(sheet, table.area).indexOf("Cijfer");
      type(book, sheet.name, addressOf(cellArea(table.area.top + 1, column)), "spreiding casemanager");
      insertColumns(book, sheet, column);
    }),
  );
  expect(contentsOf(workbook).tables.get("Vragen")?.columns).toContain("Kenmerk");
  expect(foundAnswers(workbook)).toEqual([expect.arrayContaining(["Vragen · Cijfer", "spreiding casemanager"])]);
});

test("[GL4] a table that is called otherwise and has another heading is known by the headings that it kept", () => {
  const name = "Bronnen_vergunningverlener";
  const workbook = mended(
    opened((book) => {
      const { sheet, table } = tableOf(book, name);
      type(book, sheet.name, addressOf(cellArea(table.area.top + 1, table.area.left)), "Jaarverslag");
      type(book, sheet.name, headingAddress(book, name, "Wat blijkt hieruit?"), "Datum");
      renameTable(book, table, "Lijst");
    }),
  );
  const read = readEvaluation(contentsOf(workbook));
  expect(read.ok && read.value.profiles.vergunningverlener.sources).toMatchObject([{ description: "Jaarverslag" }]);
  expect(foundAnswers(workbook)).toEqual([]);
});

test("[GL6] a plan that is no table any more in a workbook without names is known by its headings", () => {
  const workbook = examined(
    after(withPlan, (book) => {
      const { sheet, table } = tableOf(book, "Actieplan");
      convertToRange(sheet, table);
      for (const item of [...book.names]) deleteName(book, item);
    }),
  ).repaired;
  const read = readEvaluation(contentsOf(workbook));
  expect(read.ok && read.value.actions).toEqual(withPlan.actions);
});

test("[GL7] a table that is a plain range and has another heading is a table again, with its own heading", () => {
  const workbook = mended(
    opened((book) => {
      const { sheet, table } = tableOf(book, "Toetsing");
      type(book, sheet.name, addressOf(cellArea(table.area.top + 1, table.area.left)), "OD Noord");
      type(book, sheet.name, headingAddress(book, "Toetsing", "Score"), "Datum");
      convertToRange(sheet, table);
    }),
  );
  const read = readEvaluation(contentsOf(workbook));
  expect(read.ok && read.value.peerReview.entries).toMatchObject([{ organisation: "OD Noord", score: null }]);
  expect(foundAnswers(workbook)).toEqual([]);
});

/** A workbook of a second evaluation: the answers of the first are in its archive. */
async function withArchive() {
  const book = new RevisedBook(inFull);
  valueOf(await next(book, { year: 2028, day: today }, asking(true)));
  return { blueprint: book.blueprint, archive: book.evaluation.archive };
}

const noNames: Deed = (book) => {
  for (const item of [...book.names]) deleteName(book, item);
};

test("[GL8] an archive that is called otherwise and has another heading is known in a workbook without names", async () => {
  const { blueprint, archive } = await withArchive();
  const workbook = examined(
    after(blueprint, (book) => {
      const { sheet, table } = tableOf(book, "Archief");
      type(book, sheet.name, headingAddress(book, "Archief", "Antwoord"), "Antwoord ");
      renameTable(book, table, "Lijst");
      noNames(book);
    }),
  ).repaired;
  expect(valueOf(readEvaluation(contentsOf(workbook))).archive).toEqual(archive);
});

test("[GL9] what stands in an archive that is no table any more is found when there is another one", async () => {
  const { blueprint, archive } = await withArchive();
  const book = new RevisedBook(inFull);
  book.blueprint = after(blueprint, (workbook) => {
    const { sheet, table } = tableOf(workbook, "Archief");
    convertToRange(sheet, table);
    for (const item of workbook.names.filter(({ name }) => name === "blad_archief")) deleteName(workbook, item);
  });
  valueOf(await next(book, { year: 2030, day: today }, asking(true)));
  const workbook = examined(book.blueprint).repaired;
  const found = foundAnswers(workbook).map((row) => row.at(-1));
  expect(found).toEqual(expect.arrayContaining(archive.map(({ answer }) => answer)));
});

test("[GL10] a workbook with columns of the user's own that are called as those of the archive has no archive to miss", () => {
  const { faults } = examined(
    after(
      evaluation,
      opened((book) => {
        const { sheet, table } = tableOf(book, "Resultaten");
        for (const heading of ["Nr.", "Antwoord"]) {
          type(book, sheet.name, addressOf(cellArea(table.area.top, table.area.right + 1)), heading);
        }
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test("[GL11] where there is no room for a column, the user is asked to make it, and then it is mended", () => {
  const crowded: Deed = (book) => {
    const { sheet, table } = tableOf(book, "Vragen");
    const { top, left, right } = table.area;
    deleteColumns(book, sheet, left + headingsOn(sheet, table.area).indexOf("Wat is besproken?"));
    type(book, sheet.name, addressOf(cellArea(top + 1, right)), "Van mij");
  };
  const { remaining, repaired } = examined(after(evaluation, opened(crowded)));
  expect(remaining.map(({ id, where }) => `${id} ${where}`)).toEqual(["H5 tabel Vragen, kolom “Wat is besproken?”"]);
  const roomy = opened((book) => {
    const { sheet, table } = tableOf(book, "Vragen");
    insertColumns(book, sheet, table.area.right + 1);
  });
  const again = examined(after(repaired, roomy));
  expect(again.remaining).toEqual([]);
  expect(contentsOf(again.repaired).tables.get("Vragen")?.columns).toContain("Wat is besproken?");
});

test("[GL12] rows of a copy of which a heading was changed are found, also what stands below that heading", () => {
  const workbook = mended(
    opened((book) => {
      const { sheet, table } = tableOf(book, "Organisatiewijzigingen");
      const copy = copySheet(book, sheet);
      const row = table.area.top + 1;
      type(book, copy.name, headingAddress(book, "Organisatiewijzigingen", "Van"), "Eerst");
      for (const [heading, text] of [
        ["Van", "OD Noord"],
        ["Naar", "OD Midden"],
      ] as const) {
        const column = table.area.left + headingsOn(sheet, table.area).indexOf(heading);
        type(book, copy.name, addressOf(cellArea(row, column)), text);
      }
    }),
  );
  const found = foundAnswers(workbook).map(([what, , answer]) => [what, answer]);
  expect(found).toEqual(
    expect.arrayContaining([
      ["Organisatiewijzigingen · Naar", "OD Midden"],
      ["Organisatiewijzigingen · Eerst", "OD Noord"],
    ]),
  );
});

test("[GL13] an archive that is no table any more is one again with the rows below those that were inserted", async () => {
  const { blueprint, archive } = await withArchive();
  const workbook = examined(
    after(blueprint, (book) => {
      const { sheet, table } = tableOf(book, "Archief");
      convertToRange(sheet, table);
      insertRows(book, sheet, table.area.top + 5, 3);
    }),
  ).repaired;
  expect(valueOf(readEvaluation(contentsOf(workbook))).archive).toEqual(archive);
});

test("[GL14] a copy on which the name of another profile was typed is still known as a copy", () => {
  const workbook = mended(
    opened((book) => {
      const { sheet, area } = blockOf(book, "competentie_vergunningverlener_1");
      const copy = copySheet(book, sheet);
      type(book, copy.name, addressOf(cellArea(area.top, area.left)), "Casemanager");
      type(book, copy.name, addressOf(cellArea(area.top + 1, area.left)), "Doorvragen");
    }),
  );
  expect(foundAnswers(workbook).map((row) => row.at(-1))).toEqual(["Casemanager", "Doorvragen"]);
});

test("[GL15] notes that were cut to another sheet, and to one of the user's own, are found once all names are gone", () => {
  const cut = (name: string, text: string, to: (book: Workbook) => SheetRecord): Deed =>
    opened((book) => {
      const { sheet, area } = blockOf(book, name);
      type(book, sheet.name, addressOf(area), text);
      cutAndPaste(book, sheet, area, to(book), { top: 8, left: 12 });
    });
  const workbook = mended(
    cut("notitie_casemanager_2", "Bij de resultaten", (book) => tableOf(book, "Resultaten").sheet),
    cut("notitie_casemanager_3", "Op mijn eigen blad", (book) => addSheet(book, "Van mij")),
    noNames,
  );
  expect(foundAnswers(workbook).map((row) => row.at(-1))).toEqual(["Bij de resultaten", "Op mijn eigen blad"]);
});

test("[GL16] a plan without headings is found once all names are gone", () => {
  const workbook = examined(
    after(withPlan, (book) => {
      const { sheet, table } = tableOf(book, "Actieplan");
      convertToRange(sheet, table);
      deleteRows(book, sheet, table.area.top);
      noNames(book);
    }),
  ).repaired;
  const found = foundAnswers(workbook).map((row) => row.at(-1));
  expect(found).toEqual(expect.arrayContaining(withPlan.actions.map(({ reason }) => reason)));
});

test("[GL17] what stands in open cells of a sheet of the user's own is hers, and a range that can be a table again is one", () => {
  const workbook = examined(
    after(withPlan, (book) => {
      const own = addSheet(book, "Van mij");
      type(book, own.name, "B2", "Van mij");
      applyFormat(book, own, cellArea(2, 2), { locked: false });
      const { sheet, table } = tableOf(book, "Actieplan");
      convertToRange(sheet, table);
      noNames(book);
    }),
  ).repaired;
  expect(foundAnswers(workbook)).toEqual([]);
});

test("[GL18] a note that was cut to another sheet is found when its name is gone, and the row that it came from", () => {
  const workbook = mended(
    opened((book) => {
      const { sheet, area } = blockOf(book, "notitie_casemanager_2");
      type(book, sheet.name, addressOf(area), "Bij de resultaten");
      cutAndPaste(book, sheet, area, tableOf(book, "Resultaten").sheet, { top: 8, left: 12 });
      deleteRows(book, sheet, area.top);
      for (const item of book.names.filter(({ name }) => name === "notitie_casemanager_2")) deleteName(book, item);
    }),
  );
  expect(foundAnswers(workbook).map((row) => row.at(-1))).toEqual(["Bij de resultaten"]);
});

test("[GL19] a note that was cut over the number of an empty row of a table is found when its name is gone", () => {
  const note = (name: string): Deed =>
    opened((book) => type(book, blockOf(book, name).sheet.name, addressIn(book, name), "Bij de bronnen"));
  const gone: Deed = (book) => {
    for (const item of book.names.filter(({ name }) => name === "notitie_casemanager_2")) deleteName(book, item);
  };
  const workbook = mended(
    note("notitie_casemanager_2"),
    cutInto("notitie_casemanager_2", "Bronnen_casemanager", 2, "Nr."),
    gone,
  );
  expect(foundAnswers(workbook).map((row) => row.at(-1))).toEqual(["Bij de bronnen"]);
  expect(foundAnswers(examined(workbook).repaired)).toEqual(foundAnswers(workbook));
});

test("[GL20] what was typed below the last row of a table is found when that is a range with a column between", () => {
  const texts = ["OD Ander", "toetsing", "Onze toelichting", "Onze ambitie"];
  const workbook = examined(
    after(
      inFull,
      opened((book) => {
        const { sheet, table } = tableOf(book, "Resultaten");
        const { bottom, left } = table.area;
        ["Organisatie", "Bron", "Toelichting", "Ambitie"].forEach((heading, index) => {
          const column = left + headingsOn(sheet, table.area).indexOf(heading);
          type(book, sheet.name, addressOf(cellArea(bottom + 1, column)), texts[index] ?? "");
        });
        convertToRange(sheet, tableOf(book, "Resultaten").table);
        insertColumns(book, sheet, left + 5);
      }),
    ),
  ).repaired;
  expect(foundAnswers(workbook).map((row) => row.at(-1))).toEqual(expect.arrayContaining(texts));
});

test("[GL5] nothing is found where a name is only gone", () => {
  const workbook = mended((book) => {
    for (const item of book.names.filter(({ name }) => name === "conclusie_1")) deleteName(book, item);
  });
  expect(foundAnswers(workbook)).toEqual([]);
});
