/** Amounts in the reader's money and for the reader's span: the whole horizon, a year, a head, an hour. */
import type { Case, OptionAnswer, RangeDoc, Summary } from "../../model/types";
import type { Per, View } from "../state/view";

const MONTHS_A_YEAR = 12;

export interface Rate {
  readonly currency: string;
  /** How much of it one unit of the company's money buys. */
  readonly buys: number;
  /** The day or month of the rates behind it; empty for the company's own money. */
  readonly day: string;
}

export interface Measure {
  readonly currency: string;
  /** What an amount is for, in running text: `a year`; empty for the whole horizon. */
  readonly per: string;
  /** Both: `USD`, `EUR a year`. */
  readonly unit: string;
  /** At which rate it was converted, in a sentence; empty where it was not. */
  readonly note: string;
  cost(option: OptionAnswer): Summary;
  /** Another amount of the option, over the horizon. */
  amount(value: number, option: OptionAnswer): number;
}

const WORDS: Readonly<Record<Per, string>> = { total: "", year: "a year", head: "a head and year", hour: "a useful hour" };

/** The company's money first, then that of the case's places and the dollar that all rates are told in. */
export function ratesOf(theCase: Case): Rate[] {
  const own = known(theCase, "money_per_usd", "");
  const rates = new Map([[theCase.currency, { currency: theCase.currency, buys: 1, day: "" }]]);
  if (own === null) return [...rates.values()];
  const add = (currency: string, perUsd: number, days: readonly string[]) => {
    if (!rates.has(currency)) rates.set(currency, { currency, buys: perUsd / own.value, day: days.filter(Boolean).join(" and ") });
  };
  add("USD", 1, [own.day]);
  for (const [code, { currency }] of Object.entries(theCase.places)) {
    const local = known(theCase, "local_per_usd", code);
    if (local) add(currency, local.value, [...new Set([local.day, own.day])]);
  }
  return [...rates.values()];
}

/** How many people do the work; null where the case does not say it in one number for each role. */
export function headsOf(theCase: Case): number | null {
  const leaf = theCase.leaves["heads"]?.find(([place, engagement, part]) => !place && !engagement && !part);
  const heads = leaf?.[3].map((fact) => likely(theCase.facts[fact]?.[0] ?? null));
  return heads?.every((each) => each !== null) ? heads.reduce((sum, each) => sum + each, 0) : null;
}

/** The money that a reader looks at amounts in: what one unit of the company's buys of it. */
export function rateOf(theCase: Case, { currency }: Pick<View, "currency">): Rate {
  return ratesOf(theCase).find((each) => each.currency === currency) ?? { currency: theCase.currency, buys: 1, day: "" };
}

/** The same parts in other money. */
export function partsIn<Of extends { readonly mean: number }>(parts: readonly Of[], { buys }: Rate): Of[] {
  return parts.map((each) => ({ ...each, mean: each.mean * buys }));
}

export function measureOf(theCase: Case, { currency, per }: Pick<View, "currency" | "per">): Measure {
  const rate = rateOf(theCase, { currency });
  const years = theCase.horizon_months / MONTHS_A_YEAR;
  const heads = headsOf(theCase) ?? 1;
  const shares: Readonly<Record<Exclude<Per, "hour">, number>> = { total: 1, year: 1 / years, head: 1 / (years * heads) };
  const times = (option: OptionAnswer) =>
    rate.buys * (per === "hour" ? option.cost_per_useful_hour.mean / option.cost.mean : shares[per]);
  return {
    currency: rate.currency,
    per: WORDS[per],
    unit: [rate.currency, WORDS[per]].filter(Boolean).join(" "),
    note: rate.day ? `1 ${theCase.currency} = ${Number(rate.buys.toPrecision(4))} ${rate.currency}, rates of ${rate.day}` : "",
    cost: (option) => per === "hour" ? scaled(option.cost_per_useful_hour, rate.buys) : scaled(option.cost, times(option)),
    amount: (value, option) => value * times(option),
  };
}

export function scaled({ mean, p10, p50, p90 }: Summary, by: number): Summary {
  return { mean: mean * by, p10: p10 * by, p50: p50 * by, p90: p90 * by };
}

function known(theCase: Case, name: string, place: string): { value: number; day: string } | null {
  const leaf = theCase.leaves[name]?.find(([where]) => where === place);
  const [range, card] = theCase.facts[leaf?.[3][0] ?? -1] ?? [null, -1];
  const value = likely(range);
  return value === null ? null : { value, day: theCase.cards[card]?.[3] ?? "" };
}

function likely(range: RangeDoc): number | null {
  return typeof range === "object" && range !== null ? range[1] : range;
}
