/** Where a quantity that follows from the model is zero: decide/roots.py once more. */

const TRUNCATED = 0.2;

/**
 * Where a gap changes its sign between two values, within a tolerance. Source: Oliveira and
 * Takahashi, ACM Transactions on Mathematical Software 47 (2020), article 5 (the ITP method).
 */
export function root(
  gap: (at: number) => number, from: number, to: number, tolerance: number,
): number {
  let [low, high] = [from, to];
  let [left, right] = [gap(low), gap(high)];
  if (left > 0 === right > 0) throw new RangeError(`no change of sign between ${low} and ${high}`);
  const width = high - low;
  const halvings = Math.max(0, Math.ceil(Math.log2(width / (2 * tolerance))));
  for (let steps = 0; high - low > 2 * tolerance; steps++) {
    const chord = (right * low - left * high) / (right - left);
    const step = (TRUNCATED / width) * (high - low) ** 2;
    const reach = tolerance * 2 ** (halvings + 1 - steps) - (high - low) / 2;
    const at = drawnIn(chord, (low + high) / 2, step, reach);
    const found = gap(at);
    if (found > 0 === right > 0) [high, right] = [at, found];
    else [low, left] = [at, found];
  }
  return (low + high) / 2;
}

/** Move a guess a step towards the middle, and further until it is within reach of it. */
function drawnIn(chord: number, middle: number, step: number, reach: number): number {
  const towards = middle < chord ? -1 : 1;
  const near = step <= Math.abs(middle - chord) ? chord + towards * step : middle;
  return Math.abs(near - middle) <= reach ? near : middle - towards * reach;
}
