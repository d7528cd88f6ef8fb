const transform = {
  "^.+\\.(m?js|tsx?)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

/** hucre, marked, and what Univer stands on, ship ES modules only, which jest's CommonJS loader must be given transformed. */
const shared = {
  transform,
  transformIgnorePatterns: [
    "/node_modules/(?!(?:.+/node_modules/)?(?:hucre|marked|lodash-es|nanoid|kdbush|rbush|quickselect|tinyqueue)/)",
  ],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  /** With jest 30 office-addin-mock loads a package that it only needs for a JSON manifest. */
  moduleNameMapper: { "^office-addin-manifest$": "<rootDir>/test/support/no-manifest.cjs" },
};

/** Cases of laws that follow from the code. */
const setupFiles = ["<rootDir>/test/support/laws.ts"];

const node = (displayName, ...testMatch) => ({ ...shared, displayName, testEnvironment: "node", testMatch });

export default {
  /** Not what a test is held to: a calculation of a whole workbook takes seconds on a machine that does other work as well. */
  testTimeout: 60_000,
  projects: [
    {
      ...node("specs", "<rootDir>/{src,sandbox,test}/**/*.spec.ts"),
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/(interop|e2e)/"],
      setupFiles,
    },
    {
      ...shared,
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/src/taskpane/**/*.spec.tsx"],
      setupFiles,
    },
    node("e2e", "<rootDir>/test/e2e/**/*.spec.ts"),
    node("interop", "<rootDir>/test/interop/**/*.spec.ts"),
  ],
};
