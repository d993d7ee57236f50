/** How far each unknown alone moves the difference between two options: decide/sensitivity/tornado.py. */

import type { Swing, Tornado } from "./details";
import type { Evaluation } from "./evaluate";
import type { Futures } from "./futures";
import { unknownWords } from "./settings";
import { median } from "./summary";
import type { OptionDoc } from "./types";
import { atEnd, unknowns } from "./unknowns";

export function tornadoOf(futures: Futures, first: OptionDoc, second: OptionDoc): Tornado {
  const swings = unknowns(futures, [first, second]).map((unknown): Swing => {
    const [at_low, at_high] = [false, true].map((isHigh) =>
      difference(futures, futures.changed(atEnd(futures, unknown, isHigh)), first, second),
    );
    return {
      leaf: unknown.id,
      words: unknownWords(unknown, futures.prepared.doc),
      at_low, at_high,
      size: Math.abs(at_high - at_low),
    };
  });
  swings.sort((a, b) => b.size - a.size);
  const base = difference(futures, futures.evaluation, first, second);
  return { first: first.id, second: second.id, base, swings };
}

/** Median of what the second option costs beyond the first. */
function difference(
  futures: Futures, changed: Evaluation, first: OptionDoc, second: OptionDoc,
): number {
  const less = futures.costs(first, changed);
  return median(futures.costs(second, changed).map((each, d) => each - less[d]));
}
