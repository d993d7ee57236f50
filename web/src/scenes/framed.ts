/** A chart as it leaves the page: its finding above it, and below it where the figures are from and of which day. */

import { isTitle } from "./axes";
import { textWidth } from "./layout";
import type { Scene } from "./marks";
import { escaped, FONT, svg } from "./svg";
import type { Theme } from "./themes";
import { THEMES } from "./themes";

const EDGE = 16;
const HEADING = { size: 15, line: 20, bold: true } as const;
const FOOT = { size: 11, line: 15, bold: false } as const;

/** The whole image on paper of its own; `foot` are the sentences below the chart. */
export function framed(scene: Scene, foot: readonly string[], theme: Theme = "light", style = ""): string {
  const colours = THEMES[theme];
  const hasTitle = scene.marks.some(isTitle);
  const above = hasTitle ? [] : linesOf([scene.label], scene.width, HEADING);
  const below = linesOf(hasTitle ? [scene.label, ...foot] : foot, scene.width, FOOT);
  const top = EDGE + above.length * HEADING.line + 8;
  const [width, height] = [scene.width + 2 * EDGE, top + scene.height + 12 + below.length * FOOT.line + EDGE];
  const text = (lines: readonly string[], { size, line, bold }: typeof HEADING | typeof FOOT, y: number, fill: string) =>
    lines.map((each, at) =>
      `<text x="${EDGE}" y="${y + at * line + size}" font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${fill}">${escaped(each)}</text>`).join("");
  const drawing = svg(scene, theme).replace("<svg ", `<svg x="${EDGE}" y="${top}" `);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` font-family="${FONT}"><title>${escaped(scene.label)}</title>${style}` +
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>` +
    text(above, HEADING, EDGE, colours.text) + drawing +
    `${text(below, FOOT, top + scene.height + 12, colours.muted)}</svg>`
  );
}

/** Sentences, each on as many lines as it needs. */
function linesOf(sentences: readonly string[], width: number, { size, bold }: typeof HEADING | typeof FOOT): string[] {
  return sentences.filter(Boolean).flatMap((sentence) => {
    const lines: string[] = [];
    let line = "";
    for (const word of sentence.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && textWidth(longer, size, bold) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}
