/** The arithmetic of a case as Python writes it: model/graph/document.py. */

/** A name, a number, or an operation on expressions: `["add", "pay", 1]`. */
export type Expression = string | number | readonly [Op, ...Expression[]];

export type Op =
  | "add" | "subtract" | "multiply" | "divide" | "power" | "minimum" | "maximum"
  | "where" | "less" | "less_equal" | "over_levies" | "over_roles" | "over_months"
  | "ramped" | "next_grade";

/** What a value belongs to: `p` a place, `e` an engagement, `o` an offer or a part, empty: the work. */
export type Scopes = "" | "p" | "e" | "pe" | "o" | "po" | "eo" | "peo";

/** What a value varies over besides futures: `l` levies, `r` roles, `m` months, `g` grades. */
export type Axes = "" | "l" | "r" | "lr" | "m" | "g";

/** Meaning, unit, source, arithmetic in words, scopes, axes, arithmetic. */
export type FigureDoc = readonly [string, string, string, string, Scopes, Axes, Expression];

/** Meaning, unit, scopes, axes, and the place among the inputs of its scopes: draws follow from it. */
export type InputDoc = readonly [string, string, Scopes, Axes, number, string];

/** The figures in an order in which each follows what it uses; `home_x` is `x` at home. */
export interface GraphDoc {
  readonly figures: Readonly<Record<string, FigureDoc>>;
  readonly inputs: Readonly<Record<string, InputDoc>>;
}
