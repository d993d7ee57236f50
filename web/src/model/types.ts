/**
 * What a reader may change, and what the model answers.
 *
 * Money is company currency, worth what it is at the decision, unless a unit says otherwise.
 * P10, P50 and P90: one chance in ten below, half on each side, one in ten above.
 */

import type { JudgedDoc, MixDoc, Phase } from "./case";
import type { Origin, Status } from "./facts_doc";

export type * from "./case";
export type * from "./constants";
export type * from "./facts_doc";
export type * from "./graph_doc";
export type * from "./profiles_doc";
export type * from "./preset_doc";

// ---------------------------------------------------------------- what a reader may change

/** A value; low, likely and high; or a multiple of what the case says, own values included. */
export type Setting = number | readonly [number, number, number] | { readonly times: number };

export interface Changes {
  /**
   * By the name that `--set` takes: `attrition`, `PH.attrition`, `managed_service.vendor_margin`,
   * `managed_service@PH.quoted_price`, `PH.pay`, `PH.pay.support_agent`. A narrower name beats a
   * broader one. Pay is in company currency a year.
   */
  readonly sets: Readonly<Record<string, Setting>>;
  /** Shares by criterion; they are made to sum to one. Left out: those of a buyer. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** An input that a reader may set, decoded for display. */
export interface Leaf {
  /** The name under which it is set: `PH.attrition`. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly engagement: string;
  readonly offer: string;
  /** In running text: `attrition in the Philippines`. */
  readonly words: string;
  readonly meaning: string;
  readonly unit: string;
  /** One fact, or one for each role (in the order of the roles). Pay: company currency a year. */
  readonly facts: readonly Fact[];
  /** Whether anything about it is not known exactly. */
  readonly is_uncertain: boolean;
  /** Whether all roles have one range; else it is set by a multiple, or role by role. */
  readonly is_alike: boolean;
  /** Where a slider runs: value, or multiple where not alike. */
  readonly trial: Trial;
}

export interface Fact {
  /** Role that it is for; empty for all. */
  readonly role: string;
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
  readonly at_least: number | null;
  readonly at_most: number | null;
  readonly status: Status;
  readonly year: string;
  readonly note: string;
  readonly origins: readonly Origin[];
}

export interface Trial {
  readonly tested_low: number;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly tested_high: number;
  readonly is_factor: boolean;
}

// ---------------------------------------------------------------- what the model answers

export interface Summary {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface Waiting {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface LineMean {
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  readonly mean: number;
}

export interface LineAnswer extends LineMean, Summary {}

export interface Part {
  readonly id: string;
  readonly name: string;
  readonly mean: number;
}

export interface Saving {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly chance_of_loss: number;
}

/** What an option is known by. */
export interface Identity {
  readonly id: string;
  /** `Managed service in the Philippines`. */
  readonly name: string;
  /** `managed, PH`: where space is scarce. */
  readonly short: string;
  readonly engagement: string;
  readonly place: string;
  /** Who offers it; empty at our own price. */
  readonly vendor: string;
  /** Its name in running text, where engagement, place and vendor do not tell it. */
  readonly said: string | undefined;
  /** What it is made of, where it is a mix of others. */
  readonly mix: MixDoc | undefined;
}

export interface OptionAnswer extends Identity {
  readonly cost: Summary;
  /** Equally likely costs, lowest first: the middles of as many slices. */
  readonly dots: readonly number[];
  readonly cost_per_useful_hour: Summary;
  readonly saving: Saving;
  /** A month at full output, at start prices, and its saving against a month of today's way. */
  readonly steady: { readonly month: Summary; readonly saving: Saving };
  readonly set_up: Summary;
  readonly payback_month: Waiting;
  readonly cheapest_share: number;
  readonly risk: { readonly expected: number; readonly tail: number; readonly chance: number };
  /** Means alone, which are quick; `ledger` and `explain` have quantiles too. */
  readonly lines: readonly LineMean[];
  /** At most nine groups of lines whose means sum to the mean cost; the same ids for all options. */
  readonly parts: readonly Part[];
  /** Why it does not meet a requirement; empty if it meets all. */
  readonly fails: string;
  readonly gates: readonly JudgedDoc[];
}

export interface Relaxed {
  readonly requirements: readonly string[];
  readonly best: string;
  readonly cost: number;
  readonly saving: number | null;
  readonly offers: readonly string[];
}

export interface RankedOption {
  readonly id: string;
  readonly natural: Readonly<Record<string, number>>;
  readonly contributions: Readonly<Record<string, number>>;
  readonly worth: number;
  /** Share of draws in which it is worth most: under the weights, and under all possible ones. */
  readonly first_share: number;
  readonly possible_share: number;
  readonly beaten_by: readonly string[];
}

export interface WeightFlip {
  readonly criterion: string;
  /** Weight, 0 to 1, at which the option worth most changes. */
  readonly at: number;
  readonly below: string;
  readonly above: string;
}

export interface Overall {
  readonly weights: Readonly<Record<string, number>>;
  readonly weights_given: boolean;
  /** Worth most first; only those that meet the requirements. */
  readonly options: readonly RankedOption[];
  readonly flips: readonly WeightFlip[];
}

export type LevelName = "change" | "distance" | "place" | "engagement" | "software";

/** One answer at a level of the verdict, and the option that stands for it. */
export interface LevelAnswer {
  readonly key: string;
  readonly option: string;
  readonly median: number;
  /** Share of futures in which that option is as good as the best answer's at this level. */
  readonly share: number;
}

export interface Level {
  readonly name: LevelName;
  /** Lowest median first; the first is what the level speaks for. */
  readonly answers: readonly LevelAnswer[];
  readonly settled: boolean;
  /** Keys of the answers that count as equal to the best. */
  readonly within: readonly string[];
}

export interface WorstEvent {
  readonly line: string;
  readonly loss: number;
  readonly chance: number;
}

export interface RiskTaken {
  readonly expected: number;
  readonly bad_tenth: number;
  readonly worst: WorstEvent | null;
  readonly cautious: string | null;
  readonly cautious_saves: number;
}

/** An option that would cost less and that a requirement keeps out. */
export interface HeldBack {
  readonly id: string;
  readonly gates: readonly string[];
  readonly reason: string;
  readonly cost_difference: number;
}

/** What choosing another option costs a year, and what that buys, by criterion. */
export interface TradeOff {
  readonly id: string;
  readonly cost_a_year: number;
  readonly buys: Readonly<Record<string, number>>;
}

export interface Advice {
  readonly best: string;
  readonly levels: readonly Level[];
  readonly risk: RiskTaken;
  readonly held_back: readonly HeldBack[];
  readonly trade_offs: readonly TradeOff[];
}

export interface Answer {
  /** The sentences of the headline as one paragraph. */
  readonly verdict: string;
  /** What is settled or open, and what it is worth: the first sentence says most. */
  readonly headline: readonly string[];
  /** What is at risk, what costs less and is not admissible, and what staying would buy. */
  readonly reservations: readonly string[];
  /** At which price of today's vendor staying costs least; empty where none does the whole work. */
  readonly price_to_stay: string;
  readonly advice: Advice | null;
  readonly best: string | null;
  /** Share of futures in which the best is cheapest. */
  readonly share: number | null;
  readonly draws: number;
  readonly seed: number;
  readonly as_is: string;
  /** Lowest median first. */
  readonly options: readonly OptionAnswer[];
  /** Why some options are not compared, by id: the law, or no start within the horizon. */
  readonly barred: Readonly<Record<string, string>>;
  readonly relaxed: readonly Relaxed[];
  readonly relaxed_sentences: readonly string[];
  /** `null` where no option meets the requirements. */
  readonly overall: Overall | null;
}
