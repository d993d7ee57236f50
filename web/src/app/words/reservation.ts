/** What speaks most against the verdict, in one sentence: another view of what is best, else what it may cost. */
import type { Answer, Case, OptionAnswer } from "../../model/types";
import { inside, money, ofHundred } from "./numbers";

export function reservationOf(answer: Answer, { currency, baseline }: Case): string {
  const best = answer.options.find((each) => each.id === answer.best);
  if (!best || !answer.advice) return "";
  const first = answer.options.find((each) => each.id === answer.overall?.options[0]?.id);
  if (first && first.id !== best.id) {
    const weights = answer.overall?.weights_given ? "your weights" : "a buyer's usual weights";
    return `cost alone speaks for ${inside(best.name)}; all criteria together, with ${weights}, for ${inside(first.name)}.`;
  }
  return worst(answer.advice.risk.bad_tenth, best, best.id === answer.as_is ? "" : baseline, currency);
}

function worst(tenth: number, best: OptionAnswer, baseline: string, currency: string): string {
  const said = `the worst tenth of futures cost ${money(tenth, currency)} on average`;
  return baseline ? `${said}; ${ofHundred(best.saving.chance_of_loss)} cost more than ${baseline}.` : `${said}.`;
}
