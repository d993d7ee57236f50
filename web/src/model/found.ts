/**
 * The answer to a case as nobody has changed it, as Python found it: report/page/answer.py.
 *
 * It is what `answer` finds in the same futures, but for digits that nobody is shown.
 */

import { identity, optionOf } from "./names";
import type { Answer, Case, JudgedDoc, OptionAnswer, OptionDoc, Saving, Summary } from "./types";

/** Mean, P10, P50, P90. */
type SummaryRow = readonly [number, number, number, number];
/** P10, P50, P90, and the chance of a loss. */
type SavingRow = readonly [number, number, number, number];

export interface FoundOption {
  readonly id: string;
  readonly cost: SummaryRow;
  readonly dots: readonly number[];
  readonly hour: SummaryRow;
  readonly saving: SavingRow;
  readonly month: SummaryRow;
  readonly steady: SavingRow;
  readonly set_up: SummaryRow;
  readonly payback: readonly [number | null, number | null, number | null];
  readonly share: number;
  /** Expected loss, mean of the worst futures, chance of an event. */
  readonly risk: readonly [number, number, number];
  /** Means of its lines, in the order of its ledger. */
  readonly lines: readonly number[];
  readonly fails: string;
  readonly gates: readonly JudgedDoc[];
}

export interface Found extends Omit<Answer, "verdict" | "best" | "share" | "seed" | "as_is" | "options"> {
  /** Lowest median first. */
  readonly options: readonly FoundOption[];
}

export function answerOf(doc: Case, found: Found): Answer {
  const options = found.options.map((each) => optionAnswer(doc, each));
  const best = options.find((each) => !each.fails);
  return {
    ...found,
    options,
    verdict: found.headline.join(" "),
    best: best?.id ?? null,
    share: best?.cheapest_share ?? null,
    seed: doc.seed,
    as_is: doc.as_is,
  };
}

function optionAnswer(doc: Case, found: FoundOption): OptionAnswer {
  const option = optionOf(doc, found.id);
  const [p10, p50, p90] = found.payback;
  const [expected, tail, chance] = found.risk;
  const numbers = linesOf(doc, option);
  const lines = numbers.map((number, at) => {
    const [id, name, phase] = doc.lines[number];
    return { id, name, phase, mean: found.lines[at] };
  });
  const partOf = (at: number) => doc.lines[numbers[at]][5];
  return {
    ...identity(doc, option),
    cost: summaryOf(found.cost),
    dots: found.dots,
    cost_per_useful_hour: summaryOf(found.hour),
    saving: savingOf(found.saving),
    steady: { month: summaryOf(found.month), saving: savingOf(found.steady) },
    set_up: summaryOf(found.set_up),
    payback_month: { p10, p50, p90 },
    cheapest_share: found.share,
    risk: { expected, tail, chance },
    lines,
    parts: doc.parts.map(([id, name]) => ({
      id, name, mean: lines.reduce((sum, line, at) => sum + (partOf(at) === id ? line.mean : 0), 0),
    })),
    fails: found.fails,
    gates: found.gates,
  };
}

/** The numbers of an option's lines, leg by leg. */
function linesOf(doc: Case, option: OptionDoc): readonly number[] {
  const legs = doc.legs[option.id];
  if (legs) return legs.flatMap(([, , , numbers]) => numbers);
  return doc.ledgers[option.stands ? "today" : option.ledger];
}

function summaryOf([mean, p10, p50, p90]: SummaryRow): Summary {
  return { mean, p10, p50, p90 };
}

function savingOf([p10, p50, p90, chance_of_loss]: SavingRow): Saving {
  return { p10, p50, p90, chance_of_loss };
}
