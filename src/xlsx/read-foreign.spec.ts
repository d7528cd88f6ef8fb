import { readForeign as read, rels, type Foreign } from "../../test/support/foreign-file.ts";
import type { Blueprint, Sheet, Style } from "../workbook/blueprint.ts";

const cells = (xml: string): Foreign => ({ sheet: `<sheetData>${xml}</sheetData>` });
const valuesOf = ({ cells: list }: Sheet) => list.map(({ formula, value }) => formula ?? value);
const styleOf = (blueprint: Blueprint, at: number): Style | undefined =>
  blueprint.styles[blueprint.sheets[0]?.cells[at]?.style ?? ""];

describe("cells of another workbook", () => {
  it("[X110] shared, array and external formulas", async () => {
    const { sheet, left } = await read(
      cells(`<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">$C1*D$1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2" cm="1"><f t="array" ref="B2">SUM(A1:A2*2)</f><v>4</v></c></row>
      <row r="3"><c r="A3"><f t="array" ref="A3:A4">B1:B2</f><v>5</v></c></row><row r="4"><c r="A4"><v>6</v></c></row>
      <row r="5"><c r="A5"><f>[1]Blad1!A1</f><v>7</v></c><c r="B5" t="str"><f>_xldudf_VTH_NIVEAU(_xlfn.IFNA(A1,"_xlfn.X("))</f><v></v></c></row>`),
    );
    expect(valuesOf(sheet)).toEqual([
      "=$C1*D$1",
      "=$C1*E$1",
      "=$C2*D$1",
      "=SUM(A1:A2*2)",
      5,
      6,
      7,
      '=VTH.NIVEAU(IFNA(A1,"_xlfn.X("))',
    ]);
    expect(sheet.cells.at(-1)?.value).toBe("");
    expect(left).toEqual([
      "formules naar andere werkmappen op blad Blad 1",
      "formules die meer cellen vullen op blad Blad 1",
    ]);
  });

  it("[X111] a function of later years keeps its prefix, so that Excel still knows it", async () => {
    const { sheet } = await read(cells("<row><c><f>_xlfn.VSTACK(A2,_xlfn._xlws.SORT(A3))</f></c></row>"));
    expect(valuesOf(sheet)).toEqual(["=_xlfn.VSTACK(A2,SORT(A3))"]);
  });

  it("[X112] texts in every form; looks within a text are noted", async () => {
    const { sheet, left } = await read(
      cells(`<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>in</t></r><t> cel</t></is></c>
      <c t="e"><v>#N/A</v></c><c t="b"><v>0</v></c><c t="s"><v></v></c><c s="6" t="s"><v>2</v></c></row>`),
    );
    expect(valuesOf(sheet)).toEqual(["gewoon", "deels vet", "in cel", "#N/A", false, "Kop"]);
    expect(left).toEqual([
      "foutwaarden zonder formule, nu tekst, op blad Blad 1",
      "opmaak van een deel van de tekst in een cel op blad Blad 1",
    ]);
  });

  it("[X113] a cell that nobody touched is no cell, one that looks like something is", async () => {
    const { sheet, blueprint } = await read(cells('<row><c r="B1"/><c r="C1" s="0"/><c r="D1" s="3"/></row>'));
    expect(sheet.cells).toEqual([{ row: 1, column: 4, value: null, style: "Eigen kop" }]);
    expect(Object.keys(blueprint.styles)).toEqual(["Eigen kop"]);
  });
});

describe("looks of another workbook", () => {
  it("[X120] named styles keep their names, what is formatted on top gets a role of its own", async () => {
    const { blueprint, sheet } = await read(
      cells(
        `<row><c s="0" t="b"><v>1</v></c><c s="3" t="s"><v>0</v></c><c s="4" t="s"><v>0</v></c><c s="4"/><c s="2" t="s"><v>0</v></c></row>`,
      ),
    );
    expect(sheet.cells.map(({ style }) => style)).toEqual([
      "Normal +1",
      "Eigen kop",
      "Eigen kop +2",
      "Eigen kop +2",
      "Percent",
    ]);
    expect(styleOf(blueprint, 1)).toEqual({
      font: { name: "Aptos Narrow", size: 11, bold: true, italic: false, underline: false, color: "#64BEE6" },
      fill: "#BFBFBF",
      border: null,
      horizontal: "left",
      vertical: "bottom",
      wrap: false,
      indent: 0,
      numberFormat: "General",
      locked: true,
    });
    expect(styleOf(blueprint, 2)).toEqual({ ...styleOf(blueprint, 1), wrap: true, locked: false });
    expect(styleOf(blueprint, 4)?.numberFormat).toBe("0%");
  });

  it("[X121] built-in dates, plain formats and the alignment that a value has by itself", async () => {
    const { blueprint, left } = await read(
      cells(
        '<row><c s="1"><v>46000</v></c><c s="0" t="b"><v>1</v></c><c s="0" t="s"><v>0</v></c><c s="5" t="s"><v>0</v></c></row>',
      ),
    );
    expect(styleOf(blueprint, 0)).toMatchObject({ numberFormat: "d-m-yyyy", horizontal: "right" });
    expect(styleOf(blueprint, 1)?.horizontal).toBe("center");
    expect(styleOf(blueprint, 2)?.horizontal).toBe("left");
    expect(styleOf(blueprint, 3)).toMatchObject({
      numberFormat: 'dd-mm-yyyy"a\\-b"',
      border: { sides: ["bottom", "left"], color: "#FF0000" },
      font: { color: "#FF0000" },
    });
    expect(left).toEqual([
      "doorhaling en super- of subscript",
      "randen anders dan dun en van één kleur",
      "gedraaide, uitgevulde of verkleinde tekst",
    ]);
  });
});

const rules = `<sheetData/><conditionalFormatting sqref="B2:B3 D5"><cfRule type="expression" priority="2" dxfId="0"><formula>B2&gt;$A$1</formula></cfRule>
<cfRule type="cellIs" priority="3"><formula>1</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>
<dataValidations><dataValidation type="whole" allowBlank="1" showErrorMessage="1" showInputMessage="1" sqref="A1:A2 C1"><formula1>1</formula1><formula2>5</formula2></dataValidation>
<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E1" errorStyle="information"><formula1>LIJST</formula1></dataValidation>
<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E2"><formula1>"ja,nee"</formula1></dataValidation>
<dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" sqref="E3"><formula1>1</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A1:B1" location="LIJST" tooltip="tip"/><hyperlink ref="A2" location="'blad 1'!$B$2"/><hyperlink ref="A3" r:id="x"/><hyperlink ref="A4" location="weg"/></hyperlinks>`;

const names = `<definedName name="lijst">'Blad 1'!$A$1:$A$3</definedName><definedName name="alles">'BLAD 1'!$A:$XFD</definedName>
<definedName name="rijen">'Blad 1'!$2:$3</definedName><definedName name="weg">#REF!</definedName><definedName name="btw">0.21</definedName>
<definedName name="_xlnm.Print_Titles" localSheetId="0">'Blad 1'!$1:$2</definedName><definedName name="lokaal" localSheetId="0">'Blad 1'!$A$1</definedName>`;

describe("rules of another workbook", () => {
  it("[X130] conditional formats: one per block, the winner first, the formula from the block's own corner", async () => {
    const { sheet, left } = await read({ sheet: rules, names });
    expect(sheet.conditionalFormats).toEqual([
      { range: "A1", formula: "=TRUE", fill: null, color: null, bold: false },
      { range: "B2:B3", formula: "=B2>$A$1", fill: "#FFC7CE", color: "#9C0006", bold: true },
      { range: "D5", formula: "=D5>$A$1", fill: "#FFC7CE", color: "#9C0006", bold: true },
    ]);
    expect(left).toContain("voorwaardelijke opmaak van een andere soort op blad Blad 1");
    expect(left).toContain("bijzonderheden van voorwaardelijke opmaak op blad Blad 1");
  });

  it("[X131] validations: one per block; those of another kind are noted", async () => {
    const { sheet, left } = await read({ sheet: rules, names });
    const error = { title: "", text: "", style: "stop" };
    const whole = { rule: { kind: "whole", min: 1, max: 5 }, prompt: null, error };
    expect(sheet.validations).toEqual([
      { range: "A1:A2", ...whole },
      { range: "C1", ...whole },
      { range: "E1", rule: { kind: "list", source: "=lijst" }, prompt: null, error: { ...error, style: "warning" } },
    ]);
    expect(left).toContain("gegevensvalidatie van een andere soort op blad Blad 1");
  });

  it("[X132] links to names and to places; links out of the workbook are noted", async () => {
    const { sheet, left } = await read({ sheet: rules, names });
    expect(sheet.hyperlinks).toEqual([
      { cell: "A1", target: "lijst", tip: "tip" },
      { cell: "A2", target: "'Blad 1'!B2", tip: "" },
    ]);
    expect(left).toContain("koppelingen naar internet of bestanden op blad Blad 1");
    expect(left).toContain("koppelingen die nergens heen wijzen op blad Blad 1");
  });

  it("[X133] names of blocks, whole columns and rows; others are noted", async () => {
    const { blueprint, sheet, left } = await read({ sheet: rules, names });
    expect(blueprint.names).toEqual([
      { name: "lijst", sheet: "Blad 1", address: "A1:A3" },
      { name: "alles", sheet: "Blad 1", address: "A1:XFD1048576" },
      { name: "rijen", sheet: "Blad 1", address: "A2:XFD3" },
    ]);
    expect(sheet.page.titleRows).toBe(2);
    expect(left).toContain("namen die niet naar één blok cellen wijzen: weg, btw");
    expect(left).toContain("namen die op één blad gelden: lokaal");
  });

  it("[GZ96] names that point nowhere are told: at what was deleted, or at a sheet that is not there", async () => {
    const more = `<definedName name="elders">Weg!$A$1</definedName><definedName name="weg_op_blad" localSheetId="0">#REF!</definedName>
<definedName name="cel">'Blad 1'!#REF!</definedName><definedName name="LIJST">#REF!</definedName>`;
    const { dangling } = await read({ sheet: rules, names: `${names}${more}` });
    expect(dangling).toEqual(["weg", "elders", "cel"]);
  });
});

describe("what there is to say of what is left out", () => {
  it("[X135] to who only reads it: what somebody may have written, not how it looks or works", async () => {
    const { left, unread } = await read({ sheet: rules, names });
    expect(left).toContain("namen die op één blad gelden: lokaal");
    expect(unread).toEqual(["namen die niet naar één blok cellen wijzen: btw"]);
  });

  it("[X136] besides the names that point nowhere, for who says of those what is gone", async () => {
    const { dangling, left, leftBesides } = await read({ sheet: rules, names });
    expect(dangling).toEqual(["weg"]);
    expect(left).toContain("namen die niet naar één blok cellen wijzen: weg, btw");
    expect(leftBesides).toContain("namen die niet naar één blok cellen wijzen: btw");
  });
});

describe("what another workbook lacks once it is mended", () => {
  const lines = /^(?:gegevensvalidatie van|koppelingen die nergens|namen die niet)/;

  it("[X134] is all of it when nothing came back, and what did not come back when something did", async () => {
    const { blueprint, left, leftAfter, sheet } = await read({ sheet: rules, names });
    expect(leftAfter(blueprint)).toEqual(left);
    expect(left.filter((line) => lines.test(line))).toHaveLength(3);
    const name = { name: "WEG", sheet: "Blad 1", address: "B1" };
    expect(leftAfter({ ...blueprint, names: [...blueprint.names, name] })).toContain(
      "namen die niet naar één blok cellen wijzen: btw",
    );
    const whole = "A1:XFD1048576";
    const back = {
      ...sheet,
      hyperlinks: Array.from({ length: 9 }, (_, row) => ({ cell: `A${row + 1}`, target: "lijst", tip: "" })),
      validations: sheet.validations.slice(0, 1).map((one) => ({ ...one, range: whole })),
    };
    const others = ["weg", "btw"].map((each) => ({ ...name, name: each }));
    const mended = { ...blueprint, sheets: [back], names: [...blueprint.names, ...others] };
    expect(leftAfter(mended)).toEqual(left.filter((line) => !lines.test(line)));
  });
});

describe("the rest of another workbook", () => {
  it.each([
    ["$A:$C", 3, 0],
    ["$A$1:$C$9", 0, 1],
    ["$B:$C", 0, 1],
    ["$A:$C,'Blad 1'!$E:$F", 0, 1],
  ])(
    "[X139] a print area of %s: whole columns from A on come along, another is noted",
    async (area, columns, noted) => {
      const printed = `<definedName name="_xlnm.Print_Area" localSheetId="0">'Blad 1'!${area}</definedName>`;
      const { sheet, left } = await read({ sheet: "<sheetData/>", names: printed });
      expect(sheet.page.printColumns).toBe(columns);
      expect(left).toHaveLength(noted);
    },
  );

  it("[X140] widths, heights, panes, protection, page and merges", async () => {
    const { sheet, blueprint, left } = await read({
      sheet: `<sheetPr><tabColor theme="4"/></sheetPr><sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>
      <sheetFormatPr defaultColWidth="10.7109375"/><cols><col min="2" max="3" width="20.7109375"/><col min="5" max="16384" width="9" hidden="1"/></cols>
      <sheetData><row r="1" ht="30" customHeight="1"/><row r="2" ht="45"><c r="F2"><v>1</v></c></row></sheetData>
      <sheetProtection sheet="1" formatCells="0" sort="0"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D4:D4"/></mergeCells>
      <pageMargins left="2" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/>
      <headerFooter><oddHeader>midden &amp;&amp; &amp;L links&amp;R&amp;P</oddHeader></headerFooter>`,
    });
    expect(blueprint.properties).toEqual({ title: "Titel", subject: "" });
    expect(sheet).toMatchObject({
      tabColor: "#156082",
      columns: [56.25, 108.75, 108.75, 56.25, 47.25, 47.25],
      rows: [{ row: 1, height: 30 }],
      frozenRows: 3,
      gridlines: false,
      merges: ["A1:B2"],
      protection: { formatCells: true, formatColumns: false, formatRows: false },
    });
    expect(sheet.page).toEqual({
      orientation: "landscape",
      titleRows: 0,
      printColumns: 0,
      pagesHigh: 0,
      header: { left: " links", center: "midden && ", right: "&P" },
      footer: { left: "", center: "", right: "" },
    });
    expect(left).toEqual([
      "het verbergen of groeperen van kolommen op blad Blad 1",
      "vastgezette kolommen op blad Blad 1",
      "wachtwoord of andere toestemmingen van de beveiliging op blad Blad 1",
      "andere afdrukinstellingen op blad Blad 1",
    ]);
  });

  it("[X141] tables: without totals, with their header as text; one without header is noted", async () => {
    const table = (id: string, name: string, ref: string, more: string): string =>
      `<table id="${id}" displayName="${name}" ref="${ref}" ${more}><autoFilter ref="${ref}"/><tableColumns><tableColumn name="Jaar"/></tableColumns></table>`;
    const { sheet, left } = await read({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>2026</v></c></row><row r="4"><c r="A4" t="s"><v>0</v></c></row></sheetData>',
      links: [
        ["t1", "table", "../tables/t1.xml"],
        ["t2", "table", "../tables/t2.xml"],
      ],
      parts: {
        "xl/tables/t1.xml": table("1", "Jaren", "A1:A4", 'totalsRowCount="1"'),
        "xl/tables/t2.xml": table("2", "Kaal", "C1:C4", 'headerRowCount="0"'),
      },
    });
    expect(sheet.tables).toEqual([
      { name: "Jaren", address: "A1:A3", columns: ["Jaar"], style: "", filter: true, banded: false },
    ]);
    expect(valuesOf(sheet)).toEqual(["Jaar", "gewoon"]);
    expect(left).toEqual([
      "tabellen van een andere opbouw: Kaal",
      "totaalrij, filters of berekende kolommen van tabel Jaren",
    ]);
  });

  it("[X142] a chart with a scale of its own finding gets one; pictures are noted", async () => {
    const anchor = (inside: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}</xdr:twoCellAnchor>`;
    const ser = `<c:ser><c:tx><c:strRef><c:f>'Blad 1'!$B$1</c:f></c:strRef></c:tx><c:cat><c:numRef><c:f>'Blad 1'!$A$2:$A$3</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>'Blad 1'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>`;
    const chart = (plot: string): string =>
      `<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Onze </a:t></a:r><a:r><a:t>groei</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>${plot}<c:valAx><c:scaling/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    const frame = (id: string): string =>
      `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafiek ${id}" descr="alt"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    const { sheet, left } = await read({
      sheet: '<sheetData><row r="2"><c r="B2"><v>12</v></c></row><row r="3"><c r="B3"><v>37</v></c></row></sheetData>',
      links: [["d", "drawing", "../drawings/d.xml"]],
      parts: {
        "xl/drawings/d.xml": `<xdr:wsDr>${anchor(frame("c1"))}${anchor(frame("c2"))}${anchor("<xdr:pic/>")}</xdr:wsDr>`,
        "xl/drawings/_rels/d.xml.rels": rels(["c1", "chart", "../charts/1.xml"], ["c2", "chart", "../charts/2.xml"]),
        "xl/charts/1.xml": chart(`<c:lineChart><c:grouping val="standard"/>${ser}</c:lineChart>`),
        "xl/charts/2.xml": chart(`<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/>${ser}</c:barChart>`),
      },
    });
    expect(sheet.charts).toEqual([
      {
        name: "Grafiek c1",
        kind: "line",
        title: "Onze groei",
        source: "A1:B3",
        seriesBy: "columns",
        from: "D2",
        to: "G9",
        altText: "alt",
        axis: { min: 0, max: 40, step: 5 },
      },
    ]);
    expect(left).toEqual([
      "afbeeldingen, vormen en knoppen op blad Blad 1",
      "grafieken van een andere soort of opbouw: Grafiek c2",
      "de automatische schaal van grafiek: Grafiek c1",
    ]);
  });

  it("[X143] a chart sheet and macros are noted, a hidden sheet is read", async () => {
    const { blueprint, left } = await read({
      ...cells(""),
      secondSheet: '<sheet name="Lijsten" state="hidden" r:id="w"/><sheet name="Grafiek1" r:id="c"/>',
      workbookLinks: [
        ["w", "worksheet", "worksheets/sheet2.xml"],
        ["c", "chartsheet", "chartsheets/sheet1.xml"],
        ["m", "vbaProject", "vbaProject.bin"],
      ],
      parts: { "xl/worksheets/sheet2.xml": "<worksheet/>", "xl/chartsheets/sheet1.xml": "<chartsheet/>" },
    });
    expect(blueprint.sheets.map(({ name }) => name)).toEqual(["Blad 1", "Lijsten"]);
    expect(left).toEqual(["macro's", "grafiekbladen: Grafiek1", "dat verborgen is blad Lijsten"]);
  });
});
