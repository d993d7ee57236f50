/** Requirements as gates, and what each of them costs: decide/gates.py once more. */

import type { Futures } from "./futures";
import { phaseTotal } from "./futures";
import { at } from "./graph";
import { judgedLanguage, LANGUAGE } from "./language_gate";
import { fixed, general, grouped, wholePercent } from "./numbers";
import { filled } from "./sentences";
import { median, shareOf } from "./summary";
import type { Case, JudgedDoc, OptionDoc, Relaxed } from "./types";

/** Every requirement held against an option; the uncertain ones on the median. */
export function judged(futures: Futures, option: OptionDoc): JudgedDoc[] {
  const certain = option.gates.map((at) => rejudged(futures, option, futures.prepared.doc.judged[at]));
  return [...certain, ...uncertain(futures, option)];
}

/** A requirement that needs no futures is judged anew, as a reader may set what it is about. */
function rejudged(futures: Futures, option: OptionDoc, gate: JudgedDoc): JudgedDoc {
  const { limits } = futures.prepared.doc;
  if (option.several) return gate;
  if (gate.gate === LANGUAGE) return judgedLanguage(futures, option.place);
  const { found, needed } = futures.prepared.doc.gates[gate.gate];
  const likely = (name: string): number =>
    futures.range(name, at(option.place))?.[0].likely ?? NaN;
  if (gate.gate === "shared_hours" && limits.shared_hours !== null) {
    const hours = likely("shared_hours");
    return {
      ...gate,
      found: filled(found, { hours: fixed(hours, 1) }),
      needed: filled(needed, { limit: general(limits.shared_hours) }),
      met: hours >= limits.shared_hours,
    };
  }
  if (gate.gate === "language_gap" && limits.language_gap !== null) {
    const gap = likely("language_gap");
    return { ...gate, found: filled(found, { gap: fixed(gap, 2) }), met: gap <= limits.language_gap };
  }
  return gate;
}

function* uncertain(futures: Futures, option: OptionDoc): Generator<JudgedDoc> {
  const { limits: { start_month, set_up_cash }, gates } = futures.prepared.doc;
  if (start_month !== null) {
    const months = monthsToStart(futures, option);
    const month = median(months);
    const share = wholePercent(shareOf(months, (each) => each <= start_month));
    const found = filled(gates.starts_by.found, { months: fixed(month, 1), share });
    const needed = filled(gates.starts_by.needed, { limit: fixed(start_month, 1) });
    yield { gate: "starts_by", needed, found, met: month <= start_month };
  }
  if (set_up_cash !== null) {
    const setUp = phaseTotal(futures.outcome(option), "set_up");
    const cash = median(setUp);
    const share = wholePercent(shareOf(setUp, (each) => each <= set_up_cash));
    const found = filled(gates.set_up_cash.found, { cash: grouped(cash, 0), share });
    const needed = filled(gates.set_up_cash.needed, { limit: grouped(set_up_cash, 0) });
    yield { gate: "set_up_cash", needed, found, met: cash <= set_up_cash };
  }
}

/** Months until an option's first people start; they may exist. */
export function monthsToStart(futures: Futures, option: OptionDoc): Float64Array {
  return futures.prepared.exists(option) ? Float64Array.of(0) : futures.value("months_to_start", option);
}

/** Why options are none, by id: what could not start within the horizon has no cost. */
export function unstaffed(futures: Futures): Record<string, string> {
  const { doc, options } = futures.prepared;
  const late = options.filter(({ id }) => id !== doc.as_is)
    .map((option): [string, number] => [option.id, median(monthsToStart(futures, option))])
    .filter(([, start]) => start >= futures.horizon);
  return Object.fromEntries(late.map(([id, start]) => [
    id, filled(doc.sentences.cannot_be_staffed, { months: fixed(start, 1), limit: `${futures.horizon}` }),
  ]));
}

export function failure(judgements: readonly JudgedDoc[]): string {
  return judgements.filter((each) => !each.met).map((each) => `${each.found}, ${each.needed}`).join("; ");
}

/** What dropping requirements would bring, the largest saving first. */
export function relaxed(
  doc: Case,
  medians: ReadonlyMap<string, number>,
  gates: ReadonlyMap<string, readonly JudgedDoc[]>,
): Relaxed[] {
  const unmet = new Map<string, ReadonlySet<string>>();
  for (const id of medians.keys()) {
    if (id in doc.barred) continue;
    unmet.set(id, new Set((gates.get(id) ?? []).filter((each) => !each.met).map((each) => each.gate)));
  }
  const passing = [...unmet].filter(([, gate]) => !gate.size).map(([id]) => medians.get(id) as number);
  const now = passing.length ? Math.min(...passing) : null;
  const names = [...new Set([...unmet.values()].flatMap((each) => [...each]))].sort();
  for (let together = 1; together <= doc.constants.shared_gates; together++) {
    const found = combinations(names, together)
      .map((dropped) => without(medians, unmet, gates, dropped, now))
      .filter((each): each is Relaxed => each !== null);
    if (found.length || now !== null) return found.sort((a, b) => a.cost - b.cost);
  }
  return [];
}

function without(
  medians: ReadonlyMap<string, number>,
  unmet: ReadonlyMap<string, ReadonlySet<string>>,
  gates: ReadonlyMap<string, readonly JudgedDoc[]>,
  dropped: readonly string[],
  now: number | null,
): Relaxed | null {
  const freed = [...unmet]
    .filter(([, each]) => each.size && [...each].every((gate) => dropped.includes(gate)))
    .map(([id]) => ({ id, cost: medians.get(id) as number }))
    .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
  if (!freed.length) return null;
  const [{ id, cost }] = freed;
  if (now !== null && cost >= now) return null;
  const offers = (gates.get(id) ?? []).filter((each) => dropped.includes(each.gate)).map((each) => each.found);
  return { requirements: [...dropped].sort(), best: id, cost, saving: now === null ? null : now - cost, offers };
}

function combinations(names: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return names.flatMap((name, at) =>
    combinations(names.slice(at + 1), count - 1).map((rest) => [name, ...rest]),
  );
}

