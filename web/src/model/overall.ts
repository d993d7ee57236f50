/** Options weighed by every criterion: decide/overall (overall.py, criteria.py, smaa.py) once more. */

import type { Futures } from "./futures";
import { pointsOf } from "./futures";
import { keyOf, stream, unit } from "./keys";
import { leaving } from "./leaving";
import { halfEven, mean, median, quantiles, shareOf, sorted } from "./summary";
import type { Case, OptionDoc, Overall, RankedOption, TraitDoc } from "./types";
import { calculated, Values } from "./values";
import { weightFlips } from "./weight_flips";

export interface Risk {
  readonly expected: number;
  readonly tail: number;
  readonly chance: number;
}

export function riskOf(losses: Float64Array, tail: number): Risk {
  const worst = sorted(losses).slice(-Math.max(1, halfEven(tail * losses.length)));
  return { expected: mean(losses), tail: mean(worst), chance: shareOf(losses, (each) => each > 0) };
}

/** An option on one criterion: in natural units in the first futures, and turned so that more is
 * better, its lower end. */
interface Measured {
  readonly natural: Float64Array;
  readonly median: number;
  readonly mean: number;
  readonly low: number;
}

function measured(natural: Float64Array, sign: number): Measured {
  const [low, middle] = quantiles(natural.map((each) => each * sign));
  return { natural, median: middle * sign, mean: mean(natural), low };
}

/** The mean of the dearest share of futures. */
export function badTenth(cost: Float64Array, share: number): number {
  return mean(sorted(cost).slice(-Math.max(1, halfEven(share * cost.length))));
}

type Measure = (futures: Futures, option: OptionDoc) => Float64Array;

/** How a criterion is measured that is no figure as it stands: decide/overall/criteria.py. */
const MEASURES: Readonly<Record<string, Measure>> = {
  cost: (futures, option) => futures.outcome(option).cost,
  capability: (futures, option) => futures.meanOfParts(option, ({ spot }) => {
    const people = calculated("maximum", Values.one(1), futures.evaluation.value("speakers_in_reach", spot));
    return Values.draws(calculated("divide", people, futures.evaluation.value("team_size", spot)).data.map(Math.log10));
  }).data,
  risk: (futures, option) => {
    const { cost } = futures.outcome(option);
    return Float64Array.of(badTenth(cost, futures.prepared.doc.constants.bad_tenth) / median(cost) - 1);
  },
  months_to_full_output: (futures, option) =>
    futures.prepared.exists(option) ? Float64Array.of(0) : futures.value("months_to_full_output", option),
  exit_cost: (futures, option) => leaving(futures, option, futures.prepared.doc.constants.exit_month),
};

function measureOf({ id, figures: [figure], is_figure }: TraitDoc): Measure {
  if (is_figure) return (futures, option) => futures.value(figure, option);
  if (!(id in MEASURES)) {
    throw new RangeError(`criterion ${id}: web/src/model/overall.ts does not say how to measure it`);
  }
  return MEASURES[id];
}

/** What options are weighed by, and what is told beside. */
function traits(doc: Case): TraitDoc[] {
  return [...doc.criteria, ...doc.beside];
}

/** Refuse a case with a criterion that nobody here knows how to measure. */
export function requireMeasures(doc: Case): void {
  traits(doc).forEach(measureOf);
}

/** An option's value on every criterion in natural units, in the first futures. */
function criteriaOf(futures: Futures, option: OptionDoc): Float64Array[] {
  const { doc } = futures.prepared;
  return traits(doc).map(measureOf).map((measure) => measure(futures, option).subarray(0, doc.constants.weighed_futures));
}

/** An option on every criterion, kept until something changes that it rests on. */
export function onCriteria(futures: Futures, option: OptionDoc): Measured[] {
  const { doc } = futures.prepared;
  const rests = pointsOf(option).flatMap(({ spot }) => {
    const unused = doc.engagements[spot.engagement].is_own ? "parting_from_partner" : "closing_own_centre";
    return traits(doc).flatMap((each) => each.figures).filter((each) => each !== unused).map((figure) => ({ figure, spot }));
  });
  const flows = [...rests, ...futures.prepared.flows(option)];
  return futures.noting("criteria", flows, option, () =>
    criteriaOf(futures, option).map((row, c) => measured(row, signOf(doc, c))),
  );
}

function signOf(doc: Case, criterion: number): number {
  return traits(doc)[criterion].more_is_better ? 1 : -1;
}

/** Weigh the options that meet every requirement; `null` where none does. */
export function weighed(
  futures: Futures,
  options: readonly OptionDoc[],
  weights: Readonly<Record<string, number>> | undefined,
): Overall | null {
  if (!options.length) return null;
  const { doc } = futures.prepared;
  const names = doc.criteria.map((each) => each.id);
  const found = options.map((option) => onCriteria(futures, option));
  const scales = names.map((_, c) => scaleOf(found.map((rows) => rows[c]), signOf(doc, c), swingOf(futures, c)));
  const given = weights && normalised(names, weights);
  const usual = normalised(names, Object.fromEntries(doc.criteria.map((each) => [each.id, each.named[1]])));
  const shares = names.map((name) => (given ?? usual)?.[name] as number);
  const draws = Math.min(doc.constants.weighed_futures, futures.count);
  const any = futures.noting("weights", [], options[0], () => randomWeights(names.length, draws, doc.seed));
  const under = given
    ? shares.map((share) => Float64Array.of(share))
    : futures.noting("buyers", [], options[0], () => asBuyers(doc, draws));
  const firsts = firstShares(found, scales, under, draws);
  const possible = firstShares(found, scales, any, draws);
  const medians = found.map((rows) => rows.map((each) => each.median));
  const means = found.map((rows) => names.map((_, c) => scaled(rows[c].mean, scales[c])));
  const beaten = dominators(medians.map((row) => names.map((_, c) => row[c] * signOf(doc, c))));
  const named = (row: readonly number[], ids = names): Record<string, number> =>
    Object.fromEntries(ids.map((name, at) => [name, row[at]]));
  const told = traits(doc).map((each) => each.id);
  const ranked: RankedOption[] = options.map((option, at) => ({
    id: option.id,
    natural: named(medians[at], told),
    contributions: named(means[at].map((each, c) => each * shares[c])),
    worth: means[at].reduce((sum, each, c) => sum + each * shares[c], 0),
    first_share: firsts[at],
    possible_share: possible[at],
    beaten_by: beaten[at].map((other) => options[other].id),
  }));
  ranked.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  const flips = weightFlips(means, shares, names, options.map((each) => each.id), doc.constants.weight_tie);
  return { weights: named(shares), weights_given: Boolean(given), options: ranked, flips };
}

/** Weights that sum to one; a criterion that is not named weighs nothing. */
function normalised(
  names: readonly string[],
  weights: Readonly<Record<string, number>>,
): Record<string, number> | undefined {
  const total = names.reduce((sum, name) => sum + Math.max(0, weights[name] ?? 0), 0);
  if (!(total > 0)) return undefined;
  return Object.fromEntries(names.map((name) => [name, Math.max(0, weights[name] ?? 0) / total]));
}

/** What turns a natural value into one from about 0, the worst, in swings. */
interface Scale {
  readonly sign: number;
  readonly worst: number;
  readonly swing: number;
}

/** The worst is the P10 of the lowest option: one odd future sets no scale. */
function scaleOf(rows: readonly Measured[], sign: number, swing: number): Scale {
  return { sign, worst: Math.min(...rows.map((each) => each.low)), swing };
}

/** The difference that a weight is for, in natural units; that of money is a share of today's cost. */
function swingOf(futures: Futures, criterion: number): number {
  const { doc } = futures.prepared;
  const { swing, unit } = doc.criteria[criterion];
  if (unit !== "money") return swing;
  const today = doc.options.find((each) => each.id === doc.as_is) as OptionDoc;
  return swing * quantiles(futures.outcome(today).cost)[1];
}

function scaled(natural: number, { sign, worst, swing }: Scale): number {
  return (natural * sign - worst) / swing;
}

/** Weights spread evenly over all that sum to one. Source: Devroye (1986), V.2. */
function randomWeights(criteria: number, draws: number, seed: number): Float64Array[] {
  const words = stream(criteria * draws, keyOf(seed, "weights"));
  return summingToOne(Array.from({ length: criteria }, (_, c) =>
    Float64Array.from({ length: draws }, (_, d) => -Math.log(unit(words[c * draws + d]))),
  ));
}

/** Weights between the lowest and the highest answers of buyers, made to sum to one. */
function asBuyers({ criteria, seed }: Case, draws: number): Float64Array[] {
  const words = stream(criteria.length * draws, keyOf(seed, "buyers"));
  return summingToOne(criteria.map(({ named: [low, , high] }, c) =>
    Float64Array.from({ length: draws }, (_, d) => low + (high - low) * unit(words[c * draws + d])),
  ));
}

function summingToOne(rows: Float64Array[]): Float64Array[] {
  for (let d = 0; d < rows[0].length; d++) {
    const total = rows.reduce((sum, row) => sum + row[d], 0);
    for (const row of rows) row[d] /= total;
  }
  return rows;
}

/** The share of draws in which each option is worth most. */
function firstShares(
  found: readonly (readonly Measured[])[],
  scales: readonly Scale[],
  weights: readonly Float64Array[],
  draws: number,
): number[] {
  const best = new Float64Array(draws).fill(-Infinity);
  const first = new Int32Array(draws);
  found.forEach((rows, at) => {
    const worth = new Float64Array(draws);
    scales.forEach((scale, c) => addWorth(worth, rows[c].natural, scale, weights[c]));
    for (let d = 0; d < draws; d++) {
      if (worth[d] > best[d]) [best[d], first[d]] = [worth[d], at];
    }
  });
  const counts = new Array<number>(found.length).fill(0);
  for (const at of first) counts[at]++;
  return counts.map((count) => count / draws);
}

function addWorth(worth: Float64Array, natural: Float64Array, scale: Scale, weight: Float64Array): void {
  const { sign, worst, swing } = scale;
  const p = natural.length === 1 ? 0 : 1;
  const q = weight.length === 1 ? 0 : 1;
  for (let d = 0; d < worth.length; d++) {
    worth[d] += ((natural[d * p] * sign - worst) / swing) * weight[d * q];
  }
}

/** For each option, those that are as good on everything and better on something. */
function dominators(better: readonly (readonly number[])[]): number[][] {
  return better.map((row) =>
    better.flatMap((other, at) =>
      other.every((each, c) => each >= row[c]) && other.some((each, c) => each > row[c]) ? [at] : [],
    ),
  );
}
