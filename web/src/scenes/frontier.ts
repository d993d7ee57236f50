/** A scatter of options on two criteria, with those that no other beats on both joined up, and today. */

import { short, wholePercent } from "../model/numbers";
import { titled } from "./axes";
import { fitted, legend, listed, textWidth } from "./layout";
import { placed } from "./labels";
import type { Kind, Mark, Scene } from "./marks";
import { linear, polyline, type Scale } from "./scale";

export interface FrontierData {
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    /** Where space is scarce. */
    readonly short: string;
    readonly kind: Kind;
    readonly x: number;
    readonly y: number;
    /** Whether it meets every requirement. */
    readonly qualifies: boolean;
    readonly isSelected?: boolean;
    /** Whether it is what stands today: lines through it part better from worse. */
    readonly isToday?: boolean;
  }[];
  readonly x: Axis;
  readonly y: Axis;
}

export interface Axis {
  readonly words: string;
  /** Of amounts: the money that they are in. */
  readonly currency?: string;
  readonly moreIsBetter: boolean;
  /** How its numbers are written. */
  readonly unit: "money" | "share" | "plain";
}

const [LEFT, PLOT] = [58, 264];
/** Options of the front that the finding names. */
const TOLD = 4;
const KINDS: readonly (readonly [Kind, string])[] = [["own", "own staff"], ["eor", "employer of record"], ["contractor", "contractors"], ["vendor", "vendor"]];

/** Where the chart lies on its sheet, and how values become places on it. */
interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function frontier(data: FrontierData, width: number): Scene {
  const front = frontOf(data);
  const along = [...front].sort((a, b) => a.x - b.x);
  const title = titled(headline(data, front), width);
  const keys = legendOf(data, width, title.height + 6);
  const frame = framed(data, width, title.height + 6 + keys.height + 26);
  return {
    width,
    height: frame.bottom + 50,
    label: finding(data, along),
    marks: [
      ...title.marks, ...keys.marks, ...axisWords(data, frame, width), ...grid(data, frame), ...throughToday(data, frame),
      ...joined(along, frame), ...spotsAndNames(data, front, frame),
    ],
    table: {
      columns: ["Option", named(data.x), named(data.y), "Beaten by none"],
      rows: data.points.map((each) => [each.name, each.x, each.y, front.includes(each) ? "yes" : "no"]),
    },
  };
}

function framed({ points }: FrontierData, width: number, top: number): Frame {
  const [right, bottom] = [width - 14, top + PLOT];
  return {
    x: linear(ends(points.map((each) => each.x)), [LEFT + 8, right - 8], 5),
    y: linear(ends(points.map((each) => each.y)), [bottom - 8, top + 8], 5),
    right, top, bottom,
  };
}

/** What the forms of the points mean; nothing where all have one. */
function legendOf({ points }: FrontierData, width: number, top: number): { marks: Mark[]; height: number } {
  const present = KINDS.filter(([kind]) => points.some((each) => each.kind === kind));
  if (present.length < 2) return { marks: [], height: 0 };
  return legend(present.map(([kind, text]) => ({
    text, mark: (x, y): Mark => ({ is: "point", x: x + 7, y: y + 7, size: 11, kind }),
  })), width, top);
}

function axisWords({ x, y }: FrontierData, { right, top, bottom }: Frame, width: number): Mark[] {
  const upwards = fitted(`${named(y)}, better ${y.moreIsBetter ? "↑" : "↓"}`, width, 12);
  const across = fitted(`${named(x)}, better ${x.moreIsBetter ? "→" : "←"}`, width, 12);
  return [
    { is: "text", x: 2, y: top - 12, text: upwards, size: 12, fill: "muted", title: named(y) },
    { is: "text", x: right, y: bottom + 38, text: across, anchor: "end", size: 12, fill: "muted", title: named(x) },
  ];
}

function joined(along: FrontierData["points"], { x, y }: Frame): Mark[] {
  if (along.length < 2) return [];
  return [{ is: "path", d: polyline(along.map((each) => [x(each.x), y(each.y)])), stroke: "muted", weight: 1.5, dash: "4 3" }];
}

function spotsAndNames(data: FrontierData, front: FrontierData["points"], { x, y, right, bottom }: Frame): Mark[] {
  const spots = data.points.map((each) => ({
    ...each, x: x(each.x), y: y(each.y), size: each.isSelected ? 15 : 11, onFront: front.includes(each),
    title: `${each.name}: ${data.x.words} ${said(each.x, data.x)}, ${data.y.words} ${said(each.y, data.y)}`,
  }));
  // Today first, then the chosen one and the front: they are what the chart is looked at for.
  const words = [...spots].sort((a, b) => rank(b) - rank(a)).map((each) => ({
    id: each.id, text: nameOf(each), x: each.x - LEFT, y: each.y, size: each.size,
    width: textWidth(nameOf(each), 12, rank(each) > 0), isHome: rank(each) > 0,
  }));
  return [
    ...spots.map((each): Mark => ({
      is: "point", x: each.x, y: each.y, size: each.size, kind: each.kind, hollow: !each.qualifies, id: each.id, title: each.title,
    })),
    ...placed(words, right - LEFT, bottom).map(({ text, x: left, y: base, bold, id }): Mark => ({
      is: "text", x: left + LEFT, y: base, text, size: 12, bold, halo: true, id,
    })),
  ];
}

/** Those that qualify and that no other qualifying option beats on one without losing on the other. */
function frontOf({ points, x, y }: FrontierData): FrontierData["points"][number][] {
  const qualified = points.filter((each) => each.qualifies);
  const good = (each: { x: number; y: number }): [number, number] => [
    x.moreIsBetter ? each.x : -each.x, y.moreIsBetter ? each.y : -each.y,
  ];
  return qualified.filter((each) => {
    const [a, b] = good(each);
    return !qualified.some((other) => {
      const [c, d] = good(other);
      return c >= a && d >= b && (c > a || d > b);
    });
  });
}

function ends(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [least - 1, most + 1] : [least, most];
}

type Spot = { readonly short: string; readonly isToday?: boolean; readonly isSelected?: boolean; readonly onFront: boolean };

function nameOf({ short: name, isToday }: Spot): string {
  return isToday ? `${name} (today)` : name;
}

function rank({ isToday, isSelected, onFront }: Spot): number {
  return 4 * Number(Boolean(isToday)) + 2 * Number(Boolean(isSelected)) + Number(onFront);
}

function said(value: number, { unit }: Axis): string {
  return unit === "share" ? wholePercent(value) : short(value);
}

function* throughToday({ points }: FrontierData, { x, y, right, top, bottom }: Frame): Generator<Mark> {
  const today = points.find((each) => each.isToday);
  if (!today) return;
  const line = { is: "line", stroke: "muted", dash: "2 4" } as const;
  yield { ...line, x1: x(today.x), y1: top, x2: x(today.x), y2: bottom };
  yield { ...line, x1: LEFT, y1: y(today.y), x2: right, y2: y(today.y) };
}

function* grid(data: FrontierData, { x, y, right, bottom }: Frame): Generator<Mark> {
  for (const tick of y.ticks(5)) {
    yield { is: "line", x1: LEFT, y1: y(tick), x2: right, y2: y(tick), stroke: "grid" };
    yield { is: "text", x: LEFT - 8, y: y(tick) + 4, text: said(tick, data.y), anchor: "end", size: 12, fill: "muted" };
  }
  for (const tick of x.ticks(Math.max(2, Math.floor((right - LEFT) / 100)))) {
    yield { is: "text", x: x(tick), y: bottom + 18, text: said(tick, data.x), anchor: "middle", size: 12, fill: "muted" };
  }
}

function named({ words, currency }: Axis): string {
  return currency ? `${words}, ${currency}` : words;
}

/** Who is best on either axis: the ends of the front. */
function headline({ x, y }: FrontierData, front: FrontierData["points"]): string {
  const best = (axis: Axis, of: (each: FrontierData["points"][number]) => number) =>
    front.reduce<(typeof front)[number] | undefined>((first, each) =>
      (first && (axis.moreIsBetter ? of(first) >= of(each) : of(first) <= of(each)) ? first : each), undefined)?.name ?? "";
  if (!front.length) return NONE;
  const [first, second] = [best(x, (each) => each.x), best(y, (each) => each.y)];
  if (first === second) return `Best on both ${x.words} and ${y.words}: ${first}`;
  return `Best on ${x.words}: ${first}; on ${y.words}: ${second}`;
}

const NONE = "No option meets every requirement.";

function finding({ x, y }: FrontierData, front: FrontierData["points"]): string {
  if (!front.length) return NONE;
  const names = front.slice(0, TOLD).map((each) => each.name);
  const more = front.length > TOLD ? [`${front.length - TOLD} more`] : [];
  if (front.length === 1) return `Best on both ${x.words} and ${y.words}: ${names[0]}.`;
  return `Beaten by none on ${x.words} and ${y.words} at once: ${listed([...names, ...more])}.`;
}
