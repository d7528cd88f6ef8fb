import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySheet } from "../../sandbox/core/store/copy.ts";
import { deleteName, maybeName } from "../../sandbox/core/store/names.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { after, asInFile, opened, type Deed } from "../../test/support/broken-workbook.ts";
import { withParts } from "../../test/support/ooxml.ts";
import { withPlan } from "../../test/support/planned.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";

let folder: string;
let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
  folder = await mkdtemp(join(tmpdir(), "spiegel-herstel-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const spiegel = spiegelIn(() => folder);

const pathOf = (file: string): string => join(folder, file);

async function write(file: string, workbook: Blueprint): Promise<Uint8Array> {
  const bytes = await writeBlueprint(asInFile(workbook));
  await writeFile(pathOf(file), bytes);
  return bytes;
}

const read = async (file: string): Promise<Blueprint> => (await readBlueprint(await readFile(pathOf(file)))).blueprint;

const loseName: Deed = (w) => {
  const item = maybeName(w.names, "conclusie_1");
  if (item !== null) deleteName(w, item);
};

/** As a file is read in which the table of a PivotTable is gone. */
const withoutPivots = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet) => ({ ...sheet, pivots: [] })),
});

const withBrokenName = (xml: string): string =>
  xml.replace("</definedNames>", '<definedName name="blad_archief">#REF!</definedName></definedNames>');

describe("herstel", () => {
  test("[GZ20] of a sound workbook: nothing, and the other file is the same", async () => {
    const bytes = await write("goed.xlsx", build(withPlan));
    const sound = "Er is niets te herstellen: alles staat waar het hoort.\n";
    expect(await spiegel("herstel", "goed.xlsx")).toEqual({ code: 0, out: "", err: sound });
    const mended = await spiegel("herstel", "goed.xlsx", "--uit", "goed-2.xlsx");
    expect(mended).toEqual({ code: 0, out: `${sound}De werkmap staat in ${pathOf("goed-2.xlsx")}\n`, err: "" });
    expect(new Uint8Array(await readFile(pathOf("goed-2.xlsx")))).toEqual(new Uint8Array(bytes));
  });

  test("[GZ21] without --uit it says what is broken, a line each, and changes nothing", async () => {
    const bytes = await write(
      "kapot.xlsx",
      after(withPlan, loseName, (w) => deleteSheet(w, sheetNamed(w, "Leeswijzer"))),
    );
    const { code, out, err } = await spiegel("herstel", "kapot.xlsx");
    expect([code, err]).toEqual([1, ""]);
    const lines = out.trimEnd().split("\n");
    expect(lines.filter((line) => /^H[12] /.test(line))).toEqual([
      "H1 blad “Leeswijzer”: Dit blad is verdwenen. Herstellen maakt het opnieuw.",
      expect.stringMatching(/^H2 Conclusies · 1\. .*: De naam van dit vak is verdwenen\. Herstellen geeft/),
    ]);
    // the lists behind the choices, and the way there, went with the sheet
    expect(new Set(lines.map((line) => line.split(" ")[0]))).toEqual(new Set(["H1", "H2", "H7", "H15"]));
    expect(new Uint8Array(await readFile(pathOf("kapot.xlsx")))).toEqual(new Uint8Array(bytes));
  });

  test("[GZ22] with --uit the other file is whole: the same answers, what was typed over a formula kept, and again nothing", async () => {
    const over = opened((w) => type(w, sheetNames.stap1, "F20", "Dit moet blijven."));
    await write("kapot.xlsx", after(withPlan, loseName, over));
    const { code, out } = await spiegel("herstel", "kapot.xlsx", "--uit", "heel.xlsx", "--datum", "2026-11-29");
    expect(code).toBe(0);
    expect(out).toContain("2 punten zijn hersteld; uw antwoorden zijn niet veranderd.\n");
    const mended = contentsOf(await read("heel.xlsx"));
    expect(readEvaluation(mended)).toEqual({ ok: true, value: withPlan });
    expect(mended.tables.get("GevondenAntwoorden")?.rows).toEqual([
      [46355, "Getypt over een formule", `blad “${sheetNames.stap1}”, F20`, "Dit moet blijven."],
    ]);
    expect((await spiegel("herstel", "heel.xlsx")).code).toBe(0);
    expect((await spiegel("lees", "heel.xlsx")).code).toBe(0);
  });

  test("[GZ23] a workbook that nothing else can read any more", async () => {
    const kept = ["organisatie", "score_casemanager", "blad_stap3"];
    await write(
      "naamloos.xlsx",
      after(withPlan, (w) => {
        for (const item of [...w.names]) if (!kept.includes(item.name)) deleteName(w, item);
      }),
    );
    expect((await spiegel("lees", "naamloos.xlsx")).code).toBe(2);
    expect((await spiegel("herstel", "naamloos.xlsx", "--uit", "genoemd.xlsx")).code).toBe(0);
    expect(readEvaluation(contentsOf(await read("genoemd.xlsx")))).toEqual({ ok: true, value: withPlan });
  });

  test("[GZ25] what mending makes readable is kept in a backup first, once", async () => {
    await write("zonder.xlsx", after(withPlan, loseName));
    await spiegel("herstel", "zonder.xlsx", "--uit", "met.xlsx");
    const { out } = await spiegel("reservekopieen", "met.xlsx");
    expect(out).toMatch(/^1\. .*Werkmap herstellen.*: gelijk aan wat er nu staat\n?$/);
    await spiegel("herstel", "met.xlsx", "--uit", "weer.xlsx");
    expect((await spiegel("reservekopieen", "weer.xlsx")).out).toBe(out);
  });

  test("[GZ86] what mending brought back is not told as left behind; what is really lost is", async () => {
    const broken = after(withPlan, (w) => deleteSheet(w, sheetNamed(w, "Leeswijzer")));
    const pointless = (xml: string) =>
      xml
        .replace(/(<definedName name="conclusie_1"[^>]*>)[^<]*/, "$1#REF!")
        .replace("<definedNames>", '<definedNames><definedName name="eigen_naam">#REF!</definedName>');
    const file = await withParts(await writeBlueprint(asInFile(broken)), { "xl/workbook.xml": pointless });
    await writeFile(pathOf("nergens.xlsx"), file);
    const { left } = await readBlueprint(file);
    expect(left).toEqual(["namen die niet naar één blok cellen wijzen: eigen_naam, conclusie_1"]);
    const { code, out } = await spiegel("herstel", "nergens.xlsx", "--uit", "ergens.xlsx");
    expect(code).toBe(0);
    expect(out.match(/Niet meegenomen.*/g)).toEqual([
      "Niet meegenomen naar het nieuwe bestand: namen die niet naar één blok cellen wijzen: eigen_naam.",
    ]);
  });

  test("[GZ84] answers that went with a sheet and stand in a backup: where they are, and the way back", async () => {
    await write("eerst.xlsx", after(withPlan, loseName));
    await spiegel("herstel", "eerst.xlsx", "--uit", "bewaard.xlsx");
    const before = await read("bewaard.xlsx");
    await write(
      "kwijt.xlsx",
      after(before, (w) => deleteSheet(w, sheetNamed(w, sheetNames.stap3))),
    );
    expect((await spiegel("herstel", "kwijt.xlsx")).out).toMatch(
      /niet meer in de werkmap staan\. Na het herstellen zet u ze terug met terugzetten --aanvullen\.\n$/,
    );
    const { out } = await spiegel("herstel", "kwijt.xlsx", "--uit", "terug.xlsx");
    expect(out).toMatch(
      /niet meer in de werkmap (staat|staan)\. Bekijk ze met terugzetten --nummer 2 --aanvullen, en zet ze terug door daar --akkoord --uit ANDERE/,
    );
    const asked = ["terugzetten", "terug.xlsx", "--nummer", "2", "--aanvullen", "--akkoord", "--uit", "weer-heel.xlsx"];
    expect((await spiegel(...asked)).code).toBe(0);
    expect(readEvaluation(contentsOf(await read("weer-heel.xlsx")))).toEqual({ ok: true, value: withPlan });
  });

  test("[GZ97] a deleted archive, of which a file keeps the name: it comes back, empty, and its rows are in the backup", async () => {
    await write("eerder.xlsx", after(full, loseName));
    await spiegel("herstel", "eerder.xlsx", "--uit", "met-kopie.xlsx");
    const lost = after(await read("met-kopie.xlsx"), (w) => deleteSheet(w, sheetNamed(w, sheetNames.archief)));
    const bytes = await withParts(await write("zonder-archief.xlsx", lost), { "xl/workbook.xml": withBrokenName });
    await writeFile(pathOf("zonder-archief.xlsx"), bytes);
    const { out } = await spiegel("herstel", "zonder-archief.xlsx");
    expect(out).toContain("H1 blad “Archief”: Dit blad is verdwenen.");
    expect(out).toContain(`staan ${full.archive.length} antwoorden die niet meer in de werkmap staan.`);
    expect((await spiegel("herstel", "zonder-archief.xlsx", "--uit", "met-archief.xlsx")).code).toBe(0);
    const mended = contentsOf(await read("met-archief.xlsx"));
    expect(readEvaluation(mended)).toEqual({ ok: true, value: { ...full, archive: [] } });
    const back = [
      "terugzetten",
      "met-archief.xlsx",
      "--nummer",
      "2",
      "--aanvullen",
      "--akkoord",
      "--uit",
      "archief-terug.xlsx",
    ];
    expect((await spiegel(...back)).code).toBe(0);
    expect(readEvaluation(contentsOf(await read("archief-terug.xlsx")))).toEqual({ ok: true, value: full });
  });

  test("[GZ105] the results back without their PivotTable: how it comes back is told, and so it does", async () => {
    await write("draai.xlsx", after(full, loseName));
    await spiegel("herstel", "draai.xlsx", "--uit", "draai-bewaard.xlsx");
    const whole = await read("draai-bewaard.xlsx");
    expect(whole.sheets.flatMap(({ pivots }) => pivots)).toHaveLength(1);
    await write("zonder.xlsx", withoutPivots(after(whole, (w) => deleteSheet(w, sheetNamed(w, "Resultaten")))));
    const { out } = await spiegel("herstel", "zonder.xlsx", "--uit", "zonder-draai.xlsx");
    expect(out).toContain("De draaitabel over de uitkomsten is er niet bij. Zet de uitkomsten terug met terugzetten");
    const asked = [
      "terugzetten",
      "zonder-draai.xlsx",
      "--nummer",
      "2",
      "--aanvullen",
      "--akkoord",
      "--uit",
      "met-draai.xlsx",
    ];
    expect((await spiegel(...asked)).code).toBe(0);
    const back = await read("met-draai.xlsx");
    expect(back.sheets.flatMap(({ pivots }) => pivots)).toMatchObject([{ table: "Resultaten" }]);
  });

  test("[GZ105] nor is it there when a copy of the sheet took its place; a workbook without one before hears nothing of it", async () => {
    const copied: Deed = (w) => {
      copySheet(w, sheetNamed(w, "Resultaten"));
      deleteSheet(w, sheetNamed(w, "Resultaten"));
    };
    await write("kopie.xlsx", withoutPivots(after(full, copied)));
    const { out } = await spiegel("herstel", "kopie.xlsx", "--uit", "kopie-heel.xlsx");
    expect(out).toContain("In Excel maakt u haar in het deelvenster, met ‘Draaitabel maken’.");
    await write("geen.xlsx", withoutPivots(after(full, loseName)));
    expect((await spiegel("herstel", "geen.xlsx", "--uit", "geen-heel.xlsx")).out).not.toContain("draaitabel");
  });

  test("[GZ24] what is none of ours is left alone, with the reason", async () => {
    const { names: _, ...rest } = build(withPlan);
    const [first] = rest.sheets;
    if (first === undefined) throw new Error("a workbook has a sheet");
    const bare = { ...first, name: "Blad1", hyperlinks: [], conditionalFormats: [], validations: [] };
    await write("vreemd.xlsx", { ...rest, sheets: [bare], names: [] });
    const { code, err } = await spiegel("herstel", "vreemd.xlsx", "--uit", "niets.xlsx");
    expect(code).toBe(2);
    expect(err).toMatch(/Dit is geen werkmap van Competentiespiegel\./);
    await expect(readFile(pathOf("niets.xlsx"))).rejects.toThrow("ENOENT");
  });
});
