/** What an adviser would say of a comparison: decide/compare/advice.py once more. */

import type { Futures, Outcome } from "./futures";
import { levelsOf } from "./levels";
import { badTenth } from "./overall";
import { mean } from "./summary";
import type {
  Advice, Case, HeldBack, Level, OptionAnswer, Overall, RiskTaken, TradeOff, WorstEvent,
} from "./types";

const MONTHS_PER_YEAR = 12;

/** The advice on options, lowest median first; `null` where none is admissible. */
export function adviceOf(
  futures: Futures, options: readonly OptionAnswer[], overall: Overall | null,
): Advice | null {
  const { doc } = futures.prepared;
  const admissible = options.filter((each) => !each.fails);
  if (!admissible.length) return null;
  const [best] = admissible;
  const outcomes = new Map(admissible.map(({ id }) => [id, futures.outcome(futures.prepared.option(id))]));
  const candidates = admissible.map((each) => ({
    id: each.id,
    answers: answers(futures, each),
    median: each.cost.p50,
    cost: (outcomes.get(each.id) as Outcome).cost,
  }));
  const levels = levelsOf(candidates, doc.equal_within, doc.settled_from);
  return {
    best: best.id,
    levels,
    risk: riskTaken(best, outcomes, doc),
    held_back: heldBack(options, best),
    trade_offs: tradeOffs(futures, best, admissible, levels, overall),
  };
}

/** What an option answers on each level. */
function answers(futures: Futures, option: { id: string; place: string; engagement: string }): string[] {
  const { prepared } = futures;
  const { doc } = prepared;
  const { mix, stands } = prepared.option(option.id);
  const change = !doc.team_today ? "hire" : stands ? "stay" : "move";
  const people = doc.has_software ? ["people"] : [];
  return [change, ...(mix?.answers ?? [distance(doc, option.place), option.place, option.engagement, ...people])];
}

/** How far a place is from home: `home`, `town`, `near` or `far`. */
export function distance(doc: Case, place: string): string {
  const { reach } = doc.places[place];
  return reach === "home" && place !== doc.home ? "town" : reach;
}

function riskTaken(best: OptionAnswer, outcomes: ReadonlyMap<string, Outcome>, doc: Case): RiskTaken {
  const tails = [...outcomes].map(([id, { cost }]) => ({ id, tail: badTenth(cost, doc.constants.bad_tenth) }));
  const ours = (tails.find((each) => each.id === best.id) as { tail: number }).tail;
  const [safest] = tails.sort((a, b) => a.tail - b.tail || (a.id < b.id ? -1 : 1));
  // The same people with software or without are another choice only where that is no noise.
  const noise = people(best.id) === people(safest.id) ? doc.equal_within * ours : 0;
  const isOther = safest.id !== best.id && ours - safest.tail > noise;
  return {
    expected: best.cost.mean,
    bad_tenth: ours,
    worst: worstEvent(outcomes.get(best.id) as Outcome),
    cautious: isOther ? safest.id : null,
    cautious_saves: isOther ? ours - safest.tail : 0,
  };
}

function people(id: string): string {
  return id.replace(/\+auto$/, "");
}

function worstEvent({ lines, cost }: Outcome): WorstEvent | null {
  const events = lines.filter(({ line }) => line[2] === "risk").flatMap(({ line, value }) => {
    const losses = value.data.filter((each) => each > 0);
    if (!losses.length) return [];
    const chance = value.draws === 1 ? 1 : losses.length / cost.length;
    return [{ line: line[1], loss: mean(losses), chance }];
  });
  return events.reduce<WorstEvent | null>((worst, each) => (worst && worst.loss >= each.loss ? worst : each), null);
}

/** What would cost less, the cheapest of each set of requirements that keeps options out. */
function heldBack(options: readonly OptionAnswer[], best: OptionAnswer): HeldBack[] {
  const told = new Set<string>();
  return options.flatMap((each): HeldBack[] => {
    const unmet = each.gates.filter((gate) => !gate.met);
    const gates = unmet.map((gate) => gate.gate);
    if (each.cost.p50 >= best.cost.p50 || !gates.length || told.has(gates.join())) return [];
    told.add(gates.join());
    const reason = unmet.map((gate) => `${gate.found}, ${gate.needed}`).join("; ");
    return [{ id: each.id, gates, reason, cost_difference: each.cost.p50 - best.cost.p50 }];
  });
}

/** The price of staying, and of the next best answer on each level. */
function tradeOffs(
  futures: Futures, best: OptionAnswer, admissible: readonly OptionAnswer[],
  levels: readonly Level[], overall: Overall | null,
): TradeOff[] {
  if (!overall) return [];
  const { doc } = futures.prepared;
  const years = futures.horizon / MONTHS_PER_YEAR;
  const nexts = levels.filter((each) => each.answers.length > 1).map((each) => each.answers[1].option);
  const natural = new Map(overall.options.map((each) => [each.id, each.natural]));
  const ours = natural.get(best.id);
  const known = [...new Set([doc.as_is, ...nexts])].filter((id) => natural.has(id) && id !== best.id);
  if (!ours) return [];
  return known.slice(0, doc.constants.traded).map((id) => {
    const median = (admissible.find((each) => each.id === id) as OptionAnswer).cost.p50;
    const theirs = natural.get(id) as Readonly<Record<string, number>>;
    return { id, cost_a_year: (median - best.cost.p50) / years, buys: better(futures, ours, theirs, best.cost.p50) };
  });
}

function better(
  futures: Futures, ours: Readonly<Record<string, number>>, theirs: Readonly<Record<string, number>>, cost: number,
): Record<string, number> {
  const { beside, constants, criteria } = futures.prepared.doc;
  const gains = Object.entries(constants.worth_saying).map(([name, least]): [string, number, number] => {
    const isMore = [...criteria, ...beside].find((each) => each.id === name)?.more_is_better;
    return [name, (isMore ? 1 : -1) * (theirs[name] - ours[name]), name === "exit_cost" ? least * cost : least];
  });
  return Object.fromEntries(gains.filter(([, gain, least]) => gain >= least).map(([name, gain]) => [name, gain]));
}
