/** Quantile dots: twenty equally likely costs of each option, so that chances can be counted. */

import { money, shortRange } from "../model/numbers";
import { AXIS_HEIGHT, moneyAxis, rowName, rowsFor } from "./layout";
import type { Mark, Scene } from "./marks";
import type { ShownCost } from "./options_shown";
import { nameOf, shortOf } from "./options_shown";

export interface DotsData {
  /** In the order in which they are drawn. */
  readonly options: readonly (ShownCost & { readonly dots: readonly number[] })[];
  readonly currency: string;
  /** What today's arrangement costs in the median; a line, if given. */
  readonly today?: number;
}

const SIZE = 9;
const LEVELS = 4;

export function dots({ options, currency, today }: DotsData, width: number): Scene {
  const rows = rowsFor(width, options.map(nameOf), SIZE * LEVELS + 4);
  const all = options.flatMap((each) => each.dots);
  const top = 18;
  const bottom = top + options.length * rows.height;
  const ends = [Math.min(...all, today ?? Infinity), Math.max(...all, today ?? -Infinity)] as const;
  const axis = moneyAxis(ends, rows.left + SIZE, rows.right - SIZE, top, bottom, currency);
  const marks: Mark[] = [...axis.marks];
  if (today !== undefined) {
    const x = axis.scale(today);
    marks.push(
      { is: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "text", weight: 1.5, dash: "4 3" },
      { is: "text", x, y: 12, text: "today's median", anchor: anchorAt(x, width), size: 12, fill: "muted" },
    );
  }
  options.forEach((option, at) => {
    const above = top + at * rows.height;
    marks.push(
      { is: "point", x: 8, y: rows.isNarrow ? above + 9 : above + rows.height / 2, size: SIZE + 1, kind: option.kind },
      rowName(rows, nameOf(option), above, option.isBest, shortOf(option)),
      ...stacked(option, axis.scale, above + rows.height - 2, currency),
    );
  });
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    label: finding(options, currency, today),
    marks,
    table: {
      columns: ["Option", "P10", "P50", "P90"],
      rows: options.map((each) => [nameOf(each), each.cost.p10, each.cost.p50, each.cost.p90]),
    },
  };
}

/** Dots that would overlap stand on each other. */
function* stacked(
  option: DotsData["options"][number], scale: (x: number) => number, floor: number, currency: string,
): Generator<Mark> {
  const heights = new Map<number, number>();
  for (const value of option.dots) {
    const column = Math.round(scale(value) / SIZE);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    yield {
      is: "point", x: column * SIZE, y: floor - SIZE / 2 - level * stepFor(option.dots, scale), size: SIZE - 1,
      kind: option.kind, id: option.id, title: `one future in twenty: about ${money(value, currency)}`,
    };
  }
}

/** Columns that would be higher than the row are pressed together. */
function stepFor(values: readonly number[], scale: (x: number) => number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const column = Math.round(scale(value) / SIZE);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const highest = Math.max(...counts.values());
  return highest <= LEVELS ? SIZE : (SIZE * (LEVELS - 1)) / (highest - 1);
}

function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  return x < 60 ? "start" : x > width - 60 ? "end" : "middle";
}

function finding(options: DotsData["options"], currency: string, today?: number): string {
  const best = options.find((each) => each.isBest) ?? options[0];
  if (!best) return "No option to show.";
  const { p10, p50, p90 } = best.cost;
  const against = today === undefined ? "" : ` Today's arrangement: ${money(today, currency)}.`;
  return (
    `${best.name}: ${shortRange(p10, p90)} ${currency} in eight of ten futures,` +
    ` ${money(p50, currency)} in the median.${against}`
  );
}
