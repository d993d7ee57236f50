/** A waterfall: from what one option costs to what another does, part by part. */

import { capital, money, short } from "../model/numbers";
import type { Part } from "../model/types";
import { AXIS_HEIGHT, moneyAxis, rowName, rowsFor } from "./layout";
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

export function waterfall(data: WaterfallData, width: number): Scene {
  const { currency } = data;
  const steps = stepsOf(data);
  const rows = rowsFor(width, steps.map((each) => each.name), BAR, 66);
  const top = 8;
  const bottom = top + steps.length * rows.height;
  const all = steps.flatMap((each) => [each.start, each.end]);
  const axis = moneyAxis([Math.min(0, ...all), Math.max(...all)], rows.left, rows.right, top, bottom, currency, ", mean");
  const marks: Mark[] = [...axis.marks];
  steps.forEach((step, at) => {
    const above = top + at * rows.height;
    const [x, end] = [axis.scale(step.start), axis.scale(step.end)].sort((a, b) => a - b);
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
    table: {
      columns: ["Step", `Change in ${currency}`, "Until then"],
      rows: steps.map((each) => [each.name, each.end - each.start, each.end]),
    },
  };
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
