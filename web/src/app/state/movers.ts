/** Which assumptions matter most: those at whose nearest value the verdict changes, then those that move it most. */
import type { Flip } from "../../model/details";
import type { Leaf } from "../../model/types";
import type { Page } from "./page.svelte";

/** So many times as many as are shown are asked for their flips. */
const ASKED = 2;

/**
 * The names of so many, first those that change the verdict soonest. Until that is known `show` hears of those that
 * move the answer most; `tell` hears of every flip that is found.
 */
export async function searched(
  page: Page, count: number, skipped: readonly string[],
  show: (leaves: readonly string[]) => void, tell: (leaf: string, flips: readonly Flip[]) => void,
): Promise<string[]> {
  const { swings } = await page.tornado(page.option, page.against);
  const widest = swings.map((swing) => swing.leaf).filter((leaf) => !skipped.includes(leaf)).slice(0, ASKED * count);
  show(widest.slice(0, count));
  const byId = new Map(page.leaves.map((leaf) => [leaf.id, leaf]));
  const found: { leaf: string; far: number }[] = [];
  for (const leaf of widest) {
    const known = byId.get(leaf);
    if (!known) continue;
    const flips = possible(known, await page.flips(leaf));
    tell(leaf, flips);
    found.push({ leaf, far: nearest(known, flips) });
  }
  return found.toSorted((a, b) => (a.far === b.far ? 0 : a.far < b.far ? -1 : 1)).slice(0, count).map(({ leaf }) => leaf);
}

/** How far away the nearest flip is, in widths of what is likely; infinitely where there is none. */
function nearest({ trial }: Leaf, flips: readonly Flip[]): number {
  const width = trial.high - trial.low || Math.abs(trial.likely) || 1;
  return Math.min(Infinity, ...flips.map((flip) => Math.abs(flip.at - trial.likely) / width));
}

/** Flips at values that can be: a multiple knows no bounds of what it multiplies. */
export function possible(leaf: Leaf, flips: readonly Flip[]): readonly Flip[] {
  const [fact] = leaf.facts;
  if (!leaf.trial.is_factor || !fact) return flips;
  const { likely, at_least, at_most } = fact;
  if (likely === null || likely <= 0) return flips;
  return flips.filter(({ at }) => at * likely <= (at_most ?? Infinity) && at * likely >= (at_least ?? -Infinity));
}
