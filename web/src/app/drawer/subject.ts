/** What a reader may ask about by pressing a number. */

/** A number of an option that stands in a header or a table. */
export type MeasureName =
  | "cost" | "hour" | "saving" | "loss" | "month" | "run_rate" | "set_up" | "payback" | "cheapest" | "worth"
  | "risk";

/** What a screen tells of a number that is no figure of the case: from its own answer. */
export interface PlainTold {
  readonly title: string;
  readonly value: string;
  readonly meaning: string;
  readonly formula?: string;
  readonly parts?: readonly { readonly words: string; readonly value: string }[];
  /** Where it comes from, the weakest first. */
  readonly sources?: readonly string[];
}

export type Subject =
  | { readonly about: "measure"; readonly measure: MeasureName; readonly option: string }
  | { readonly about: "line"; readonly line: string; readonly option: string }
  | { readonly about: "part"; readonly part: string; readonly option: string }
  | { readonly about: "figure"; readonly node: string; readonly option: string }
  | { readonly about: "assumption"; readonly leaf: string }
  | { readonly about: "sentence"; readonly sentence: string }
  | { readonly about: "plain"; readonly told: PlainTold };
