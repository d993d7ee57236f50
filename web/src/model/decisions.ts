/**
 * What a reader decides beside assumptions, under the names that a sweep has for its axes: `heads` and
 * `heads.ROLE` in people, `work.horizon_months`. Another start, or another share of a mix, needs figures
 * that a case does not hold: the server makes another case of it, and this model passes over it.
 */

import { spotKey, EVERYWHERE } from "./graph";
import type { Ranges } from "./leaves";
import type { Range } from "./ranges";
import type { Case, Changes, Setting } from "./types";

export const HEADS = "heads";
export const HORIZON = "work.horizon_months";
export const START = "work.start";
/** Followed by the number of a mix in its file: the share of its first part. */
export const MIX = "mixes.";
/** What is said of the whole team, and grows with it: quotes, offers, and who must speak a language. */
export const OF_ALL_HEADS: readonly string[] = ["quoted_price", "transactions", "offered_heads"];
const OF_EACH_TEAM = [...OF_ALL_HEADS, "speakers_needed"];

/** Whether a name is a decision and no assumption. */
export function isDecision(name: string): boolean {
  return name === HEADS || name.startsWith(`${HEADS}.`) || name === HORIZON || isOfAnotherCase(name);
}

/** Whether only another case can answer it: this one's figures are those of its own start and mixes. */
export function isOfAnotherCase(name: string): boolean {
  return name === START || name.startsWith(MIX);
}

/** The months that are looked at. */
export function horizonOf(changes: Changes, doc: Case): number {
  const said = changes.sets[HORIZON];
  if (said === undefined) return doc.horizon_months;
  if (typeof said === "number" && Number.isInteger(said) && said > 0) return said;
  throw new RangeError(`${HORIZON} is ${JSON.stringify(said)}; accepted: a whole number of months`);
}

/** The ranges of all that grows with the team, by key, where a reader asks for another team. */
export function rangesOfTeam(changes: Changes, doc: Case, ranges: Ranges): Map<string, Range[]> {
  const found = new Map<string, Range[]>();
  if (!Object.keys(changes.sets).some((name) => name === HEADS || name.startsWith(`${HEADS}.`))) return found;
  const given = (ranges.get(spotKey(HEADS, EVERYWHERE)) ?? []).map((each) => each.likely);
  const times = growth(changes, doc, given);
  const whole = sum(given.map((each, role) => each * times[role])) / sum(given);
  for (const [key, now] of ranges) {
    const name = key.split("|", 1)[0];
    if (name === HEADS) found.set(key, now.map((range, role) => range.times(times[role])));
    else if (OF_EACH_TEAM.includes(name)) {
      found.set(key, now.map((range, role) => range.times(now.length === given.length ? times[role] : whole)));
    }
  }
  return found;
}

/** By what the people of each role are multiplied; what is said of a role beats what is said of all. */
export function growth(changes: Changes, doc: Case, given: readonly number[]): number[] {
  const all = changes.sets[HEADS];
  const everywhere = all === undefined ? 1 : factor(HEADS, all, sum(given));
  return given.map((heads, role) => {
    const name = `${HEADS}.${doc.roles[role].key}`;
    const own = changes.sets[name];
    return own === undefined ? everywhere : factor(name, own, heads);
  });
}

function factor(name: string, said: Setting, given: number): number {
  const times = typeof said === "number" ? said / given : "times" in said ? said.times : NaN;
  if (times > 0 && Number.isFinite(times)) return times;
  throw new RangeError(`${name} is ${JSON.stringify(said)}; accepted: a number of people above zero, or a multiple`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
