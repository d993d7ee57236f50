/** Break-even: what two options cost a month or a head as the horizon or the team grows, up to four times today's. */

import { capital, grouped, wholePercent } from "../model/numbers";
import type { BreakEven, CostsAtPoint, Crossing } from "../model/details";
import type { Summary } from "../model/types";
import { along, monthTicks, titled, valuesUp } from "./axes";
import { legend, textWidth } from "./layout";
import type { Kind, Mark, Scene } from "./marks";
import { linear, polyline, type Scale } from "./scale";

export interface BreakEvenData {
  readonly found: Omit<BreakEven, "people_now">;
  readonly by: "months" | "people";
  readonly first: { readonly name: string; readonly kind: Kind };
  readonly second: { readonly name: string; readonly kind: Kind };
  readonly currency: string;
  /** Where the work is now: months, or people. */
  readonly now: number;
}

interface Plot {
  readonly x: Scale;
  readonly y: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  /** How far the chart goes: months, or people. */
  readonly most: number;
}

const [LEFT, PLOT] = [64, 224];
/** How many times today's horizon or team is drawn. */
const AROUND = 4;
/** Points of a curve. */
const POINTS = 60;
/** From which share of today's on: nobody plans for less. */
const LEAST = 0.25;
const BAND = 0.18;
type Quantile = "p10" | "p50" | "p90";

export function breakEven(data: BreakEvenData, width: number): Scene {
  const { by, first, second, currency } = data;
  const points = pointsOf(data);
  const inks = first.kind === second.kind ? (["own", "vendor"] as const) : ([first.kind, second.kind] as const);
  const title = titled(titleOf(data), width);
  const keys = legend([first, second].map(({ name }, at) => ({
    text: name,
    mark: (left, above): Mark => ({
      is: "line", x1: left, y1: above + 7, x2: left + 14, y2: above + 7, stroke: inks[at], weight: 3, ...(at ? { dash: "5 3" } : {}),
    }),
  })), width, title.height + 18);
  const plot = plotOf(points, title.height + 18 + keys.height + 6, width);
  const { x, y, right, bottom } = plot;
  const line = (side: "first" | "second", of: Quantile) => points.map((point) => [x(point.at), y(point[side][of])] as const);
  const band = (side: "first" | "second", ink: Kind): Mark => ({
    is: "path", d: `${polyline([...line(side, "p90"), ...line(side, "p10").reverse()])}Z`, fill: ink, opacity: BAND, title: "likely range, 8 in 10",
  });
  return {
    width,
    height: bottom + 42,
    label: finding(data),
    marks: [
      ...title.marks,
      { is: "text", x: 2, y: title.height + 12, text: `${currency} for each ${by === "months" ? "month" : "person"}: median, and likely range (8 in 10)`, size: 12, fill: "muted" },
      ...keys.marks,
      ...valuesUp(y, LEFT, right),
      ...along(ticksOf(data, plot), x, bottom, right, by === "months" ? "months that are compared" : "people in the team"),
      band("first", inks[0]), band("second", inks[1]),
      ...nowLine(data, plot),
      { is: "path", d: polyline(line("first", "p50")), stroke: inks[0], weight: 2.5, title: first.name },
      { is: "path", d: polyline(line("second", "p50")), stroke: inks[1], weight: 2.5, dash: "7 4", title: second.name },
      ...shown(data).flatMap((crossing) => crossed(crossing, data, plot)),
    ],
    table: {
      columns: [capital(by), ...[first, second].flatMap(({ name }) => [name, `${name}, likely low`, `${name}, likely high`])],
      rows: gridOf(data).map((row) => [row.at, ...[row.first, row.second].flatMap((cost) => [cost.p50, cost.p10, cost.p90])]),
    },
  };
}

function gridOf({ found, by }: BreakEvenData): readonly CostsAtPoint[] {
  return by === "months" ? found.by_months : found.by_people;
}

/** The crossings that are drawn; those further off are told in words. */
function shown({ found, by, now }: BreakEvenData): readonly Crossing[] {
  return (by === "months" ? found.months : found.people).filter(({ at }) => at >= LEAST * now && at <= AROUND * now);
}

/** Both costs for each month or head. Between two points that were computed the whole cost is a straight line. */
function pointsOf(data: BreakEvenData): CostsAtPoint[] {
  const grid = gridOf(data);
  const least = Math.max(grid[0].at, LEAST * data.now);
  const most = Math.min(grid[grid.length - 1].at, AROUND * data.now);
  return Array.from({ length: POINTS + 1 }, (_, step) => {
    const at = least + ((most - least) * step) / POINTS;
    const above = Math.max(1, grid.findIndex((each) => each.at >= at));
    const [low, high] = [grid[above - 1], grid[above]];
    const share = (at - low.at) / (high.at - low.at);
    const each = (side: "first" | "second"): Summary => {
      const of = (name: keyof Summary) => (low[side][name] + share * (high[side][name] - low[side][name])) / at;
      return { mean: of("mean"), p10: of("p10"), p50: of("p50"), p90: of("p90") };
    };
    return { at, first: each("first"), second: each("second") };
  });
}

function plotOf(points: readonly CostsAtPoint[], top: number, width: number): Plot {
  const [bottom, right, most] = [top + PLOT, width - 16, points[points.length - 1].at];
  const x = Object.assign((at: number) => LEFT + (at / most) * (right - LEFT), { ticks: () => [] as number[] });
  // Where the first months cost most by far, the rest would lie flat: medians decide how high it goes.
  const highest = Math.max(...points.flatMap((each) => [each.first.p50, each.second.p50, ...(each.at > most / AROUND ? [each.first.p90, each.second.p90] : [])]));
  const y = linear([0, highest], [bottom, top], 5);
  const held = Object.assign((value: number) => Math.max(top, y(value)), { ticks: y.ticks });
  return { x, y: held, top, bottom, right, most };
}

function ticksOf({ by }: BreakEvenData, { most, right }: Plot): number[] {
  if (by === "months") return monthTicks(Math.floor(most), right - LEFT);
  return linear([0, most], [0, 1], 5).ticks(5).filter((tick) => tick <= most);
}

function nowLine({ now, by }: BreakEvenData, { x, top, bottom }: Plot): Mark[] {
  return [
    { is: "line", x1: x(now), y1: top, x2: x(now), y2: bottom, stroke: "muted", dash: "2 3" },
    { is: "text", x: x(now) + 5, y: bottom - 8, text: `now: ${grouped(now, 0)} ${by}`, size: 12, fill: "muted", halo: true },
  ];
}

/** A dot where the lines cross, and what costs less from there on. */
function crossed(crossing: Crossing, data: BreakEvenData, { x, y, right, top }: Plot): Mark[] {
  const { at, above } = crossing;
  const isFirst = above === data.found.first;
  const points = pointsOf(data);
  const near = points.reduce((a, b) => (Math.abs(b.at - at) < Math.abs(a.at - at) ? b : a));
  const text = `from ${pointSaid(at, data.by)}: ${(isFirst ? data.first : data.second).name}`;
  const isLast = x(at) + textWidth(text, 12, true) > right;
  const height = Math.max(top + 26, y(near[isFirst ? "first" : "second"].p50));
  return [
    { is: "point", x: x(at), y: height, size: 10, kind: "vendor", ink: "text" },
    { is: "text", x: x(at) + (isLast ? 6 : -6), y: height - 12, text, anchor: isLast ? "end" : "start", size: 12, bold: true, halo: true },
  ];
}

function pointSaid(at: number, by: string): string {
  return `${grouped(Math.ceil(at), 0)} ${by}`;
}

function nameOf({ found, first, second }: BreakEvenData, id: string): string {
  return id === found.first ? first.name : second.name;
}

function titleOf(data: BreakEvenData): string {
  const crossings = shown(data);
  if (crossings.length) {
    const [{ at, above }] = crossings;
    return `${nameOf(data, above)} costs less from ${pointSaid(at, data.by)} on`;
  }
  const points = pointsOf(data);
  const few = `from ${grouped(Math.ceil(points[0].at), 0)} to ${pointSaid(points[points.length - 1].at, data.by)}`;
  return `${nameOf(data, data.found.cheaper_now)} costs less at every ${data.by === "months" ? "horizon" : "team size"} ${few}${apart(data)}`;
}

/** By how much the two are apart now. */
function apart(data: BreakEvenData): string {
  const point = pointsOf(data).reduce((a, b) => (Math.abs(b.at - data.now) < Math.abs(a.at - data.now) ? b : a));
  const [low, high] = [point.first.p50, point.second.p50].sort((a, b) => a - b);
  return `, ${wholePercent(1 - low / high)} less now`;
}

function finding(data: BreakEvenData): string {
  const { found, by, first, second } = data;
  const all = by === "months" ? found.months : found.people;
  if (!all.length) {
    const other = found.cheaper_now === found.first ? second.name : first.name;
    const range = by === "months" ? "horizon that was tried" : "team size that was tried";
    return `Cheaper at every ${range}: ${nameOf(data, found.cheaper_now)}, against ${other}.`;
  }
  const told = all.map(({ at, above }) => `from ${pointSaid(at, by)} on: ${nameOf(data, above)}`);
  return `Cheaper below ${pointSaid(all[0].at, by)}: ${nameOf(data, all[0].below)}; ${told.join("; ")}.`;
}
