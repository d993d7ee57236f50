/** What each number of a plan is: the drawer's words for it, from the plan's own answer. */
import type { PlainFigure, PlainTold, Subject } from "../drawer/subject";
import { capital, money, ofHundred, percent, short, shortRange, wholePercent } from "../words/numbers";
import { type Choice, type Found, type Plan, setUpByYear } from "./found";
import { restsOf } from "./resting";

type Piece = NonNullable<PlainTold["parts"]>[number];

const MOST_PIECES = 12;
const VALUED = "Worth today: discounted to the day of the decision.";

/** Any number of a plan: with what its choices rest on. */
export function about(found: Found, choices: readonly Choice[], told: Omit<PlainTold, "figures" | "asOf">): Subject {
  const figures: readonly PlainFigure[] = restsOf(found, choices);
  return { about: "plain", told: { ...told, figures, asOf: found.as_of } };
}

/** What all of a plan costs: its choices, and what they share. */
export function costOf(found: Found, words: string, plan: Plan): Subject {
  const { currency, draws, horizon_months: months } = found;
  return about(found, plan.choices, {
    title: `Expected cost of ${words}`, value: money(plan.cost.mean, currency), range: `${shortRange(plan.cost.p10, plan.cost.p90)} ${currency}`,
    meaning: `All that it takes over ${months} months. ${VALUED} The mean of ${draws.toLocaleString("en")} simulated outcomes; half of them cost less than ${money(plan.cost.p50, currency)}.`,
    formula: "the sum of its packages and of what they share",
    parts: summed(found, [
      ...plan.choices.map((each) => ({ words: partSaid(each), amount: each.cost, subject: packageCost(found, each) })),
      { words: "Shared: own sites and management of vendors; leaving what is closed", amount: plan.cost.mean - plan.choices.reduce((sum, each) => sum + each.cost, 0) },
    ]),
  });
}

/** What one package, or a part of it, costs under one option. */
export function packageCost(found: Found, choice: Choice): Subject {
  const { currency } = found;
  const share = choice.share < 0.9995;
  return about(found, [choice], {
    title: `Cost of ${partSaid(choice)}`, value: money(choice.cost, currency),
    meaning: `Expected over ${found.horizon_months} months, ${choice.words}${choice.year === null ? "" : `, moved in year ${choice.year}`}; without what several packages share. ${VALUED}`,
    formula: share
      ? `${percent(choice.share)} of the ${money(choice.cost / choice.share, currency)} that all of the package would cost so`
      : "the mean over all simulated outcomes of what the package costs so",
    parts: [
      { words: "Of which to set up", value: money(choice.set_up, currency) },
      { words: "People", value: short(choice.people), subject: peopleOf(found, `${partSaid(choice)}, ${choice.words}`, [choice]) },
    ],
  });
}

export function saved(found: Found, plan: Plan, before: Plan): Subject {
  const gap = before.cost.mean - plan.cost.mean;
  return about(found, plan.choices, {
    title: gap >= 0 ? "Saved against today" : "Spent beyond today", value: wholePercent(Math.abs(gap) / before.cost.mean),
    meaning: "The part of what today's arrangement is expected to cost over the same months that the plan does not take.",
    formula: `1 − ${money(plan.cost.mean, found.currency)} ÷ ${money(before.cost.mean, found.currency)}`,
    parts: [
      { words: "The plan", value: money(plan.cost.mean, found.currency), subject: costOf(found, "the plan", plan) },
      { words: "Today's arrangement", value: money(before.cost.mean, found.currency), subject: costOf(found, "today's arrangement", before) },
    ],
  });
}

export function setUp(found: Found, plan: Plan): Subject {
  return about(found, plan.choices, {
    title: "One-off cost", value: money(setUpByYear(plan).reduce((sum, each) => sum + each, 0), found.currency),
    meaning: `What moves and new sites take to set up, expected. It is part of the cost of the plan. ${VALUED}`,
    formula: "the sum over packages and new sites",
    parts: summed(found, setUps(plan)),
  });
}

export function setUpIn(found: Found, plan: Plan, year: number): Subject {
  const mine = setUps(plan).filter((each) => each.year === year);
  return about(found, plan.choices.filter((each) => (each.year ?? 1) === year), {
    title: `Money for setting up in year ${year}`, value: money(setUpByYear(plan)[year - 1] ?? 0, found.currency),
    meaning: "What sets up the packages that move in this year, expected; sites of one's own, and what is set up without a move, count in the first.",
    formula: "the sum over packages and new sites of this year", parts: summed(found, mine),
  });
}

function setUps(plan: Plan): { words: string; amount: number; year: number }[] {
  return [
    ...plan.choices.map((each) => ({ words: partSaid(each), amount: each.set_up, year: each.year ?? 1 })),
    ...plan.hubs.map((each) => ({ words: each.name, amount: each.set_up, year: 1 })),
  ];
}

export function moving(found: Found, plan: Plan): Subject {
  return peopleOf(found, "work that moves", plan.choices.filter((each) => each.moves));
}

export function peopleOf(found: Found, words: string, choices: readonly Choice[]): Subject {
  return about(found, choices, {
    title: `People: ${words}`, value: short(choices.reduce((sum, each) => sum + each.people, 0)),
    meaning: "Who does the work once it is where it goes: more than today where distance or turnover takes hours. Beside software, those who are left.",
    formula: "the sum over packages of share × the people who do all of it so", parts: choices.length > 1 ? choices.map((each) => ({ words: `${partSaid(each)}, ${each.words}`, value: short(each.people) })) : [],
  });
}

export function workShare(found: Found, words: string, choices: readonly Choice[]): Subject {
  const work = new Map(found.packages.map((each) => [each.package, each.work]));
  const all = found.packages.reduce((sum, each) => sum + each.work, 0);
  const heads = (each: Choice) => each.share * (work.get(each.package) ?? 0);
  const mine = choices.reduce((sum, each) => sum + heads(each), 0);
  return about(found, choices, {
    title: `Share of the work: ${words}`, value: wholePercent(all ? mine / all : 0),
    meaning: "Work is counted in the people whom it takes at home, so that it weighs the same wherever it is done.",
    formula: `${short(mine)} ÷ ${short(all)} people`, parts: choices.map((each) => ({ words: partSaid(each), value: `${short(heads(each))} people` })),
  });
}

export function proof(found: Found, said: string): Subject {
  const { solve, currency } = found;
  const amount = (value: number | null) => (value === null ? "not known" : money(value, currency));
  return about(found, [], {
    title: solve.state === "proved" ? "Proved: gap to the best there can be" : "Not proved: gap to the best there can be", value: said || "unknown",
    meaning: "No plan that keeps every rule can cost less than the bound. The gap is how much of the plan's cost lies above it.",
    formula: "1 − bound ÷ what the plan was searched by",
    parts: [
      { words: solve.aim === "cost" ? "Expected cost" : `Expected cost, and the worst twentieth at a weight of ${solve.tail_weight}`, value: amount(solve.objective) },
      { words: "Bound", value: amount(solve.bound) },
      { words: "Choices weighed", value: solve.choices.toLocaleString("en") },
      { words: "Seconds of search", value: solve.solving_seconds.toFixed(1) },
    ],
  });
}

/** A sentence about the plan: the numbers of the plan and of today that it is made of. */
export function sentence(found: Found, words: string): Subject {
  const { plan, before, alone, runner_up: next, currency } = found;
  const parts: Piece[] = [];
  if (plan) parts.push({ words: "The plan, expected", value: money(plan.cost.mean, currency), subject: costOf(found, "the plan", plan) });
  if (before) parts.push({ words: "Today's arrangement, expected", value: money(before.cost.mean, currency), subject: costOf(found, "today's arrangement", before) });
  if (alone) parts.push(
    { words: "Each package alone, added up", value: money(alone.sum_of_cases, currency) },
    { words: "The same, offices shared", value: money(alone.put_together, currency) },
    { words: "Sharing saves", value: money(alone.sharing_saves, currency) });
  if (next) parts.push({ words: "Runner-up, more than the plan", value: money(next.extra, currency) });
  return about(found, plan?.choices ?? [], { title: "The numbers of a sentence", value: "", meaning: words, formula: "counted over the same simulated outcomes for every plan", parts });
}

export function tail(found: Found, words: string, plan: Plan): Subject {
  return about(found, plan.choices, {
    title: `Mean of the worst twentieth: ${words}`, value: money(plan.tail_cost, found.currency),
    meaning: `What it costs on average in the worst 5% of ${found.draws.toLocaleString("en")} simulated outcomes. ${VALUED}`,
    formula: "the mean over the twentieth of outcomes that cost most",
    parts: [{ words: "Expected", value: money(plan.cost.mean, found.currency), subject: costOf(found, words, plan) }],
  });
}

export function inBadTenth(found: Found, words: string, amount: number, plan: Plan): Subject {
  const { bad_tenth: bad, currency } = found;
  return about(found, plan.choices, {
    title: `In the bad tenth: ${words}`, value: money(amount, currency),
    meaning: `What it costs on average in those ${wholePercent(bad?.share ?? 0)} of outcomes in which the plan costs most. ${VALUED}`,
    formula: "the mean over these outcomes, the same for the plan and for today",
    parts: [
      { words: "Expected", value: money(plan.cost.mean, currency), subject: costOf(found, words, plan) },
      ...(plan === found.plan ? (bad?.drivers ?? []).map((each) => ({ words: `${each.package}, more than expected`, value: money(each.extra, currency) })) : []),
    ],
  });
}

/** How much dearer another plan is, and how often it is cheaper. */
export function otherCost(found: Found, words: string, other: Plan, plan: Plan): Subject {
  const next = other === found.runner_up ? found.runner_up : null;
  return about(found, other.choices, {
    title: `Cost of ${words}`, value: money(other.cost.mean, found.currency), range: `${shortRange(other.cost.p10, other.cost.p90)} ${found.currency}`,
    meaning: "What this plan is expected to cost under the same rules, in the same simulated outcomes.",
    formula: `${money(plan.cost.mean, found.currency)} of the plan, and ${money(other.cost.mean - plan.cost.mean, found.currency)} more`,
    parts: [
      { words: capital(words), value: money(other.cost.mean, found.currency), subject: costOf(found, words, other) },
      { words: "The plan", value: money(plan.cost.mean, found.currency), subject: costOf(found, "the plan", plan) },
      ...(next ? [{ words: "Cheaper than the plan in", value: ofHundred(next.cheaper_in) }, { words: "No other plan costs less extra than", value: money(next.extra_at_least, found.currency) }] : []),
    ],
  });
}

/** The largest amounts first, what is left as one, and their sum. */
function summed(found: Found, all: readonly { words: string; amount: number; subject?: Subject }[]): Piece[] {
  const ordered = all.filter(({ amount }) => Math.abs(amount) > 0.5).toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const piece = ({ words, amount, subject }: (typeof ordered)[number]): Piece => ({ words, value: money(amount, found.currency), ...(subject ? { subject } : {}) });
  const [shown, rest] = [ordered.slice(0, MOST_PIECES), ordered.slice(MOST_PIECES)];
  const sum = (of: typeof ordered) => of.reduce((total, { amount }) => total + amount, 0);
  if (rest.length) shown.push({ words: `${rest.length} smaller ones`, amount: sum(rest) });
  return [...shown.map(piece), { words: "Together", value: money(sum(ordered), found.currency) }];
}

function partSaid({ name, share }: Choice): string {
  return share < 0.9995 ? `${name} (${percent(share)})` : name;
}
