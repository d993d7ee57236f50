/** Values of inputs as readers see and type them. */
import type { Fact, Leaf, Setting, Trial } from "../../model/types";
import { percent, short } from "./numbers";

const UNITS: Readonly<Record<string, string>> = {
  "hour/week": "hours a week", "hour/day": "hours a day", "day/year": "days a year",
  "head/month": "people a month", "hour/head/week": "hours a week per person",
  "trip/year": "trips a year", "month": "months", "week": "weeks", "year": "years",
  "trip": "trips", "head": "people", "day/trip": "days a trip", "km/trip": "km",
};

/** Whether an input is a share, so that people say 31 % where the model has 0.31. */
export function isShare(leaf: Leaf): boolean {
  const fact = leaf.facts[0];
  const isBounded = fact?.at_least != null && fact.at_least >= -1 && (fact.at_most ?? 9) <= 1;
  return leaf.unit === "1/year" || (leaf.unit === "1" && isBounded);
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

/** `31 % a year`, `43.0k USD a year`, `×1.12`: of what is known. */
export function settingWords(leaf: Leaf, setting: Setting, currency: string): string {
  if (typeof setting === "object" && "times" in setting) {
    return `×${Number(setting.times.toPrecision(3))}`;
  }
  const unit = unitWords(leaf, currency);
  const values = typeof setting === "number" ? [setting] : [setting[0], setting[2]];
  return [values.map((each) => valueWords(leaf, each)).join(" to "), unit].join(" ").trim();
}

/** `20 % to 45 % a year`: one chance in ten below, one above. */
export function rangeWords(leaf: Leaf, fact: Fact, currency: string): string {
  const { low, likely, high } = fact;
  if (low === null || likely === null || high === null) return "no limit";
  const range = low === high
    ? valueWords(leaf, likely) : `${valueWords(leaf, low)} to ${valueWords(leaf, high)}`;
  return [range, unitWords(leaf, currency)].join(" ").trim();
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

/** Where a slider runs: what is known and as much again on either side, and every flip that is not far. */
export function trackOf({ trial, facts }: Leaf, flips: readonly number[], set: number): Trial {
  const { tested_low, low, likely, high, tested_high, is_factor } = trial;
  const [fact] = facts;
  const room = is_factor ? 0 : high - low;
  const wide = [low - room, high + room, ...(is_factor ? [likely / 2, likely * 2] : [])];
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

const NUMBER = String.raw`(-?[\d,]*\.?\d+)\s*(k|m|%)?`;
const ONE = new RegExp(`^${NUMBER}$`, "i");
const RANGE = new RegExp(`^${NUMBER}\\s*(?:to|-|–|~)\\s*${NUMBER}(?:\\s+likely\\s+${NUMBER})?$`, "i");
const TIMES = /^[x×]\s*(\d*\.?\d+)$/i;

/** What a reader typed: `31%`, `60k to 90k likely 70k`, `x1.2`; null if it is none of these. */
export function settingTyped(text: string): Setting | null {
  const said = text.trim();
  const times = TIMES.exec(said);
  if (times) return Number(times[1]) > 0 ? { times: Number(times[1]) } : null;
  const one = ONE.exec(said);
  if (one) return amount(one[1], one[2]);
  const range = RANGE.exec(said);
  if (!range) return null;
  const unit = range[2] ?? range[4];
  const [low, high] = [amount(range[1], unit), amount(range[3], range[4] ?? range[2])];
  const likely = range[5] ? amount(range[5], range[6] ?? unit) : (low + high) / 2;
  return low <= likely && likely <= high ? [low, likely, high] : null;
}

function amount(digits = "", suffix = ""): number {
  const size = { k: 1e3, m: 1e6, "%": 0.01 }[suffix.toLowerCase()] ?? 1;
  return Number((Number(digits.replaceAll(",", "")) * size).toPrecision(12));
}
