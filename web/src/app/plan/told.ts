/** A plan as the server tells it, line by line: how far it has come, and what of the answer is known. */
import type { Problem } from "../server/ask";
import { type Found, isPriced } from "./found";

export type Line =
  | { readonly event: "costing"; readonly done: number; readonly total: number }
  | { readonly event: "seeking"; readonly best: number | null; readonly bound: number | null; readonly seconds: number }
  | { readonly event: "found"; readonly document: Partial<Found> }
  | { readonly event: "answer"; readonly document: Found }
  | { readonly event: "problem"; readonly problem: Problem };

/** How many steps of how many are done; none where nobody can say how many there are. */
export interface Step { readonly words: string; readonly said: string; readonly done: number; readonly isRunning: boolean }

export interface Progress {
  readonly costed: number;
  readonly packages: number;
  /** Cost of the best plan so far, and what no plan can beat. */
  readonly best: number | null;
  readonly bound: number | null;
}

export const BEGUN: Progress = { costed: 0, packages: 0, best: null, bound: null };

/** Other plans that are looked for, at most: decide/portfolio/near_best.py. */
const OTHERS = 3;

/** What is done of a plan, in the order in which it is asked: each part from 0 to 1. */
export function steps(at: Progress, found: Found | null): Step[] {
  const isCosted = at.packages > 0 && at.costed === at.packages;
  const gap = at.best !== null && at.bound !== null && at.best > 0 ? Math.max(0, 1 - at.bound / at.best) : null;
  const pending = found?.pending ?? [];
  const rules = found?.rules ?? [];
  const priced = rules.filter(isPriced).length;
  const others = found?.alternatives.length ?? 0;
  const isPricing = pending.includes("prices");
  const isLooking = pending.includes("near plans");
  return [
    step("Every option costed", at.packages ? `${at.costed} of ${at.packages} packages` : "", at.packages ? at.costed / at.packages : 0, !isCosted),
    step("The best plan", found ? "found" : gap === null ? "" : `${(100 * gap).toPrecision(2)}% from proof`, found ? 1 : gap === null ? 0 : Math.max(0, 1 - 10 * gap), isCosted && !found),
    ...(rules.length ? [step("Rules priced", `${priced} of ${rules.length}`, priced / rules.length, isPricing)] : []),
    ...(found ? [step("Other plans near it", isLooking ? `${others} found so far` : `${others} found`, isLooking ? others / (OTHERS + 1) : 1, isLooking)] : []),
    ...(pending.includes("frontier") ? [step("Plans against the second aim", "", 0, !isPricing && !isLooking)] : []),
  ];
}

const step = (words: string, said: string, done: number, isRunning: boolean): Step => ({ words, said, done, isRunning });
