/** Cost bars: what each option's mean cost is made of, in at most nine parts. */

import { money, short, wholePercent } from "../model/numbers";
import type { Part } from "../model/types";
import { AXIS_HEIGHT, legend, moneyAxis, rowName, rowsFor } from "./layout";
import type { Ink, Mark, Rect, Scene } from "./marks";
import type { ShownCost } from "./options_shown";
import { nameOf, shortOf } from "./options_shown";

export interface BarsData {
  readonly options: readonly (ShownCost & { readonly parts: readonly Part[] })[];
  readonly currency: string;
}

export const PART_INKS: readonly Ink[] = ["part1", "part2", "part3", "part4", "part5", "part6"];
/** What a part is filled with: today's team as our people, but pale; software and rules as nothing else, the others as where neither is. */
const FILLS: Readonly<Record<string, Ink>> = {
  today: "part0", people: "part1", partner: "part2", site: "part3", distance: "part4", changing_over: "part5", leaving: "part6",
  software: "part7", tax: "part8",
};
/** Too near the sheet in lightness to stand on it alone. */
const OUTLINED: readonly Ink[] = ["part0", "part7"];
const BAR = 20;
/** Pixels behind the longest bar, for what it comes to and, on a wide sheet, the median. */
const ROOM = 132;
const WIDE = 560;

export function bars({ options, currency }: BarsData, width: number): Scene {
  const parts = options[0]?.parts ?? [];
  const rows = rowsFor(width, options.map(nameOf), BAR, width < WIDE ? 64 : ROOM);
  const keys = legend(
    parts.map((part) => ({
      text: part.name,
      mark: (x: number, y: number): Mark => ({ is: "rect", x, y, width: 12, height: 12, ...filled(part.id) }),
    })),
    width, 2,
  );
  const top = keys.height + 6;
  const bottom = top + options.length * rows.height;
  const most = Math.max(...options.map((each) => sum(each.parts, 1)), 1);
  const least = Math.min(...options.map((each) => sum(each.parts, -1)), 0);
  const axis = moneyAxis([least, most], rows.left, rows.right, top, bottom, currency, ", expected (mean)");
  const marks: Mark[] = [...keys.marks, ...axis.marks];
  options.forEach((option, at) => {
    const above = top + at * rows.height;
    const end = axis.scale(sum(option.parts, 1));
    marks.push(
      { is: "point", x: 8, y: rows.isNarrow ? above + 9 : above + rows.height / 2, size: 10, kind: option.kind },
      rowName(rows, nameOf(option), above, option.isBest, shortOf(option)),
      ...stack(option, axis.scale, above + rows.below, currency),
      { is: "text", x: end + 6, y: above + rows.below + 15, text: rows.isNarrow ? short(option.cost.mean) : together(option.cost), size: 12, halo: true },
    );
  });
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    label: finding(options),
    marks,
    table: {
      columns: ["Option", ...parts.map((part) => part.name), "Together"],
      rows: options.map((each) => [nameOf(each), ...each.parts.map((part) => part.mean), each.cost.mean]),
    },
  };
}

/** What the parts add up to, with the median that is quoted elsewhere. */
function together({ mean, p50 }: BarsData["options"][number]["cost"]): string {
  return `${short(mean)} (median ${short(p50)})`;
}

function filled(part: string): Pick<Rect, "fill" | "stroke"> {
  const fill = FILLS[part] ?? "muted";
  return OUTLINED.includes(fill) ? { fill, stroke: "text" } : { fill };
}

/** The sum of the parts of one sign. */
function sum(parts: readonly Part[], sign: number): number {
  return parts.reduce((total, { mean }) => (mean * sign > 0 ? total + mean : total), 0);
}

function* stack(
  option: BarsData["options"][number], scale: (x: number) => number, y: number, currency: string,
): Generator<Mark> {
  let [above, below] = [0, 0];
  for (const { id, name, mean } of option.parts) {
    if (mean === 0) continue;
    const from = mean > 0 ? above : below + mean;
    const width = scale(from + Math.abs(mean)) - scale(from);
    if (mean > 0) above += mean;
    else below += mean;
    // A hair of the surface between two parts tells them apart without colour.
    yield {
      is: "rect", x: scale(from), y, width: Math.max(0.5, width - 1), height: BAR, ...filled(id),
      id: option.id, title: `${name}: ${money(mean, currency)} of ${money(option.cost.mean, currency)}`,
    };
  }
}

function finding(options: BarsData["options"]): string {
  const best = options.find((each) => each.isBest) ?? options[0];
  if (!best) return "No option to show.";
  const largest = best.parts.reduce((a, b) => (b.mean > a.mean ? b : a));
  const share = wholePercent(largest.mean / best.cost.mean);
  return `Largest part of the expected cost of ${best.name}: ${largest.name}, ${share}.`;
}
