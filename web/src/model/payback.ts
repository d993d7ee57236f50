/** The month from which an option has cost less than today, all in all. */

import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { spotKey } from "./graph";
import type { OptionDoc } from "./types";
import { calculated, Values } from "./values";
import { runningSum } from "./windows";

/** The present value of what is spent by the end of each month: shape (months, followed). */
export function spent(futures: Futures, option: OptionDoc): Values {
  const byDriver = new Map<string, { spot: Spot; driver: string; amount: Values }>();
  for (const { spot, line: [, , , figure, driver] } of futures.prepared.placed(option)) {
    const [key, value] = [spotKey(driver, spot), futures.evaluation.value(figure, spot)];
    const so = byDriver.get(key);
    byDriver.set(key, { spot, driver, amount: so ? calculated("add", so.amount, value) : value });
  }
  const followed = Math.min(futures.count, futures.prepared.doc.constants.followed_futures);
  const monthly = Values.months(new Float64Array(futures.horizon * followed), futures.horizon);
  for (const { spot, driver, amount } of byDriver.values()) {
    futures.evaluation.addMonths(monthly, amount, driver, spot);
  }
  const sums = runningSum(monthly);
  return Values.months(sums.data.subarray(followed), futures.horizon);
}

/** The first month, counted from 1, from which less has been spent to the end; else infinite. */
export function payback(of: Values, today: Values): Float64Array {
  const { outer: months, draws } = of;
  return new Float64Array(draws).map((_, d) => {
    let month = months;
    while (month > 0 && of.data[(month - 1) * draws + d] <= today.data[(month - 1) * draws + d]) {
      month--;
    }
    return month === months ? Infinity : month + 1;
  });
}
