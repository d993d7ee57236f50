/** Break-even: what two options cost a month or a head as the horizon or the team grows. */

import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { capital, grouped, short } from "../model/numbers";
import type { BreakEven, Crossing } from "../model/types";
import { textWidth } from "./layout";
import type { Kind, Mark, Scene } from "./marks";

export interface BreakEvenData {
  readonly found: BreakEven;
  readonly by: "months" | "people";
  readonly first: { readonly name: string; readonly kind: Kind };
  readonly second: { readonly name: string; readonly kind: Kind };
  readonly currency: string;
  /** Where the work is now: months, or people. */
  readonly now?: number;
}

const HEIGHT = 300;
const [LEFT, TOP, BOTTOM] = [64, 28, 252];

export function breakEven(data: BreakEvenData, width: number): Scene {
  const { found, by, first, second, currency } = data;
  const rows = by === "months" ? found.by_months : found.by_people;
  const crossings = by === "months" ? found.months : found.people;
  const each = by === "months" ? "month" : "person";
  const points = rows.map(({ at, first: a, second: b }) => ({ at, first: a / at, second: b / at }));
  const right = width - 16;
  const x = scaleLog().domain([points[0].at, points[points.length - 1].at]).range([LEFT, right]);
  const all = points.flatMap((point) => [point.first, point.second]);
  const y = scaleLinear().domain([Math.min(0, ...all), Math.max(...all)]).nice(5).range([BOTTOM, TOP]);
  const curve = (side: "first" | "second"): string =>
    line<(typeof points)[number]>().x((d) => x(d.at)).y((d) => y(d[side]))([...points]) ?? "";
  const inks = first.kind === second.kind ? (["own", "vendor"] as const) : ([first.kind, second.kind] as const);
  const marks: Mark[] = [...grid(points.map((point) => point.at), x, y, right)];
  marks.push({ is: "text", x: 2, y: 14, text: `${currency} for each ${each}, median`, size: 12, fill: "muted" });
  if (data.now !== undefined) marks.push(...nowLine(x(data.now), data.now, by));
  marks.push(
    { is: "path", d: curve("first"), stroke: inks[0], weight: 2.5, title: first.name },
    { is: "path", d: curve("second"), stroke: inks[1], weight: 2.5, dash: "7 4", title: second.name },
  );
  for (const crossing of crossings) marks.push(...crossed(crossing, x, by));
  const last = points[0];
  const names = [[first.name, last.first, inks[0]], [second.name, last.second, inks[1]]] as const;
  const ys = apart(names.map(([, value]) => y(value)));
  names.forEach(([name, , ink], at) =>
    marks.push({ is: "text", x: LEFT + 8, y: ys[at] - 6, text: name, fill: ink, bold: true, halo: true }),
  );
  return {
    width,
    height: HEIGHT,
    label: finding(data, crossings),
    marks,
    table: {
      columns: [capital(by), first.name, second.name],
      rows: rows.map((row) => [row.at, row.first, row.second]),
    },
  };
}

function* grid(
  ticks: readonly number[], x: (at: number) => number, y: { (v: number): number; ticks(n: number): number[] },
  right: number,
): Generator<Mark> {
  for (const tick of y.ticks(5)) {
    yield { is: "line", x1: LEFT, y1: y(tick), x2: right, y2: y(tick), stroke: "grid" };
    yield { is: "text", x: LEFT - 8, y: y(tick) + 4, text: short(tick), anchor: "end", size: 12, fill: "muted" };
  }
  let until = -Infinity;
  for (const tick of ticks) {
    const room = textWidth(grouped(tick, 0), 12) / 2 + 6;
    if (x(tick) - room < until) continue;
    until = x(tick) + room;
    yield { is: "text", x: x(tick), y: BOTTOM + 18, text: grouped(tick, 0), anchor: "middle", size: 12, fill: "muted" };
  }
}

function nowLine(x: number, now: number, by: string): Mark[] {
  return [
    { is: "line", x1: x, y1: TOP, x2: x, y2: BOTTOM, stroke: "muted", dash: "2 3" },
    { is: "text", x, y: BOTTOM + 36, text: `now: ${grouped(now, 0)} ${by}`, anchor: "middle", size: 12, fill: "muted" },
  ];
}

function crossed({ at }: Crossing, x: (at: number) => number, by: string): Mark[] {
  const words = `${grouped(Math.ceil(at), 0)} ${by}`;
  return [
    { is: "line", x1: x(at), y1: TOP, x2: x(at), y2: BOTTOM, stroke: "text", weight: 1.5 },
    { is: "text", x: x(at), y: TOP - 4, text: words, anchor: "middle", size: 12, bold: true, halo: true },
  ];
}

/** Two labels that would overlap are moved apart. */
function apart([a, b]: readonly number[]): [number, number] {
  if (Math.abs(a - b) >= 18) return [a, b];
  return a <= b ? [a, a + 18] : [b + 18, b];
}

function finding({ found, by, first, second }: BreakEvenData, crossings: readonly Crossing[]): string {
  const name = (id: string): string => (id === found.first ? first.name : second.name);
  if (!crossings.length) {
    const other = found.cheaper_now === found.first ? second.name : first.name;
    const range = by === "months" ? "horizon that was tried" : "team size that was tried";
    return `${name(found.cheaper_now)} costs less than ${other} at every ${range}.`;
  }
  const told = crossings.map(({ at, above }) => `from ${grouped(Math.ceil(at), 0)} ${by} on ${name(above)} costs less`);
  return `Up to there ${name(crossings[0].below)} costs less; ${told.join("; ")}.`;
}
