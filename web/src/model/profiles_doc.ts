/** What the case says of options set side by side: report/page/profiles.py. */
import type { Status } from "./facts_doc";

/** Topic, sentence, status and numbers of origins of what a law asks. */
export type DutyDoc = readonly [string, string, Status, readonly number[]];

export interface OptionWordsDoc {
  readonly meaning: string;
  /** Its place, or its places with their shares of the people. */
  readonly where: string;
  /** The field's term; empty for what is made of several. */
  readonly called: string;
  /** Why the work may be too close to the core to leave the house; empty if it is not. */
  readonly warning: string;
  /** Numbers of duties. */
  readonly duties: readonly number[];
}

/** A place's clock against home's, and who covers which hours by day. */
export interface CoverDoc {
  readonly hours_apart: number;
  readonly covered: string;
  readonly with_home: string;
  readonly gaps: string;
  readonly closed: string;
}

/** A criterion on which options are held against each other. */
export interface StandingDoc {
  /** Along an axis. */
  readonly words: string;
  readonly sentence: string;
  readonly unit: "money" | "share" | "plain";
  readonly more_is_better: boolean;
  /** A difference that is too small to matter, in its unit. */
  readonly least_gap: number;
}

export interface ProfilesDoc {
  readonly options: Readonly<Record<string, OptionWordsDoc>>;
  /** What terms of the field mean. */
  readonly terms: Readonly<Record<string, string>>;
  readonly duties: readonly DutyDoc[];
  readonly places: Readonly<Record<string, CoverDoc>>;
  /** Why an engagement stands where it does on the scale of control. */
  readonly control: Readonly<Record<string, string>>;
  readonly standings: Readonly<Record<string, StandingDoc>>;
  /** Share of the larger value below which a difference is not worth a sentence. */
  readonly worth_saying: number;
  /** Months after the decision at which leaving is priced. */
  readonly exit_months: readonly number[];
  /** Low and high demand, relative to what is asked for. */
  readonly demand: readonly [number, number];
}
