/**
 * A bridge: from what one option costs to what another does, part by part. Where both cost nearly the same, the
 * axis begins above nil, with a break through the two totals, so that the steps between them can be seen.
 */

import { capital, money, short } from "../model/numbers";
import type { Part } from "../model/types";
import { titled } from "./axes";
import { AXIS_HEIGHT, moneyAxis, rowName, rowsFor, type Rows } from "./layout";
import type { Ink, Mark, Scene } from "./marks";

interface End {
  readonly name: string;
  readonly short?: string;
  readonly parts: readonly Part[];
}

export interface WaterfallData {
  readonly from: End;
  readonly to: End;
  readonly currency: string;
}

interface Step {
  readonly name: string;
  readonly short?: string;
  readonly start: number;
  readonly end: number;
  readonly isTotal: boolean;
}

const BAR = 20;
/** Steps that take less of the axis than this are drawn from above nil. */
const SEEN = 0.5;
/** How far below the lowest level such an axis begins, as a share of the steps. */
const BELOW = 0.3;

export function waterfall(data: WaterfallData, width: number): Scene {
  const { currency } = data;
  const steps = stepsOf(data);
  const rows = rowsFor(width, steps.map((each) => each.name), BAR, 66);
  const title = titled(titleOf(data, steps), width);
  const top = title.height + 4;
  const bottom = top + steps.length * rows.height;
  const axis = moneyAxis(ends(steps), rows.left, rows.right, top, bottom, currency, ", mean");
  const isBroken = axis.scale(0) < rows.left - 1;
  const marks: Mark[] = [...title.marks, ...axis.marks];
  steps.forEach((step, at) => {
    const above = top + at * rows.height;
    const [x, end] = [axis.scale(step.start), axis.scale(step.end)].map((each) => Math.max(each, rows.left)).sort((a, b) => a - b);
    const change = step.end - step.start;
    const sign = change > 0 && !step.isTotal ? "+" : "";
    marks.push(
      rowName(rows, step.name, above, step.isTotal, step.short),
      {
        is: "rect", x, y: above + rows.below, width: Math.max(1, end - x), height: BAR,
        fill: inkOf(step), title: `${step.name}: ${sign}${money(change, currency)}`,
      },
      { is: "text", x: end + 6, y: above + rows.below + 15, text: `${sign}${short(change)}`, size: 12, halo: true },
    );
    if (isBroken && step.isTotal) marks.push(...broken(rows, above + rows.below));
    if (at + 1 < steps.length) {
      const y = above + rows.below + BAR;
      const joint = axis.scale(step.end);
      marks.push({ is: "line", x1: joint, y1: y, x2: joint, y2: y + rows.height - BAR, stroke: "muted" });
    }
  });
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    label: finding(data, steps),
    marks,
    ...(isBroken ? { footnote: "The axis begins above nil: the two totals are cut, the steps between them are whole." } : {}),
    table: {
      columns: ["Step", `Change in ${currency}`, "Until then"],
      rows: steps.map((each) => [each.name, each.end - each.start, each.end]),
    },
  };
}

/** From nil, or from a little below the lowest level where the steps would hardly be seen. */
function ends(steps: readonly Step[]): readonly [number, number] {
  const levels = steps.map((each) => each.end);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const isCut = low > 0 && high > low && high - low < SEEN * high;
  return isCut ? [Math.max(0, low - BELOW * (high - low)), high] : [Math.min(0, low), Math.max(0, high)];
}

/** Two slanted cuts near the beginning of a bar. */
function broken({ left }: Rows, y: number): Mark[] {
  return [8, 14].map((x): Mark => (
    { is: "line", x1: left + x, y1: y + BAR + 2, x2: left + x + 5, y2: y - 2, stroke: "surface", weight: 2.5 }
  ));
}

function inkOf(step: Step): Ink {
  if (step.isTotal) return "muted";
  return step.end > step.start ? "vendor" : "own";
}

function namesOf({ name, short: shorter }: End): Pick<Step, "name" | "short"> {
  return shorter === undefined ? { name } : { name, short: capital(shorter) };
}

function stepsOf({ from, to }: WaterfallData): Step[] {
  const total = (parts: readonly Part[]): number => parts.reduce((sum, each) => sum + each.mean, 0);
  const steps: Step[] = [{ ...namesOf(from), start: 0, end: total(from.parts), isTotal: true }];
  const changes = to.parts
    .map((part) => ({ name: part.name, change: part.mean - (from.parts.find((each) => each.id === part.id)?.mean ?? 0) }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => a.change - b.change);
  for (const { name, change } of changes) {
    const start = steps[steps.length - 1].end;
    steps.push({ name, start, end: start + change, isTotal: false });
  }
  return [...steps, { ...namesOf(to), start: 0, end: total(to.parts), isTotal: true }];
}

function titleOf({ currency }: WaterfallData, steps: readonly Step[]): string {
  const change = steps[steps.length - 1].end - steps[0].end;
  const between = steps.filter((each) => !each.isTotal);
  const head = `${money(Math.abs(change), currency)} ${change >= 0 ? "more" : "less"}`;
  if (!between.length) return head;
  const largest = between.reduce((a, b) => (Math.abs(b.end - b.start) > Math.abs(a.end - a.start) ? b : a));
  const size = largest.end - largest.start;
  return `${head}; the largest step is ${largest.name}, ${short(Math.abs(size))} ${size >= 0 ? "more" : "less"}`;
}

function finding({ from, to, currency }: WaterfallData, steps: readonly Step[]): string {
  const change = steps[steps.length - 1].end - steps[0].end;
  const side = change >= 0 ? "more" : "less";
  const head = `${to.name} against ${from.name}: ${money(Math.abs(change), currency)} ${side} on average.`;
  const between = steps.filter((each) => !each.isTotal);
  if (!between.length) return head;
  const largest = between.reduce((a, b) => (Math.abs(b.end - b.start) > Math.abs(a.end - a.start) ? b : a));
  const size = largest.end - largest.start;
  return (
    `${head} The largest step: ${capital(largest.name)},` +
    ` ${money(Math.abs(size), currency)} ${size >= 0 ? "more" : "less"}.`
  );
}
