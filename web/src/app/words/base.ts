/** Multiples of several roles' values, shown as money or shares of the role with most people. */
import type { Case, Fact, Leaf, Status } from "../../model/types";
import type { Base } from "./typed";

/** From what nobody knows to what stands written: the first that a value rests on is its weakest. */
const WEAKEST: readonly Status[] = ["imputed", "estimated", "announced", "measured", "enacted", "given"];

/** The weakest status among what a value rests on. */
export function weakest(facts: readonly Fact[]): Status | undefined {
  return WEAKEST.find((status) => facts.some((fact) => fact.status === status));
}

/** People of each role as the case has them, in the order of its roles. */
export function headsIn(theCase: Case): number[] {
  const row = theCase.leaves.heads?.find(([place, engagement, offer]) => !place && !engagement && !offer);
  return (row?.[3] ?? []).map((number) => {
    const range = theCase.facts[number]?.[0] ?? 0;
    return typeof range === "number" ? range : range[1];
  });
}

/** What a multiple is shown as; nothing where the values are alike, or no role's. */
export function baseOf(leaf: Leaf, theCase: Case): Base | null {
  if (!leaf.trial.is_factor) return null;
  const heads = headsIn(theCase);
  const isByRole = leaf.facts.length === theCase.roles.length;
  const at = isByRole ? heads.indexOf(Math.max(...heads)) : 0;
  const value = leaf.facts[at]?.likely;
  const role = isByRole ? theCase.roles[at] : undefined;
  return value && value > 0 ? { value, role: role?.title ?? "", key: role?.key ?? "" } : null;
}
