/** All that is known of an option besides its answer: decide/profile once more. */

import { alone } from "./answer";
import { rampOf } from "./at_work";
import type { Climate, Profile } from "./details";
import type { Futures } from "./futures";
import { pointsOf, summed } from "./futures";
import { at, spotKey } from "./graph";
import { inReach, rangeOf } from "./language_gate";
import { leaving } from "./leaving";
import { spent } from "./payback";
import { mean, summary } from "./summary";
import type { LineMean, OptionDoc } from "./types";
import { calculated, stretched, Values } from "./values";

export function profileOf(futures: Futures, option: OptionDoc): Profile {
  const { profiles } = futures.prepared.doc;
  const of = (name: string): Float64Array => futures.value(name, option);
  const { first, half, all, full_output } = rampOf(futures, option);
  return {
    option: option.id,
    control: summary(of("control_level")),
    oversight: summary(oversight(futures, option)),
    people: summary(people(futures, option)),
    distance_km: mean(of("distance")),
    shared_hours: mean(of("shared_hours")),
    first, half, all, full_output,
    to_leave: summary(futures.prepared.exists(option) ? Float64Array.of(0) : of("exit_months")),
    leaving: profiles.exit_months.map((month) => ({ month, cost: summary(leaving(futures, option, month)) })),
    peak_cash: peakCash(futures, option),
    ...flexibility(futures, option),
    events: eventsOf(futures, option),
    climate: climateOf(futures, option.place),
  };
}

/** The hours a week that managers at home spend: on what stands today too, where it is not at home. */
function oversight(futures: Futures, option: OptionDoc): Float64Array {
  const name = "oversight_time";
  if (!futures.prepared.exists(option)) return futures.value(name, option);
  const { home } = futures.prepared;
  const elsewhere = pointsOf(option)
    .filter(({ spot }) => spot.place !== home.place || spot.engagement !== home.engagement);
  return summed(elsewhere.map(({ spot }) => futures.evaluation.value(name, spot))).data;
}

/** People who are needed; beside software those whom it leaves to do. */
function people(futures: Futures, option: OptionDoc): Float64Array {
  const team = futures.value("team_size", option);
  if (option.mix?.people === undefined) return team;
  const left = futures.value("left_at_full", option);
  return calculated("multiply", Values.draws(team), Values.draws(left)).data;
}

/** Mean of the most that has been spent beyond today's cost at any month's end. */
function peakCash(futures: Futures, option: OptionDoc): number {
  const today = spent(futures, futures.prepared.option(futures.prepared.doc.as_is));
  const of = spent(futures, option);
  const most = new Float64Array(of.draws);
  for (let month = 0; month < of.outer; month++) {
    for (let d = 0; d < of.draws; d++) {
      const at = month * of.draws + d;
      most[d] = Math.max(most[d], of.data[at] - today.data[at]);
    }
  }
  return mean(most);
}

/** An option's cost under low and high demand: less is saved only as far as nothing is committed. */
function flexibility(futures: Futures, option: OptionDoc): Pick<Profile, "low_demand" | "high_demand" | "follows_down"> {
  const [low, high] = futures.prepared.doc.profiles.demand;
  const base = futures.outcome(option).cost;
  const [less, more] = [low, high].map((demand) => atDemand(futures, option, demand));
  const freed = stretched(Values.draws(futures.value("freed_share", option)), base.length);
  const fallen = base.map((cost, d) => cost - (cost - less[d]) * freed[d]);
  return {
    low_demand: summary(fallen), high_demand: summary(more),
    follows_down: mean(base.map((cost, d) => (cost - fallen[d]) / cost)) / (1 - low),
  };
}

/** What an option costs with so many times the heads, in every part of the work. */
function atDemand(futures: Futures, option: OptionDoc, demand: number): Float64Array {
  const name = "heads";
  const overrides = new Map(futures.prepared.doc.leaves[name].map(([place, engagement, offer]) => {
    const spot = at(place, engagement, offer);
    const heads = futures.evaluation.value(name, spot);
    return [spotKey(name, spot), { name, spot, value: calculated("multiply", heads, Values.one(demand)) }];
  }));
  return futures.costs(option, futures.changed(overrides));
}

/** What each event costs in the mean, dearest first. */
function eventsOf(futures: Futures, option: OptionDoc): LineMean[] {
  return alone(futures, option).lines.filter((line) => line.phase === "risk").sort((a, b) => b.mean - a.mean);
}

/** Likely values of a place's indicators; speakers of the scarcest language whom one employer can win. */
function climateOf(futures: Futures, place: string): Climate {
  const spot = at(place);
  const likely = (name: string): number => rangeOf(futures, name, spot).likely;
  const { low, likely: middle, high } = inReach(futures, spot);
  return {
    corporate_tax: likely("corporate_tax"),
    language_gap: likely("language_gap"),
    speakers_in_reach: { p10: low, p50: middle, p90: high },
    speakers_needed: likely("speakers_needed"),
    institutional_distance: likely("institutional_distance"),
    country_risk_premium: likely("country_risk_premium"),
    political_stability: likely("political_stability"),
    rule_of_law: likely("rule_of_law"),
    real_pay_growth: likely("real_pay_growth"),
    exchange_volatility: likely("exchange_volatility"),
    night_share: likely("night_share"),
  };
}
