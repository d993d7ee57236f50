// Bundles the model and the scenes for QuickJS into the Python package.
import { build } from "esbuild";

await build({
  entryPoints: [new URL("../src/engine.ts", import.meta.url).pathname],
  outfile: new URL("../../src/whowhere/page/engine.js", import.meta.url).pathname,
  bundle: true,
  format: "iife",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
