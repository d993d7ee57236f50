/** Inputs as arrays of futures: ranges spread by keyed draws, or at stated values. */

import type { Draws } from "./draws";
import type { Graph, Spot } from "./graph";
import { at as spotAt, isShare, sameSpot, spotKey, spotName, undivided } from "./graph";
import type { Range } from "./ranges";
import { countryOf } from "./towns";
import type { Case } from "./types";
import { Values } from "./values";

const LUCK = "luck_";
const MIDDLE = Float64Array.of(0);

/** The ranges of every input, by its key: one, or one for each role or levy. */
export type Ranges = ReadonlyMap<string, readonly Range[]>;

/** The name of the group of inputs that are drawn together: towns of one country are one. */
export function groupOf(part: Spot): string {
  const spot = undivided(part);
  if (spot.place && spot.engagement) return `option:${spotName(spot)}`;
  if (spot.place) return `place:${countryOf(spot.place)}`;
  return spot.engagement ? `engagement:${spot.engagement}` : "work";
}

/** Where shares of what is said at a spot are looked up. */
export function sharesOf(doc: Case, name: string, spot: Spot): Spot[] {
  return doc.leaves[name]
    .map(([place, engagement, offer]) => spotAt(place, engagement, offer))
    .filter((each) => isShare(each) && sameSpot(undivided(each), spot));
}

export function isChance(name: string): boolean {
  return name === "month_end" || name === "exchange_walk" || name.startsWith(LUCK);
}

/** Whether an input is one that facts or a reader give: neither chance nor said month by month. */
export function isFact(name: string, doc: Case): boolean {
  return !isChance(name) && !(name in doc.monthly);
}

/** Gives each input its draws. */
export function drawn(
  name: string, spot: Spot, doc: Case, graph: Graph, draws: Draws, ranges: Ranges, horizon: number,
): Values {
  if (name === "month_end") return monthEnds(horizon);
  if (name in doc.monthly) return stated(name, doc, horizon);
  if (name === "exchange_walk") {
    const pair = doc.places[spot.place].walk;
    return Values.months(pair ? draws.walk(pair, horizon) : new Float64Array(horizon), horizon);
  }
  if (name.startsWith(LUCK)) return Values.draws(draws.luck(`${name}/${groupOf(spot)}`));
  const found = rangesOf(ranges, name, spot);
  const scores = found.every((each) => each.isExact)
    ? MIDDLE
    : scoresOf(name, spot, doc, graph, draws);
  return atScores(found, scores, graph.axes(name));
}

/** The scores behind an input; those that the user correlates are put into another order. */
function scoresOf(
  name: string, spot: Spot, doc: Case, graph: Graph, draws: Draws,
): Float64Array {
  const key = spotKey(name, spot);
  for (const { members, ranks } of doc.together) {
    const keys = members.map(([each, ...where]) => spotKey(each, spotAt(...where)));
    const at = keys.indexOf(key);
    if (at < 0) continue;
    return draws.arranged(keys.join(" "), at, ranks, () =>
      members.map(([each, ...where]) =>
        draws.scores(graph.group(each) || groupOf(spotAt(...where)), graph.position(each)),
      ),
    );
  }
  const [group, at] = [graph.group(name) || groupOf(spot), graph.position(name)];
  return doc.shared.includes(name)
    ? draws.asOne(group, at, doc.constants.own_part)
    : draws.scores(group, at);
}

/** An input that the case states month by month, beyond any horizon. */
export function stated(name: string, doc: Case, horizon: number): Values {
  return Values.months(Float64Array.from(doc.monthly[name].slice(0, horizon)), horizon);
}

export function monthEnds(horizon: number): Values {
  return Values.months(Float64Array.from({ length: horizon }, (_, month) => month + 1), horizon);
}

export function rangesOf(ranges: Ranges, name: string, spot: Spot): readonly Range[] {
  const found = ranges.get(spotKey(name, spot));
  if (!found) throw new Error(`the case has no ${name} for ${groupOf(spot)}`);
  return found;
}

/** An input at standard normal scores, the same for each of its roles. */
export function atScores(found: readonly Range[], scores: Float64Array, axes: string): Values {
  const rows = new Float64Array(found.length * scores.length);
  found.forEach((range, row) => range.write(scores, rows, row * scores.length));
  return shaped(rows, found.length, axes);
}

/** An input that is known exactly, the same for each of its roles. */
export function exactly(value: number, count: number, axes: string): Values {
  return shaped(new Float64Array(count).fill(value), count, axes);
}

function shaped(rows: Float64Array, count: number, axes: string): Values {
  const draws = rows.length / count;
  return axes === "l" || axes === "g" ? new Values(count, 1, draws, rows) : new Values(1, count, draws, rows);
}
