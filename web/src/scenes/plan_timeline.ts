/** A plan over the calendar: each package as it is today, the months in which it moves, and how it is done from then on; set-up money beneath. */

import { short } from "../model/numbers";
import { calendarAlong, calendarMonth, monthTicks, titled } from "./axes";
import { fitted, legend, rowName, rowsFor } from "./layout";
import type { Ink, Kind, Mark, Scene } from "./marks";
import { kindOf } from "./marks";
import { linear } from "./scale";

/** The waves of a move: the first people's first day, the whole team there, its full output. */
export interface MoveMonths { readonly first: number; readonly all: number; readonly full_output: number }

export interface PlanTimelineData {
  readonly choices: readonly {
    readonly name: string;
    /** Engagement and place in running text. */
    readonly words: string;
    readonly engagement: string;
    readonly share: number;
    /** Months from the decision on the plan, medians; none where it stays. */
    readonly months: MoveMonths | null;
  }[];
  /** Money for setting up in each year. */
  readonly set_up: readonly number[];
  /** ISO day of the decision. */
  readonly start: string;
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
    ...calendarAlong(ticks, data.start, months, x, floor),
  ];
  choices.forEach((choice, at) => {
    const above = top + at * rows.height;
    marks.push(rowName(rows, names[at], above), ...bars(choice, data.start, x, above + rows.below, months));
  });
  return {
    width,
    height: floor + 42,
    label: `${titleOf(data)}.`,
    marks,
    table: {
      columns: ["Package", "How", "First people", "Whole team", "Full output"],
      rows: choices.map(({ words, months: move }, at) => {
        const told = (month: number) => calendarMonth(data.start, month);
        return move ? [names[at], words, told(move.first), told(move.all), told(move.full_output)] : [names[at], words, "stays", "stays", "stays"];
      }),
    },
  };
}

function nameOf({ name, share }: PlanTimelineData["choices"][number]): string {
  return share < 0.9995 ? `${name} (${Math.round(100 * share)}%)` : name;
}

/** As today until the first people come; pale while the team grows, half while it learns; then as it is done from then on. */
function* bars(
  { words, engagement, months: move }: PlanTimelineData["choices"][number], start: string, x: (month: number) => number, y: number, months: number,
): Generator<Mark> {
  const kind = INKS[kindOf(engagement)];
  const said = (month: number) => calendarMonth(start, month);
  function* bar(from: number, to: number, fill: Ink, opacity: number, title: string): Generator<Mark> {
    if (Math.min(to, months) > from) yield { is: "rect", x: x(from), y, width: x(to) - x(from), height: BAR, fill, opacity, title };
  }
  if (move) {
    const { first, all, full_output: full } = move;
    yield* bar(0, first, "muted", 0.25, "as today");
    yield* bar(first, all, kind, 0.35, `people come, ${said(first)} to ${said(all)}: ${words}`);
    yield* bar(all, full, kind, 0.65, `they learn, until ${said(full)}: ${words}`);
    yield* bar(full, months, kind, 1, words);
  } else yield* bar(0, months, "muted", 0.6, words);
  const from = x(move?.first ?? 0);
  yield { is: "text", x: from + 6, y: y + 13, text: fitted(move ? words : `stays: ${words}`, x(months) - from - 8, 12), size: 12, halo: true };
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
    key("as today", "muted", 0.25), key("people come: pale", "own", 0.35), key("they learn: half", "own", 0.65), key("own staff", "own", 1), key("through a partner", "eor", 1), key("contractors", "contractor", 1), key("vendor", "vendor", 1),
  ], width, top);
}

function titleOf({ choices, set_up, currency, start }: PlanTimelineData): string {
  const moving = choices.filter((each) => each.months !== null);
  if (!moving.length) return "Every package stays as it is today";
  const of = (date: keyof MoveMonths) => moving.map((each) => each.months?.[date] ?? 0);
  const sum = set_up.reduce((total, each) => total + each, 0);
  const names = new Set(moving.map((each) => each.name));
  const [first, last, full] = [Math.min(...of("first")), Math.max(...of("all")), Math.max(...of("full_output"))].map((month) => calendarMonth(start, month));
  const when = first === last ? `in ${first}` : `from ${first} to ${last}`;
  return `${names.size === 1 ? "One package moves" : `${names.size} packages move`} ${when}, with ${short(sum)} ${currency} to set up; ${names.size === 1 ? "it is" : "all are"} at full output in ${full}`;
}
