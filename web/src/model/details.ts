/**
 * What the model answers when somebody asks further: why a number is what it is, who is there when,
 * and what would turn the choice. Money and quantiles are as in `types.ts`.
 */

import type { Fact, LineAnswer, LineMean, Part, Summary } from "./types";

export interface Tree {
  readonly option: string;
  readonly cost: Summary;
  readonly lines: readonly TreeLine[];
  readonly nodes: Readonly<Record<string, TreeNode>>;
}

export interface TreeLine extends LineAnswer {
  /** Share of futures in which it is anything at all: of what may never come, its chance. */
  readonly chance: number;
  readonly amount: string;
  readonly driver: string;
}

export interface TreeNode {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly unit: string;
  readonly formula: string;
  readonly source: string;
  /** By role; under `all` where there is one value; empty where it varies by month or levy. */
  readonly values: Readonly<Record<string, Summary>>;
  readonly facts: readonly Fact[];
  /** The name under which a reader may set it; empty for a figure. */
  readonly leaf: string;
  readonly uses: readonly string[];
}

/** The steps of a move in months from the decision: all that its timeline is drawn from. */
export interface MoveDates {
  /** People can be asked: contracts are made, a company stands. */
  readonly formed: Summary;
  readonly first: Summary;
  readonly half: Summary;
  readonly all: Summary;
  /** The first wave, and the last, stand alone. */
  readonly first_alone: Summary;
  readonly all_alone: Summary;
  readonly full_output: Summary;
  /** The first and the last of today's team go. */
  readonly first_release: Summary;
  readonly last_release: Summary;
}

/** Months from the decision, and people at work by month, medians. */
export interface Ramp {
  readonly option: string;
  readonly first: Summary;
  readonly half: Summary;
  readonly all: Summary;
  readonly full_output: Summary;
  readonly dates: MoveDates;
  readonly there: readonly number[];
  readonly here: readonly number[];
}

/** What an option has saved by the end of each month against today, and a year at run rate. */
export interface Money {
  readonly option: string;
  /** Present value, by month. */
  readonly saved: readonly Summary[];
  /** The month from which less has been spent than today, in half of the futures. */
  readonly payback: number | null;
  /** What a year takes by category of a budget once the work has moved, expected, at start prices. */
  readonly run_rate: { readonly today: readonly Part[]; readonly option: readonly Part[] };
}

/** All that is known of an option besides its answer. Months count from the decision; medians and ranges. */
export interface Profile {
  readonly option: string;
  readonly control: Summary;
  /** Hours a week that managers at home spend. */
  readonly oversight: Summary;
  readonly people: Summary;
  readonly distance_km: number;
  readonly shared_hours: number;
  readonly first: Summary;
  readonly half: Summary;
  readonly all: Summary;
  readonly full_output: Summary;
  readonly to_leave: Summary;
  /** Cost of leaving after so many months, company currency at start prices. */
  readonly leaving: readonly { readonly month: number; readonly cost: Summary }[];
  /** Mean of the most that has been spent beyond today's cost at any month's end. */
  readonly peak_cash: number;
  readonly low_demand: Summary;
  readonly high_demand: Summary;
  /** Share of the cost that a fall in demand takes with it, in proportion. */
  readonly follows_down: number;
  /** Dearest first. */
  readonly events: readonly LineMean[];
  readonly climate: Climate;
}

/** Options by what they are held against each other on, medians: cost, months, control, hours, losses. */
export type Standings = readonly { readonly id: string; readonly values: Readonly<Record<string, number>> }[];

/** Likely values of a place's indicators; governance runs from about -2.5 to 2.5, the world's mean being 0. */
export interface Climate {
  readonly corporate_tax: number;
  readonly language_gap: number;
  /** People of the trade who speak the scarcest language and whom one employer can win. */
  readonly speakers_in_reach: Omit<Summary, "mean">;
  readonly speakers_needed: number;
  readonly institutional_distance: number;
  readonly country_risk_premium: number;
  readonly political_stability: number;
  readonly rule_of_law: number;
  readonly real_pay_growth: number;
  readonly exchange_volatility: number;
  readonly night_share: number;
}

export interface Swing {
  readonly leaf: string;
  readonly words: string;
  /** Median of what the second option costs beyond the first, the leaf at its P10. */
  readonly at_low: number;
  readonly at_high: number;
  readonly size: number;
}

export interface Tornado {
  readonly first: string;
  readonly second: string;
  readonly base: number;
  /** Widest first. */
  readonly swings: readonly Swing[];
}

export interface Flip {
  readonly leaf: string;
  /** Value, or multiple where the trial is a factor, as a reader types it. */
  readonly at: number;
  readonly best_before: string;
  readonly best_after: string;
  /** Whether it lies outside the range from P10 to P90. */
  readonly is_beyond: boolean;
}

export interface Crossing {
  readonly at: number;
  readonly below: string;
  readonly above: string;
}

/** What both options cost at one horizon or one team size. */
export interface CostsAtPoint {
  readonly at: number;
  readonly first: Summary;
  readonly second: Summary;
}

export interface BreakEven {
  readonly first: string;
  readonly second: string;
  readonly cheaper_now: string;
  /** People of the work as it is, all roles together. */
  readonly people_now: number;
  readonly people: readonly Crossing[];
  readonly months: readonly Crossing[];
  /** Costs of both options over a grid of horizons (months) and of team sizes (people). */
  readonly by_months: readonly CostsAtPoint[];
  readonly by_people: readonly CostsAtPoint[];
}
