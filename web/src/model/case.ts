/**
 * The case as Python writes it: report/page/case.py.
 *
 * Money is company currency, worth what it is at the decision, unless a unit says otherwise.
 */

import type { OwnNote } from "./own_notes";
import type { ConstantsDoc } from "./constants";
import type { Flip, Tornado } from "./details";
import type { CardDoc, FactDoc, LeafDoc, OriginDoc, SpotDoc, TogetherDoc } from "./facts_doc";
import type { Found } from "./found";
import type { GraphDoc } from "./graph_doc";
import type { ProfilesDoc } from "./profiles_doc";
import type { PresetDoc } from "./preset_doc";

/** What one study found deals to have saved, shares of the cost before. */
export interface BaseRateDoc {
  readonly name: string;
  readonly finding: string;
  readonly source: string;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
  /** Before one-time and management cost. */
  readonly gross?: number;
  /** Share of cases that came to cost more. */
  readonly costs_more?: number;
  /** Least and most saved, and the share of those asked who saved so much. */
  readonly bands?: readonly (readonly [number, number, number])[];
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
  /** The language of the work that is scarcest there, in English. */
  readonly language: string;
  /** Whether a table says how many of the place's people can use it. */
  readonly are_counted: boolean;
}

export interface EngagementDoc {
  readonly plain: string;
  readonly short: string;
  readonly meaning: string;
  /** The verbs of a sentence about it: `cost` and `are` for people, `costs` and `is` for a service. */
  readonly costs: string;
  readonly are: string;
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
  /** Where what is said of the option as a whole is looked up. */
  readonly engagement: string;
  readonly place: string;
  /** The key of the vendor whose offer it is, or of a part; empty at our own price. */
  readonly offer: string;
  /** The name of the vendor whose offer it is; empty at our own price. */
  readonly vendor: string;
  /** The name of its ledger, where it has no legs. */
  readonly ledger: string;
  /** Whether it is what stands today, at its price or at a renewed one. */
  readonly stands?: boolean;
  /** Its name in running text, where engagement, place and vendor do not tell it. */
  readonly said?: string;
  /** Its name where space is scarce, if engagement and place do not tell it. */
  readonly short?: string;
  /** Whether it is in several places at once, so that it has no one place to be judged by. */
  readonly several?: boolean;
  /** What it is made of, where it is a mix of others. */
  readonly mix?: MixDoc;
  /** Numbers of requirements that need no futures, among those judged. */
  readonly gates: readonly number[];
}

/** A mix of options: model/mixes.py. */
export interface MixDoc {
  /** Where each part is evaluated, its share of the people, and whether it is done so today. */
  readonly points: readonly (readonly [...SpotDoc, number, boolean])[];
  /** What it answers after change or stay: how far, where, with whom, with software or without. */
  readonly answers: readonly string[];
  readonly costs: string;
  readonly are: string;
  /** The month in which its first part gives way to its second, where it is a path. */
  readonly turns?: number;
  /** Whether the same people go on then, under another contract. */
  readonly keeps_people?: boolean;
  /** Of an option with software, the same one without it. */
  readonly people?: string;
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

/** What a requirement is called, and what is said where it asks for a number; else empty. */
export interface GateDoc {
  readonly words: string;
  readonly found: string;
  readonly needed: string;
}

/** Sentences with holes, by name: report/wording/sentences.py. */
export type SentencesDoc = Readonly<Record<string, string>>;

/** What options are told apart by. */
export interface TraitDoc {
  readonly id: string;
  readonly words: string;
  readonly unit: string;
  readonly more_is_better: boolean;
  /** The figures that it rests on, beside the lines of the ledger. */
  readonly figures: readonly string[];
  /** Whether it is its one figure as it stands. */
  readonly is_figure: boolean;
}

/** What options are weighed by. */
export interface CriterionDoc extends TraitDoc {
  /** Share of buyers who name it: the lowest answer, the mean of all, the highest. */
  readonly named: readonly [number, number, number];
  /** The difference that its weight is for: of money a share of what staying costs, else in its unit. */
  readonly swing: number;
}

/** What a browser does not find by itself. */
export interface After {
  /** What to do before signing. */
  readonly next: readonly string[];
  /** When paths would best change, what pilots are worth, what a season costs. */
  readonly on_the_way: readonly string[];
}

export interface Case extends Partial<After> {
  /** The answer to the case as it came, where Python wrote it in. */
  readonly found?: Found;
  /** What moves the difference between the two best; null where fewer than two qualify. */
  readonly tornado?: Tornado | null;
  /** Every value at which the verdict changes; those inside their ranges first. */
  readonly flips?: readonly Flip[];
  readonly schema_version: number;
  readonly title: string;
  /** How many people do the work, and how that changes. */
  readonly team: string;
  readonly story: string;
  readonly seed: number;
  /** A power of two. */
  readonly draws: number;
  /** How many are drawn while a slider moves. */
  readonly moving_draws: number;
  /** Futures in which a server answers first, where all of them take long. */
  readonly first_draws: number;
  readonly currency: string;
  readonly horizon_months: number;
  readonly as_of: string;
  readonly start: string;
  /** A day from the start on on which home and most of the places work. */
  readonly day_at_work: string;
  readonly home: string;
  /** Id of the option that the others are measured against: own staff at home. */
  readonly as_is: string;
  /** Whether a team does the work today. */
  readonly team_today: boolean;
  /** Whether software that does part of the work is a question. */
  readonly has_software: boolean;
  /** By what a month of a line is counted at full output, if not whole: a figure, by its driver. */
  readonly at_full: Readonly<Record<string, string>>;
  /** Where it is done today. */
  readonly places_today: readonly string[];
  /** Costs no further apart than this share of the lower count as equal. */
  readonly equal_within: number;
  /** Share of futures from which a level of the verdict is settled. */
  readonly settled_from: number;
  readonly graph: GraphDoc;
  /** Every input that an option rests on, by name. */
  readonly leaves: Readonly<Record<string, readonly LeafDoc[]>>;
  /** Inputs that are stated month by month, each for more months than any horizon has. */
  readonly monthly: Readonly<Record<string, readonly number[]>>;
  /** Names of inputs that a reader may set. */
  readonly settable: readonly string[];
  readonly facts: readonly FactDoc[];
  readonly cards: readonly CardDoc[];
  readonly fact_notes: readonly string[];
  readonly origins: readonly OriginDoc[];
  readonly together: readonly TogetherDoc[];
  /** Inputs of engagements that are one unknown under all of them, but for a small part. */
  readonly shared: readonly string[];
  readonly roles: readonly RoleDoc[];
  readonly engagements: Readonly<Record<string, EngagementDoc>>;
  readonly places: Readonly<Record<string, PlaceDoc>>;
  readonly options: readonly OptionDoc[];
  readonly judged: readonly JudgedDoc[];
  readonly lines: readonly LineDoc[];
  /** Id and name of each group of lines that bars are stacked from, seven at most. */
  readonly parts: readonly (readonly [string, string])[];
  /** Categories of a budget: id, name, and the lines that last which it has. */
  readonly categories: readonly (readonly [string, string, readonly string[]])[];
  /** Numbers of lines by engagement; `today` for the team that exists. */
  readonly ledgers: Readonly<Record<string, readonly number[]>>;
  /** Numbers of lines by option, each leg after its spot, where today's way is no team at home. */
  readonly legs: Readonly<Record<string, readonly (readonly [...SpotDoc, readonly number[]])[]>>;
  /** Where the price of today's vendor stands, if one vendor does the whole work. */
  readonly price_spot: SpotDoc | null;
  /** Where `home_` and `from_` lead; with the key of a part behind it, as seen from that part. */
  readonly elsewhere: readonly (readonly [string, ...SpotDoc])[];
  readonly limits: LimitsDoc;
  /** Names of inputs that only a vendor's quote gives. */
  readonly quoted: readonly string[];
  /** Inputs that may be said of one part of today's way, or of the move to one offer. */
  readonly of_parts: readonly string[];
  /** Figures and inputs that only options with an offer have. */
  readonly of_offers: readonly string[];
  readonly gates: Readonly<Record<string, GateDoc>>;
  readonly constants: ConstantsDoc;
  readonly presets: readonly PresetDoc[];
  readonly sentences: SentencesDoc;
  /** Inputs whose names alone would tell a reader nothing, in running text. */
  readonly input_words: Readonly<Record<string, string>>;
  /** What options are measured against, in running text: `today`. */
  readonly baseline: string;
  readonly criteria: readonly CriterionDoc[];
  /** What is told of options in its own unit and not weighed. */
  readonly beside: readonly TraitDoc[];
  /** Options that the law forbids, with the reason. */
  readonly barred: Readonly<Record<string, string>>;
  readonly profiles: ProfilesDoc;
  readonly notes: readonly string[];
  /** What whoever asks has noted: on what, as it is written and in words. */
  readonly own_notes?: readonly OwnNote[];
  readonly base_rates: readonly BaseRateDoc[];
  readonly not_included: readonly string[];
  readonly attributions: readonly string[];
}
