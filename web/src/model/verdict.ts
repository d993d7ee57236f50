/** The verdict in words, to the letter as Python words it: report/compare (verdict.py, requirements.py). */

import { capital, money, ofHundred, wholePercent } from "./numbers";
import type { Case, OptionAnswer, Relaxed } from "./types";

/** Below this share of futures no option is said to be ahead (Budescu et al. 2014 on words). */
const CLEAR = 0.6;
const CERTAIN = 0.99;

/** An option's name in running text: `managed service in the Philippines`. */
export function said(doc: Case, option: { engagement: string; place: string }): string {
  return `${doc.engagements[option.engagement].plain} in ${doc.places[option.place].said}`;
}

export interface Compared {
  readonly doc: Case;
  /** Lowest median first. */
  readonly options: readonly OptionAnswer[];
  readonly relaxed: readonly Relaxed[];
}

export function verdictSentence(found: Compared): string {
  const best = found.options.find((each) => !each.fails);
  if (!best) return nobodyPasses(found);
  if (best.id === found.doc.as_is) return staying(found, best);
  return `${lead(found, best)}; ${againstToday(found, best)}.`;
}

function lead(found: Compared, best: OptionAnswer): string {
  const share = best.cheapest_share;
  const name = said(found.doc, best);
  const below = belowToday(found, best);
  const least = `${capital(name)} ${costs(found, best)} least in`;
  if (share >= CERTAIN) return `${least} more than 99 of 100 futures, ${below}`;
  if (share >= CLEAR) return `${least} ${ofHundred(share)} of 100 futures, ${below}`;
  const rival = rivalOf(found, best);
  const second = `${said(found.doc, rival)} in ${ofHundred(rival.cheapest_share)}`;
  return (
    `Too close to call: lowest in the median ${are(found, best)} ${name}, ${below}, but cheapest in` +
    ` only ${ofHundred(share)} of 100 futures (${second})`
  );
}

function isPlural(found: Compared, option: OptionAnswer): boolean {
  return found.doc.engagements[option.engagement].is_plural;
}

function costs(found: Compared, option: OptionAnswer): string {
  return isPlural(found, option) ? "cost" : "costs";
}

function are(found: Compared, option: OptionAnswer): string {
  return isPlural(found, option) ? "are" : "is";
}

function rivalOf(found: Compared, best: OptionAnswer): OptionAnswer {
  const others = found.options.filter((each) => each !== best && !each.fails);
  return others.reduce((a, b) => (b.cheapest_share > a.cheapest_share ? b : a), others[0] ?? best);
}

function base(found: Compared): string {
  return found.doc.team_today ? "today" : "own staff at home";
}

function belowToday(found: Compared, best: OptionAnswer): string {
  const saving = best.saving.p50;
  return `${wholePercent(Math.abs(saving))} ${saving >= 0 ? "below" : "above"} ${base(found)}`;
}

function againstToday(found: Compared, best: OptionAnswer): string {
  const loss = best.saving.chance_of_loss;
  if (loss === 0) return `none of the futures drawn cost more than ${base(found)}`;
  if (ofHundred(loss) === "0") return `fewer than 1 in 100 futures cost more than ${base(found)}`;
  return `${ofHundred(loss)} in 100 futures cost more than ${base(found)}`;
}

function staying(found: Compared, best: OptionAnswer): string {
  const others = found.options.filter((each) => each !== best && !each.fails);
  const name = said(found.doc, best);
  if (!others.length) return `${capital(name)} is the only option that meets every requirement.`;
  const gap = others[0].saving.p50;
  const against = `${wholePercent(Math.abs(gap))} ${gap < 0 ? "above" : "below"} it in the median`;
  return (
    `Stay: ${name} ${costs(found, best)} least in ${ofHundred(best.cheapest_share)} of 100 futures; next` +
    ` ${are(found, others[0])} ${said(found.doc, others[0])}, ${against}.`
  );
}

/** What each requirement costs that keeps a cheaper option out. */
export function relaxedSentences(found: Compared): string[] {
  if (found.options.every((each) => each.fails)) return [];
  return found.relaxed.map(
    (each) =>
      `Without the requirement on ${named(found.doc, each)}, ${bestOf(found, each)} would be best and` +
      ` cost ${money(each.saving ?? 0, found.doc.currency)} less: ${each.offers.join("; ")}.`,
  );
}

function nobodyPasses(found: Compared): string {
  const [first] = found.relaxed;
  if (!first) {
    return "No option meets every requirement, and dropping up to three of them does not help.";
  }
  const noun = first.requirements.length === 1 ? "requirement" : "requirements";
  return (
    `No option meets every requirement; least is lost by relaxing the ${noun} on` +
    ` ${named(found.doc, first)}: then ${bestOf(found, first)} would be best, at` +
    ` ${money(first.cost, found.doc.currency)} (${first.offers.join("; ")}).`
  );
}

function named(doc: Case, each: Relaxed): string {
  return each.requirements.map((gate) => doc.gate_words[gate]).join(" and ");
}

function bestOf(found: Compared, each: Relaxed): string {
  const option = found.options.find((row) => row.id === each.best) as OptionAnswer;
  return said(found.doc, option);
}
