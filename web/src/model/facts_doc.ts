/** What is known of the inputs of a case, and from where, as Python writes it: report/page/leaves.py. */

/** One value, or low, likely, high, then `n` or `l` (lognormal), then limits (null: none). */
export type RangeDoc =
  | number
  | null
  | readonly [number, number, number]
  | readonly [number, number, number, "n" | "l", number | null, number | null];

export type Status = "enacted" | "announced" | "measured" | "estimated" | "imputed" | "given";

/** Range and number of the card. */
export type FactDoc = readonly [RangeDoc, number];

/** Status, unit, numbers of origins, period, number of the note: what many facts share. */
export type CardDoc = readonly [Status, string, readonly number[], string, number];

/** Producer, title, address, day it was read, licence. */
export type OriginDoc = readonly [string, string, string, string, string];

export interface Origin {
  readonly producer: string;
  readonly title: string;
  readonly address: string;
  readonly read: string;
  readonly licence: string;
}

/** Where a number belongs: place, engagement and offer or part; empty where it does not matter. */
export type SpotDoc = readonly [string, string, string];

/** Place, engagement, and numbers of facts: one, or one for each role or levy. */
export type LeafDoc = readonly [...SpotDoc, readonly number[]];

/** Inputs that move together: name and spot of each, and the ranks of any two. */
export interface TogetherDoc {
  readonly members: readonly (readonly [string, ...SpotDoc])[];
  readonly ranks: readonly (readonly number[])[];
}
