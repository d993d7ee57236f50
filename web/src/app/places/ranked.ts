/** Countries as the server ranks them: report/places/document.py. */

/** A figure with what it is known by. */
export interface KnownFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly status: string;
  readonly year: string;
  /** How it was found, where that is not plain; may be empty. */
  readonly note: string;
}

export interface RankedPlace {
  readonly place: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** None where too little is known to rank it. */
  readonly rank: number | null;
  readonly score: number | null;
  readonly pillars: Readonly<Record<string, number | null>>;
  readonly missing: readonly string[];
  /** Every indicator, the one that moves the score most first. */
  readonly moved_by: readonly (KnownFigure & { readonly indicator: string; readonly contribution: number; readonly score: number })[];
  /** US dollars a month of 2026. */
  readonly average_wage: KnownFigure | null;
  /** Whether it can be compared: what an employer pays there is in the factbook. */
  readonly employer_cost_known: boolean;
}

export interface Ranked {
  readonly as_of: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly places: readonly RankedPlace[];
  readonly not_ranked: readonly RankedPlace[];
  /** Where the law forbids it. */
  readonly barred: readonly { readonly place: string; readonly name: string }[];
  readonly indicators: readonly {
    readonly indicator: string; readonly title: string; readonly unit: string; readonly pillar: string; readonly weight_in_pillar: number;
    readonly sources: readonly { readonly producer: string; readonly title: string }[];
  }[];
  readonly figures: { readonly total: number; readonly imputed: number; readonly old: number; readonly first_year: string; readonly last_year: string };
}

/** What the map may show of a country. */
export type Shown = "score" | "cost" | "pay";

export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  score: "score, 0 to 100", cost: "cost to the employer, USD an hour", pay: "average pay, USD a month",
};

/** The figure behind what the map shows; a score is no figure of a table. */
export function figureOf(place: RankedPlace, shown: Shown): KnownFigure | null {
  if (shown === "pay") return place.average_wage;
  return place.moved_by.find((each) => each.indicator === "employer_cost") ?? null;
}

export function valueOf(place: RankedPlace, shown: Shown): number | null {
  return shown === "score" ? place.score : (figureOf(place, shown)?.value ?? null);
}

/** Whether others stand in for the figure that the map shows; of a score, for its largest part. */
export function isEstimated(place: RankedPlace, shown: Shown): boolean {
  return figureOf(place, shown === "score" ? "cost" : shown)?.status === "imputed";
}
