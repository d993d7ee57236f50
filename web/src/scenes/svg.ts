/** A scene as the text of an SVG image. */

import type { Mark, Point, Scene } from "./marks";
import type { Colours, Theme } from "./themes";
import { THEMES } from "./themes";

export const FONT = "Inter, system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const TEXT_SIZE = 13;

/** The whole image, its finding as title; text from users is data, never markup. */
export function svg(scene: Scene, theme: Theme = "light"): string {
  const colours = THEMES[theme];
  const { width, height } = scene;
  const frame = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const marks = scene.marks.map((mark) => drawn(mark, colours)).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame} role="img" aria-label="${escaped(scene.label)}"` +
    ` font-family="${FONT}" font-size="${TEXT_SIZE}" font-variant-numeric="tabular-nums">` +
    `<title>${escaped(scene.label)}</title>${patternOf(scene, colours)}${marks}</svg>`
  );
}

/** The hatching, where any mark has it. */
function patternOf({ marks }: Scene, colours: Colours): string {
  if (!marks.some((mark) => mark.is === "path" && mark.pattern)) return "";
  return (
    `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<path d="M0,0v5" stroke="${colours.muted}" stroke-width="1.5"/></pattern></defs>`
  );
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function drawn(mark: Mark, colours: Colours): string {
  const id = mark.id === undefined ? "" : ` data-id="${escaped(mark.id)}"`;
  const title = mark.title === undefined ? "" : `<title>${escaped(mark.title)}</title>`;
  const [name, attributes, inside] = element(mark, colours);
  const content = title + inside;
  return content ? `<${name}${id}${attributes}>${content}</${name}>` : `<${name}${id}${attributes}/>`;
}

function element(mark: Mark, colours: Colours): [string, string, string] {
  switch (mark.is) {
    case "rect": {
      const fill = mark.fill ? colours[mark.fill] : "none";
      const stroke = mark.stroke ? ` stroke="${colours[mark.stroke]}"` : "";
      const opacity = mark.opacity === undefined ? "" : ` opacity="${mark.opacity}"`;
      const box = `x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}"`;
      return ["rect", ` ${box} fill="${fill}"${stroke}${opacity}`, ""];
    }
    case "line": {
      const ends = `x1="${n(mark.x1)}" y1="${n(mark.y1)}" x2="${n(mark.x2)}" y2="${n(mark.y2)}"`;
      return ["line", ` ${ends} stroke="${colours[mark.stroke]}"${pen(mark.weight, mark.dash)}`, ""];
    }
    case "path": {
      const fill = mark.pattern ? `url(#${mark.pattern})` : mark.fill ? colours[mark.fill] : "none";
      const stroke = mark.stroke ? ` stroke="${colours[mark.stroke]}"${pen(mark.weight, mark.dash)}` : "";
      const place = mark.place
        ? ` transform="translate(${n(mark.place.x)} ${n(mark.place.y)}) scale(${mark.place.scale.toFixed(5)})"` +
          ` vector-effect="non-scaling-stroke"`
        : "";
      const opacity = mark.opacity === undefined ? "" : ` opacity="${mark.opacity}"`;
      return ["path", ` d="${mark.d}" fill="${fill}"${stroke}${opacity}${place}`, ""];
    }
    case "point": {
      const ink = colours[mark.ink ?? mark.kind];
      const look = mark.hollow ? `fill="${colours.surface}" stroke="${ink}" stroke-width="2"` : `fill="${ink}"`;
      return ["path", ` d="${formOf(mark)}" ${look}`, ""];
    }
    case "text": {
      const anchor = mark.anchor && mark.anchor !== "start" ? ` text-anchor="${mark.anchor}"` : "";
      const size = mark.size && mark.size !== TEXT_SIZE ? ` font-size="${mark.size}"` : "";
      const bold = mark.bold ? ` font-weight="600"` : "";
      const halo = mark.halo
        ? ` stroke="${colours.surface}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
        : "";
      const fill = ` fill="${colours[mark.fill ?? "text"]}"`;
      return ["text", ` x="${n(mark.x)}" y="${n(mark.y)}"${anchor}${size}${bold}${fill}${halo}`, escaped(mark.text)];
    }
  }
}

function pen(weight = 1, dash?: string): string {
  return ` stroke-width="${weight}"${dash ? ` stroke-dasharray="${dash}"` : ""}`;
}

/** Square, diamond, triangle or circle of about one area. */
function formOf({ x, y, size, kind }: Point): string {
  const r = size / 2;
  if (kind === "own") {
    const half = r * 0.89;
    return `M${n(x - half)},${n(y - half)}h${n(2 * half)}v${n(2 * half)}h${n(-2 * half)}z`;
  }
  if (kind === "eor") {
    const half = r * 1.2;
    return `M${n(x)},${n(y - half)}L${n(x + half)},${n(y)}L${n(x)},${n(y + half)}L${n(x - half)},${n(y)}z`;
  }
  if (kind === "contractor") {
    const half = r * 1.1;
    return `M${n(x)},${n(y - half)}L${n(x + half)},${n(y + half * 0.85)}H${n(x - half)}z`;
  }
  return `M${n(x - r)},${n(y)}a${n(r)},${n(r)} 0 1 0 ${n(2 * r)},0a${n(r)},${n(r)} 0 1 0 ${n(-2 * r)},0z`;
}

function n(x: number): string {
  return String(Math.round(x * 10) / 10);
}
