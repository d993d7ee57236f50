/** What a move has saved by each month against today, with the likely range and the month in which it pays back. */

import { capital, grouped, money, short, shortRange } from "../model/numbers";
import type { Summary, Waiting } from "../model/types";
import { along, FROM_DECISION, monthTicks, titled, valuesUp } from "./axes";
import { legend, textWidth } from "./layout";
import type { Mark, Scene } from "./marks";
import { linear, polyline, type Scale } from "./scale";

export interface JCurveData {
  readonly name: string;
  /** What it is held against, in running text: today. */
  readonly base: string;
  /** By the end of each month, present value. */
  readonly saved: readonly Summary[];
  /** The month from which less has been spent than today; none where that is never. */
  readonly payback: Waiting;
  readonly currency: string;
}

interface Plot {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [LEFT, PLOT] = [64, 230];
/** Height of a line of small text. */
const LINE = 16;
const RANGE = "likely range, 8 in 10";

export function jCurve(data: JCurveData, width: number): Scene {
  const { saved, currency } = data;
  const title = titled(findingOf(data), width);
  const below = [`Saved so far against ${data.base}, ${currency}, in today's money`, ...mostOut(data)];
  const under = title.height + LINE * below.length + 2;
  const keys = legend([
    { text: "median", mark: (x, y): Mark => ({ is: "line", x1: x, y1: y + 7, x2: x + 14, y2: y + 7, stroke: "accent", weight: 2.5 }) },
    { text: RANGE, mark: (x, y): Mark => ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill: "accent", opacity: BAND }) },
  ], width, under);
  const top = under + keys.height + 8;
  const plot = plotOf(saved, top, width);
  const { x, y, right, bottom } = plot;
  const line = (of: "p10" | "p50" | "p90"): (readonly [number, number])[] =>
    [[x(0), y(0)], ...saved.map((each, month) => [x(month + 1), y(each[of])] as const)];
  return {
    width,
    height: bottom + 42,
    label: told(data),
    marks: [
      ...title.marks,
      ...below.map((text, at): Mark => ({ is: "text", x: 2, y: title.height + 12 + LINE * at, text, size: 12, fill: "muted" })),
      ...keys.marks,
      ...valuesUp(y, LEFT, right),
      { is: "path", d: `${polyline([...line("p90"), ...line("p10").reverse()])}Z`, fill: "accent", opacity: BAND, title: RANGE },
      ...along(monthTicks(saved.length, right - LEFT), x, bottom, right, FROM_DECISION),
      { is: "path", d: polyline(line("p50")), stroke: "accent", weight: 2.5, title: "median" },
      { is: "text", x: LEFT + 4, y: y(0) - 5, text: capital(data.base), size: 12, bold: true, halo: true },
      ...deepest(data, plot),
      ...paidBack(data, plot),
      ...ended(data, plot),
    ],
    table: {
      columns: ["Month", "Saved so far, median", "Likely low", "Likely high"],
      rows: saved.map((each, month) => [month + 1, each.p50, each.p10, each.p90]),
    },
  };
}

/** How much of the ground a band hides. */
const BAND = 0.2;

function plotOf(saved: readonly Summary[], top: number, width: number): Plot {
  const [bottom, right] = [top + PLOT, width - 14];
  const ends = [Math.min(0, ...saved.map((each) => each.p10)), Math.max(0, ...saved.map((each) => each.p90))] as const;
  const months = Object.assign(
    (month: number) => LEFT + (month / saved.length) * (right - LEFT), { ticks: () => [] as number[] },
  );
  return { x: months, y: linear(ends, [bottom, top], 5), left: LEFT, right, top, bottom };
}

/** How much is out at most, in the median, and when: below the title, since beside its point it would hide the payback. */
function mostOut({ saved }: JCurveData): string[] {
  const [month, least] = lowest(saved);
  return least < 0 ? [`At most ${short(-least)} is out, in month ${month}`] : [];
}

/** Where most is out, unless nothing ever is. */
function* deepest(data: JCurveData, { x, y }: Plot): Generator<Mark> {
  const [month, least] = lowest(data.saved);
  for (const title of mostOut(data)) yield { is: "point", x: x(month), y: y(least), size: 7, kind: "vendor", ink: "accent", title };
}

/** The month of payback on today's own line, with its range as a bar; what is never runs to the end. */
function* paidBack({ payback: { p10, p50, p90 }, saved }: JCurveData, { x, y, left, right }: Plot): Generator<Mark> {
  if (p50 === null) return;
  const text = `pays back in month ${grouped(p50, 0)}${p10 === null ? "" : ` (${grouped(p10, 0)} to ${p90 === null ? "never" : grouped(p90, 0)})`}`;
  const [from, to] = [x(p10 ?? p50), x(p90 ?? saved.length)];
  const room = textWidth(text, 12, true);
  const start = Math.max(left, Math.min(x(p50) - 4, right - room));
  yield { is: "rect", x: from, y: y(0) - 3, width: Math.max(1, to - from), height: 6, fill: "text", opacity: 0.35, title: RANGE };
  yield { is: "point", x: x(p50), y: y(0), size: 11, kind: "eor", ink: "text" };
  yield { is: "text", x: start, y: y(0) + 20, text, size: 12, bold: true, halo: true };
}

/** What is saved by the end, beside the end of the line. */
function* ended({ saved }: JCurveData, { x, y, top }: Plot): Generator<Mark> {
  const last = saved[saved.length - 1];
  const text = `${last.p50 > 0 ? "+" : ""}${short(last.p50)} (${shortRange(last.p10, last.p90)})`;
  yield { is: "text", x: x(saved.length), y: Math.max(top + 12, y(last.p50) - 10), text, anchor: "end", size: 12, bold: true, halo: true };
}

/** The month, counted from 1, by whose end most is out, and how much that is in the median. */
function lowest(saved: readonly Summary[]): readonly [number, number] {
  const least = Math.min(...saved.map((each) => each.p50));
  return [saved.findIndex((each) => each.p50 === least) + 1, least];
}

function findingOf({ saved, payback, currency }: JCurveData): string {
  const last = saved[saved.length - 1].p50;
  const end = `${money(Math.abs(last), currency)} ${last >= 0 ? "ahead" : "behind"} by month ${saved.length}`;
  return payback.p50 === null ? `Does not pay back in most outcomes: ${end}` : `Pays back in month ${grouped(payback.p50, 0)}, ${end}`;
}

function told({ name, base, saved, payback, currency }: JCurveData): string {
  const last = saved[saved.length - 1];
  const [, least] = lowest(saved);
  const depth = least < 0 ? ` at most ${money(-least, currency)} is out beyond ${base};` : "";
  const back = payback.p50 === null
    ? "it pays back in time in fewer than half of the outcomes"
    : `it pays back by month ${grouped(payback.p50, 0)} in half of them`;
  const side = last.p50 >= 0 ? "saves" : "loses";
  return `${name}, in the median of the simulated outcomes:${depth} ${back}; by month ${saved.length} it ${side} ${money(Math.abs(last.p50), currency)}.`;
}
