/** Axes of charts that stand: values upwards, months or people along, and a title that tells the finding. */

import { grouped, short } from "../model/numbers";
import { textWidth } from "./layout";
import type { Mark, Text } from "./marks";
import type { Scale } from "./scale";

/** Months between two marks of an axis. */
const STEPS = [1, 2, 3, 6, 12, 24, 60];
const TITLE = 15;
const TITLE_LINE = 20;

/** The finding above its chart, in as many lines as it needs. */
export function titled(text: string, width: number): { readonly marks: Text[]; readonly height: number } {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (textWidth(longer, TITLE, true) > width - 4 && lines[lines.length - 1]) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  const marks = lines.map((line, at): Text => (
    { is: "text", x: 2, y: TITLE_LINE * (at + 0.8), text: line, size: TITLE, bold: true }
  ));
  return { marks, height: TITLE_LINE * lines.length + 4 };
}

/** Whether a mark tells the finding, so that it need not stand below the chart too. */
export function isTitle(mark: Mark): boolean {
  return mark.is === "text" && mark.size === TITLE && mark.bold === true;
}

/** Lines across, each with its value; nil stands out. */
export function* valuesUp(y: Scale, left: number, right: number, count = 5): Generator<Mark> {
  for (const tick of y.ticks(count)) {
    yield { is: "line", x1: left, y1: y(tick), x2: right, y2: y(tick), stroke: tick ? "grid" : "muted" };
    yield { is: "text", x: left - 8, y: y(tick) + 4, text: short(tick), anchor: "end", size: 12, fill: "muted" };
  }
}

/** Whole months at which an axis bears marks, from 0 to the last. */
export function monthTicks(last: number, room: number): number[] {
  const most = Math.max(2, Math.floor(room / 64));
  const step = STEPS.find((each) => last / each <= most) ?? STEPS[STEPS.length - 1];
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
}

/** Marks below a chart, and what they count. */
export function* along(
  ticks: readonly number[], x: (value: number) => number, bottom: number, right: number, words: string,
): Generator<Mark> {
  for (const tick of ticks) {
    yield { is: "text", x: x(tick), y: bottom + 16, text: grouped(tick, 0), anchor: "middle", size: 12, fill: "muted" };
  }
  yield { is: "text", x: right, y: bottom + 32, text: words, anchor: "end", size: 12, fill: "muted" };
}

export const FROM_DECISION = "months from the decision";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The calendar's month so many months after a day: `Apr 2027`. */
export function calendarMonth(start: string, after: number): string {
  const [year, month] = start.split("-").map(Number);
  const at = year * 12 + month - 1 + Math.floor(after);
  return `${MONTHS[at % 12]} ${Math.floor(at / 12)}`;
}

/** Months of the calendar below a chart. */
export function* calendarAlong(
  ticks: readonly number[], start: string, last: number, x: (month: number) => number, bottom: number,
): Generator<Mark> {
  for (const tick of ticks) {
    const anchor = tick === 0 ? "start" : tick === last ? "end" : "middle";
    yield { is: "text", x: x(tick), y: bottom + 16, text: calendarMonth(start, tick), anchor, size: 12, fill: "muted" };
  }
}
