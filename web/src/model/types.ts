/**
 * The case as Python writes it (report/page_case.py), and what the model answers.
 *
 * Money is company currency, worth what it is at the decision, unless a unit says otherwise.
 * P10, P50 and P90: one chance in ten below, half on each side, one in ten above.
 */

// ---------------------------------------------------------------- the case

/** A name, a number, or an operation on expressions: `["add", "pay", 1]`. */
export type Expression = string | number | readonly [Op, ...Expression[]];

export type Op =
  | "add" | "subtract" | "multiply" | "divide" | "power" | "minimum" | "maximum"
  | "where" | "less" | "less_equal" | "over_levies" | "over_roles" | "over_months";

/** What a value belongs to: `p` a place, `e` an engagement, `pe` an option, empty: the work. */
export type Scopes = "" | "p" | "e" | "pe";

/** What a value varies over besides futures: `l` levies, `r` roles, `m` months. */
export type Axes = "" | "l" | "r" | "lr" | "m";

/** Meaning, unit, source, arithmetic in words, scopes, axes, arithmetic. */
export type FigureDoc = readonly [string, string, string, string, Scopes, Axes, Expression];

/** Meaning, unit, scopes, axes, and the place among the inputs of its scopes: draws follow from it. */
export type InputDoc = readonly [string, string, Scopes, Axes, number];

/** The figures in an order in which each follows what it uses; `home_x` is `x` at home. */
export interface GraphDoc {
  readonly figures: Readonly<Record<string, FigureDoc>>;
  readonly inputs: Readonly<Record<string, InputDoc>>;
}

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

/** Place, engagement, and numbers of facts: one, or one for each role or levy. */
export type LeafDoc = readonly [string, string, readonly number[]];

/** Inputs that move together: name, place, engagement of each, and the ranks of any two. */
export interface TogetherDoc {
  readonly members: readonly (readonly [string, string, string])[];
  readonly ranks: readonly (readonly number[])[];
}

export interface PlaceDoc {
  readonly name: string;
  /** The name in running text: `the Philippines`. */
  readonly said: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly currency: string;
  readonly zone: string;
  /** The currency pair whose random walk the place follows; empty: none. */
  readonly walk: string;
  readonly reach: string;
  readonly labour_force: number | null;
}

export interface EngagementDoc {
  readonly plain: string;
  readonly short: string;
  readonly meaning: string;
  readonly is_plural: boolean;
  /** Whether leaving means closing a centre of one's own. */
  readonly is_own: boolean;
}

export interface RoleDoc {
  readonly key: string;
  readonly title: string;
  readonly level: string;
}

export interface JudgedDoc {
  readonly gate: string;
  readonly needed: string;
  readonly found: string;
  readonly met: boolean;
}

export interface OptionDoc {
  readonly id: string;
  readonly engagement: string;
  readonly place: string;
  /** Numbers of requirements that need no futures, among those judged. */
  readonly gates: readonly number[];
  /** How many duties the law asks of it. */
  readonly duties: number;
}

export type Phase = "set_up" | "run" | "leave" | "risk";

/** Id, name, phase, the figures whose product it is: amount and driver; then its part's id. */
export type LineDoc = readonly [string, string, Phase, string, string, string];

export interface LimitsDoc {
  /** Months from the decision by which the team must have started. */
  readonly start_month: number | null;
  readonly set_up_cash: number | null;
  /** Hours a day that must be shared with home. */
  readonly shared_hours: number | null;
  readonly language_gap: number | null;
}

export interface CriterionDoc {
  readonly id: string;
  readonly words: string;
  readonly unit: string;
  readonly more_is_better: boolean;
}

export interface Case {
  readonly schema_version: number;
  readonly title: string;
  readonly story: string;
  readonly seed: number;
  /** A power of two. */
  readonly draws: number;
  readonly currency: string;
  readonly horizon_months: number;
  readonly as_of: string;
  readonly start: string;
  readonly home: string;
  /** Id of the option that the others are measured against: own staff at home. */
  readonly as_is: string;
  /** Whether a team does the work today. */
  readonly team_today: boolean;
  readonly graph: GraphDoc;
  /** Every input that an option rests on, by name. */
  readonly leaves: Readonly<Record<string, readonly LeafDoc[]>>;
  /** Names of inputs that a reader may set. */
  readonly settable: readonly string[];
  readonly facts: readonly FactDoc[];
  readonly cards: readonly CardDoc[];
  readonly fact_notes: readonly string[];
  readonly origins: readonly OriginDoc[];
  readonly together: readonly TogetherDoc[];
  readonly roles: readonly RoleDoc[];
  readonly engagements: Readonly<Record<string, EngagementDoc>>;
  readonly places: Readonly<Record<string, PlaceDoc>>;
  readonly options: readonly OptionDoc[];
  readonly judged: readonly JudgedDoc[];
  readonly lines: readonly LineDoc[];
  /** Id and name of each group of lines that bars are stacked from, six at most. */
  readonly parts: readonly (readonly [string, string])[];
  /** Numbers of lines by engagement; `today` for the team that exists. */
  readonly ledgers: Readonly<Record<string, readonly number[]>>;
  readonly limits: LimitsDoc;
  /** What each requirement is called in a sentence. */
  readonly gate_words: Readonly<Record<string, string>>;
  readonly criteria: readonly CriterionDoc[];
  /** Options that the law forbids, with the reason. */
  readonly barred: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly base_rates: readonly { readonly finding: string; readonly source: string }[];
  readonly not_included: readonly string[];
  readonly attributions: readonly string[];
}

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
  /** Shares by criterion; they are made to sum to one. Left out: equal weights. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** An input that a reader may set, decoded for display. */
export interface Leaf {
  /** The name under which it is set: `PH.attrition`. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly engagement: string;
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

export interface OptionAnswer {
  readonly id: string;
  /** `Managed service in the Philippines`. */
  readonly name: string;
  /** `managed, PH`: where space is scarce. */
  readonly short: string;
  readonly engagement: string;
  readonly place: string;
  readonly cost: Summary;
  /** Twenty equally likely costs, lowest first: the middles of twenty slices. */
  readonly dots: readonly number[];
  readonly cost_per_useful_hour: Summary;
  readonly saving: { readonly p10: number; readonly p50: number; readonly p90: number;
    readonly chance_of_loss: number };
  readonly set_up: Summary;
  readonly payback_month: Waiting;
  readonly cheapest_share: number;
  readonly risk: { readonly expected: number; readonly tail: number; readonly chance: number };
  /** Means alone, which are quick; `ledger` and `explain` have quantiles too. */
  readonly lines: readonly LineMean[];
  /** At most six groups of lines whose means sum to the mean cost; the same ids for all options. */
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
  readonly first_share: number;
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

export interface Answer {
  readonly verdict: string;
  readonly best: string | null;
  /** Share of futures in which the best is cheapest. */
  readonly share: number | null;
  readonly draws: number;
  readonly seed: number;
  readonly as_is: string;
  /** Lowest median first. */
  readonly options: readonly OptionAnswer[];
  /** How often the row's option costs less than the column's; lowest medians first. */
  readonly beats: { readonly ids: readonly string[]; readonly chance: readonly (readonly number[])[] };
  readonly relaxed: readonly Relaxed[];
  readonly relaxed_sentences: readonly string[];
  /** `null` where no option meets the requirements. */
  readonly overall: Overall | null;
}

export interface Tree {
  readonly option: string;
  readonly cost: Summary;
  readonly lines: readonly TreeLine[];
  readonly nodes: Readonly<Record<string, TreeNode>>;
}

export interface TreeLine extends LineAnswer {
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

export interface BreakEven {
  readonly first: string;
  readonly second: string;
  readonly cheaper_now: string;
  readonly people: readonly Crossing[];
  readonly months: readonly Crossing[];
  /** Median costs of both options over a grid of horizons (months) and of team sizes (people). */
  readonly by_months: readonly { readonly at: number; readonly first: number; readonly second: number }[];
  readonly by_people: readonly { readonly at: number; readonly first: number; readonly second: number }[];
}
