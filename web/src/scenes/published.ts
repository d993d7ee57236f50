/** Our saving among those that were published: ranges and means as shares of the cost before, on one axis. */

import type { BaseRateDoc } from "../model/case";
import { wholePercent } from "../model/numbers";
import { titled } from "./axes";
import { fitted, legend, rowName, rowsFor, textWidth } from "./layout";
import type { Ink, Mark, Scene } from "./marks";
import { linear, type Scale } from "./scale";

interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface PublishedData {
  readonly name: string;
  readonly months: number;
  readonly saving: Spread & { readonly chance_of_loss: number };
  /** In a month at full output. */
  readonly steady: Spread;
  readonly rates: readonly BaseRateDoc[];
}

interface Row {
  readonly name: string;
  readonly bars: readonly (readonly [low: number, high: number, opacity: number])[];
  /** Median, or mean. */
  readonly middle?: number;
  readonly gross?: number;
  readonly said: string;
  readonly ink: Ink;
}

const BAR = 14;
const [OURS, THEIRS] = [0.4, 0.35];
const MARGIN = 250;

export function published(data: PublishedData, width: number): Scene {
  const rows = rowsOf(data);
  const title = titled(titleOf(data), width);
  const keys = legend([
    { text: "ours: likely range (8 in 10) and median", mark: (x, y): Mark => ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill: "accent", opacity: OURS }) },
    { text: "published: range and mean", mark: (x, y): Mark => ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill: "muted", opacity: THEIRS }) },
    { text: "before one-time cost", mark: (x, y): Mark => ({ is: "point", x: x + 7, y: y + 7, size: 10, kind: "vendor", ink: "muted", hollow: true }) },
  ], width, title.height);
  const places = rowsFor(width, rows.map((each) => each.name), BAR, width < 560 ? 12 : MARGIN);
  const top = title.height + keys.height + 4;
  const bottom = top + rows.length * places.height;
  const ends = rows.flatMap(({ bars, middle, gross }) => [...bars.flatMap(([low, high]) => [low, high]), middle ?? 0, gross ?? 0]);
  const x = linear([Math.min(0, ...ends), Math.max(...ends)], [places.left, places.right], 5);
  const marks: Mark[] = [...title.marks, ...keys.marks, ...grid(x, top, bottom, places.right)];
  rows.forEach((row, at) => {
    const above = top + at * places.height;
    const y = above + places.below;
    marks.push(
      places.isNarrow
        ? { is: "text", x: 2, y: above + 14, text: fitted(`${row.name}: ${row.said}`, width - 4, 12), size: 12, title: row.said }
        : rowName(places, row.name, above, row.ink === "accent"),
      ...drawn(row, x, y),
    );
    if (!places.isNarrow) {
      const said = fitted(row.said, MARGIN - 10, 12);
      marks.push({ is: "text", x: Math.max(places.right + 8, width - MARGIN + 8), y: y + 11, text: said, size: 12, title: row.said });
    }
  });
  return {
    width,
    height: bottom + 40,
    label: `${titleOf(data)}. ${rows.map(({ name, said }) => `${name}: ${said}`).join("; ")}.`,
    marks,
    table: {
      columns: ["Who", "Least saved", "Middle", "Most saved", "In words"],
      rows: rows.map(({ name, bars, middle, said }) => [
        name, cell(bars[0]?.[0]), cell(middle), cell(bars[bars.length - 1]?.[1]), said,
      ]),
    },
    footnote: data.rates.filter(hasSize).map(({ name, source }) => `${name}: ${source}`).join("; "),
  };
}

function cell(share: number | undefined): string {
  return share === undefined ? "not told" : wholePercent(share);
}

function hasSize({ mean, low, bands }: BaseRateDoc): boolean {
  return mean !== undefined || low !== undefined || bands !== undefined;
}

function rowsOf({ months, saving, steady, rates }: PublishedData): Row[] {
  const ours = (name: string, { p10, p50, p90 }: Spread, more = ""): Row => ({
    name, bars: [[p10, p90, OURS]], middle: p50, ink: "accent",
    said: `${wholePercent(p50)} (${wholePercent(p10)} to ${wholePercent(p90)})${more}`,
  });
  const more = `; costs more in ${wholePercent(saving.chance_of_loss)}`;
  return [
    ours(`This choice, over ${months} months`, saving, more),
    ours("This choice, at full output", steady),
    ...rates.filter(hasSize).map((rate): Row => ({
      name: rate.name, bars: barsOf(rate), ink: "muted", said: saidOf(rate),
      ...(rate.mean === undefined ? {} : { middle: rate.mean }), ...(rate.gross === undefined ? {} : { gross: rate.gross }),
    })),
  ];
}

/** The range of a study; where it tells how many saved how much, a band for each, darker where more did. */
function barsOf({ low, high, bands }: BaseRateDoc): Row["bars"] {
  if (bands) return bands.map(([least, most, share]) => [least, most, share * 0.7] as const);
  return low === undefined || high === undefined ? [] : [[low, high, THEIRS]];
}

function saidOf({ mean, low, high, gross, costs_more, bands }: BaseRateDoc): string {
  const range = low !== undefined && high !== undefined ? ` (${wholePercent(low)} to ${wholePercent(high)})` : "";
  return [
    ...(mean === undefined ? [] : [`${wholePercent(mean)}${range}`]),
    ...(gross === undefined ? [] : [`${wholePercent(gross)} before cost`]),
    ...(costs_more === undefined ? [] : [`costs more in ${wholePercent(costs_more)}`]),
    ...(bands ?? []).map(([least, most, share]) => `${wholePercent(share)} saved ${Math.round(100 * least)} to ${wholePercent(most)}`),
  ].join("; ");
}

function* drawn({ bars, middle, gross, ink, said }: Row, x: Scale, y: number): Generator<Mark> {
  for (const [low, high, opacity] of bars) {
    yield { is: "rect", x: x(low), y, width: Math.max(1, x(high) - x(low)), height: BAR, fill: ink, opacity, title: said };
  }
  if (gross !== undefined) yield { is: "point", x: x(gross), y: y + BAR / 2, size: 10, kind: "vendor", ink, hollow: true, title: said };
  if (middle !== undefined) yield { is: "point", x: x(middle), y: y + BAR / 2, size: 11, kind: "vendor", ink, title: said };
}

function* grid(x: Scale, top: number, bottom: number, right: number): Generator<Mark> {
  for (const tick of x.ticks(5)) {
    yield { is: "line", x1: x(tick), y1: top, x2: x(tick), y2: bottom, stroke: tick ? "grid" : "muted" };
    const said = wholePercent(tick);
    yield { is: "text", x: Math.max(textWidth(said, 12) / 2, x(tick)), y: bottom + 15, text: said, anchor: "middle", size: 12, fill: "muted" };
  }
  yield { is: "text", x: right, y: bottom + 31, text: "saved, share of the cost before", anchor: "end", size: 12, fill: "muted" };
}

function titleOf({ saving, rates }: PublishedData): string {
  const highest = Math.max(...rates.flatMap((rate) => [rate.mean ?? 0, rate.high ?? 0, ...(rate.bands ?? []).map(([, most]) => most)]));
  const where = saving.p50 > highest ? "above all that was published" : saving.p50 < 0 ? "below zero" : "within what was published";
  return `Our saving of ${wholePercent(saving.p50)} lies ${where}`;
}
