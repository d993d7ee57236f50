/** A month of an option at full output, at start prices: decide/compare/steady.py once more. */

import type { Futures } from "./futures";
import type { OptionDoc } from "./types";

export function steadyMonth(futures: Futures, option: OptionDoc): Float64Array {
  const { passing_drivers } = futures.prepared.doc.constants;
  const month = new Float64Array(futures.count);
  for (const { spot, line: [, , phase, amount, driver] } of futures.prepared.placed(option)) {
    if (phase !== "run" || passing_drivers.includes(driver)) continue;
    const { data, draws } = futures.evaluation.value(amount, spot);
    const step = draws === 1 ? 0 : 1;
    for (let d = 0; d < month.length; d++) month[d] += data[d * step];
  }
  return month;
}
