/** What the reader decided, written into a scenario: people, start, shares of a mix; the horizon is a key as it stands. */
import { HEADS, MIX, START, growth } from "../../model/decisions";
import type { Case, Changes } from "../../model/types";
import { readWritten } from "../../model/written_numbers";
import { at, withValue } from "../editor/document";
import { withMixesSpelled } from "../editor/mixes";
import type { Json } from "../server/ask";
import { dayOf, withShare } from "../state/other_cases.svelte";
import { headsIn } from "../words/base";

/** Throws, in words for the reader, where the file says people in another way than as numbers. */
export function withDecided(document: Json, changes: Changes, given: Case): Json {
  let made = document;
  const start = changes.sets[START];
  if (typeof start === "number") made = withValue(made, ["work", "start"], dayOf(start, given.start));
  const shares = Object.entries(changes.sets).filter(([name]) => name.startsWith(MIX));
  if (shares.length) made = shares.reduce(withShare, withMixesSpelled(made));
  const isOtherTeam = Object.keys(changes.sets).some((name) => name === HEADS || name.startsWith(`${HEADS}.`));
  return isOtherTeam ? withTeam(made, changes, given) : made;
}

/** The heads of each role, and what is said of the whole team: it grows with it, as in the page. */
function withTeam(document: Json, changes: Changes, given: Case): Json {
  const heads = headsIn(given);
  const times = growth(changes, given, heads);
  const now = heads.map((each, role) => each * times[role]);
  const whole = sum(now) / sum(heads);
  let made = document;
  listed(document, ["work", "roles"]).forEach((role, number) => {
    if (!isAmount(role.heads)) throw new Error("This scenario says people by date or by volume. Change them under Edit scenario; here they cannot be saved.");
    made = withValue(made, ["work", "roles", number, "heads"], Math.round(now[number] * 100) / 100);
  });
  for (const [list, keys] of [["quotes", ["monthly_price"]], ["offers", ["monthly_price", "transactions"]]] as const) {
    listed(document, [list]).forEach((each, number) => keys.forEach((key) => {
      if (isAmount(each[key])) made = withValue(made, [list, number, key], scaled(each[key], whole));
    }));
  }
  return made;
}

function listed(document: Json, path: readonly string[]): readonly Json[] {
  return (at(document, path) ?? []) as readonly Json[];
}

function isAmount(said: unknown): said is number | string {
  return typeof said === "number" || typeof said === "string";
}

function scaled(said: number | string, times: number): unknown {
  if (typeof said === "number") return said * times;
  const { low, likely, high } = readWritten(said, "amount");
  return { low: low * times, likely: likely * times, high: high * times };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
