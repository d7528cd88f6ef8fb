import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import FunctionsPlugin from "custom-functions-metadata-plugin";
import CssPlugin from "mini-css-extract-plugin";
import TerserPlugin from "terser-webpack-plugin";

/** TypeScript, for the product and for the sandbox alike. */
export const scriptRule = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
};

/** Comments of packages go to no file of their own. */
export const minimizer = new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false });

export default (_env, { mode = "production" }) => ({
  mode,
  entry: {
    // before Office.js; the page names it itself
    first: "./src/taskpane/first.ts",
    // one script: pane, commands and functions share one runtime, and the pane's state with it
    taskpane: ["./src/functions/functions.ts", "./src/taskpane/main.tsx", "./src/commands/main.ts"],
  },
  output: { path: `${import.meta.dirname}/dist`, filename: "[name].js", clean: true },
  devtool: mode === "production" ? "source-map" : "inline-source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [scriptRule, { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }] },
  optimization: { minimizer: [minimizer] },
  performance: { hints: false }, // scripts/weigh.ts weighs what a browser fetches: gzip, not bytes on disk
  stats: "errors-warnings",
  plugins: [
    new CssPlugin({ filename: "[name].css" }),
    new FunctionsPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
    new HtmlPlugin({ filename: "taskpane.html", template: "src/taskpane/taskpane.html", chunks: ["taskpane"] }),
    new CopyPlugin({
      patterns: [
        // of this machine, as in Microsoft's templates; scripts/publish.ts puts the addresses of a site in their place
        { from: "manifest.xml" },
        { from: "site" },
        { from: "assets", to: "assets" },
        { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
      ],
    }),
  ],
});
