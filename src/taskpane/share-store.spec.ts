import { opened } from "../../test/support/opened-stores.ts";
import { readyToShare } from "../../test/support/sharing.ts";
import { excelDesk, excelWorkbook, openNewWorkbook } from "../excel/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { goToShared } from "../usecases/share.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import { openItems, ShareStore } from "./share-store.ts";

jest.setTimeout(60_000);

const withNote = (note: string): Evaluation => ({
  ...readyToShare,
  profiles: {
    ...readyToShare.profiles,
    casemanager: { ...readyToShare.profiles.casemanager, notes: readyToShare.profiles.casemanager.notes.with(0, note) },
  },
});

describe("Deel met collega's", () => {
  test("[Q20] nothing to look at: the copy is made at once, and Excel can open it", async () => {
    const { share, host, report } = await opened(readyToShare);
    await share.look();
    const { step, file } = share.getState();
    expect([step, file?.name]).toEqual(["ready", "Collegiale toetsing OD Voorbeeld 2026.xlsx"]);
    const { values } = await readContents(file?.bytes ?? new Uint8Array());
    expect(values.get("deel_organisatie")).toBe("OD Voorbeeld");
    await share.openCopy();
    expect(share.getState().opening).toBe("asked");
    expect(host.workbook.created).toEqual([Buffer.from(file?.bytes ?? []).toString("base64")]);
    expect(report).not.toHaveBeenCalled();
  });

  test("[Q21] a find holds the copy back until it may stay", async () => {
    const { share } = await opened(withNote("Bel mw. Jansen op 06-12345678."));
    await share.look();
    expect(share.getState().step).toBe("look");
    await share.make();
    expect(share.getState().file).toBeNull();
    for (const { key } of share.getState().items) share.keep(key, true);
    await share.make();
    expect(share.getState().step).toBe("ready");
  });

  test("[Q22] changed in its cell, a find is gone; another that came in the meantime holds the copy back", async () => {
    const { share } = await opened(withNote("Bel mw. Jansen."));
    await share.look();
    for (const { key } of share.getState().items) share.keep(key, true);
    await excelDesk().set(new Map<string, CellValue>([["notitie_casemanager_2", "Vraag het aan dhr. Pietersen."]]));
    await share.make();
    expect(share.getState()).toMatchObject({ step: "look", surprised: true, file: null });
    expect(openItems(share.getState()).map(({ sentence }) => sentence)).toEqual(["Vraag het aan dhr. Pietersen."]);
    await excelDesk().set(
      new Map<string, CellValue>([
        ["notitie_casemanager_1", "Bel de teamleider."],
        ["notitie_casemanager_2", ""],
      ]),
    );
    await share.make();
    expect(share.getState().step).toBe("ready");
  });

  test("[Q23] the whole part left out: its finds are gone and so are its texts", async () => {
    const { share } = await opened(withNote("Bel mw. Jansen."));
    await share.look();
    await share.leaveOut("notities");
    const { step, file } = share.getState();
    expect(step).toBe("ready");
    const { blueprint } = await readBlueprint(file?.bytes ?? new Uint8Array());
    expect(JSON.stringify(blueprint)).not.toContain("Jansen");
  });

  test("[Q24] the way to a find leads to its cell, also in a table", async () => {
    const sources = [{ id: "R1", kind: null, description: "Jaarverslag", finding: "Volgens mw. Jansen." }] as const;
    const casemanager = { ...readyToShare.profiles.casemanager, sources };
    const evaluation = { ...readyToShare, profiles: { ...readyToShare.profiles, casemanager } };
    const { share, host } = await opened(evaluation);
    await share.look();
    const [item] = share.getState().items;
    if (item === undefined) throw new Error("nothing found");
    expect(item.where).toBe("tabel Bronnen_casemanager, rij 1, kolom Wat blijkt hieruit?");
    await share.goTo(item.place);
    const sheet = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheet);
    expect(sheet?.name).toBe("Casemanager");
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(selected).toEqual([["Volgens mw. Jansen."]]);
    expect(share.getState().problems).toEqual([]);
  });

  test("[Q25] Excel does not open it: said, and the download is still there", async () => {
    const { host } = await opened(readyToShare);
    const share = new ShareStore({
      read: () => excelWorkbook().read(),
      encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
      openCopy: openNewWorkbook,
      goTo: (place) => goToShared(place, excelDesk()),
      report: (error) => {
        throw error;
      },
    });
    await share.look();
    host.cellEdit = true;
    await share.openCopy();
    expect(share.getState()).toMatchObject({ opening: "refused", step: "ready" });
    expect(share.getState().problems).toHaveLength(1);
    expect(share.getState().file).not.toBeNull();
  });

  const busy: readonly (readonly [string, (store: ShareStore) => void, string])[] = [
    ["blind", (store) => store.choose({ blind: true }), "choose"],
    ["a part out", (store) => store.leave("bronnen", true), "choose"],
    ["other colleagues", (store) => store.choose({ peers: "OD Oost" }), "choose"],
    ["back to the choices", (store) => store.again(), "choose"],
    ["a find not to stay", (store) => store.keep(store.getState().items[0]?.key ?? "", false), "look"],
  ];

  test.each(busy)(
    "[Q27] %s, chosen while the copy is made: that copy is dropped, and it is said",
    async (_, choose, step) => {
      const { host } = await opened(withNote("Bel mw. Jansen."));
      const share = new ShareStore({
        read: () => excelWorkbook().read(),
        encode: async () => {
          await Promise.resolve();
          choose(share);
          return new Uint8Array(1);
        },
        openCopy: openNewWorkbook,
        goTo: (place) => goToShared(place, excelDesk()),
        report: (error) => {
          throw error;
        },
      });
      await share.look();
      for (const { key } of share.getState().items) share.keep(key, true);
      await share.make();
      expect(share.getState()).toMatchObject({ step, file: null, dropped: true, busy: false });
      expect(host.workbook.created).toEqual([]);
    },
  );

  test("[Q28] what is chosen while the workbook is read counts too; the next copy says what is in it", async () => {
    await opened(readyToShare);
    let onRead = () => share.choose({ blind: true });
    const share: ShareStore = new ShareStore({
      read: () => {
        onRead();
        return excelWorkbook().read();
      },
      encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
      openCopy: openNewWorkbook,
      goTo: (place) => goToShared(place, excelDesk()),
      report: (error) => {
        throw error;
      },
    });
    await share.look();
    expect(share.getState()).toMatchObject({ step: "choose", file: null, dropped: true });
    onRead = () => undefined;
    await share.look();
    const { step, file, dropped } = share.getState();
    expect([step, dropped]).toEqual(["ready", false]);
    expect(file?.listing.stays).toEqual(expect.arrayContaining(["scores per profiel", "actieplan"]));
    expect(file?.listing.goes).not.toContain("scores per profiel");
  });

  test("[Q29] a person among the names of colleagues holds the copy back; the way there is the choices", async () => {
    const { share } = await opened(readyToShare);
    share.choose({ peers: "Jan de Vries, OD Noord" });
    await share.look();
    const [item] = share.getState().items;
    if (item === undefined) throw new Error("nothing found");
    expect(share.getState()).toMatchObject({ step: "look", file: null });
    await share.goTo(item.place);
    expect(share.getState().step).toBe("choose");
  });

  test("[Q26] a workbook that cannot be read is told, cell by cell", async () => {
    const { share } = await opened(readyToShare);
    await excelDesk().set(new Map<string, CellValue>([["jaar", "straks"]]));
    await share.look();
    expect(share.getState()).toMatchObject({ step: "choose", problems: [{ where: "Stap 1 Zelfevaluatie · Jaar" }] });
  });
});
