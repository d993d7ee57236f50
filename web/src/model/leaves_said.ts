/** Inputs as a reader sees and sets them: words, units, facts, and where a slider runs. */

import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { at, EVERYWHERE, isShare, sameSpot } from "./graph";
import { rangesOf } from "./leaves";
import { Range } from "./ranges";
import { isOffered, leafId, leafWords, moneyPerUsd } from "./settings";
import { sharedSpots } from "./unknowns";
import type { Case, ConstantsDoc, Fact, Leaf, Origin, OriginDoc, Trial } from "./types";

export function leavesOf(futures: Futures): Leaf[] {
  const { doc } = futures.prepared;
  return doc.settable.flatMap((name) => [
    ...sharedLeaf(futures, name),
    ...doc.leaves[name]
      .map(([place, engagement, offer]) => at(place, engagement, offer))
      .filter((spot) => !isShare(spot) && isStated(futures, name, spot))
      .map((spot) => leafOf(futures, name, spot)),
  ]);
}

/** What is one unknown under several engagements: one slider moves it under all of them. */
function sharedLeaf(futures: Futures, name: string): Leaf[] {
  const spots = sharedSpots(futures, name);
  return spots.length > 1 ? [leafAt(futures, name, EVERYWHERE, spots)] : [];
}

/** A quote is there to be set only where a vendor has quoted. */
function isStated(futures: Futures, name: string, spot: Spot): boolean {
  if (!futures.prepared.doc.quoted.includes(name)) return true;
  return isOffered(name, (each) => futures.range(each, spot));
}

export function leafOf(futures: Futures, name: string, spot: Spot): Leaf {
  return leafAt(futures, name, spot, [spot]);
}

function leafAt(futures: Futures, name: string, spot: Spot, spots: readonly Spot[]): Leaf {
  const { doc, graph } = futures.prepared;
  const ranges = spots.flatMap((each) => futures.range(name, each) as readonly Range[]);
  return {
    id: leafId(name, spot),
    name,
    ...spot,
    words: leafWords(name, spot, doc),
    meaning: graph.meaning(name),
    unit: name === "pay" ? `${doc.currency}/head/year` : unitSaid(graph.unit(name), spot, doc),
    facts: spots.length === 1 ? factsOf(futures, name, spots[0]) : spots.flatMap((each) =>
      factsOf(futures, name, each).map((fact) => ({ ...fact, role: doc.engagements[each.engagement].plain })),
    ),
    is_uncertain: ranges.some((range) => !range.isExact),
    is_alike: ranges.every((range) => range.same(ranges[0])),
    trial: statedTrial(futures, name, ranges),
  };
}

/** A unit with the currencies that it stands for here. */
export function unitSaid(unit: string, spot: Spot, doc: Case): string {
  const local = doc.places[spot.place]?.currency ?? "local currency";
  return unit.replace("money", doc.currency).replace("usd", "USD").replace("local", local);
}

/** What is known of an input, as it now is: a value that a reader sets is theirs. */
export function factsOf(futures: Futures, name: string, spot: Spot): Fact[] {
  const { doc, ranges: before } = futures.prepared;
  const row = (doc.leaves[name] ?? []).find(
    ([place, engagement, offer]) => sameSpot(at(place, engagement, offer), spot),
  );
  if (!row) return [];
  const now = futures.range(name, spot) as readonly Range[];
  const was = rangesOf(before, name, spot);
  const scale = name === "pay" ? moneyPerUsd(before) : 1;
  const isByRole = futures.prepared.graph.axes(name).includes("r");
  return row[3].map((number, at): Fact => {
    const fact = told(doc, number);
    const range = now[at];
    return {
      role: isByRole ? (doc.roles[at]?.title ?? "") : "",
      low: finite(range.low * scale),
      likely: finite(range.likely * scale),
      high: finite(range.high * scale),
      at_least: finite(range.atLeast * scale),
      at_most: finite(range.atMost * scale),
      ...(range.same(was[at]) ? fact : { status: "given", year: "", note: "", origins: [] }),
    };
  });
}

function finite(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}

function told(doc: Case, number: number): Pick<Fact, "status" | "year" | "note" | "origins"> {
  const [status, , origins, year, note] = doc.cards[doc.facts[number][1]];
  return {
    status, year, note: doc.fact_notes[note], origins: origins.map((at) => origin(doc.origins[at])),
  };
}

export function origin([producer, title, address, read, licence]: OriginDoc): Origin {
  return { producer, title, address, read, licence };
}

function statedTrial(futures: Futures, name: string, ranges: readonly Range[]): Trial {
  const trial = trialOf(ranges, futures.prepared.doc.constants);
  if (name !== "pay" || trial.is_factor) return trial;
  const rate = moneyPerUsd(futures.prepared.ranges);
  return {
    tested_low: trial.tested_low * rate, low: trial.low * rate, likely: trial.likely * rate,
    high: trial.high * rate, tested_high: trial.tested_high * rate, is_factor: false,
  };
}

/** The values at which an input is tried, within the limits that it has; multiples where its
 * roles or engagements are not alike. What strays but nearby is an own part. Pay is in dollars. */
export function trialOf(
  ranges: readonly Range[], constants: ConstantsDoc, isNearby = false,
): Trial {
  const [first] = ranges;
  if (!ranges.every((range) => range.same(first))) {
    const widest = ranges.reduce((a, b) => (b.high - b.low > a.high - a.low ? b : a));
    const base = widest.likely || 1;
    const [low, high] = widest.likely > 0 ? [widest.low / base, widest.high / base] : [0.5, 1.5];
    return {
      tested_low: Math.min(constants.tested_least, low), low, likely: 1, high,
      tested_high: Math.max(constants.tested_most, high), is_factor: true,
    };
  }
  const [lowest, highest] = reach(first, constants, isNearby);
  return {
    tested_low: Math.max(first.atLeast, lowest), low: first.low, likely: first.likely,
    high: first.high, tested_high: Math.min(first.atMost, highest), is_factor: false,
  };
}

function reach(range: Range, constants: ConstantsDoc, isNearby: boolean): [number, number] {
  const { tested_least: least, tested_most: most, tested_beyond: beyond } = constants;
  if (range.low > 0 && !isNearby) {
    return [Math.min(least * range.likely, range.low), Math.max(most * range.likely, range.high)];
  }
  const [down, up] = [range.likely - range.low, range.high - range.likely];
  return [range.likely - beyond * down, range.likely + beyond * up];
}

