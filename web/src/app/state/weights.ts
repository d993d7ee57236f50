/** Shares of one whole: whatever one gains, others lose. */

/** Moves the border behind share `at`, as far as its neighbours go. */
export function moved(shares: readonly number[], at: number, by: number): number[] {
  const [left, right] = [shares[at] ?? 0, shares[at + 1] ?? 0];
  const step = Math.min(right, Math.max(-left, by));
  return shares.map((share, each) => each === at ? left + step : each === at + 1 ? right - step : share);
}

/** Gives one its new share; the others keep their proportions. */
export function rebalanced(shares: readonly number[], at: number, share: number): number[] {
  const others = shares.reduce((sum, each, where) => (where === at ? sum : sum + each), 0);
  const even = (1 - share) / (shares.length - 1);
  return shares.map((each, where) =>
    where === at ? share : others > 0 ? (each * (1 - share)) / others : even);
}
