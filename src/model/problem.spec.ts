import { ProblemError, sentence } from "./problem.ts";

const problem = { code: "proef", where: "acties[2].begin", what: "Dat is geen datum.", remedy: "Kies een datum." };

test.each([
  [problem, "acties[2].begin: Dat is geen datum. Kies een datum."],
  [{ ...problem, where: "" }, "Dat is geen datum. Kies een datum."],
  [{ ...problem, remedy: "" }, "acties[2].begin: Dat is geen datum."],
])("[O1] a problem in one line: %#", (given, line) => {
  expect(sentence(given)).toBe(line);
});

test("[O2] an error of the world is known by its name and says the same line", () => {
  const error = new ProblemError(problem, { cause: "x" });
  expect(error).toMatchObject({ name: "ProblemError", message: sentence(problem), problem, cause: "x" });
});
