/** Software beside people, as the page shows it: which option is which without it, and what is asked of it first. */
import type { Leaf, OptionAnswer } from "../../model/types";

/** The option itself, or of one with software the same without it. */
export function peopleOf(option: OptionAnswer): string {
  return option.mix?.people ?? option.id;
}

export function hasSoftware(option: OptionAnswer): boolean {
  return peopleOf(option) !== option.id;
}

/** Options in their order, each together with the same one with software, which comes after it. */
export function inPairs(options: readonly OptionAnswer[]): OptionAnswer[] {
  const pairs = new Map<string, OptionAnswer[]>();
  for (const each of options) {
    const pair = pairs.get(peopleOf(each)) ?? [];
    pairs.set(peopleOf(each), hasSoftware(each) ? [...pair, each] : [each, ...pair]);
  }
  return [...pairs.values()].flat();
}

/** How much the software solves, what that saves and what it costs: always at hand, even where they are exact. */
export function askedFirst(leaves: readonly Leaf[]): Leaf[] {
  const of = (...names: string[]): Leaf[] =>
    names.flatMap((name) => leaves.filter((leaf) => leaf.id === name && (leaf.is_uncertain || leaf.trial.likely > 0)));
  const solved = of("share_solved");
  return [...solved, ...(solved.length ? of("work_saved") : []), ...of("assist_gain", "price_of_unit", "price_of_seat")];
}
