/**
 * The sandbox: a page that plays Excel. It is built beside the product and takes nothing of it: the product's bundle is
 * loaded by the page as it stands in dist/, and its file format comes in as a script of its own.
 */
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import { scriptRule, minimizer } from "./webpack.config.js";

export default (_env, { mode = "production" }) => ({
  mode,
  entry: {
    page: "./sandbox/page/main.ts",
    files: { import: "./src/xlsx/index.ts", library: { name: "competentiespiegelFiles", type: "window" } },
  },
  output: {
    path: `${import.meta.dirname}/sandbox/dist`,
    filename: "[name].js",
    publicPath: "/sandbox/",
    clean: true,
  },
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [scriptRule, { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }] },
  optimization: { minimizer: [minimizer] },
  performance: { hints: false }, // a page for one's own machine
  stats: "errors-warnings",
  plugins: [
    new CssPlugin({ filename: "[name].css" }),
    new HtmlPlugin({ filename: "index.html", template: "sandbox/page/index.html", chunks: ["page"] }),
  ],
});
