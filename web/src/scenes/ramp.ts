/** People at work by month, there and here: one panel for each option, all to one scale. */

import { capital, fixed } from "../model/numbers";
import type { Ramp } from "../model/details";
import { along, FROM_DECISION, monthTicks, valuesUp } from "./axes";
import { legend, named, textWidth } from "./layout";
import type { Mark, Scene } from "./marks";
import type { Scale } from "./scale";
import { linear, polyline } from "./scale";

export interface RampData {
  readonly options: readonly (Ramp & { readonly name: string; readonly short?: string })[];
}

type Shown = RampData["options"][number];

const [LEFT, PLOT, FLAG, NAME] = [44, 120, 16, 20];
const SERIES = [
  { of: "there", text: "the new team", ink: "accent", look: { weight: 2.5 } },
  { of: "here", text: "today's team", ink: "muted", look: { weight: 2, dash: "5 3" } },
] as const;
const WAVES = [
  ["first", "first wave"], ["half", "half"], ["all", "all"], ["full_output", "full output"],
] as const;

export function ramp({ options }: RampData, width: number): Scene {
  const keys = legend(SERIES.map(({ text, ink, look }) => ({
    text,
    mark: (x, y): Mark => ({ is: "line", x1: x, y1: y + 7, x2: x + 14, y2: y + 7, stroke: ink, ...look }),
  })), width, 2);
  const months = monthsShown(options);
  const x = linear([0, months], [LEFT, width - 12], 6);
  const most = Math.max(1, ...options.flatMap((each) => [...each.there, ...each.here]));
  const panel = NAME + WAVES.length * FLAG + PLOT + 44;
  const marks = options.flatMap((option, at) => {
    const above = keys.height + at * panel;
    const bottom = above + panel - 44;
    const y = linear([0, most], [bottom, bottom - PLOT], 3);
    return [
      { is: "text", x: 2, y: above + 14, text: named(option.name, capital(option.short ?? option.name), width - 4, true), bold: true, title: option.name } as const,
      ...grid(x, y, months, width),
      ...flags(option, x, months, above + NAME, bottom, width),
      ...SERIES.map(({ of, text, ink, look }): Mark => ({
        // A month's mean stands in its middle.
        is: "path", d: polyline(option[of].slice(0, months).map((people, month) => [x(month + 0.5), y(people)])),
        stroke: ink, ...look, title: text,
      })),
    ];
  });
  return {
    width,
    height: keys.height + options.length * panel,
    label: options.map(finding).join(" "),
    marks: [...keys.marks, ...marks],
    table: {
      columns: ["Month", ...options.flatMap(({ name }) => SERIES.map(({ text }) => `${name}: ${text}`))],
      rows: (options[0]?.there ?? []).map((_, month) => [
        month + 1, ...options.flatMap((each) => SERIES.map(({ of }) => each[of][month])),
      ]),
    },
  };
}

/** Until a little after the last team is at full output; a year at least, the horizon at most. */
function monthsShown(options: readonly Shown[]): number {
  const last = Math.max(12, ...options.map((each) => Math.ceil(each.full_output.p50) + 6));
  return Math.min(last, options[0]?.there.length ?? last);
}

function* grid(x: Scale, y: Scale, months: number, width: number): Generator<Mark> {
  yield* valuesUp(y, LEFT, width - 12, 3);
  yield* along(monthTicks(months, width - LEFT), x, y(0), width - 12, FROM_DECISION);
  yield { is: "text", x: 2, y: y(0) + 32, text: "people", size: 12, fill: "muted" };
}

/** Each wave on a pole of its own; a later one stands lower, so that no pole runs through a word. */
function* flags(option: Shown, x: Scale, months: number, top: number, bottom: number, width: number): Generator<Mark> {
  for (const [at, [of, words]] of WAVES.entries()) {
    const month = option[of].p50;
    if (exists(option) || month > months) continue;
    const text = `${words}: ${fixed(month, 1)}`;
    const y = top + at * FLAG;
    const isLast = x(month) + 5 + textWidth(text, 12) > width;
    yield { is: "line", x1: x(month), y1: y + 2, x2: x(month), y2: bottom, stroke: "muted", dash: "2 3", title: text };
    yield { is: "text", x: x(month) + (isLast ? -5 : 5), y: y + 12, text, anchor: isLast ? "end" : "start", size: 12, halo: true };
  }
}

/** Whether the team works already: it has nothing to wait for. */
function exists({ all }: Shown): boolean {
  return all.p50 === 0;
}

function finding(option: Shown): string {
  const { name, there } = option;
  if (exists(option)) return `${name}: at work from the first month.`;
  const waves = WAVES.map(([of, words]) => `${words} ${fixed(option[of].p50, 1)}`).join(", ");
  const late = option.all.p50 > there.length ? ", after the horizon" : "";
  return `${name}, median months to: ${waves}${late}.`;
}
