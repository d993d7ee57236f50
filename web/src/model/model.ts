/** What the page asks the model. One model keeps what a change leaves alone. */

import { type Alone, alone, answered, foundAlone } from "./answer";
import { rampOf } from "./at_work";
import { moneyOf } from "./money";
import { profileOf } from "./profile";
import { standingsOf } from "./standings";
import { breakEvenOf } from "./break_even";
import { horizonOf } from "./decisions";
import type { BreakEven, Flip, Money, Profile, Ramp, Standings, Tornado, Tree } from "./details";
import { treeOf } from "./explain";
import { allFlips, flipsOf } from "./flips";
import { Futures, Prepared } from "./futures";
import { leavesOf } from "./leaves_said";
import { requireMeasures } from "./overall";
import { summary } from "./summary";
import { tornadoOf } from "./tornado";
import type { Answer, Case, Changes, Leaf, LineAnswer } from "./types";
import { stretched } from "./values";

export class Model {
  readonly prepared: Prepared;
  private readonly futures = new Map<number, Futures>();
  /** Futures over another horizon than the case's, the one asked about last. */
  private other: Futures | undefined;

  constructor(readonly doc: Case) {
    requireMeasures(doc);
    this.prepared = new Prepared(doc);
  }

  /** The futures with what a reader has set. */
  at(changes: Changes, draws = this.doc.draws): Futures {
    if (draws < 1 || !Number.isInteger(Math.log2(draws))) {
      throw new RangeError(`draws: ${draws}; accepted: a power of two`);
    }
    const given = this.futures.get(draws) ?? new Futures(this.prepared, draws);
    this.futures.set(draws, given);
    const found = this.over(horizonOf(changes, this.doc), given);
    found.apply(changes);
    return found;
  }

  /** The same futures over so many months. */
  private over(months: number, given: Futures): Futures {
    if (months === given.horizon) return given;
    const { other } = this;
    if (other?.horizon === months && other.count === given.count) return other;
    return (this.other = new Futures(this.prepared, given.count, months, given.draws));
  }
}

export const UNCHANGED: Changes = { sets: {} };

export function prepare(doc: Case): Model {
  return new Model(doc);
}

export function answer(model: Model, changes: Changes = UNCHANGED, draws?: number): Answer {
  return answered(model.at(changes, draws), changes);
}

/** What is told of one option whatever the others do: a small part of the work of an answer. */
export function one(model: Model, option: string, changes: Changes = UNCHANGED, draws?: number): Alone {
  return alone(model.at(changes, draws), model.prepared.option(option));
}

/** Work towards an answer from an option on, until time is up; null once all is found that is told of each. */
export function towardsAnswer(
  model: Model, from: number, isTimeUp: () => boolean, changes: Changes = UNCHANGED, draws?: number,
): number | null {
  return foundAlone(model.at(changes, draws), from, isTimeUp);
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

/** The tree behind an option, one of its lines, or one figure there; `figure` may be empty. */
export function explain(
  model: Model, option: string, figure = "", changes: Changes = UNCHANGED, draws?: number,
): Tree {
  return treeOf(model.at(changes, draws), model.prepared.option(option), figure);
}

/** Who is at work in each month, here and there, and when the waves come. */
export function ramp(
  model: Model, option: string, changes: Changes = UNCHANGED, draws?: number,
): Ramp {
  return rampOf(model.at(changes, draws), model.prepared.option(option));
}

/** What an option has saved by month against today, and a year at run rate. */
export function money(
  model: Model, option: string, changes: Changes = UNCHANGED, draws?: number,
): Money {
  return moneyOf(model.at(changes, draws), model.prepared.option(option));
}

/** All that is known of an option besides its answer. */
export function profile(
  model: Model, option: string, changes: Changes = UNCHANGED, draws?: number,
): Profile {
  return profileOf(model.at(changes, draws), model.prepared.option(option));
}

/** Every option by what options are held against each other on. */
export function standings(model: Model, changes: Changes = UNCHANGED, draws?: number): Standings {
  return standingsOf(model.at(changes, draws));
}

/** What each unknown does to what option `b` costs beyond option `a`, widest first. */
export function tornado(
  model: Model, a: string, b: string, changes: Changes = UNCHANGED, draws?: number,
): Tornado {
  return tornadoOf(model.at(changes, draws), model.prepared.option(a), model.prepared.option(b));
}

/**
 * The values of one input at which the verdict changes: none, one on either side, or both. An
 * input that is known exactly has none.
 */
export function flips(
  model: Model, leaf: string, changes: Changes = UNCHANGED, draws?: number,
): Flip[] {
  return flipsOf(model.at(changes, draws), leaf);
}

/** The flips of every unknown as they are found, those likely to flip soonest first. */
export function everyFlip(
  model: Model, changes: Changes = UNCHANGED, draws?: number,
): Generator<{ leaf: string; flips: Flip[] }> {
  return allFlips(model.at(changes, draws));
}

export function breakEven(
  model: Model, a: string, b: string, changes: Changes = UNCHANGED, draws?: number,
): BreakEven {
  const { prepared } = model;
  return breakEvenOf(model.at(changes, draws), prepared.option(a), prepared.option(b), changes);
}
