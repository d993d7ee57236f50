/** Values of inputs as readers see and type them. */
import type { Fact, Leaf, Setting, Trial } from "../../model/types";
import { percent, short, shortRange } from "./numbers";

const UNITS: Readonly<Record<string, string>> = {
  "hour/week": "hours a week", "hour/day": "hours a day", "day/year": "days a year",
  "head/month": "people a month", "hour/head/week": "hours a week per person",
  "trip/year": "trips a year", "month": "months", "week": "weeks", "year": "years",
  "trip": "trips", "head": "people", "day/trip": "days a trip", "km/trip": "km",
};

/** Inputs of unit 1 that people say in percent, whatever bounds are known of them. */
const OF_A_WHOLE = /(^|_)(share|chance|saved|harder|asked|gain)(_|$)/;

/** Whether an input is a share, so that people say 31% where the model has 0.31. */
export function isShare(leaf: Leaf): boolean {
  const fact = leaf.facts[0];
  const isBounded = fact?.at_least != null && fact.at_least >= -1 && (fact.at_most ?? 9) <= 1;
  return leaf.unit === "1/year" || (leaf.unit === "1" && (isBounded || OF_A_WHOLE.test(leaf.name)));
}

export function unitWords(leaf: Leaf, currency: string): string {
  if (isShare(leaf)) return leaf.unit === "1/year" ? "a year" : "";
  if (leaf.name === "pay") return `${currency} a year`;
  return UNITS[leaf.unit] ?? leaf.unit.replace("1", "").replace("money", currency)
    .replace("usd", "USD").replaceAll("/", " per ");
}

/** How many widths of its range away a flip is still drawn on the slider; beyond, it is told. */
const FAR = 4;

export function valueWords(leaf: Leaf, value: number): string {
  return isShare(leaf) ? percent(value) : short(value);
}

function endsWords(leaf: Leaf, low: number, high: number): string {
  return isShare(leaf) ? `${percent(low)} to ${percent(high)}` : shortRange(low, high);
}

/** What a multiple does, as people say it: `+20%`, `−10%`; from double or half on `×2.5`. */
export function changeWords(times: number): string {
  if (times >= 2 || times <= 0.5) return `×${Number(times.toPrecision(3))}`;
  return `${times < 1 ? "−" : "+"}${percent(Math.abs(times - 1))}`;
}

/** What a range is called by how well it is known. */
export function knownWords(fact: Fact | undefined): string {
  return fact?.status === "given" ? "You gave" : fact?.status === "enacted" ? "By law" : fact?.status === "measured" ? "Measured" : "Our estimate";
}

/** `31% a year`, `43.0k USD a year`, `×1.12`: of what is known. */
export function settingWords(leaf: Leaf, setting: Setting, currency: string): string {
  if (typeof setting === "object" && "times" in setting) {
    return changeWords(setting.times);
  }
  const unit = unitWords(leaf, currency);
  const value = typeof setting === "number"
    ? valueWords(leaf, setting) : endsWords(leaf, setting[0], setting[2]);
  return [value, unit].join(" ").trim();
}

/** `20% to 45% a year`: one chance in ten below, one above. */
export function rangeWords(leaf: Leaf, fact: Fact, currency: string): string {
  const { low, likely, high } = fact;
  if (low === null || likely === null || high === null) return "no limit";
  const range = low === high
    ? valueWords(leaf, likely) : endsWords(leaf, low, high);
  return [range, unitWords(leaf, currency)].join(" ").trim();
}

/** How far outside of what is known a value is asked about once more: prices that are written down, sooner. */
const FAR_OFF = 3;
const FAR_OFF_PRICE = 2;
export const PRICES: readonly string[] = ["quoted_price", "seat_price", "hourly_price", "transaction_price", "price_of_unit", "price_of_seat"];

/** Whether a setting is a third or three times of what is known, a half or double of a price; zero never is. */
export function isFar(setting: Setting, { low, likely, high }: Fact, name = ""): boolean {
  const far = PRICES.includes(name) ? FAR_OFF_PRICE : FAR_OFF;
  if (low === null || likely === null || high === null || low < 0 || high <= 0) return false;
  const values = typeof setting === "number" ? [setting] : "times" in setting ? [likely * setting.times] : setting;
  return values.some((each) => each !== 0 && (each > far * high || each < low / far));
}

/** Where a setting stands on its slider: what is set, else what is likely. */
export function positionOf(setting: Setting | undefined, trial: Trial): number {
  if (setting === undefined) return trial.likely;
  if (typeof setting === "number") return setting;
  return "times" in setting ? setting.times : setting[1];
}

export function settingAt(value: number, trial: Trial): Setting {
  return trial.is_factor ? { times: value } : value;
}

/** Where a slider runs: what is known and as much again on either side, and every flip that is not far; half and
 * double of what is exact. */
export function trackOf({ trial, facts }: Leaf, flips: readonly number[], set: number): Trial {
  const { tested_low, low, likely, high, tested_high, is_factor } = trial;
  const [fact] = facts;
  const room = is_factor ? 0 : high - low;
  const wide = [low - room, high + room, ...(is_factor || low === high ? [likely / 2, likely * 2] : [])];
  const near = flips.filter((flip) => Math.abs(flip - likely) < FAR * Math.max(room, high - low));
  const least = Math.max(tested_low, is_factor ? 0 : (fact?.at_least ?? -Infinity));
  const most = Math.min(tested_high, is_factor ? Infinity : (fact?.at_most ?? Infinity));
  return {
    ...trial,
    tested_low: Math.min(Math.max(least, Math.min(...wide, ...near)), set, low),
    tested_high: Math.max(Math.min(most, Math.max(...wide, ...near)), set, high),
  };
}

/** A multiple runs evenly by its logarithm, so that half and double are equally far. */
export function fractionOf(value: number, { tested_low, tested_high, is_factor }: Trial): number {
  const scale = is_factor ? Math.log : (each: number) => each;
  const [low, high] = [scale(tested_low), scale(tested_high)];
  return high > low ? Math.min(1, Math.max(0, (scale(value) - low) / (high - low))) : 0.5;
}

export function valueAt(fraction: number, { tested_low, tested_high, is_factor }: Trial): number {
  const value = is_factor
    ? tested_low * (tested_high / tested_low) ** fraction
    : tested_low + fraction * (tested_high - tested_low);
  return Number(value.toPrecision(3));
}
