import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Tests may look anywhere; test/layers.spec.ts proves the layers a second time, from the imports themselves. */
const specs = ["**/*.spec.{ts,tsx}", "test/**"];

/** The one place per surface that wires an adapter to the use cases. */
const roots = ["src/*/main.{ts,tsx}", "src/*/compose.ts", "src/cli/child.ts"];

/** What each layer of src/ may import of the others; `types` only as types. Imports point inward. */
const layers = {
  model: { values: [] },
  workbook: { values: ["model"] },
  usecases: { values: ["model", "workbook"] },
  excel: { values: ["model", "workbook"], types: ["usecases"] },
  xlsx: { values: ["model", "workbook"], types: ["usecases"] },
  functions: { values: ["model"] },
  taskpane: { values: ["model", "workbook", "usecases"] },
  commands: { values: ["model", "workbook", "usecases"] },
  cli: { values: ["model", "workbook", "usecases"] },
};
const adapters = ["excel", "xlsx"];

/** Packages that belong to one layer. */
const homes = {
  hucre: "xlsx",
  react: "taskpane",
  "react-dom": "taskpane",
  "@fluentui/[^/]+": "taskpane",
  valibot: "model",
};

const outOf = (names) => `^(\\.\\./)+(${names.join("|")})/`;

function forbiddenLayers(layer, allowed) {
  const others = Object.keys(layers).filter((name) => name !== layer && !allowed.includes(name));
  const typesOnly = (layers[layer].types ?? []).filter((name) => others.includes(name));
  const never = others.filter((name) => !typesOnly.includes(name));
  const message = `${layer} may import only: ${[...allowed, ...typesOnly].join(", ") || "nothing of the other layers"}.`;
  return [
    { regex: outOf([...never, "sandbox", "test", "scripts"]), message },
    ...(typesOnly.length > 0 ? [{ regex: outOf(typesOnly), allowTypeImports: true, message }] : []),
  ];
}

function forbiddenPackages(layer) {
  const away = Object.keys(homes).filter((name) => homes[name] !== layer);
  const packages = { regex: `^(${away.join("|")})(/|$)`, message: `That package is not for ${layer}.` };
  const builtin = { regex: "^node:", message: "Only the command line, scripts and tests run in Node." };
  return layer === "cli" ? [packages] : [packages, builtin];
}

const importsOf = (layer, allowed) => ({
  "@typescript-eslint/no-restricted-imports": [
    "error",
    { patterns: [...forbiddenLayers(layer, allowed), ...forbiddenPackages(layer)] },
  ],
});

const runsExcel = {
  selector: "MemberExpression[object.name='Excel'][property.name='run']",
  message: "src/excel/host.ts is the only caller of Excel.run.",
};
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock here: hand the time in." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "No clock here: hand the time in.",
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "No chance here: hand it in." },
];
const hosts = [
  "Excel",
  "Office",
  "OfficeExtension",
  "CustomFunctions",
  "window",
  "document",
  "fetch",
  "process",
  "crypto",
];

const layerRules = Object.entries(layers).flatMap(([layer, { values }]) => {
  const files = [`src/${layer}/**/*.{ts,tsx}`];
  const root = roots.map((pattern) => pattern.replace("src/*", `src/${layer}`));
  return [
    { files, ignores: [...specs, ...roots], rules: importsOf(layer, values) },
    { files: root, rules: importsOf(layer, [...values, ...adapters.filter((name) => name !== layer)]) },
  ];
});

export default defineConfig(
  { ignores: ["**/dist", "coverage", "release", "reports", "node_modules"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { files: ["*.{js,mjs}", "scripts/**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["test/**/*.cjs"], languageOptions: { globals: globals.commonjs } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { "office-addins": { rules: officeAddins.rules } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // of logErrorMessage only a parameter that is gone is deprecated; its docstring says it of the whole
      "@typescript-eslint/no-deprecated": [
        "error",
        { allow: [{ from: "package", package: "office-addin-cli", name: "logErrorMessage" }] },
      ],
      "@typescript-eslint/no-inferrable-types": "off", // an export may state its type
      "@typescript-eslint/no-unnecessary-type-parameters": "off", // a codec names what it decodes to
      "@typescript-eslint/non-nullable-type-assertion-style": "off", // it proposes `!`, which is not allowed either
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true }],
      "no-console": "error",
      "no-restricted-syntax": ["error", runsExcel],
      eqeqeq: ["error", "always", { null: "ignore" }],
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"])),
    },
  },
  {
    files: ["src/{model,workbook,usecases,functions}/**/*.{ts,tsx}"],
    ignores: specs,
    rules: {
      "no-restricted-syntax": ["error", runsExcel, ...impure],
      "no-restricted-globals": ["error", ...hosts],
    },
  },
  { files: ["src/excel/host.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["src/cli/**", "scripts/**", "bench/**"], rules: { "no-console": "off" } },
  ...layerRules,
  {
    files: ["sandbox/**/*.ts"],
    ignores: specs,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^(\\.\\./)+src/(?!workbook/blueprint\\.ts$)", message: "The sandbox knows only the Blueprint." },
            { regex: "^(\\.\\./)+src/", allowTypeImports: true, message: "The sandbox takes types only." },
            { regex: "^(node:|(\\.\\./)+test/)", message: "The sandbox runs in a browser." },
          ],
        },
      ],
    },
  },
  { files: ["src/**/*.tsx"], extends: [reactHooks.configs.flat.recommended] },
  {
    files: specs,
    rules: {
      "max-lines-per-function": "off",
      "no-restricted-syntax": "off",
      "@typescript-eslint/require-await": "off", // a fake fulfils an asynchronous contract
      "@typescript-eslint/no-unsafe-assignment": "off", // expect.any and parsed JSON
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off", // a fake stands in for a class
      "no-control-regex": "off", // control characters are what is tested
    },
  },
);
