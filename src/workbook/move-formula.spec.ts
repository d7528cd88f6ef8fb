import { movable } from "./move-formula.ts";

describe("a formula seen from another cell", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 3, "D3+$A3+D$1+$A$1"],
    ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
    ["LOG10(A1)+A1B+tarief_A1", 1, 1, "LOG10(B2)+A1B+tarief_A1"],
    ['"A1"&A1&"zegt ""A1"""', 1, 0, '"A1"&A2&"zegt ""A1"""'],
    ["'Blad A1'!A1+Blad1!A1+AB12!A1", 1, 0, "'Blad A1'!A2+Blad1!A2+AB12!A2"],
    ["SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2)", 1, 1, "SUM(B:C)+SUM($A:C)+SUM(2:3)+SUM($1:3)"],
    ["Tabel[A1]+Tabel[[#This Row],[A1]]+A1", 1, 0, "Tabel[A1]+Tabel[[#This Row],[A1]]+A2"],
    ["1E5+2.5E10+A1", 1, 0, "1E5+2.5E10+A2"],
    ["A1", -1, 0, "#REF!"],
    ["XFD1+A1048576", 1, 1, "#REF!+#REF!"],
    ["JAN:MRT!A1", 1, 1, "JAN:MRT!B2"],
    ["één_1+A1#", 0, 1, "één_1+B1#"],
  ])("[X100] %s, %i down and %i to the right, is %s", (formula, rows, columns, moved) => {
    expect(movable(formula)(rows, columns)).toBe(moved);
  });
});
