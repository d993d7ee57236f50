/** Quantile dots: equally likely costs of each option, stacked, so that chances can be counted. */

import { money, shortRange } from "../model/numbers";
import { titled } from "./axes";
import { AXIS_HEIGHT, moneyAxis, rowName, rowsFor } from "./layout";
import type { Mark, Scene } from "./marks";
import type { ShownCost } from "./options_shown";
import { nameOf, shortOf } from "./options_shown";
import type { Scale } from "./scale";

export interface DotsData {
  /** In the order in which they are drawn. */
  readonly options: readonly (ShownCost & { readonly dots: readonly number[] })[];
  readonly currency: string;
  /** What today's arrangement costs in the median; a line, if given. */
  readonly today?: number;
}

const SIZE = 8;
const [FEWEST, MOST] = [2, 5];
/** What keeps a row's dots from the name of the next. */
const APART = 8;

export function dots({ options, currency, today }: DotsData, width: number): Scene {
  const title = titled(headline(options, today), width);
  const all = options.flatMap((each) => each.dots);
  const ends = [Math.min(...all, today ?? Infinity), Math.max(...all, today ?? -Infinity)] as const;
  const top = title.height + 22;
  const plot = (height: number) => {
    const rows = rowsFor(width, options.map(nameOf), height);
    const bottom = top + options.length * (rows.height + APART);
    return { rows, bottom, axis: moneyAxis(ends, rows.left + SIZE, rows.right - SIZE, top, bottom, currency) };
  };
  const { scale } = plot(0).axis;
  const levels = Math.min(MOST, Math.max(FEWEST, ...options.map((each) => highest(each.dots, scale))));
  const { rows, bottom, axis } = plot(levels * SIZE);
  const marks: Mark[] = [...title.marks, ...axis.marks];
  if (today !== undefined) {
    const x = axis.scale(today);
    marks.push(
      { is: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "text", weight: 1.5, dash: "4 3" },
      { is: "text", x, y: top - 5, text: "today's median", anchor: anchorAt(x, width), size: 12, fill: "muted" },
    );
  }
  options.forEach((option, at) => {
    const above = top + at * (rows.height + APART);
    marks.push(
      { is: "point", x: 8, y: rows.isNarrow ? above + 9 : above + rows.height / 2, size: SIZE + 2, kind: option.kind },
      { ...rowName(rows, nameOf(option), above, option.isBest, shortOf(option)), halo: true },
      ...stacked(option, axis.scale, above + rows.height - 2, levels, currency),
    );
  });
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    label: finding(options, currency, today),
    marks,
    table: {
      columns: ["Option", "Likely low", "Median", "Likely high"],
      rows: options.map((each) => [nameOf(each), each.cost.p10, each.cost.p50, each.cost.p90]),
    },
  };
}

/** Dots that would overlap stand on each other; columns that would be higher than the row are pressed together. */
function* stacked(
  option: DotsData["options"][number], scale: Scale, floor: number, levels: number, currency: string,
): Generator<Mark> {
  const heights = new Map<number, number>();
  const most = highest(option.dots, scale);
  const step = most <= levels ? SIZE : (SIZE * (levels - 1)) / (most - 1);
  for (const value of option.dots) {
    const column = Math.round(scale(value) / SIZE);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    yield {
      is: "point", x: column * SIZE, y: floor - SIZE / 2 - level * step, size: SIZE - 1, kind: option.kind, id: option.id,
      title: `${option.name}: one future in ${option.dots.length} costs about ${money(value, currency)}`,
    };
  }
}

/** How many dots stand on each other at most. */
function highest(values: readonly number[], scale: Scale): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const column = Math.round(scale(value) / SIZE);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  return x < 60 ? "start" : x > width - 60 ? "end" : "middle";
}

function headline(options: DotsData["options"], today?: number): string {
  const others = options.filter((each) => !each.isToday);
  const below = today === undefined ? 0 : others.filter((each) => each.cost.p90 < today).length;
  if (today === undefined || !others.length) return "What each option may cost";
  if (!below) return "Each option may cost more than today";
  const who = below === others.length ? (below === 1 ? "It" : `All ${below}`) : `${below} of ${others.length}`;
  return `${who} very likely cost${below === 1 && below === others.length ? "s" : ""} less than today`;
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
