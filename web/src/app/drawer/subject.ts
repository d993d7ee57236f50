/** What a reader may ask about by pressing a number. */
import type { Status } from "../../model/types";

/** A number of an option that stands in a header or a table. */
export type MeasureName =
  | "cost" | "hour" | "saving" | "loss" | "month" | "run_rate" | "set_up" | "payback" | "cheapest" | "worth"
  | "risk";

/** A figure below a number: what it is with its value, how good it is, and from where. */
export interface PlainFigure {
  readonly words: string;
  readonly value: string;
  readonly status: Status;
  readonly source: string;
}

/** What a screen tells of a number that is no figure of the case: from its own answer. */
export interface PlainTold {
  readonly title: string;
  readonly value: string;
  readonly meaning: string;
  /** In eight of ten futures; left out where there is one value. */
  readonly range?: string;
  readonly formula?: string;
  readonly parts?: readonly { readonly words: string; readonly value: string; readonly subject?: Subject }[];
  /** Figures that it rests on, the weakest first. */
  readonly figures?: readonly PlainFigure[];
  /** ISO day as of which its figures are known, where that is not the day of the case. */
  readonly asOf?: string;
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
