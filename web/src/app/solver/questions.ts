/** What the page may ask the model, which runs beside it in workers. */
import type { Alone } from "../../model/answer";
import type { BreakEven, Flip, Money, Profile, Ramp, Standings, Tornado, Tree } from "../../model/details";
import type { Answer, Changes, Leaf } from "../../model/types";

export interface Questions {
  answer(changes: Changes): Answer;
  /** What is told of one option whatever the others do. */
  one(option: string, changes: Changes): Alone;
  /** Works towards an answer for a moment: the option to go on with, or null once only the answer is left. */
  towards(from: number, changes: Changes): number | null;
  leaves(changes: Changes): Leaf[];
  explain(option: string, changes: Changes): Tree;
  /** The tree of one figure of an option, which no line of its ledger may use. */
  figure(option: string, figure: string, changes: Changes): Tree;
  ramp(option: string, changes: Changes): Ramp;
  money(option: string, changes: Changes): Money;
  profile(option: string, changes: Changes): Profile;
  standings(changes: Changes): Standings;
  tornado(first: string, second: string, changes: Changes): Tornado;
  flips(leaf: string, changes: Changes): Flip[];
  breakEven(first: string, second: string, changes: Changes): BreakEven;
}

export type Name = keyof Questions;
export type Asked<N extends Name> = Parameters<Questions[N]>;
export type Found<N extends Name> = ReturnType<Questions[N]>;

export type ToWorker =
  | { readonly prepare: string }
  | { readonly id: number; readonly ask: Name; readonly with: readonly unknown[] };

export type FromWorker =
  | { readonly id: number; readonly found: unknown }
  | { readonly id: number; readonly failed: string };
