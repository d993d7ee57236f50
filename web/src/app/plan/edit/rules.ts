/** Rules of a portfolio as sentences with a gap to fill in. */
import { type Path, isTable } from "../../editor/document";
import { shown } from "../../editor/words";
import type { Json } from "../../server/ask";

/** What fills the gap: a share, a number, places, or packages. */
export type Gap = "share" | "number" | "places" | "packages";

interface Form {
  readonly key: string;
  readonly gap: Gap;
  readonly before: string;
  readonly after: string;
  /** What it begins with. */
  readonly begin: unknown;
}

export interface RuleRow extends Form {
  readonly path: Path;
  readonly value: unknown;
}

export const FORMS: readonly Form[] = [
  { key: "most_in_one_place", gap: "share", before: "At most", after: "of the work in any one country abroad", begin: "33%" },
  { key: "most_with_one_vendor", gap: "share", before: "At most", after: "of the work with any one vendor", begin: "40%" },
  { key: "most_in_one_currency", gap: "share", before: "At most", after: "of the cost in any one foreign currency", begin: "40%" },
  { key: "core_in_house", gap: "share", before: "At least", after: "of core work by own staff", begin: "80%" },
  { key: "data_stays_in", gap: "places", before: "Personal data is seen only in", after: "", begin: ["home"] },
  { key: "shared_hours", gap: "number", before: "At least", after: "working hours a day shared with home", begin: 3 },
  { key: "language_gap", gap: "number", before: "Languages no scarcer than", after: "(0 common, 1 not to be had)", begin: 0.7 },
  { key: "barred_places", gap: "places", before: "Nothing in", after: "", begin: [] },
  { key: "round_the_clock", gap: "packages", before: "Somebody at work at every hour in", after: "taken together", begin: [] },
  { key: "set_up_cash_a_year", gap: "number", before: "At most", after: "for setting up in any year", begin: "1m" },
  { key: "most_sites", gap: "number", before: "At most", after: "own sites abroad", begin: 3 },
  { key: "most_vendors", gap: "number", before: "At most", after: "vendors", begin: 3 },
  { key: "least_people_at_a_site", gap: "number", before: "At least", after: "people at every own site abroad", begin: 20 },
  { key: "moves_a_year", gap: "number", before: "At most", after: "packages move in a year", begin: 4 },
  { key: "most_of_labour_force", gap: "share", before: "At most", after: "of any country’s labour force", begin: "1%" },
  { key: "hires_a_month", gap: "number", before: "At most", after: "people hired in one country in a month", begin: 12 },
  { key: "together", gap: "packages", before: "In the same country:", after: "", begin: [[]] },
  { key: "apart", gap: "packages", before: "In different countries:", after: "", begin: [[]] },
];
/** Rules that may be asked for several times over. */
const REPEATED = ["together", "apart"];

const rulesOf = ({ rules }: Json): Json => (isTable(rules) ? rules : {});

/** Every rule that is asked for, but for groups of countries, in the order in which rules are told. */
export function ruleRows(document: Json): RuleRow[] {
  const rules = rulesOf(document);
  return FORMS.flatMap((form): RuleRow[] => {
    const value = rules[form.key];
    const path = ["rules", form.key];
    if (value === undefined) return [];
    if (!REPEATED.includes(form.key)) return [{ ...form, path, value }];
    return (Array.isArray(value) ? value : []).map((each: unknown, at) => ({ ...form, path: [...path, at], value: each }));
  });
}

/** Rules that may still be asked for. */
export const formsLeft = (document: Json): Form[] => FORMS.filter(({ key }) => REPEATED.includes(key) || rulesOf(document)[key] === undefined);

/** The place and the value of a rule that is asked for anew. */
export function begun(document: Json, { key, begin }: Form): [Path, unknown] {
  const list = rulesOf(document)[key];
  return REPEATED.includes(key) && Array.isArray(list) ? [["rules", key, list.length], []] : [["rules", key], begin];
}

/** A share as people write it: `33%` for 0.33. */
export const gapShown = (gap: Gap, value: unknown): string =>
  gap === "share" && typeof value === "number" ? `${Number((100 * value).toPrecision(6))}%` : shown(value);
