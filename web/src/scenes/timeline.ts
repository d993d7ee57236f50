/** The timeline of a move: each step from its start to its end, with the range of both, and when today's team goes. */

import type { MoveDates } from "../model/details";
import { fixed } from "../model/numbers";
import type { Summary } from "../model/types";
import { along, FROM_DECISION, monthTicks, titled } from "./axes";
import { legend, rowName, rowsFor, textWidth } from "./layout";
import type { Ink, Mark, Scene } from "./marks";

export interface TimelineData {
  readonly name: string;
  readonly dates: MoveDates;
  /** Whether a team does the work today, which goes once its work has moved. */
  readonly team_today: boolean;
  /** Months that are compared. */
  readonly horizon: number;
  /** The month in which one stage of a path gives way to the next. */
  readonly turns?: number;
}

interface Step {
  readonly name: string;
  readonly from: Summary;
  readonly to: Summary;
  readonly ink: Ink;
}

const BAR = 18;
/** Sheets from here on have room beside each bar for its months. */
const WIDE = 560;
const [SOLID, PALE] = [1, 0.28];
const NOW: Summary = { mean: 0, p10: 0, p50: 0, p90: 0 };
/** A step shorter than a tenth of a month is none. */
const NONE = 0.1;

export function timeline(data: TimelineData, width: number): Scene {
  const steps = stepsOf(data);
  const months = Math.max(6, Math.ceil(Math.max(...steps.map(({ to }) => to.p90))));
  const title = titled(findingOf(data), width);
  const keys = keysOf(data, width, title.height);
  const rows = rowsFor(width, steps.map((each) => each.name), BAR, width < WIDE ? 16 : 12 + Math.max(...steps.map((step) => textWidth(saidOf(step), 12))));
  const top = title.height + keys.height + 4;
  const bottom = top + steps.length * rows.height;
  const x = (month: number): number => rows.left + (month / months) * (rows.right - rows.left);
  const ticks = monthTicks(months, rows.right - rows.left);
  const marks: Mark[] = [
    ...title.marks, ...keys.marks,
    ...ticks.map((tick): Mark => ({ is: "line", x1: x(tick), y1: top, x2: x(tick), y2: bottom, stroke: "grid" })),
    ...along(ticks, x, bottom, rows.right, FROM_DECISION),
    ...ends(data, x, months, top, bottom),
  ];
  steps.forEach((step, at) => {
    const above = top + at * rows.height;
    const y = above + rows.below;
    marks.push(
      rows.isNarrow
        ? { is: "text", x: 2, y: above + 14, text: `${step.name}: ${medians(step)}`, size: 12, title: saidOf(step) }
        : rowName(rows, step.name, above),
      bar(x(step.from.p10), x(step.to.p90), y, step, PALE),
      bar(x(step.from.p50), x(step.to.p50), y, step, SOLID),
    );
    if (!rows.isNarrow) marks.push({ is: "text", x: x(step.to.p90) + 8, y: y + 13, text: saidOf(step), size: 12, halo: true });
  });
  return {
    width,
    height: bottom + 42,
    label: told(data, steps),
    marks,
    table: {
      columns: ["Step", "Starts, median month", "Ends, median month", "Ends, likely low", "Ends, likely high"],
      rows: steps.map(({ name, from, to }) => [name, from.p50, to.p50, to.p10, to.p90]),
    },
  };
}

/** The steps in their order; those that take no time are left out. */
function stepsOf({ dates, team_today }: TimelineData): Step[] {
  const step = (name: string, from: Summary, to: Summary, ink: Ink = "accent"): Step => ({ name, from, to, ink });
  const ours = [
    step("Decide and prepare", NOW, dates.formed),
    step("Find the first people", dates.formed, dates.first),
    step("The others start", dates.first, dates.all),
    step("Up to full output", dates.first, dates.full_output),
  ];
  const todays = [
    step("Both teams at work", dates.first, dates.all_alone, "part2"),
    step("Notice, or law keeps them", dates.first_alone, dates.first_release, "muted"),
    step("Today's team leaves", dates.first_release, dates.last_release, "muted"),
  ];
  return (team_today ? [...ours, ...todays] : ours).filter(({ from, to }) => to.p50 - from.p50 >= NONE);
}

function bar(from: number, to: number, y: number, { name, ink }: Step, opacity: number): Mark {
  const title = opacity === SOLID ? name : `${name}: likely range, 8 in 10`;
  return { is: "rect", x: from, y, width: Math.max(1, to - from), height: BAR, fill: ink, opacity, title };
}

function medians({ from, to }: Step): string {
  return `month ${fixed(from.p50, 1)} to ${fixed(to.p50, 1)}`;
}

function saidOf(step: Step): string {
  return `${medians(step)} (ends ${fixed(step.to.p10, 1)} to ${fixed(step.to.p90, 1)})`;
}

function told({ name }: TimelineData, steps: readonly Step[]): string {
  return `${name}, median months: ${steps.map((step) => `${step.name.toLowerCase()}, ${medians(step)}`).join("; ")}.`;
}

function keysOf({ team_today }: TimelineData, width: number, top: number): { marks: Mark[]; height: number } {
  const key = (text: string, fill: Ink, opacity: number) => ({
    text, mark: (x: number, y: number): Mark => ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill, opacity }),
  });
  const todays = team_today ? [key("both teams", "part2", SOLID), key("today's team", "muted", SOLID)] : [];
  return legend([key("the new team", "accent", SOLID), ...todays, key("earliest start to latest end, 8 in 10", "accent", PALE)], width, top);
}

/** The months in which a path turns and in which all is compared, where they are drawn. */
function* ends({ turns, horizon }: TimelineData, x: (month: number) => number, months: number, top: number, bottom: number): Generator<Mark> {
  for (const [month, words] of [[turns, "next stage"], [horizon, "end of the comparison"]] as const) {
    if (month === undefined || month > months) continue;
    yield { is: "line", x1: x(month), y1: top, x2: x(month), y2: bottom, stroke: "text", weight: 1.5, dash: "3 3" };
    yield { is: "text", x: x(month) - 6, y: top + 12, text: words, anchor: "end", size: 12, bold: true, halo: true };
  }
}

function findingOf({ dates: { first, full_output } }: TimelineData): string {
  return `First people in month ${fixed(first.p50, 1)}, full output in month ${fixed(full_output.p50, 1)} (${fixed(full_output.p10, 1)} to ${fixed(full_output.p90, 1)})`;
}
