/** Numbers of an option as the side-by-side screen writes them, and the difference between two. */
import type { Summary } from "../../model/types";
import { fixed, grouped, short, shortRange, wholePercent } from "../../model/numbers";

/** What a number counts: which words and digits go with it. */
export type Measure = "money" | "months" | "span" | "month" | "share" | "chance" | "hours" | "weekly" | "km" | "people" | "points" | "plain";

const FORMS: Readonly<Record<Measure, (x: number) => string>> = {
  money: short,
  months: (x) => (x ? `${fixed(x, 1)} months` : "now"),
  span: (x) => (x ? `${fixed(x, 1)} months` : "none"),
  month: (x) => `month ${grouped(x, 0)}`,
  share: wholePercent,
  chance: (x) => `${fixed(100 * x, 0)} in 100`,
  hours: (x) => `${fixed(x, 1)} hours`,
  weekly: (x) => `${fixed(x, 1)} hours a week`,
  km: (x) => `${grouped(x, 0)} km`,
  people: (x) => `${fixed(x, 1)} people`,
  points: (x) => `${fixed(100 * x, 0)} of 100`,
  plain: (x) => fixed(x, 2),
};

export function said(x: number, measure: Measure): string {
  return FORMS[measure](x);
}

/** The likely range beside the median: `8.6 to 16.4`; nothing where it is known exactly. */
export function rangeSaid({ p10, p90 }: Summary, measure: Measure): string {
  if (p10 === p90) return "";
  if (measure === "money") return shortRange(p10, p90);
  if (measure === "share") return `${wholePercent(p10)} to ${wholePercent(p90)}`;
  return `${fixed(p10, 1)} to ${fixed(p90, 1)}`;
}

const MORE: Partial<Record<Measure, readonly [string, string]>> = { months: ["later", "sooner"], month: ["later", "sooner"], span: ["longer", "shorter"] };

/** How the first differs from the second: `0.31m less`, `2.4 months sooner`, `12 points more`. */
export function differenceSaid(first: number, second: number, measure: Measure): string {
  const gap = Math.abs(first - second);
  const size = measure === "share" || measure === "chance" || measure === "points" ? `${fixed(100 * gap, 0)} points`
    : measure === "month" ? `${grouped(gap, 0)} months` : said(gap, measure);
  if (Number.parseFloat(size) === 0) return "the same";
  const [more, less] = MORE[measure] ?? ["more", "less"];
  return `${size} ${first > second ? more : less}`;
}
