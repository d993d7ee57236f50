/** From how many people, and over how many months, one option costs less: decide/compare/break_even.py. */

import { OF_ALL_HEADS } from "./decisions";
import type { BreakEven, Crossing } from "./details";
import type { Overrides } from "./evaluate";
import { Futures } from "./futures";
import { monthsToStart } from "./gates";
import { at, EVERYWHERE, spotKey, within } from "./graph";
import { root } from "./roots";
import { median, summary } from "./summary";
import type { Changes, OptionDoc, Summary } from "./types";
import { calculated, Values } from "./values";

type CostsAt = (at: number) => readonly [Summary, Summary];

export function breakEvenOf(
  futures: Futures, first: OptionDoc, second: OptionDoc, changes: Changes,
): BreakEven {
  const {
    break_even_people: sizes, break_even_months: horizons, break_even_precision: precision,
  } = futures.prepared.doc.constants;
  const pair = [first, second] as const;
  const byPeople = remembered((people) => costsFor(futures, pair, people));
  const byMonths = remembered((months) => costsOver(futures, pair, months, changes));
  const tried = horizonsOf(futures, pair, horizons);
  const [now, other] = byMonths(futures.horizon);
  const curve = (grid: readonly number[], costs: CostsAt): BreakEven["by_months"] =>
    grid.map((at) => ({ at, first: costs(at)[0], second: costs(at)[1] }));
  return {
    first: first.id,
    second: second.id,
    cheaper_now: now.p50 > other.p50 ? second.id : first.id,
    people_now: peopleIn(futures),
    people: crossings(pair, sizes, gapOf(byPeople), (gap, low, high) => root(gap, low, high, precision * low)),
    months: crossings(pair, tried, gapOf(byMonths), wholeMonth),
    by_people: curve(sizes, byPeople),
    by_months: curve(tried, byMonths),
  };
}

/** Horizons to try: over shorter ones an option could not start in the median. */
function horizonsOf(
  futures: Futures, pair: readonly OptionDoc[], horizons: readonly number[],
): number[] {
  const starts = pair.filter((each) => each.id !== futures.prepared.doc.as_is)
    .map((each) => Math.floor(median(monthsToStart(futures, each))) + 1);
  const first = Math.max(horizons[0], ...starts);
  return [first, ...horizons.filter((each) => each > first)];
}

function remembered(find: CostsAt): CostsAt {
  const kept = new Map<number, readonly [Summary, Summary]>();
  return (at) => {
    const found = kept.get(at) ?? find(at);
    kept.set(at, found);
    return found;
  };
}

function gapOf(costs: CostsAt): (at: number) => number {
  return (at) => costs(at)[0].p50 - costs(at)[1].p50;
}

/** All roles together. */
function peopleIn({ evaluation }: Futures): number {
  return evaluation.value("heads", EVERYWHERE).data.reduce((sum, each) => sum + each, 0);
}

/** Costs for a number of people; roles keep their proportions, quotes theirs to them. */
function costsFor(
  futures: Futures, pair: readonly [OptionDoc, OptionDoc], people: number,
): readonly [Summary, Summary] {
  const { prepared, evaluation } = futures;
  const times = Values.one(people / peopleIn(futures));
  const moving = prepared.doc.leaves.heads.map(([place, engagement, offer]) => ["heads", at(place, engagement, offer)] as const);
  const asIs = prepared.placed(prepared.option(prepared.doc.as_is)).map(({ spot }) => spot);
  const priced = [...pair, ...asIs].flatMap((spot) => OF_ALL_HEADS.map((name) => [name, within(spot, "peo")] as const))
    .filter(([name, spot]) => futures.range(name, spot));
  const overrides: Overrides = new Map([...moving, ...priced].map(([name, spot]) => {
    const value = calculated("multiply", evaluation.value(name, spot), times);
    return [spotKey(name, spot), { name, spot, value }];
  }));
  const changed = futures.changed(overrides);
  return [summary(futures.costs(pair[0], changed)), summary(futures.costs(pair[1], changed))];
}

/** Costs over a number of months. */
function costsOver(
  futures: Futures, pair: readonly [OptionDoc, OptionDoc], months: number, changes: Changes,
): readonly [Summary, Summary] {
  const others = new Futures(futures.prepared, futures.count, months, futures.draws);
  others.apply(changes);
  return [summary(others.outcome(pair[0]).cost), summary(others.outcome(pair[1]).cost)];
}

function crossings(
  [first, second]: readonly [OptionDoc, OptionDoc],
  grid: readonly number[],
  gap: (at: number) => number,
  between: (gap: (at: number) => number, low: number, high: number) => number,
): Crossing[] {
  const found: Crossing[] = [];
  for (let at = 0; at + 1 < grid.length; at++) {
    const [low, high] = [grid[at], grid[at + 1]];
    if (gap(low) > 0 === gap(high) > 0) continue;
    const [below, above] = gap(low) > 0 ? [second.id, first.id] : [first.id, second.id];
    found.push({ at: between(gap, low, high), below, above });
  }
  return found;
}

/** The first whole month at which a gap has the sign that it has at the upper end. */
function wholeMonth(gap: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (gap(middle) > 0 === gap(high) > 0) high = middle;
    else low = middle;
  }
  return high;
}
