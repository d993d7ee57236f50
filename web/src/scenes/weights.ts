/** Weights as one bar that is always whole, with marks where another option would be first. */

import { capital, ofOneHundred, wholePercent } from "../model/numbers";
import { fitted, textWidth } from "./layout";
import { PART_INKS } from "./bars";
import type { Mark, Scene } from "./marks";

export interface WeightsData {
  readonly weights: readonly {
    readonly id: string;
    readonly words: string;
    /** Share of the whole, 0 to 1. */
    readonly share: number;
    /** Weights at which the option worth most changes, and what is first beyond. */
    readonly flips: readonly { readonly at: number; readonly first: string }[];
  }[];
}

const BAR = 30;
const ROW = 26;
/** Sheets below this width have the track below its name. */
const NARROW = 560;

export function weights(data: WeightsData, width: number): Scene {
  const shown = [...data.weights].sort((a, b) => b.share - a.share);
  const percents = ofOneHundred(shown.map((each) => each.share)).map((each) => `${each}%`);
  const marks: Mark[] = [];
  let x = 0;
  shown.forEach((each, at) => {
    const wide = each.share * width;
    if (wide < 0.5) return;
    const ink = PART_INKS[at % PART_INKS.length];
    const text = `${capital(each.words)} ${percents[at]}`;
    marks.push({ is: "rect", x, y: 0, width: Math.max(0, wide - 1), height: BAR, fill: ink, id: each.id, title: text });
    x += wide;
  });
  const isNarrow = width < NARROW;
  const widest = Math.max(...shown.map((each) => textWidth(capital(each.words)))) + 76;
  const names = isNarrow ? width : Math.min(widest, width * 0.55);
  const left = isNarrow ? 18 : names + 8;
  const long = width - left - 8;
  const row = isNarrow ? 2 * ROW - 8 : ROW;
  shown.forEach((each, at) => {
    const y = BAR + 14 + at * row;
    const track = isNarrow ? y + 24 : y + 6;
    marks.push(
      { is: "rect", x: 0, y: y + 2, width: 12, height: 12, fill: PART_INKS[at % PART_INKS.length] },
      { is: "text", x: 18, y: y + 13, text: fitted(capital(each.words), names - 68), title: capital(each.words) },
      { is: "text", x: names - 4, y: y + 13, text: percents[at], anchor: "end", bold: true },
      { is: "rect", x: left, y: track, width: long, height: 4, fill: "ground" },
      { is: "rect", x: left, y: track, width: each.share * long, height: 4, fill: "accent" },
    );
    for (const flip of each.flips) {
      const x = left + flip.at * long;
      const title = `from ${wholePercent(flip.at)} on ${flip.first} is worth most`;
      marks.push({ is: "path", d: `M${x.toFixed(1)},${track - 1}l4,-6h-8z`, fill: "text", id: each.id, title });
    }
  });
  return {
    width,
    height: BAR + 14 + shown.length * row,
    label: finding(shown),
    marks,
    table: {
      columns: ["Criterion", "Weight", "Another option is worth most from"],
      rows: shown.map((each, at) => [
        capital(each.words), percents[at],
        each.flips.map((flip) => `${wholePercent(flip.at)}: ${flip.first}`).join("; ") || "no weight",
      ]),
    },
  };
}

function finding(shown: WeightsData["weights"]): string {
  const [first] = shown;
  if (!first) return "No criterion is weighed.";
  const even = shown.every((each) => Math.abs(each.share - first.share) < 0.005);
  const head = even ? "All criteria weigh the same" : `${capital(first.words)} weighs most, ${wholePercent(first.share)}`;
  const flipping = shown.filter((each) => each.flips.length).length;
  return `${head}; the option worth most changes with the weight of ${flipping} of ${shown.length} criteria.`;
}
