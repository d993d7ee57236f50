/** What a move has saved by each month, with the range and the month in which it pays back. */

import { grouped, money, short } from "../model/numbers";
import type { Summary } from "../model/types";
import { legend } from "./layout";
import type { Mark, Scene } from "./marks";
import { linear, polyline, type Scale } from "./scale";

export interface JCurveData {
  readonly name: string;
  /** What it is held against, in running text: today. */
  readonly base: string;
  /** By the end of each month, present value. */
  readonly saved: readonly Summary[];
  readonly payback: number | null;
  readonly currency: string;
}

const [LEFT, PLOT] = [64, 210];

export function jCurve(data: JCurveData, width: number): Scene {
  const { saved, currency, payback } = data;
  const keys = legend([
    { text: "median", mark: (x, y): Mark => ({ is: "line", x1: x, y1: y + 7, x2: x + 14, y2: y + 7, stroke: "accent", weight: 2.5 }) },
    { text: "8 in 10 futures", mark: (x, y): Mark => ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill: "grid" }) },
  ], width, 2);
  const top = keys.height + 34;
  const bottom = top + PLOT;
  const right = width - 14;
  const x = linear([0, saved.length], [LEFT, right], 6);
  const y = linear(
    [Math.min(0, ...saved.map((each) => each.p10)), Math.max(0, ...saved.map((each) => each.p90))], [bottom, top], 5,
  );
  const along = (of: "p10" | "p50" | "p90"): (readonly [number, number])[] =>
    [[x(0), y(0)], ...saved.map((each, month) => [x(month + 1), y(each[of])] as const)];
  const marks: Mark[] = [
    ...keys.marks,
    { is: "text", x: 2, y: keys.height + 12, text: `${currency} saved so far, present value`, size: 12, fill: "muted" },
    { is: "path", d: `${polyline([...along("p90"), ...along("p10").reverse()])}Z`, fill: "grid", title: "8 in 10 futures" },
    ...grid(x, y, saved.length, right, bottom),
    { is: "path", d: polyline(along("p50")), stroke: "accent", weight: 2.5, title: "median" },
  ];
  if (payback !== null) marks.push(...flag(x(payback), payback, top, bottom, width));
  return {
    width,
    height: bottom + 42,
    label: finding(data),
    marks,
    table: {
      columns: ["Month", "Saved so far, median", "P10", "P90"],
      rows: saved.map((each, month) => [month + 1, each.p50, each.p10, each.p90]),
    },
  };
}

function* grid(x: Scale, y: Scale, months: number, right: number, bottom: number): Generator<Mark> {
  for (const tick of y.ticks(5)) {
    yield { is: "line", x1: LEFT, y1: y(tick), x2: right, y2: y(tick), stroke: tick ? "grid" : "muted" };
    yield { is: "text", x: LEFT - 8, y: y(tick) + 4, text: short(tick), anchor: "end", size: 12, fill: "muted" };
  }
  for (const tick of x.ticks(6)) {
    if (tick > months) continue;
    yield { is: "text", x: x(tick), y: bottom + 16, text: grouped(tick, 0), anchor: "middle", size: 12, fill: "muted" };
  }
  yield { is: "text", x: right, y: bottom + 32, text: "months from the decision", anchor: "end", size: 12, fill: "muted" };
}

function flag(at: number, month: number, top: number, bottom: number, width: number): Mark[] {
  const isLast = at > width / 2;
  return [
    { is: "line", x1: at, y1: top, x2: at, y2: bottom, stroke: "text", weight: 1.5, dash: "3 3" },
    {
      is: "text", x: at + (isLast ? -6 : 6), y: top + 12, text: `pays back: month ${grouped(month, 0)}`,
      anchor: isLast ? "end" : "start", size: 12, bold: true, halo: true,
    },
  ];
}

function finding({ name, base, saved, payback, currency }: JCurveData): string {
  const last = saved[saved.length - 1];
  const deepest = Math.min(0, ...saved.map((each) => each.p50));
  const depth = deepest < 0 ? ` at most ${money(-deepest, currency)} are out beyond ${base};` : "";
  const back = payback === null
    ? "it pays back within the horizon in fewer than half of the futures"
    : `it pays back by month ${grouped(payback, 0)} in half of them`;
  const side = last.p50 >= 0 ? "saves" : "loses";
  return `${name}, in the median of the futures:${depth} ${back}; by month ${saved.length} it ${side} ${money(Math.abs(last.p50), currency)}.`;
}
