/** A month of an option at full output, at start prices: decide/compare/steady.py once more. */

import type { Futures } from "./futures";
import type { Spot } from "./graph";
import type { LineDoc, OptionDoc } from "./types";

/** How much of an amount flows in a month in which software does its whole share. */
function share(futures: Futures, driver: string, spot: Spot): (draw: number) => number {
  const name = futures.prepared.doc.at_full[driver];
  if (!name) return () => 1;
  const { data, draws } = futures.evaluation.value(name, spot);
  return (draw) => data[draws === 1 ? 0 : draw];
}

export function steadyMonth(futures: Futures, option: OptionDoc): Float64Array {
  return monthOf(futures, option, () => true);
}

/** The same of some lines alone. */
export function monthOf(
  futures: Futures, option: OptionDoc, isOf: (line: LineDoc) => boolean,
): Float64Array {
  const { passing_drivers } = futures.prepared.doc.constants;
  const month = new Float64Array(futures.count);
  for (const { spot, line } of futures.prepared.placed(option)) {
    const [, , phase, amount, driver] = line;
    if (phase !== "run" || passing_drivers.includes(driver) || !isOf(line)) continue;
    const { data, draws } = futures.evaluation.value(amount, spot);
    const step = draws === 1 ? 0 : 1;
    const counted = share(futures, driver, spot);
    for (let d = 0; d < month.length; d++) month[d] += data[d * step] * counted(d);
  }
  return month;
}
