/** The inputs that are not known exactly and that options' costs rest on: model/unknowns.py. */

import { blended } from "./draws";
import type { Overrides } from "./evaluate";
import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { at, EVERYWHERE, sameSpot, spotKey, there, undivided, within } from "./graph";
import { atScores, exactly, isFact, sharesOf } from "./leaves";
import type { Range } from "./ranges";
import { Z_OF_P90 } from "./ranges";
import { leafId } from "./settings";
import { placesAlike } from "./towns";
import type { OptionDoc, Trial } from "./types";
import { calculated, Values } from "./values";

/** An input that is not known exactly, or the part of it that engagements share or have alone. */
export interface Unknown {
  readonly id: string;
  readonly name: string;
  /** Where it belongs; nowhere if it is one unknown under several engagements. */
  readonly spot: Spot;
  /** Where it counts: under each engagement, if it is shared; in each town that has it alike. */
  readonly spots: readonly Spot[];
  /** Whether it is only what an engagement has of its own beside what all share. */
  readonly isOwnPart: boolean;
}

export function unknowns(futures: Futures, options: readonly OptionDoc[]): Unknown[] {
  const found = new Map<string, Unknown>();
  for (const option of options) {
    for (const { name, spot } of leavesBehind(futures, option)) {
      if (!isUncertain(futures, name, spot)) continue;
      for (const part of partsOf(futures, name, spot)) found.set(spotKey(name, part.spot), part);
    }
  }
  return [...found.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** What unknowns are sorted by: name, then spot, what is shared first. */
function rank({ name, spot: { place, engagement, offer } }: Unknown): string {
  return [name, place, engagement, offer].join("\0");
}

function isUncertain(futures: Futures, name: string, spot: Spot): boolean {
  return Boolean(futures.range(name, spot)?.some((range) => !range.isExact));
}

/** An input whole; or what is shared of it, and what is not. */
function partsOf(futures: Futures, name: string, spot: Spot): Unknown[] {
  const spots = sharedSpots(futures, name);
  const isOneOfSeveral = spots.length > 1 && spots.some((each) => each.engagement === spot.engagement);
  const alike = alikeSpots(futures, name, spot);
  const [first] = alike;
  const own = { id: leafId(name, first), name, spot: first, spots: alike, isOwnPart: isOneOfSeveral };
  if (!isOneOfSeveral) return [own];
  return [{ id: name, name, spot: EVERYWHERE, spots, isOwnPart: false }, own];
}

/** Where an input is one unknown: in the places that have it from one country, unless correlated. */
function alikeSpots(futures: Futures, name: string, spot: Spot): Spot[] {
  const { doc } = futures.prepared;
  const isCorrelated = (there: Spot): boolean => doc.together.some(({ members }) =>
    members.some(([each, ...where]) => each === name && sameSpot(at(...where), there)),
  );
  if (!spot.place || spot.engagement || isCorrelated(spot)) return [spot, ...sharesOf(doc, name, spot)];
  return placesAlike(futures.ranges, name, spot.place, Object.keys(doc.places))
    .map((place) => at(place))
    .filter((each) => !isCorrelated(each));
}

/** Where a shared input is uncertain and moves with the others: what a user correlates does not. */
export function sharedSpots(futures: Futures, name: string): Spot[] {
  const { doc } = futures.prepared;
  if (!doc.shared.includes(name)) return [];
  return doc.leaves[name]
    .map(([place, engagement, offer]) => at(place, engagement, offer))
    .filter((spot) => isUncertain(futures, name, spot))
    .filter((spot) => !doc.together.some(({ members }) =>
      members.some(([each, , engagement]) => each === name && engagement === spot.engagement),
    ));
}

/** What is known of an unknown: of an own part, what would be if the shared part were known. */
export function rangesOfUnknown(
  futures: Futures, { name, spot, spots, isOwnPart }: Unknown,
): Range[] {
  const share = futures.prepared.doc.constants.own_part;
  return (spot === EVERYWHERE ? spots : [spot]).flatMap((each) =>
    (futures.range(name, each) ?? []).map((range) => (isOwnPart ? range.narrowed(share) : range)),
  );
}

/** The inputs that an option's lines rest on, each once, at the spots that they belong to. */
function leavesBehind(futures: Futures, option: OptionDoc): Iterable<{ name: string; spot: Spot }> {
  const { doc, graph, elsewhere } = futures.prepared;
  const found = new Map<string, { name: string; spot: Spot }>();
  for (const { figure, spot } of futures.prepared.flows(option)) {
    for (const leaf of graph.reached(figure)) {
      const name = graph.plain(leaf);
      if (!graph.isInput(name) || !isFact(name, doc)) continue;
      const where = graph.where(leaf);
      const seen = within(where ? there(elsewhere, where, spot) : spot, graph.scopes(name));
      const whole = futures.range(name, undivided(seen)) ? undivided(seen) : seen;
      found.set(spotKey(name, whole), { name, spot: whole });
    }
  }
  return found.values();
}

/** What puts an unknown, wherever it counts, at its P10 or P90; an own part leaves the rest open. */
export function atEnd(futures: Futures, unknown: Unknown, isHigh: boolean): Overrides {
  const { graph, doc } = futures.prepared;
  const end = Float64Array.of(isHigh ? Z_OF_P90 : -Z_OF_P90);
  const scores = unknown.isOwnPart
    ? blended(futures.draws.shared(graph.position(unknown.name)), end, doc.constants.own_part)
    : end;
  return override(unknown, (spot) =>
    atScores(futures.range(unknown.name, spot) ?? [], scores, graph.axes(unknown.name)),
  );
}

/** What puts an unknown at a value, or at a multiple of what each role or engagement has. */
export function atValue(futures: Futures, unknown: Unknown, trial: Trial, value: number): Overrides {
  const { name } = unknown;
  return override(unknown, (spot) => {
    if (trial.is_factor) {
      return calculated("multiply", futures.evaluation.value(name, spot), Values.one(value));
    }
    const ranges = futures.range(name, spot) ?? [];
    return exactly(value, ranges.length, futures.prepared.graph.axes(name));
  });
}

function override({ name, spots }: Unknown, valueAt: (spot: Spot) => Values): Overrides {
  return new Map(spots.map((spot) => [spotKey(name, spot), { name, spot, value: valueAt(spot) }]));
}
