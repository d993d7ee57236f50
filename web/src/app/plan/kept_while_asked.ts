/** What is known of a plan already, kept in sight while the same portfolio is searched for longer. */
import type { Found, Rule } from "./found";

/** The answer so far, with prices and other plans of the earlier one where they were not found anew; both tell of one plan. */
export function withKnown(found: Found, earlier: Found | null): Found {
  if (!earlier || !isSamePlan(found, earlier)) return found;
  const isLooking = found.pending.includes("near plans");
  return {
    ...found,
    rules: found.rules.map((rule) => priced(rule, earlier)),
    alternatives: isLooking && found.alternatives.length < earlier.alternatives.length ? earlier.alternatives : found.alternatives,
    runner_up: isLooking ? found.runner_up ?? earlier.runner_up : found.runner_up,
    packages: found.packages.map((each) => (each.settled === null && isLooking ? { ...each, settled: settledOf(each.package, earlier) } : each)),
  };
}

function priced(rule: Rule, earlier: Found): Rule {
  return rule.price === null ? earlier.rules.find((each) => each.id === rule.id) ?? rule : rule;
}

function settledOf(id: string, earlier: Found): boolean | null {
  return earlier.packages.find((each) => each.package === id)?.settled ?? null;
}

function isSamePlan({ plan }: Found, { plan: other }: Found): boolean {
  const said = (of: typeof plan) => of?.choices.map(({ package: id, option, year, share }) => [id, option, year, share.toFixed(6)].join()).sort().join(";");
  return plan !== null && said(plan) === said(other);
}
