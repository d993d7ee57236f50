/** What each person more on duty brings: share answered in time and how busy they are, as steps. */

import { wholePercent } from "../model/numbers";
import { legend } from "./layout";
import type { Ink, Mark, Scene } from "./marks";
import { linear, type Scale } from "./scale";

export interface DeskCurveData {
  /** By number of people, the fewest first. */
  readonly desks: readonly {
    readonly agents: number;
    readonly service_level: number;
    readonly occupancy: number;
  }[];
  /** How many are told; they are marked. */
  readonly agents: number;
  /** Share of callers that is to be answered in time; null where people were given. */
  readonly level: number | null;
  /** The time: `20s`. */
  readonly within: string;
}

const [LEFT, PLOT] = [52, 220];

interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
  readonly bottom: number;
}

export function deskCurve(data: DeskCurveData, width: number): Scene {
  const line = (stroke: Ink, dash?: string) => (x: number, y: number): Mark =>
    ({ is: "line", x1: x, y1: y + 7, x2: x + 14, y2: y + 7, stroke, weight: 2.5, ...(dash ? { dash } : {}) });
  const keys = legend([
    { text: `answered within ${data.within}`, mark: line("accent") },
    { text: "time that people are busy", mark: line("vendor", "5 3") },
  ], width, 2);
  const top = keys.height + 6;
  const [right, bottom] = [width - 12, top + PLOT];
  const ends = [data.desks[0].agents - 0.5, data.desks[data.desks.length - 1].agents + 0.5] as const;
  const at = (value: number): number => LEFT + ((value - ends[0]) / (ends[1] - ends[0])) * (right - LEFT);
  const frame: Frame = { x: Object.assign(at, { ticks: () => data.desks.map((each) => each.agents) }), y: linear([0, 1], [bottom, top], 5), right, bottom };
  return {
    width,
    height: bottom + 40,
    label: finding(data),
    marks: [
      ...keys.marks, ...told(data, frame, top), ...grid(frame),
      ...asked(data, frame),
      steps(data, frame, "occupancy", "vendor", "5 3"), steps(data, frame, "service_level", "accent"),
    ],
    table: {
      columns: ["People on duty", `Answered within ${data.within}`, "Busy"],
      rows: data.desks.map((each) => [each.agents, wholePercent(each.service_level), wholePercent(each.occupancy)]),
    },
  };
}

/** A column behind the number that is told. */
function told({ agents }: DeskCurveData, { x, bottom }: Frame, top: number): Mark[] {
  const [from, to] = [x(agents - 0.5), x(agents + 0.5)];
  return [{ is: "rect", x: from, y: top, width: to - from, height: bottom - top, fill: "ground", title: `${agents} people on duty` }];
}

function* grid({ x, y, right, bottom }: Frame): Generator<Mark> {
  for (const tick of y.ticks(5)) {
    yield { is: "line", x1: LEFT, y1: y(tick), x2: right, y2: y(tick), stroke: "grid" };
    yield { is: "text", x: LEFT - 8, y: y(tick) + 4, text: wholePercent(tick), anchor: "end", size: 12, fill: "muted" };
  }
  for (const tick of x.ticks(0)) {
    yield { is: "text", x: x(tick), y: bottom + 16, text: String(tick), anchor: "middle", size: 12, fill: "muted" };
  }
  yield { is: "text", x: right, y: bottom + 34, text: "people on duty", anchor: "end", size: 12, fill: "muted" };
}

function asked({ level }: DeskCurveData, { y, right }: Frame): Mark[] {
  if (level === null) return [];
  return [
    { is: "line", x1: LEFT, y1: y(level), x2: right, y2: y(level), stroke: "text", weight: 1.5, dash: "2 3" },
    { is: "text", x: LEFT + 4, y: y(level) - 5, text: `asked: ${wholePercent(level)}`, size: 12, bold: true, halo: true },
  ];
}

/** A step over each number of people: nobody is half on duty. */
function steps({ desks }: DeskCurveData, { x, y }: Frame, of: "service_level" | "occupancy", stroke: Ink, dash?: string): Mark {
  const d = desks.map((each, at) => {
    const level = y(each[of]).toFixed(1);
    return `${at ? `V${level}` : `M${x(each.agents - 0.5).toFixed(1)},${level}`}H${x(each.agents + 0.5).toFixed(1)}`;
  }).join("");
  return { is: "path", d, stroke, weight: 2.5, ...(dash ? { dash } : {}) };
}

function finding({ desks, agents, level, within }: DeskCurveData): string {
  const at = desks.findIndex((each) => each.agents === agents);
  const [here, fewer] = [desks[at], desks[at - 1]];
  const met = `${agents} people answer ${wholePercent(here.service_level)} within ${within}`;
  const goal = level === null ? "" : `, where ${wholePercent(level)} are asked for`;
  return fewer ? `${met}${goal}; one fewer would answer ${wholePercent(fewer.service_level)}.` : `${met}${goal}.`;
}
