import { readForeign as read } from "../../test/support/foreign-file.ts";

describe("notes of another workbook", () => {
  const comments = (list: string, authors = "<author/><author>tc={A}</author><author>functie &amp; rol</author>") =>
    `<comments><authors>${authors}</authors><commentList>${list}</commentList></comments>`;
  const standIn =
    "[Opmerkingenthread]&#10;&#10;U kunt deze thread lezen. Meer informatie: https://go.microsoft.com/fwlink/?linkid=870924&#10;&#10;Opmerking:&#10;    Hoe komt u hieraan?";
  const noted = (list: string, threads?: string) =>
    read({
      sheet: "",
      links: [["k", "comments", "../comments1.xml"], ...(threads === undefined ? [] : [thread])],
      workbookLinks: [["p", "person", "persons/person.xml"]],
      parts: {
        "xl/comments1.xml": comments(list),
        "xl/persons/person.xml": '<personList><person displayName="functionaris" id="{P}"/></personList>',
        ...(threads === undefined
          ? {}
          : { "xl/threadedComments/1.xml": `<ThreadedComments>${threads}</ThreadedComments>` }),
      },
    });
  const thread = ["t", "threadedComment", "../threadedComments/1.xml"] as const;

  it("[X144] runs of text are one note; two at one cell are joined; the order is that of the cells", async () => {
    const { sheet, left } = await noted(
      `<comment ref="C9" authorId="7"><text><t>laatste</t></text></comment>
       <comment ref="B2" authorId="2"><text><r><rPr><b/></rPr><t>Wie: </t></r><r><t xml:space="preserve">a_x000a_b </t></r><rPh><t>x</t></rPh></text></comment>
       <comment ref="B2" authorId="0"><text><t>nog een</t></text></comment>
       <comment ref="A1" authorId="0"><text/></comment><comment ref="nergens" authorId="0"><text><t>weg</t></text></comment>`,
    );
    expect(sheet.notes).toEqual([
      { cell: "B2", text: "Wie: a\nb \nnog een", author: "functie & rol" },
      { cell: "C9", text: "laatste", author: "" },
    ]);
    expect(left).toEqual([]);
  });

  it("[X145] a thread is one note with its answers, and its stand-in for older programs is not shown", async () => {
    const { sheet, left } = await noted(
      `<comment ref="B2" authorId="1"><text><t>${standIn}</t></text></comment><comment ref="D4" authorId="0"><text><t>gewoon</t></text></comment>`,
      `<threadedComment ref="B2" personId="{P}" id="{1}"><text>Hoe komt u hieraan?</text><mentions><mention/></mentions></threadedComment>
       <threadedComment ref="B2" personId="{Q}" id="{2}" parentId="{1}"><text>Uit het dossier &amp;
het gesprek.</text></threadedComment>`,
    );
    expect(sheet.notes).toEqual([
      { cell: "B2", text: "Hoe komt u hieraan?\nUit het dossier &\nhet gesprek.", author: "functionaris" },
      { cell: "D4", text: "gewoon", author: "" },
    ]);
    expect(left).toEqual(["wie wanneer op een opmerking antwoordde op blad Blad 1"]);
  });

  it("[X146] where only the stand-in is left, what was said is taken from it", async () => {
    const { sheet } = await noted(`<comment ref="B2" authorId="1"><text><t>${standIn}</t></text></comment>`);
    expect(sheet.notes).toEqual([{ cell: "B2", text: "Opmerking:\n    Hoe komt u hieraan?", author: "" }]);
  });

  it("[X147] a thread without a stand-in is read, and a note that is too long is cut and told", async () => {
    const { sheet, left } = await noted(
      `<comment ref="A1" authorId="0"><text><t>${"x".repeat(40_000)}</t></text></comment>`,
      '<threadedComment ref="B2" personId="{P}" id="{1}"><text>Los</text></threadedComment>',
    );
    expect(sheet.notes?.map(({ cell, text }) => [cell, text.length])).toEqual([
      ["A1", 32_767],
      ["B2", 3],
    ]);
    expect(left).toContain("tekst na 32.767 tekens in een notitie op blad Blad 1");
  });
});
