/**
 * Builds the peer of row 3 as the product is built: the same loader, minimizer and browsers. Twice: with the entries that
 * the template's own configuration has (polyfills, and the packages once more as "vendor"), and with the pane alone.
 */
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { minimizer, scriptRule } from "../../webpack.config.js";

const here = import.meta.dirname;
const taskpane = "./index.tsx";

const entries = {
  template: {
    polyfill: ["core-js/stable", "regenerator-runtime/runtime"],
    vendor: ["react", "react-dom", "core-js", "@fluentui/react-components", "@fluentui/react-icons"],
    taskpane,
  },
  leanest: { taskpane },
};

export default Object.entries(entries).map(([name, entry]) => ({
  name,
  context: here,
  mode: "production",
  entry,
  output: { path: `${here}/dist/${name}`, filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [scriptRule] },
  optimization: { minimizer: [minimizer] },
  performance: { hints: false },
  stats: "errors-warnings",
  plugins: [
    new HtmlPlugin({ filename: "taskpane.html", template: "./taskpane.html" }),
    new CopyPlugin({
      patterns: [
        { from: "manifest.xml", to: "manifest.xml" },
        { from: "../../assets/icon-80.png", to: "assets/icon-80.png" },
      ],
    }),
  ],
}));
