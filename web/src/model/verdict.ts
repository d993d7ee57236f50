/**
 * The verdict in words, to the letter as Python tells it: report/compare (verdict.py,
 * requirements.py). The sentences come with the case; which of them is told is chosen here.
 */

import { distance } from "./advice";
import { capital, fixed, hundredths, money, wholePercent } from "./numbers";
import { said } from "./names";
import { filled } from "./sentences";
import type { Advice, Case, Level, LevelAnswer, LevelName, OptionAnswer, Overall, Relaxed, TradeOff } from "./types";

export interface Compared {
  readonly doc: Case;
  /** Lowest median first. */
  readonly options: readonly OptionAnswer[];
  readonly relaxed: readonly Relaxed[];
  readonly advice: Advice | null;
  readonly overall: Overall | null;
  readonly months: number;
}

/** What is settled, what is open, and what the first choice is worth. */
export function headline(found: Compared): string[] {
  const { advice, doc } = found;
  if (!advice) return [nobodyPasses(found)];
  if (isAlone(found)) {
    return [told(doc, "only", subject(found, advice.best))];
  }
  return [...settled(found, advice), ...open(found, advice), worth(found, advice), ...softwareThere(found, advice)];
}

/** What is at risk, what is not admissible, what staying buys, and how weights see it. */
export function reservations(found: Compared): string[] {
  const { advice } = found;
  if (!advice) return [];
  return [
    risk(found, advice), ...heldBack(found, advice), ...staying(found, advice),
    ...(isAlone(found) || !found.overall ? [] : [reconciled(found, found.overall, advice.best)]),
  ];
}

function isAlone({ options }: Compared): boolean {
  return options.filter((each) => !each.fails).length === 1;
}

/** Which option is worth most, and at which weight of cost the choice turns: report/overall/words.py. */
function reconciled(found: Compared, { weights: { cost: now }, ...overall }: Overall, verdict: string): string {
  const { doc } = found;
  const { name, are } = subject(found, overall.options[0].id);
  const first = overall.options[0].id;
  const named = (id: string) => said(doc, result(found, id));
  const weights = told(doc, overall.weights_given ? "weights_given" : "weights_usual");
  const holes = { weights, name, are, other: named(verdict) };
  const flips = overall.flips.filter((each) => each.criterion === "cost");
  if (first === verdict) {
    const below = flips.filter((each) => each.at <= now && each.above === first).pop();
    return told(doc, "weighed_agrees", {
      ...holes, range: below ? told(doc, "weighed_range", sharesSaid(below.at, now)) : "",
    });
  }
  const turns = flips.filter((each) => verdict === (each.at > now ? each.above : each.below));
  if (!turns.length) return told(doc, "weighed_never", holes);
  const { at } = turns.reduce((a, b) => (Math.abs(b.at - now) < Math.abs(a.at - now) ? b : a));
  const next = flips.find((each) => each.at > now && each.below === first);
  const by = next && next.at < at
    ? told(doc, "weighed_by", { next: named(next.above), first: wholePercent(next.at) })
    : "";
  return told(doc, "weighed_turns", { ...holes, ...sharesSaid(at, now), by });
}

/** Two weights in percent; with a digit more where they would be told alike. */
function sharesSaid(at: number, now: number): { at: string; now: string } {
  const [a, b] = [at, now].map(wholePercent);
  if (a !== b) return { at: a, now: b };
  return { at: `${fixed(100 * at, 1)}%`, now: `${fixed(100 * now, 1)}%` };
}

function told(doc: Case, name: string, holes: Readonly<Record<string, string>> = {}): string {
  return filled(doc.sentences[name], holes);
}

function result({ options }: Compared, id: string): OptionAnswer {
  return options.find((each) => each.id === id) as OptionAnswer;
}

function subject(found: Compared, id: string): Record<string, string> {
  const option = result(found, id);
  const name = said(found.doc, option);
  const { costs, are } = option.mix ?? found.doc.engagements[option.engagement];
  return { name, Name: capital(name), costs, are };
}

function level(advice: Advice, name: LevelName): Level {
  return advice.levels.find((each) => each.name === name) as Level;
}

function* settled(found: Compared, advice: Advice): Generator<string> {
  const open = advice.levels.findIndex((each) => !each.settled);
  const count = open < 0 ? advice.levels.length : open;
  const all = advice.levels.slice(0, count).filter((each) => each.answers.length > 1);
  if (!all.length) return;
  const counted = advice.levels[0].answers[0].key === "stay"
    ? all.filter(({ name }) => name === "change" || name === "software")
    : all;
  const share = hundredths(Math.min(...counted.map((each) => each.answers[0].share)));
  yield told(found.doc, "settled", { Do: whatToDo(found, advice, advice.levels[count - 1]), share });
}

function whatToDo(found: Compared, advice: Advice, deepest: Level): string {
  const { doc } = found;
  const change = advice.levels[0].answers[0].key;
  const best = subject(found, asFarAs(found, advice.best, deepest));
  if (change === "stay") return told(doc, "do_stay", best);
  const [place, far] = [level(advice, "place"), level(advice, "distance")].map(({ answers }) => answers[0].key);
  const isWhole = deepest.name === "engagement" || deepest.name === "software";
  if (isWhole || (deepest.name === "place" && !(place in doc.places))) {
    return told(doc, "do_choose", best);
  }
  if (deepest.name === "change") return told(doc, "move_change");
  const isToday = (stays: (today: string) => boolean) => doc.places_today.length > 0 && doc.places_today.every(stays);
  if (deepest.name === "place" && place !== doc.home) {
    const verb = isToday((today) => today === place) ? "keep" : change;
    return told(doc, `${verb}_place`, { place: doc.places[place].said });
  }
  return told(doc, `${isToday((today) => distance(doc, today) === far) ? "keep" : change}_${far}`);
}

/** The best option as far as a level says it: above that of software, its people. */
function asFarAs(found: Compared, best: string, { name }: Level): string {
  return name === "software" ? best : result(found, best).mix?.people ?? best;
}

function* open(found: Compared, advice: Advice): Generator<string> {
  const first = advice.levels.find((each) => !each.settled);
  if (!first) return;
  const [best, ...others] = first.answers;
  const rival = others.reduce((a, b) => (b.share > a.share || (b.share === a.share && b.median < a.median) ? b : a));
  const apart = money(rival.median - best.median, found.doc.currency);
  yield told(found.doc, `open_${first.name}`, {
    answer: answerSaid(found, first, best),
    share: hundredths(best.share),
    rival: answerSaid(found, first, rival),
    rival_share: hundredths(rival.share),
    apart: told(found.doc, first.within.includes(rival.key) ? "apart_equal" : "apart", { money: apart }),
  });
}

function answerSaid(found: Compared, { name }: Level, answer: LevelAnswer): string {
  if (name === "change") return subject(found, answer.option).name;
  if (name === "distance" || name === "software") return told(found.doc, `is_${answer.key}`);
  if (answer.key.includes("@")) return subject(found, answer.key).name;
  if (name === "place") return found.doc.places[answer.key].said;
  return found.doc.engagements[answer.key].plain;
}

function worth(found: Compared, advice: Advice): string {
  const { doc } = found;
  const best = result(found, advice.best);
  const holes = { ...subject(found, best.id), cost: money(best.cost.p50, doc.currency), months: `${found.months}` };
  if (best.id === doc.as_is) return told(doc, "worth_as_is", holes);
  return told(doc, "worth", {
    ...holes, gap: gapOf(doc, best.saving.p50), steady: gapOf(doc, best.steady.saving.p50),
  });
}

/** What software does to the cost of the first choice, where it is looked at both ways. */
function* softwareThere(found: Compared, { best }: Advice): Generator<string> {
  const people = result(found, best).mix?.people ?? best;
  const beside = found.options.find(({ mix }) => mix?.people === people);
  const alone = found.options.find(({ id }) => id === people);
  if (!beside || !alone) return;
  const change = beside.cost.p50 / alone.cost.p50 - 1;
  const percent = wholePercent(Math.abs(change));
  const side = percent === "0%" ? "same" : change > 0 ? "raises" : "lowers";
  yield told(found.doc, `software_there_${side}`, { percent });
}

function gapOf(doc: Case, saving: number): string {
  return told(doc, saving >= 0 ? "below" : "above", { percent: wholePercent(Math.abs(saving)), base: doc.baseline });
}

function risk(found: Compared, advice: Advice): string {
  const { doc } = found;
  const { best, risk: { expected, bad_tenth } } = advice;
  const said = told(doc, "risk", {
    expected: money(expected, doc.currency),
    tail: money(bad_tenth, doc.currency),
    loss: best === doc.as_is ? "" : `; ${lossOf(doc, result(found, best))}`,
  });
  return `${[said, ...cautious(found, advice), ...worstEvent(doc, advice)].join("; ")}.`;
}

function* worstEvent(doc: Case, { risk: { worst } }: Advice): Generator<string> {
  if (!worst) return;
  // A name in capitals stays as it is.
  const event = /^.\p{Lu}/u.test(worst.line) ? worst.line : `${worst.line.slice(0, 1).toLowerCase()}${worst.line.slice(1)}`;
  yield told(doc, "worst_event", { event, money: money(worst.loss, doc.currency), chance: hundredths(worst.chance) });
}

function lossOf(doc: Case, best: OptionAnswer): string {
  const loss = best.saving.chance_of_loss;
  const share = hundredths(loss);
  const name = loss === 0 ? "loss_never" : share === "0" ? "loss_rarely" : "loss";
  return told(doc, name, { share, base: doc.baseline });
}

function* cautious(found: Compared, { risk: { cautious: id, cautious_saves } }: Advice): Generator<string> {
  if (id === null) return;
  yield told(found.doc, "cautious", { ...subject(found, id), money: money(cautious_saves, found.doc.currency) });
}

function* heldBack(found: Compared, { held_back: [first] }: Advice): Generator<string> {
  if (!first) return;
  const saves = money(-first.cost_difference, found.doc.currency);
  yield told(found.doc, "held_back", { ...subject(found, first.id), money: saves, reason: first.reason });
}

function* staying(found: Compared, { trade_offs }: Advice): Generator<string> {
  const trade = trade_offs.find((each) => each.id === found.doc.as_is);
  if (trade && found.doc.team_today) yield traded(found, trade);
}

function traded(found: Compared, trade: TradeOff): string {
  const { doc } = found;
  const stays = doc.team_today && trade.id === doc.as_is;
  const { Name, costs } = stays ? { Name: told(doc, "stay_named"), costs: "costs" } : subject(found, trade.id);
  const buys = Object.entries(trade.buys).map(([name, gain]) =>
    told(doc, `buys_${name}`, { amount: amountSaid(doc, name, gain) }),
  );
  return told(doc, buys.length ? "trade_off" : "trade_off_alone", {
    Name, costs, side: trade.cost_a_year >= 0 ? "more" : "less", buys: listed(buys),
    buy: costs === "costs" ? "buys" : "buy",
    money: money(Math.abs(trade.cost_a_year), doc.currency),
  });
}

function amountSaid(doc: Case, criterion: string, gain: number): string {
  if (criterion === "exit_cost") return money(gain, doc.currency);
  return doc.constants.in_points.includes(criterion) ? hundredths(gain) : fixed(gain, 1);
}

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}

/** What each requirement costs that keeps a cheaper option out. */
export function relaxedSentences(found: Compared): string[] {
  if (found.options.every((each) => each.fails)) return [];
  return found.relaxed.map((each) => without(found, "relaxed", each, each.saving ?? 0));
}

function nobodyPasses(found: Compared): string {
  const [first] = found.relaxed;
  if (!first) return told(found.doc, "nobody");
  const name = first.requirements.length === 1 ? "relax_one" : "relax_several";
  return without(found, name, first, first.cost);
}

function without(
  { doc, options }: Compared, name: string, each: Relaxed, amount: number,
): string {
  return told(doc, name, {
    gates: each.requirements.map((gate) => doc.gates[gate].words).join(" and "),
    best: said(doc, options.find((row) => row.id === each.best) as OptionAnswer),
    money: money(amount, doc.currency),
    offers: each.offers.join("; "),
  });
}
