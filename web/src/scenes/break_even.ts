/** Break-even: what two options cost a month or a head as the horizon or the team grows. */

import { capital, grouped, short } from "../model/numbers";
import type { BreakEven, Crossing } from "../model/details";
import { legend, textWidth } from "./layout";
import type { Kind, Mark, Scene } from "./marks";
import { linear, logarithmic, polyline } from "./scale";

export interface BreakEvenData {
  readonly found: BreakEven;
  readonly by: "months" | "people";
  readonly first: { readonly name: string; readonly kind: Kind };
  readonly second: { readonly name: string; readonly kind: Kind };
  readonly currency: string;
  /** Where the work is now: months, or people. */
  readonly now?: number;
}

const [LEFT, PLOT] = [64, 224];

export function breakEven(data: BreakEvenData, width: number): Scene {
  const { found, by, first, second, currency } = data;
  const rows = by === "months" ? found.by_months : found.by_people;
  const crossings = by === "months" ? found.months : found.people;
  const each = by === "months" ? "month" : "person";
  const points = rows.map(({ at, first: a, second: b }) => ({ at, first: a / at, second: b / at }));
  const right = width - 16;
  const inks = first.kind === second.kind ? (["own", "vendor"] as const) : ([first.kind, second.kind] as const);
  const keys = legend([first, second].map(({ name }, at) => ({
    text: name,
    mark: (left, above): Mark => ({
      is: "line", x1: left, y1: above + 7, x2: left + 14, y2: above + 7, stroke: inks[at], weight: 3,
      ...(at ? { dash: "5 3" } : {}),
    }),
  })), width, 2);
  const top = keys.height + 38;
  const bottom = top + PLOT;
  const x = logarithmic([points[0].at, points[points.length - 1].at], [LEFT, right]);
  const all = points.flatMap((point) => [point.first, point.second]);
  const y = linear([Math.min(0, ...all), Math.max(...all)], [bottom, top], 5);
  const curve = (side: "first" | "second"): string =>
    polyline(points.map((point) => [x(point.at), y(point[side])]));
  const marks: Mark[] = [...keys.marks, ...grid(points.map((point) => point.at), x, y, right, bottom)];
  marks.push({ is: "text", x: 2, y: keys.height + 12, text: `${currency} for each ${each}, median`, size: 12, fill: "muted" });
  if (data.now !== undefined) marks.push(...nowLine(x(data.now), data.now, by, top, bottom));
  marks.push(
    { is: "path", d: curve("first"), stroke: inks[0], weight: 2.5, title: first.name },
    { is: "path", d: curve("second"), stroke: inks[1], weight: 2.5, dash: "7 4", title: second.name },
  );
  for (const crossing of crossings) marks.push(...crossed(crossing, x, by, top, bottom));
  return {
    width,
    height: bottom + 44,
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
  right: number, bottom: number,
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
    yield { is: "text", x: x(tick), y: bottom + 18, text: grouped(tick, 0), anchor: "middle", size: 12, fill: "muted" };
  }
}

function nowLine(x: number, now: number, by: string, top: number, bottom: number): Mark[] {
  return [
    { is: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "muted", dash: "2 3" },
    { is: "text", x, y: bottom + 36, text: `now: ${grouped(now, 0)} ${by}`, anchor: "middle", size: 12, fill: "muted" },
  ];
}

function crossed(
  { at }: Crossing, x: (at: number) => number, by: string, top: number, bottom: number,
): Mark[] {
  const words = `${grouped(Math.ceil(at), 0)} ${by}`;
  return [
    { is: "line", x1: x(at), y1: top, x2: x(at), y2: bottom, stroke: "text", weight: 1.5 },
    { is: "text", x: x(at), y: top - 5, text: words, anchor: "middle", size: 12, bold: true, halo: true },
  ];
}

function finding({ found, by, first, second }: BreakEvenData, crossings: readonly Crossing[]): string {
  const name = (id: string): string => (id === found.first ? first.name : second.name);
  if (!crossings.length) {
    const other = found.cheaper_now === found.first ? second.name : first.name;
    const range = by === "months" ? "horizon that was tried" : "team size that was tried";
    return `Cheaper at every ${range}: ${name(found.cheaper_now)}, against ${other}.`;
  }
  const at = (crossing: Crossing): string => `${grouped(Math.ceil(crossing.at), 0)} ${by}`;
  const told = crossings.map((each) => `from ${at(each)} on: ${name(each.above)}`);
  return `Cheaper below ${at(crossings[0])}: ${name(crossings[0].below)}; ${told.join("; ")}.`;
}
