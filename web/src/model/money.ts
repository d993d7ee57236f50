/** What an option has saved by the end of each month, and a year at run rate: decide/budget once more. */

import type { Money } from "./details";
import type { Futures } from "./futures";
import { payback, spent } from "./payback";
import { monthOf } from "./steady";
import { mean, summary, waiting } from "./summary";
import type { OptionDoc, Part } from "./types";

const YEAR = 12;

export function moneyOf(futures: Futures, option: OptionDoc): Money {
  const asIs = futures.prepared.option(futures.prepared.doc.as_is);
  const [of, today] = [spent(futures, option), spent(futures, asIs)];
  return {
    option: option.id,
    saved: Array.from({ length: of.outer }, (_, month) => summary(
      new Float64Array(of.draws).map((__, d) => today.data[month * of.draws + d] - of.data[month * of.draws + d]),
    )),
    payback: option.id === asIs.id ? null : waiting(payback(of, today)).p50,
    run_rate: { today: yearOf(futures, asIs), option: yearOf(futures, option) },
  };
}

/** A year once the work has moved, by category of a budget, expected, at start prices. */
function yearOf(futures: Futures, option: OptionDoc): Part[] {
  return futures.prepared.doc.categories.filter(([, , lines]) => lines.length).map(([id, name, lines]) => ({
    id, name, mean: YEAR * mean(monthOf(futures, option, (line) => lines.includes(line[0]))),
  }));
}
