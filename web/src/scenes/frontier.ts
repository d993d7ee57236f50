/** A scatter of options on two criteria, with those that no other beats on both joined up. */

import { short } from "../model/numbers";
import { fitted, listed, textWidth } from "./layout";
import { placed } from "./labels";
import type { Kind, Mark, Scene } from "./marks";
import { linear } from "./scale";

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
  }[];
  readonly x: { readonly words: string; readonly moreIsBetter: boolean };
  readonly y: { readonly words: string; readonly moreIsBetter: boolean };
}

const HEIGHT = 340;
/** Options of the front that the finding names. */
const TOLD = 4;
const [LEFT, TOP, BOTTOM] = [58, 26, 290];

export function frontier(data: FrontierData, width: number): Scene {
  const right = width - 14;
  const x = linear(ends(data.points.map((each) => each.x)), [LEFT + 8, right - 8], 5);
  const y = linear(ends(data.points.map((each) => each.y)), [BOTTOM - 8, TOP + 8], 5);
  const front = frontOf(data);
  const marks: Mark[] = [...grid(x, y, right)];
  marks.push(
    { is: "text", x: 2, y: 14, text: fitted(data.y.words, width), size: 12, fill: "muted" },
    { is: "text", x: right, y: BOTTOM + 38, text: fitted(data.x.words, width), anchor: "end", size: 12, fill: "muted" },
  );
  const along = [...front].sort((a, b) => a.x - b.x);
  if (along.length > 1) {
    const d = along.map((each, at) => `${at ? "L" : "M"}${x(each.x).toFixed(1)},${y(each.y).toFixed(1)}`).join("");
    marks.push({ is: "path", d, stroke: "muted", weight: 1.5, dash: "4 3" });
  }
  const spots = data.points.map((each) => ({
    ...each, x: x(each.x), y: y(each.y), size: 11, onFront: front.some((other) => other.id === each.id),
    title: `${each.name}: ${data.x.words} ${short(each.x)}, ${data.y.words} ${short(each.y)}`,
  }));
  for (const spot of spots) {
    marks.push({
      is: "point", x: spot.x, y: spot.y, size: spot.isSelected ? 15 : 11, kind: spot.kind,
      hollow: !spot.qualifies, id: spot.id, title: spot.title,
    });
  }
  // Names of the front first: they are what the chart is looked at for.
  const order = [...spots].sort((a, b) => Number(b.onFront) - Number(a.onFront));
  const words = order.map((each) => ({ ...each, text: each.short, width: textWidth(each.short, 12, each.onFront), isHome: each.onFront }));
  for (const { text, x: left, y: base, bold, id } of placed(words, right, BOTTOM)) {
    marks.push({ is: "text", x: left, y: base, text, size: 12, bold, halo: true, id });
  }
  return {
    width,
    height: HEIGHT,
    label: finding(data, along),
    marks,
    table: {
      columns: ["Option", data.x.words, data.y.words, "Beaten by none"],
      rows: data.points.map((each) => [each.name, each.x, each.y, front.includes(each) ? "yes" : "no"]),
    },
  };
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

interface Ticked {
  (value: number): number;
  ticks(count: number): number[];
}

function* grid(x: Ticked, y: Ticked, right: number): Generator<Mark> {
  for (const tick of y.ticks(5)) {
    yield { is: "line", x1: LEFT, y1: y(tick), x2: right, y2: y(tick), stroke: "grid" };
    yield { is: "text", x: LEFT - 8, y: y(tick) + 4, text: short(tick), anchor: "end", size: 12, fill: "muted" };
  }
  for (const tick of x.ticks(Math.max(2, Math.floor((right - LEFT) / 100)))) {
    yield { is: "text", x: x(tick), y: BOTTOM + 18, text: short(tick), anchor: "middle", size: 12, fill: "muted" };
  }
}

function finding({ x, y }: FrontierData, front: FrontierData["points"]): string {
  if (!front.length) return "No option meets every requirement.";
  const names = front.slice(0, TOLD).map((each) => each.name);
  const more = front.length > TOLD ? [`${front.length - TOLD} more`] : [];
  if (front.length === 1) return `Best on both ${x.words} and ${y.words}: ${names[0]}.`;
  return `Beaten by none on ${x.words} and ${y.words} at once: ${listed([...names, ...more])}.`;
}
