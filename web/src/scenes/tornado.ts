/** A tornado: how far each unknown alone moves the difference between two options. */

import { capital, money, short } from "../model/numbers";
import type { Tornado } from "../model/details";
import { AXIS_HEIGHT, fitted, legend, moneyAxis, rowName, rowsFor, textWidth } from "./layout";
import type { Mark, Scene } from "./marks";

export interface TornadoData {
  readonly tornado: Tornado;
  /** What the two options are called. */
  readonly first: string;
  readonly second: string;
  readonly currency: string;
  /** How many unknowns are shown, widest first. */
  readonly count?: number;
}

const BAR = 16;

export function tornado(data: TornadoData, width: number): Scene {
  const { currency, first, second } = data;
  const { base } = data.tornado;
  const swings = data.tornado.swings.slice(0, data.count ?? 10);
  const rows = rowsFor(width, swings.map((each) => capital(each.words)), BAR, 24);
  const keys = legend([
    { text: "at its low", mark: (x, y) => ({ is: "rect", x, y, width: 12, height: 12, fill: "own" }) },
    { text: "at its high", mark: (x, y) => ({ is: "rect", x, y, width: 12, height: 12, fill: "vendor" }) },
  ], width, 2);
  const top = keys.height + 6;
  const bottom = top + swings.length * rows.height;
  const all = [base, 0, ...swings.flatMap((each) => [each.at_low, each.at_high])];
  const axis = moneyAxis(
    [Math.min(...all), Math.max(...all)], rows.left + 4, rows.right - 24, top, bottom, currency,
    ", difference of the medians",
  );
  const marks: Mark[] = [...keys.marks, ...axis.marks, ...zero(axis.scale(0), top, bottom)];
  swings.forEach((swing, at) => {
    const above = top + at * rows.height;
    marks.push(rowName(rows, capital(swing.words), above));
    for (const [value, fill, end] of [
      [swing.at_low, "own", "low"], [swing.at_high, "vendor", "high"],
    ] as const) {
      const [from, to] = [axis.scale(base), axis.scale(value)].sort((a, b) => a - b);
      marks.push({
        is: "rect", x: from, y: above + rows.below, width: Math.max(1, to - from), height: BAR, fill,
        id: swing.leaf, title: `${swing.words} at its ${end} end: ${money(value, currency)}`,
      });
    }
  });
  const cheaper = sides(capital(second), capital(first), width, bottom + AXIS_HEIGHT);
  marks.push(...cheaper.marks);
  const x = axis.scale(base);
  marks.push({ is: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "text", weight: 1.5 });
  return {
    width,
    height: bottom + AXIS_HEIGHT + cheaper.height,
    label: finding(data),
    marks,
    table: {
      columns: ["Input", "Difference at its low", "Difference at its high", "Swing"],
      rows: swings.map((each) => [capital(each.words), each.at_low, each.at_high, each.size]),
    },
  };
}

/** Which option is cheaper on which side of nil; one below the other where there is little room. */
function sides(below: string, above: string, width: number, top: number): { marks: Mark[]; height: number } {
  const words = [`< ${below} cheaper`, `${above} cheaper >`];
  const isTall = textWidth(words.join("   "), 12, true) > width;
  return {
    height: isTall ? 40 : 22,
    marks: words.map((text, at): Mark => ({
      is: "text", x: at ? width : 0, y: top + 14 + (isTall ? 18 * at : 0), text: fitted(text, width, 12, true),
      anchor: at ? "end" : "start", size: 12, bold: true, title: text,
    })),
  };
}

function zero(x: number, top: number, bottom: number): Mark[] {
  return [{ is: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "muted", dash: "2 3" }];
}

function finding({ tornado: { base, swings }, first, second, currency }: TornadoData): string {
  const side = base >= 0 ? "more" : "less";
  const head = `${capital(second)} against ${first}: ${money(Math.abs(base), currency)} ${side} in the median.`;
  const [widest] = swings;
  if (!widest) return `${head} No input that is uncertain moves that.`;
  return (
    `${head} Moved most by ${widest.words}: from ${short(widest.at_low)} to` +
    ` ${money(widest.at_high, currency)}.`
  );
}
