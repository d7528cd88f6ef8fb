import config from "./jest.config.mjs";

const [specs] = config.projects;

/**
 * The specs that mutants of src/model have to get past: its own, and those of the functions and the check that only
 * translate it. One project, as Stryker watches coverage by the environment of the root project alone.
 */
export default {
  ...specs,
  testMatch: ["<rootDir>/src/{model,functions}/**/*.spec.ts", "<rootDir>/src/usecases/check.spec.ts"],
};
