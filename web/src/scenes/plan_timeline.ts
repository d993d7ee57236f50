/** A plan over time: each package as it is today, the year in which it moves, and how it is done from then on; set-up money beneath. */

import { short } from "../model/numbers";
import { along, monthTicks, titled } from "./axes";
import { fitted, legend, rowName, rowsFor } from "./layout";
import type { Ink, Kind, Mark, Scene } from "./marks";
import { kindOf } from "./marks";
import { linear } from "./scale";

export interface PlanTimelineData {
  readonly choices: readonly {
    readonly name: string;
    /** Engagement and place in running text. */
    readonly words: string;
    readonly engagement: string;
    readonly share: number;
    /** Counted from 1; none where it stays. */
    readonly year: number | null;
  }[];
  /** Money for setting up in each year. */
  readonly set_up: readonly number[];
  readonly months: number;
  readonly currency: string;
}

const YEAR = 12;
const BAR = 18;
const MONEY = 90;
const INKS: Readonly<Record<Kind, Ink>> = { own: "own", eor: "eor", contractor: "contractor", vendor: "vendor" };

export function planTimeline(data: PlanTimelineData, width: number): Scene {
  const { choices, months } = data;
  const names = choices.map(nameOf);
  const title = titled(titleOf(data), width);
  const keys = keysOf(width, title.height);
  const rows = rowsFor(width, names, BAR, 14);
  const top = title.height + keys.height + 4;
  const bottom = top + choices.length * rows.height;
  const x = (month: number): number => rows.left + (Math.min(month, months) / months) * (rows.right - rows.left);
  const floor = bottom + 34 + MONEY;
  const ticks = monthTicks(months, rows.right - rows.left);
  const marks: Mark[] = [
    ...title.marks, ...keys.marks,
    ...ticks.map((tick): Mark => ({ is: "line", x1: x(tick), y1: top, x2: x(tick), y2: floor, stroke: "grid" })),
    ...money(data, x, bottom + 34, floor),
    ...along(ticks, x, floor, rows.right, "months of the plan"),
  ];
  choices.forEach((choice, at) => {
    const above = top + at * rows.height;
    marks.push(rowName(rows, names[at], above), ...bars(choice, x, above + rows.below, months));
  });
  return {
    width,
    height: floor + 42,
    label: `${titleOf(data)}.`,
    marks,
    table: {
      columns: ["Package", "How", "Moves in year"],
      rows: choices.map((choice, at) => [names[at], choice.words, choice.year ?? "stays"]),
    },
  };
}

function nameOf({ name, share }: PlanTimelineData["choices"][number]): string {
  return share < 0.9995 ? `${name} (${Math.round(100 * share)}%)` : name;
}

/** As today until its year begins; pale through the year in which it moves; then as it is done from then on. */
function* bars(
  { words, engagement, year }: PlanTimelineData["choices"][number], x: (month: number) => number, y: number, months: number,
): Generator<Mark> {
  const kind = INKS[kindOf(engagement)];
  const bar = (from: number, to: number, fill: Ink, opacity: number, title: string): Mark => (
    { is: "rect", x: x(from), y, width: Math.max(0, x(to) - x(from)), height: BAR, fill, opacity, title }
  );
  const begins = year === null ? 0 : (year - 1) * YEAR;
  const done = year === null ? 0 : Math.min(months, year * YEAR);
  if (begins > 0) yield bar(0, begins, "muted", 0.25, "as today");
  if (done > begins) yield bar(begins, done, kind, 0.4, `moves in year ${year}: ${words}`);
  if (months > done) yield bar(done, months, year === null ? "muted" : kind, year === null ? 0.6 : 1, words);
  const text = fitted(year === null ? `stays: ${words}` : words, x(months) - x(begins) - 8, 12);
  yield { is: "text", x: x(begins) + 6, y: y + 13, text, size: 12, halo: true };
}

/** A column for each year in which money is needed for setting up. */
function* money({ set_up, months, currency }: PlanTimelineData, x: (month: number) => number, top: number, floor: number): Generator<Mark> {
  const y = linear([0, Math.max(1, ...set_up)], [floor, top + 16], 3);
  yield { is: "text", x: 2, y: top, text: `Set-up money by year, ${currency}`, size: 12, fill: "muted" };
  yield { is: "line", x1: x(0), y1: floor, x2: x(months), y2: floor, stroke: "muted" };
  for (const [at, amount] of set_up.entries()) {
    if (amount <= 0 || at * YEAR >= months) continue;
    const [from, to] = [x(at * YEAR) + 4, x((at + 1) * YEAR) - 4];
    yield { is: "rect", x: from, y: y(amount), width: Math.max(1, to - from), height: floor - y(amount), fill: "accent", title: `year ${at + 1}: ${short(amount)} ${currency}` };
    yield { is: "text", x: (from + to) / 2, y: y(amount) - 4, text: short(amount), anchor: "middle", size: 12, halo: true };
  }
}

function keysOf(width: number, top: number): { marks: Mark[]; height: number } {
  const key = (text: string, fill: Ink, opacity: number) => ({
    text, mark: (x: number, y: number): Mark => ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill, opacity }),
  });
  return legend([
    key("as today", "muted", 0.25), key("moving: pale", "own", 0.4), key("own staff", "own", 1), key("through a partner", "eor", 1), key("contractors", "contractor", 1), key("vendor", "vendor", 1),
  ], width, top);
}

function titleOf({ choices, set_up, currency }: PlanTimelineData): string {
  const moving = choices.filter((each) => each.year !== null);
  if (!moving.length) return "Every package stays as it is today";
  const last = Math.max(...moving.map((each) => each.year ?? 1));
  const sum = set_up.reduce((total, each) => total + each, 0);
  const names = new Set(moving.map((each) => each.name));
  return `${names.size === 1 ? "One package moves" : `${names.size} packages move`} by year ${last}, with ${short(sum)} ${currency} to set up`;
}
