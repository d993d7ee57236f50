/** The month from which an option has cost less than today, all in all. */

import type { Futures } from "./futures";
import { runningSum } from "./windows";
import type { OptionDoc } from "./types";
import { calculated, firstDraws, Values } from "./values";

/** Futures in which spending is followed month by month. */
const FOLLOWED = 512;

/** The present value of what is spent by the end of each month: shape (months, followed). */
export function spent(futures: Futures, option: OptionDoc): Values {
  const byDriver = new Map<string, Values>();
  for (const [, , , amount, driver] of futures.prepared.ledger(option)) {
    const value = futures.evaluation.value(amount, option);
    const so = byDriver.get(driver);
    byDriver.set(driver, so ? calculated("add", so, value) : value);
  }
  const followed = Math.min(futures.count, FOLLOWED);
  const monthly = new Float64Array(futures.horizon * followed);
  for (const [driver, amount] of byDriver) {
    const path = futures.evaluation.months(driver, option, followed);
    addProduct(monthly, firstDraws(amount, followed), path, followed);
  }
  const sums = runningSum(Values.months(monthly, futures.horizon));
  return Values.months(sums.data.subarray(followed), futures.horizon);
}

function addProduct(to: Float64Array, amount: Values, path: Values, followed: number): void {
  const p = amount.draws === 1 ? 0 : 1;
  const q = path.draws === 1 ? 0 : 1;
  const months = to.length / followed;
  for (let month = 0; month < months; month++) {
    const from = path.outer === 1 ? 0 : month * path.draws;
    for (let d = 0; d < followed; d++) {
      to[month * followed + d] += amount.data[d * p] * path.data[from + d * q];
    }
  }
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
