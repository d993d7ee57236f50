/** What this model must know as Python does: report/page/constants.py. */
export interface ConstantsDoc {
  /** The dear end of the futures whose mean is the bad tenth. */
  readonly bad_tenth: number;
  /** Least difference that is told of what money buys, by criterion; cost of leaving as a share. */
  readonly worth_saying: Readonly<Record<string, number>>;
  /** Alternatives whose price is told. */
  readonly traded: number;
  /** Criteria that are told in points of a hundred. */
  readonly in_points: readonly string[];
  /** Dots that stand for all futures of an option. */
  readonly dots: number;
  /** The most requirements that are dropped together. */
  readonly shared_gates: number;
  /** Futures in which spending is followed month by month. */
  readonly followed_futures: number;
  /** The dear end of the futures that the tail is the mean of. */
  readonly tail: number;
  /** Drivers of what is paid by the month only until the work has moved. */
  readonly passing_drivers: readonly string[];
  /** Futures in which options are weighed, and months after which leaving is. */
  readonly weighed_futures: number;
  readonly exit_month: number;
  readonly weight_tie: number;
  /** How far from its likely value an unknown is tried, as a multiple of it. */
  readonly tested_least: number;
  readonly tested_most: number;
  /** How many times the way to P10 or P90 it is tried where it may be zero or negative. */
  readonly tested_beyond: number;
  /** Share of the variance of a shared input, in normal scores, that is an engagement's own. */
  readonly own_part: number;
  /** How near to the best, as a share of its cost, an option must come to be looked at closely. */
  readonly near_best: number;
  /** Figures of which a mix has that of its slowest part, and those of which it has the sum. */
  readonly figures_of_the_last: readonly string[];
  readonly figures_added: readonly string[];
  /** Figures of the end, which of a path are those of what it ends in. */
  readonly figures_of_the_end: readonly string[];
  /** What an offer says of all the work: of a share of the work, that share of it. */
  readonly of_the_whole: readonly string[];
  /** Luck in the middle: no event comes whose chance is below it. */
  readonly no_event: number;
  /** Share of a value to which its flip point is found. */
  readonly flip_precision: number;
  /** Options that may take the lead which are followed step by step; then all are looked at. */
  readonly flip_followed: number;
  /** Options that are looked at, those with the lowest medians. */
  readonly flip_options: number;
  readonly break_even_people: readonly number[];
  readonly break_even_months: readonly number[];
  readonly break_even_precision: number;
  /** Options that the price to stay is held against, how far it is looked for, and how closely. */
  readonly price_rivals: number;
  readonly price_dearest: number;
  readonly price_precision: number;
}
