/** The answer to a portfolio, as `whowhere plan --json` gives it: its types are Python's own. */
import type { Choice, Plan, PlanDocument, Rule } from "../../generated/plan";

export type { Choice, Plan, Rule } from "../../generated/plan";
export type Found = PlanDocument;

/** One of the plans that the screen can show. */
export interface Shown { readonly id: string; readonly words: string; readonly plan: Plan }

/** Every plan that was found: the best, today's, those nearly as good, the runner-up. */
export function plansOf(found: Found): Shown[] {
  if (!found.plan) return found.before ? [{ id: "today", words: "Today", plan: found.before }] : [];
  return [
    { id: "best", words: "The plan", plan: found.plan },
    ...(found.before ? [{ id: "today", words: "Today", plan: found.before }] : []),
    ...found.alternatives.map((plan, at) => ({ id: `near-${at + 1}`, words: `Nearly as good ${at + 1}`, plan })),
    ...(found.runner_up ? [{ id: "next", words: "Runner-up", plan: found.runner_up }] : []),
  ];
}

/** What of each thing there is, summed: people by place, work by engagement. */
export function sums(choices: readonly Choice[], by: (each: Choice) => string, of: (each: Choice) => number): Map<string, number> {
  const found = new Map<string, number>();
  for (const each of choices) found.set(by(each), (found.get(by(each)) ?? 0) + of(each));
  return found;
}

/** The share of all work that a choice is. */
export function workOf(found: Found): (each: Choice) => number {
  const work = new Map(found.packages.map((each) => [each.package, each.work]));
  const all = found.packages.reduce((sum, each) => sum + each.work, 0) || 1;
  return (each) => (each.share * (work.get(each.package) ?? 0)) / all;
}

/** Money for setting up in each year; sites and what stays are set up in the first. */
export function setUpByYear(plan: Plan): number[] {
  const years = Math.max(1, ...plan.choices.map((each) => each.year ?? 1));
  const found = Array.from({ length: years }, () => 0);
  for (const each of plan.choices) found[(each.year ?? 1) - 1] += each.set_up;
  for (const hub of plan.hubs) found[0] += hub.set_up;
  return found;
}

/** Packages that another plan does elsewhere or otherwise, with how. */
export function changes(from: Plan, to: Plan): { name: string; words: string }[] {
  const told = (plan: Plan, id: string) => {
    const mine = plan.choices.filter((each) => each.package === id);
    const mixed = new Set(mine.filter((each) => each.mix).map((each) => each.words));
    const shares = sums(mine, (each) => each.words, (each) => each.share);
    return [...shares].map(([words, share]) => words + (share < 0.9995 && !mixed.has(words) ? ` (${Math.round(100 * share)}%)` : "")).sort().join(" and ");
  };
  const names = new Map(to.choices.map((each) => [each.package, each.name]));
  return [...names].flatMap(([id, name]) => (told(from, id) === told(to, id) ? [] : [{ name, words: told(to, id) }]));
}

export const isPriced = (rule: Rule) => rule.price !== null;

/** Below this share of the plan's cost a price is only the solver's last digits. */
const FREE = 1e-6;
export const isFree = (price: number, found: Found) => price <= FREE * Math.abs(found.solve.objective ?? 1);
