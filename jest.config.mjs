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

/** hucre ships ES modules only, which jest's CommonJS loader must be given transformed. */
const shared = {
  transform,
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  /** With jest 30 office-addin-mock loads a package that it only needs for a JSON manifest. */
  moduleNameMapper: { "^office-addin-manifest$": "<rootDir>/test/support/no-manifest.cjs" },
};

const node = (displayName, ...testMatch) => ({ ...shared, displayName, testEnvironment: "node", testMatch });

export default {
  projects: [
    node("specs", "<rootDir>/{src,sandbox,test}/**/*.spec.ts", "!<rootDir>/test/interop/**"),
    { ...shared, displayName: "ui", testEnvironment: "jsdom", testMatch: ["<rootDir>/src/taskpane/**/*.spec.tsx"] },
    node("interop", "<rootDir>/test/interop/**/*.spec.ts"),
  ],
};
