/** Numbers as readers see them, beside those that the model itself writes. */
import { short, significant } from "../../model/numbers";

export { capital, money, short, shortRange, significant, wholePercent } from "../../model/numbers";

/** A difference always says which way it goes: `+120k`, `−43.0k`. */
export function signed(amount: number): string {
  return `${amount > 0 ? "+" : amount < 0 ? "−" : ""}${short(Math.abs(amount))}`;
}

/** A share with three significant digits: `4.56%`. */
export function percent(share: number): string {
  return `${significant(100 * share, 3)}%`;
}

/** `83 in 100`: what readers take in best (Budescu et al. 2014). */
export function ofHundred(share: number): string {
  if (share >= 0.995 && share < 1) return "more than 99 in 100";
  if (share > 0 && share < 0.005) return "fewer than 1 in 100";
  return `${Math.round(100 * share)} in 100`;
}

/** A name inside a sentence: `independent contractors in India`. */
export function inside(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Month and year of an ISO date: `January 2027`. */
export function monthOf(day: string): string {
  const [year, month] = day.split("-").map(Number);
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  return `${name.format(Date.UTC(year, month - 1, 15))} ${year}`;
}
