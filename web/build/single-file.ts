/** Puts script, styles and worker into index.html, and forbids it to ask anybody for anything. */
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Plugin } from "vite";

type Piece = { fileName: string; text: string };

export function singleFile(): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("Vite made no index.html");
      let html = String(page.source);
      const scripts: Piece[] = [];
      const styles: Piece[] = [];
      for (const [fileName, made] of Object.entries(bundle)) {
        if (made.type === "chunk") scripts.push({ fileName, text: made.code });
        else if (fileName.endsWith(".css")) styles.push({ fileName, text: String(made.source) });
        else if (fileName !== "index.html") throw new Error(`${fileName} cannot be put inside`);
        if (fileName !== "index.html") delete bundle[fileName];
      }
      const script = only(scripts).text.trim();
      const packed = deflateRawSync(script, { level: 9 }).toString("base64");
      const style = only(styles).text.trim();
      html = html
        .replace(/<script type="module"[^>]*><\/script>\s*/, "")
        .replace(/<link rel="stylesheet"[^>]*>\s*/, () => `<style>${style}</style>\n`)
        .replace("</body>", () => `<script type="text/plain" id="page">${packed}</script>\n<script type="module">${UNPACKING}</script>\n</body>`)
        .replace("<!--policy-->", () => policy([UNPACKING, script], style));
      page.source = html;
    },
  };
}

/** Runs the page's script, which stands in the file made small: it takes a third of its size so. */
const UNPACKING = `
const letters = document.getElementById("page").textContent;
const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
const script = document.createElement("script");
script.type = "module";
script.textContent = await new Response(whole).text();
document.body.append(script);
`;

function only(pieces: Piece[]): Piece {
  const [piece, ...more] = pieces;
  if (!piece || more.length) throw new Error(`one file wanted: ${pieces.map((each) => each.fileName)}`);
  return piece;
}

/** The strictest content policy that lets the page run: the server sends the same one. */
function policy(scripts: readonly string[], style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src ${scripts.map((each) => `'${hash(each)}'`).join(" ")}`,
    "worker-src blob:",
    `style-src '${hash(style)}'`,
    "font-src data:",
    "img-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
