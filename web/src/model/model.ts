/** What the page asks the model. One model keeps what a change leaves alone. */

import { answered } from "./answer";
import { Futures, Prepared } from "./futures";
import { leavesOf } from "./leaves_said";
import { summary } from "./summary";
import type { Answer, Case, Changes, Leaf, LineAnswer } from "./types";
import { stretched } from "./values";

export class Model {
  readonly prepared: Prepared;
  private readonly futures = new Map<number, Futures>();

  constructor(readonly doc: Case) {
    this.prepared = new Prepared(doc);
  }

  /** The futures with what a reader has set. */
  at(changes: Changes, draws = this.doc.draws): Futures {
    if (draws < 1 || !Number.isInteger(Math.log2(draws))) {
      throw new RangeError(`draws: ${draws}; accepted: a power of two`);
    }
    const found = this.futures.get(draws) ?? new Futures(this.prepared, draws);
    this.futures.set(draws, found);
    found.apply(changes);
    return found;
  }
}

export const UNCHANGED: Changes = { sets: {} };

export function prepare(doc: Case): Model {
  return new Model(doc);
}

export function answer(model: Model, changes: Changes = UNCHANGED, draws?: number): Answer {
  return answered(model.at(changes, draws), changes);
}

/** Each line of an option with its quantiles. */
export function ledger(
  model: Model, option: string, changes: Changes = UNCHANGED, draws?: number,
): LineAnswer[] {
  const outcome = model.at(changes, draws).outcome(model.prepared.option(option));
  return outcome.lines.map(({ line: [id, name, phase], value }) => ({
    id, name, phase, ...summary(stretched(value, outcome.cost.length)),
  }));
}

/** Every input that a reader may set, as it now is. */
export function leaves(model: Model, changes: Changes = UNCHANGED): Leaf[] {
  return leavesOf(model.at(changes));
}
