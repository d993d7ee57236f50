/** What an option is good and bad at, among all that are compared: decide/profile/profile.py once more. */

import { alone, compared } from "./answer";
import { rampOf } from "./at_work";
import type { Standings } from "./details";
import type { Futures } from "./futures";
import { pointsOf } from "./futures";
import type { Spot } from "./graph";
import { leaving } from "./leaving";
import { fixed, money, wholePercent } from "./numbers";
import { filled } from "./sentences";
import { mean, median, summary } from "./summary";
import type { Case, OptionDoc, StandingDoc } from "./types";

/** Shares of the others that are better, up to and from which an option is good and bad. */
const [BEST, WORST] = [1 / 3, 2 / 3];

/** The figures behind the criteria that are no cost. */
const FIGURES = [
  "months_to_start", "months_to_hire", "months_to_half", "months_to_full_output", "control_level", "shared_hours",
  "severance_at_home",
];

interface Standing {
  readonly criterion: string;
  readonly value: number;
  readonly median: number;
  readonly share_better: number;
}

/** Sentences for where an option stands in the best and in the worst third. */
export function goodAndBad(doc: Case, table: Standings, id: string): { good: string[]; bad: string[] } {
  const { standings } = doc.profiles;
  const all = Object.entries(standings).map(([criterion, of]): Standing => standing(criterion, of, id, table));
  const worth = all.filter((each) => differs(doc, each));
  const said = (each: Standing): string => sentence(doc, each);
  return {
    good: worth.filter((each) => each.share_better <= BEST).sort((a, b) => a.share_better - b.share_better).map(said),
    bad: worth.filter((each) => each.share_better >= WORST).sort((a, b) => b.share_better - a.share_better).map(said),
  };
}

/** Every option that is compared, by what options are held against each other on. */
export function standingsOf(futures: Futures): Standings {
  return compared(futures).options.map((each) => ({ id: each.id, values: noted(futures, each) }));
}

type Row = Standings[number];

function standing(criterion: string, { more_is_better }: StandingDoc, id: string, table: readonly Row[]): Standing {
  const values = table.map((row) => row.values[criterion]);
  const value = table.find((row) => row.id === id)?.values[criterion] ?? NaN;
  const others = table.filter((row) => row.id !== id).map((row) => row.values[criterion]);
  const better = others.filter((other) => (more_is_better ? other > value : other < value));
  return {
    criterion, value, median: median(Float64Array.from(values)),
    share_better: others.length ? better.length / others.length : 0,
  };
}

/** What options are held against each other on, kept until a figure that it rests on changes. */
function noted(futures: Futures, option: OptionDoc): Row["values"] {
  const { prepared } = futures;
  const parting = ({ engagement }: Spot): string =>
    prepared.doc.engagements[engagement].is_own ? "closing_own_centre" : "parting_from_partner";
  const rests = pointsOf(option).flatMap(({ spot }) => [...FIGURES, parting(spot)].map((figure) => ({ figure, spot })));
  const flows = [...rests, ...prepared.flows(option), ...prepared.flows(prepared.option(prepared.doc.as_is))];
  return futures.noting("standing", flows, option, () => valuesOf(futures, option));
}

/** An option on every criterion on which options are held against each other. */
function valuesOf(futures: Futures, option: OptionDoc): Row["values"] {
  const told = alone(futures, option);
  const ramp = rampOf(futures, option);
  return {
    cost: told.cost.p50,
    set_up: told.set_up.p50,
    months_to_start: ramp.first.p50,
    months_to_full_output: ramp.full_output.p50,
    leaving: summary(leaving(futures, option, futures.prepared.doc.constants.exit_month)).p50,
    control: summary(futures.value("control_level", option)).p50,
    shared_hours: mean(futures.value("shared_hours", option)),
    expected_loss: told.risk.expected,
    chance_of_loss: told.saving.chance_of_loss,
  };
}

/** Whether the difference from the median is worth a sentence. */
function differs({ profiles: { standings, worth_saying } }: Case, { criterion, value, median: middle }: Standing): boolean {
  const least = Math.max(standings[criterion].least_gap, worth_saying * Math.max(Math.abs(middle), Math.abs(value)));
  return Math.abs(value - middle) > least;
}

function sentence({ profiles, currency, baseline }: Case, { criterion, value, median: middle }: Standing): string {
  const { sentence: words, unit } = profiles.standings[criterion];
  const written = { money: (x: number) => money(x, currency), share: wholePercent, plain: (x: number) => fixed(x, 1) }[unit];
  return filled(words, { value: written(value), median: written(middle), base: baseline });
}
