/** Puts script, styles and worker into index.html, and forbids it to ask anybody for anything. */
import { createHash } from "node:crypto";
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
      const script = only(scripts).text.trim().replaceAll("</script", "<\\/script");
      const style = only(styles).text.trim();
      html = html
        .replace(/<script type="module"[^>]*><\/script>\s*/, "")
        .replace(/<link rel="stylesheet"[^>]*>\s*/, () => `<style>${style}</style>\n`)
        .replace("</body>", () => `<script type="module">${script}</script>\n</body>`)
        .replace("<!--policy-->", () => policy(script, style));
      page.source = html;
    },
  };
}

function only(pieces: Piece[]): Piece {
  const [piece, ...more] = pieces;
  if (!piece || more.length) throw new Error(`one file wanted: ${pieces.map((each) => each.fileName)}`);
  return piece;
}

/** The strictest content policy that lets the page run: the server sends the same one. */
function policy(script: string, style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
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
