/** The answer to a portfolio, as `whowhere plan --json` gives it. */
export interface Range { readonly mean: number; readonly p10: number; readonly p50: number; readonly p90: number }

export interface Choice {
  readonly package: string;
  readonly name: string;
  readonly option: string;
  readonly words: string;
  readonly place: string;
  readonly share: number;
  /** Year in which the work moves; none where it stays. */
  readonly year: number | null;
  readonly moves: boolean;
  readonly people: number;
  readonly cost: number;
  readonly set_up: number;
}

export interface Hub {
  readonly kind: "site" | "vendor";
  readonly name: string;
  readonly what: "kept" | "opened";
  readonly people: number;
  readonly packages: readonly string[];
  /** Mean cost that does not grow with the work there. */
  readonly shared_cost: number;
  readonly set_up: number;
}

export interface Plan {
  readonly cost: Range;
  readonly tail_cost: number;
  readonly choices: readonly Choice[];
  readonly hubs: readonly Hub[];
  readonly closed_sites: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly words: string;
  readonly unit: "share" | "money" | "count" | "people" | "hours" | null;
  readonly closest: string | null;
  readonly value: number | null;
  readonly limit: number | null;
  readonly slack: number | null;
  /** What dropping it would save at least, and at most. */
  readonly price: number | null;
  readonly price_at_most: number | null;
}

export interface PlaceFound {
  readonly place: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly is_home: boolean;
}

export interface Found {
  readonly title: string;
  readonly currency: string;
  readonly start: string;
  readonly horizon_months: number;
  readonly seed: number;
  readonly draws: number;
  readonly verdict: string;
  readonly solve: { readonly state: string; readonly gap: number | null; readonly bound: number | null; readonly objective: number | null; readonly solving_seconds: number; readonly choices: number };
  readonly plan: Plan | null;
  readonly places: readonly PlaceFound[];
  readonly before: Plan | null;
  readonly alone: { readonly sum_of_cases: number; readonly sharing_saves: number; readonly words: string } | null;
  readonly rules: readonly Rule[];
  readonly clashes: readonly { readonly rules: readonly string[]; readonly words: string }[];
  readonly alternatives: readonly (Plan & { readonly differs: number })[];
  readonly near_best_share: number;
  readonly packages: readonly { readonly package: string; readonly name: string; readonly work: number; readonly settled: boolean | null }[];
  readonly runner_up: (Plan & { readonly extra: number; readonly cheaper_in: number; readonly tipping: readonly { readonly words: string }[] }) | null;
  readonly bad_tenth: { readonly cost: number; readonly before: number | null; readonly drivers: readonly { readonly package: string; readonly extra: number }[] } | null;
  readonly frontier: { readonly second: string | null; readonly points: readonly { readonly cost: number; readonly second: number }[] };
  readonly answered_in_time: boolean;
}

/** One of the plans that the screen can show. */
export interface Shown { readonly id: string; readonly words: string; readonly plan: Plan }

export const engagementOf = (option: string) => option.split("@")[0] ?? "";
export const engagementWords = (choice: Choice) => choice.words.split(" in ")[0] ?? "";

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
    const shares = sums(plan.choices.filter((each) => each.package === id), (each) => each.words, (each) => each.share);
    return [...shares].map(([words, share]) => words + (share < 0.9995 ? ` (${Math.round(100 * share)} %)` : "")).sort().join(" and ");
  };
  const names = new Map(to.choices.map((each) => [each.package, each.name]));
  return [...names].flatMap(([id, name]) => (told(from, id) === told(to, id) ? [] : [{ name, words: told(to, id) }]));
}

/** Below this share of the plan's cost a price is only the solver's last digits. */
const FREE = 1e-6;
export const isFree = (price: number, found: Found) => price <= FREE * Math.abs(found.solve.objective ?? 1);
