/**
 * The verdict in words, to the letter as Python tells it: report/compare (verdict.py,
 * requirements.py). The sentences come with the case; which of them is told is chosen here.
 */

import { capital, hundredths, money, wholePercent } from "./numbers";
import { filled } from "./sentences";
import type { Case, OptionAnswer, Relaxed, SentencesDoc } from "./types";

/** An option's name in running text: `managed service in the Philippines`. */
export function said(doc: Case, option: { engagement: string; place: string; vendor: string }): string {
  const by = option.vendor && ` by ${option.vendor}`;
  return `${doc.engagements[option.engagement].plain} in ${doc.places[option.place].said}${by}`;
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
  return best.id === found.doc.as_is ? staying(found, best) : moving(found, best);
}

function told(
  doc: Case, name: keyof SentencesDoc, holes: Readonly<Record<string, string>> = {},
): string {
  return filled(doc.sentences[name], holes);
}

function moving(found: Compared, best: OptionAnswer): string {
  const { doc } = found;
  const { clear, certain } = doc.constants;
  const share = best.cheapest_share;
  const rival = rivalOf(found, best);
  return told(doc, share >= certain ? "certain" : share >= clear ? "clear" : "close", {
    ...subject(doc, best),
    certain: hundredths(certain),
    gap: gapOf(doc, best),
    loss: lossOf(doc, best),
    rival: said(doc, rival),
    rival_share: hundredths(rival.cheapest_share),
  });
}

function subject(doc: Case, best: OptionAnswer): Record<string, string> {
  const name = said(doc, best);
  const { costs, are } = doc.engagements[best.engagement];
  return { name, Name: capital(name), costs, are, share: hundredths(best.cheapest_share) };
}

function rivalOf(found: Compared, best: OptionAnswer): OptionAnswer {
  const others = found.options.filter((each) => each !== best && !each.fails);
  return others.reduce((a, b) => (b.cheapest_share > a.cheapest_share ? b : a), others[0] ?? best);
}

function gapOf(doc: Case, best: OptionAnswer): string {
  const saving = best.saving.p50;
  const percent = wholePercent(Math.abs(saving));
  return told(doc, saving >= 0 ? "below" : "above", { percent, base: doc.baseline });
}

function lossOf(doc: Case, best: OptionAnswer): string {
  const loss = best.saving.chance_of_loss;
  const share = hundredths(loss);
  const name = loss === 0 ? "loss_never" : share === "0" ? "loss_rarely" : "loss";
  return told(doc, name, { share, base: doc.baseline });
}

function staying({ doc, options }: Compared, best: OptionAnswer): string {
  const [next] = options.filter((each) => each !== best && !each.fails);
  if (!next) return told(doc, "only", subject(doc, best));
  const gap = next.saving.p50;
  return told(doc, "stay", {
    ...subject(doc, best),
    next_are: doc.engagements[next.engagement].are,
    next: said(doc, next),
    gap: told(doc, gap < 0 ? "next_above" : "next_below", { percent: wholePercent(Math.abs(gap)) }),
  });
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
  { doc, options }: Compared, name: keyof SentencesDoc, each: Relaxed, amount: number,
): string {
  return told(doc, name, {
    gates: each.requirements.map((gate) => doc.gates[gate].words).join(" and "),
    best: said(doc, options.find((row) => row.id === each.best) as OptionAnswer),
    money: money(amount, doc.currency),
    offers: each.offers.join("; "),
  });
}
