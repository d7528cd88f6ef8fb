import { contactFinds, contactNames } from "./contact.ts";

test.each<[string, string[]]>([
  ["L.P. Wortelboer (kwaliteit)", ["Wortelboer"]],
  ["L Wortelboer", ["Wortelboer"]],
  ["Wortelboer / teamleider", ["Wortelboer"]],
  ["LOTJE WORTELBOER", ["LOTJE", "WORTELBOER"]],
  ["Lotje d'Hondt", ["Lotje", "Hondt"]],
  ["D’Hondt, Lotje", ["Hondt", "Lotje"]],
  ["VTH Lotje Bakker", ["Lotje", "Bakker"]],
  ["drs. Lotje van der Wortelboer", ["Lotje", "Wortelboer"]],
  ["Handhaving, Lotje Wortelboer", ["Lotje", "Wortelboer"]],
  ["Lotje Wortelboer, Handhaving", ["Lotje", "Wortelboer"]],
  ["coördinator kwaliteit Lotje Wortelboer", ["Lotje", "Wortelboer"]],
  ["Lotje, Water en Bodem", ["Lotje"]],
  ["Jan-Willem Bos", ["Jan-Willem", "Bos"]],
  ["lotje wortelboer", ["lotje", "wortelboer"]],
  ["lotje van wortelboer, kwaliteit", ["lotje", "wortelboer"]],
  ["lotje en milieu", ["lotje"]],
  ["lotje (tel. 12)", ["lotje"]],
])("[P70] the contact “%s” is known by %p", (contact, names) => {
  expect(contactNames(contact)).toEqual(names);
});

test.each(["directeur", "onze kwaliteitscoördinator", "Team Bouw en Milieu", "afd. kwaliteit", "", "A."])(
  "[P71] “%s” names nobody",
  (contact) => {
    expect(contactNames(contact)).toEqual([]);
    expect(contactFinds("De directeur van het team Bouw belt A.", contact)).toEqual([]);
  },
);

test("[P72] a word of the organisation's own name is nobody's", () => {
  expect(contactNames("Lotje Noord", "Omgevingsdienst Noord")).toEqual(["Lotje"]);
});

test.each(["en", "of", "met", "voor", "onze", "afd", "aan", "bij"])(
  "[P73] in small letters “%s” is no name beside one",
  (word) => {
    expect(contactNames(`lotje ${word} wortelboer`)).toEqual(["lotje", "wortelboer"]);
  },
);

test("[P74] a name that is an everyday word too counts with a capital only", () => {
  expect(contactFinds("In het bos. Bos belt.", "Jan Bos").map(({ start }) => start)).toEqual([12]);
  expect(contactFinds("Vraag het lotje of Wortelboers opvolger; niet wortel.", "Lotje Wortelboer")).toHaveLength(2);
});
