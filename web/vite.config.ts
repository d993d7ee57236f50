import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

import { singleFile } from "./build/single-file.ts";

/** The page: one index.html with everything inside. */
export default defineConfig({
  base: "./",
  plugins: [svelte(), singleFile()],
  worker: { format: "iife" },
  build: {
    outDir: "../src/whowhere/page",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 1_000_000,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
  },
});
