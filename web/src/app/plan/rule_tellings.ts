/** What the numbers of a rule are: how close the plan comes to it, and what it costs. */
import type { Subject } from "../drawer/subject";
import { capital, money } from "../words/numbers";
import { about, costOf } from "./tellings";
import type { Found, Rule } from "./found";

/** How close the plan comes to a rule; `said` are the numbers in words. */
export function room(found: Found, rule: Rule, said: { closest: string; left: string }): Subject {
  return about(found, found.plan?.choices ?? [], {
    title: `Room: ${rule.words}`, value: said.left,
    meaning: "How far the plan is from breaking the rule, where it comes closest.",
    formula: `the difference between what the plan has there and the limit: ${said.closest}`,
  });
}

export function price(found: Found, rule: Rule, said: string): Subject {
  const { plan, currency } = found;
  const [least, most] = [rule.price ?? 0, rule.price_at_most];
  const without = plan ? plan.cost.mean - least : 0;
  return about(found, found.plan?.choices ?? [], {
    title: `Price: ${rule.words}`, value: said === "nothing" || said === "not yet priced" ? capital(said) : `${said} ${currency}`,
    meaning: rule.price === null
      ? "Nobody has looked yet what a plan without this rule would cost."
      : "What dropping this rule alone, and planning everything anew, would save. Prices of several rules do not add up.",
    ...(rule.price === null || !plan ? {} : {
      formula: said === "nothing" ? "the best plan without it costs the same" : found.solve.aim === "cost"
        ? `the plan's ${money(plan.cost.mean, currency)} less ${money(without, currency)}, the best plan without it`
        : "what the plan was searched by, less the same of the best plan without it",
      parts: [
        { words: "The plan", value: money(plan.cost.mean, currency), subject: costOf(found, "the plan", plan) },
        { words: "Saves at least", value: money(least, currency) },
        ...(most === null ? [] : [{ words: "Saves at most", value: money(most, currency) }]),
      ],
    }),
  });
}
