/** Who is cheapest, how often, and by how much: decide/compare/comparison.py once more. */

import { adviceOf } from "./advice";
import type { Futures, Outcome } from "./futures";
import { phaseTotal } from "./futures";
import { failure, judged, relaxed, unstaffed } from "./gates";
import { identity } from "./names";
import { onCriteria, riskOf, weighed } from "./overall";
import { payback, spent } from "./payback";
import { priceSentence } from "./price_to_stay";
import { steadyMonth } from "./steady";
import { dots, mean, quantile, quantiles, shareOf, sorted, summary, waiting } from "./summary";
import type { Answer, Changes, JudgedDoc, OptionAnswer, OptionDoc, Part } from "./types";
import { headline, relaxedSentences, reservations } from "./verdict";

/** What follows from an option's own futures and today's; its share among all is not in it. */
export type Alone = Omit<OptionAnswer, "cheapest_share" | "fails" | "gates">;

export function answered(futures: Futures, changes: Changes): Answer {
  const { doc } = futures.prepared;
  const { barred, options } = compared(futures);
  const gates = new Map(options.map((option) => [option.id, judged(futures, option)]));
  const fails = new Map(options.map((option) => [option.id, failure(gates.get(option.id) as JudgedDoc[])]));
  const shares = cheapestShares(futures, options.filter((each) => !fails.get(each.id)));
  const found = options.map((option): OptionAnswer => ({
    ...alone(futures, option),
    cheapest_share: shares.get(option.id) ?? 0,
    fails: fails.get(option.id) as string,
    gates: gates.get(option.id) as JudgedDoc[],
  }));
  found.sort((a, b) => a.cost.p50 - b.cost.p50 || (a.id < b.id ? -1 : 1));
  const medians = new Map(found.map((each) => [each.id, each.cost.p50]));
  const overall = weighed(futures, options.filter((each) => !fails.get(each.id)), changes.weights);
  const advice = adviceOf(futures, found, overall);
  const sentences = {
    doc, options: found, relaxed: relaxed(doc, medians, gates), advice, overall, months: futures.horizon,
  };
  const best = found.find((each) => !each.fails);
  return {
    verdict: headline(sentences).join(" "),
    headline: headline(sentences),
    reservations: reservations(sentences),
    price_to_stay: priceSentence(futures, found),
    advice,
    best: best?.id ?? null,
    share: best?.cheapest_share ?? null,
    draws: futures.count,
    seed: doc.seed,
    as_is: doc.as_is,
    options: found,
    barred,
    relaxed: sentences.relaxed,
    relaxed_sentences: relaxedSentences(sentences),
    overall,
  };
}

/** The options that are compared, and why others are not, by id. */
export function compared(futures: Futures): { barred: Readonly<Record<string, string>>; options: readonly OptionDoc[] } {
  const barred = { ...futures.prepared.doc.barred, ...unstaffed(futures) };
  return { barred, options: futures.prepared.options.filter(({ id }) => !(id in barred)) };
}

/**
 * Find what is told of each option alone, from one on until time is up; what was found is kept, so that
 * `answered` has only to hold the options against each other. Returns the option to go on with, or null.
 */
export function foundAlone(futures: Futures, from: number, isTimeUp: () => boolean): number | null {
  const { options } = compared(futures);
  for (let at = from; at < options.length; at++) {
    if (at > from && isTimeUp()) return at;
    alone(futures, options[at]);
    onCriteria(futures, options[at]);
  }
  return null;
}

/** The share of futures in which each option costs least of those that qualify. */
function cheapestShares(futures: Futures, options: readonly OptionDoc[]): Map<string, number> {
  const costs = options.map((option) => futures.outcome(option).cost);
  const counts = new Float64Array(options.length);
  for (let d = 0; options.length && d < futures.count; d++) {
    let least = 0;
    for (let at = 1; at < costs.length; at++) if (costs[at][d] < costs[least][d]) least = at;
    counts[least]++;
  }
  return new Map(options.map((option, at) => [option.id, counts[at] / futures.count]));
}

/** What is told of an option whatever the others do. */
export function alone(futures: Futures, option: OptionDoc): Alone {
  const { prepared } = futures;
  const asIs = prepared.option(prepared.doc.as_is);
  const output = { figure: "discounted_output", spot: prepared.home };
  const flows = [...prepared.flows(option), ...prepared.flows(asIs), output];
  return futures.noting("alone", flows, option, () =>
    described(futures, futures.outcome(option), futures.outcome(asIs)),
  );
}

function described(futures: Futures, outcome: Outcome, today: Outcome): Alone {
  const { doc, home } = futures.prepared;
  const { option, cost } = outcome;
  const output = futures.evaluation.value("discounted_output", home);
  const step = output.draws === 1 ? 0 : 1;
  const ordered = sorted(cost);
  const month = steadyMonth(futures, option);
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((share) => quantile(ordered, share));
  const parts = partsOf(futures, outcome);
  return {
    ...identity(doc, option),
    cost: { mean: mean(cost), p10, p50, p90 },
    dots: dots(ordered, doc.constants.dots),
    cost_per_useful_hour: summary(cost.map((each, d) => each / output.data[d * step])),
    saving: savingOf(cost, today.cost),
    steady: { month: summary(month), saving: savingOf(month, monthToday(futures, today.option)) },
    set_up: summary(phaseTotal(outcome, "set_up")),
    payback_month: waiting(payback(spent(futures, option), spentToday(futures, today.option))),
    risk: riskOf(phaseTotal(outcome, "risk"), doc.constants.tail),
    lines: outcome.lines.map(({ line, value }) => ({
      id: line[0], name: line[1], phase: line[2], mean: mean(value.data),
    })),
    parts,
  };
}

function spentToday(futures: Futures, asIs: OptionDoc) {
  return futures.noting("spent", futures.prepared.flows(asIs), asIs, () => spent(futures, asIs));
}

function monthToday(futures: Futures, asIs: OptionDoc) {
  return futures.noting("month", futures.prepared.flows(asIs), asIs, () => steadyMonth(futures, asIs));
}

function savingOf(cost: Float64Array, today: Float64Array): OptionAnswer["saving"] {
  const [p10, p50, p90] = quantiles(cost.map((each, d) => 1 - each / today[d]));
  return { p10, p50, p90, chance_of_loss: shareOf(cost, (each, d) => each > today[d]) };
}

function partsOf(futures: Futures, outcome: Outcome): Part[] {
  return futures.prepared.doc.parts.map(([id, name]) => ({
    id,
    name,
    mean: outcome.lines
      .filter(({ line }) => line[5] === id)
      .reduce((sum, { value }) => sum + mean(value.data), 0),
  }));
}
