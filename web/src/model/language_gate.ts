/** Whether a place has the speakers that the work needs: model/language_gate.py once more. */

import { Evaluation } from "./evaluate";
import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { at, spotKey, within } from "./graph";
import { grouped } from "./numbers";
import type { Range } from "./ranges";
import type { JudgedDoc } from "./types";
import { Values } from "./values";

export const LANGUAGE = "language";
const UNSURE = ["trade_people", "speaker_share", "speaker_odds", "employer_reach"];
const TINY = 1e-9;

/** The speakers whom one employer can win in a place, held against those who are needed. */
export function judgedLanguage(futures: Futures, place: string): JudgedDoc {
  const { language } = futures.prepared.doc.places[place];
  const spot = at(place);
  const wanted = rangeOf(futures, "speakers_needed", spot).likely;
  const needed = `${count(wanted)} needed`;
  if (rangeOf(futures, "speaker_share", spot).likely >= rangeOf(futures, "everyday_share", spot).likely) {
    return { gate: LANGUAGE, needed, found: `has ${language} as an everyday language`, met: true };
  }
  const { low, likely, high } = inReach(futures, spot);
  const doubt = isCounted(futures, spot) ? "" : "; nobody has counted them";
  const found =
    `has some ${count(low)} to ${count(high)} people of the trade in reach who` +
    ` speak ${language} (${count(likely)} in the median${doubt})`;
  return { gate: LANGUAGE, needed, found, met: likely >= wanted };
}

/** Each unsure input moves the figure on its own; as logarithms the moves add up like deviations. */
export function inReach(futures: Futures, spot: Spot): { low: number; likely: number; high: number } {
  const leaf = (name: string): Values => Values.draws(column(name, rangeOf(futures, name, spot)));
  const [middle, ...ends] = new Evaluation(futures.graph, leaf, futures.prepared.elsewhere)
    .value("speakers_in_reach", spot).data;
  if (middle < TINY) return { low: 0, likely: 0, high: 0 };
  const [down, up] = [0, 1].map((first) =>
    Math.hypot(...ends.filter((_, at) => at % 2 === first).map((end) => Math.log(Math.max(end, TINY) / middle))),
  );
  return { low: middle * Math.exp(-down), likely: middle, high: middle * Math.exp(up) };
}

/** An input at its likely value in every column, but for the two in which it is at an end. */
function column(name: string, range: Range): Float64Array {
  const values = new Float64Array(1 + 2 * UNSURE.length).fill(range.likely);
  const at = UNSURE.indexOf(name);
  if (at >= 0) values.set([range.low, range.high], 1 + 2 * at);
  return values;
}

export function rangeOf(futures: Futures, name: string, spot: Spot): Range {
  const found = futures.range(name, within(spot, futures.graph.scopes(name)));
  if (!found) throw new RangeError(`${name} is not known`);
  return found[0];
}

/** Whether a table has the share, or the reader has set another. */
function isCounted(futures: Futures, spot: Spot): boolean {
  const [before] = futures.prepared.ranges.get(spotKey("speaker_share", spot)) ?? [];
  const { are_counted } = futures.prepared.doc.places[spot.place];
  return are_counted || !before?.same(rangeOf(futures, "speaker_share", spot));
}

/** A number of people: whole ones, in two figures. */
export function count(people: number): string {
  const step = people >= 1 ? 10 ** Math.max(0, Math.floor(Math.log10(people)) - 1) : 1;
  return grouped(Math.floor(people / step + 0.5) * step, 0);
}
