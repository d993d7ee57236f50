/** Who is at work in each month, here and there: decide/profile/ramp.py once more. */

import type { Ramp } from "./details";
import type { Futures } from "./futures";
import { counting } from "./futures";
import { EVERYWHERE } from "./graph";
import { median, summary } from "./summary";
import type { OptionDoc } from "./types";
import { overRoles, Values } from "./values";

/** An option's ramp; a team that works already is there from the first month. */
export function rampOf(futures: Futures, option: OptionDoc): Ramp {
  const exists = futures.prepared.exists(option);
  const months = (name: string) =>
    summary(exists ? Float64Array.of(0) : futures.value(name, option));
  return {
    option: option.id,
    first: months("months_to_start"),
    half: months("months_to_half"),
    all: months("months_to_all"),
    full_output: months("months_to_full_output"),
    there: exists ? Array<number>(futures.horizon).fill(0) : byMonth(futures, option, "people_there"),
    here: exists ? standing(futures, 1) : stayed(futures, option, byMonth(futures, option, "people_here")),
  };
}

/** So much of the team that stands today, as it grows or shrinks with the work. */
function standing(futures: Futures, share: number): number[] {
  const { data, draws } = futures.evaluation.value("size_path", EVERYWHERE);
  const followed = Math.min(draws, futures.prepared.doc.constants.followed_futures);
  const people = heads(futures) * share;
  return Array.from({ length: futures.horizon }, (_, month) =>
    people * median(data.slice(month * draws, month * draws + followed)));
}

/** Those who stay where they are in a mix, beside those whose work moves. */
function stayed(futures: Futures, option: OptionDoc, here: number[]): number[] {
  const points = counting(option, "people_here", futures.prepared.doc.constants);
  const share = points.reduce((sum, each) => sum + (each.stands ? each.share : 0), 0);
  if (!share) return here;
  const stay = standing(futures, share);
  return here.map((each, month) => each + stay[month]);
}

function heads(futures: Futures): number {
  return median(overRoles(futures.evaluation.value("heads", EVERYWHERE)).data);
}

/** The median of people at work in each month, over the futures that are followed. */
function byMonth({ count, horizon, evaluation, prepared }: Futures, option: OptionDoc, name: string): number[] {
  const followed = Math.min(count, prepared.doc.constants.followed_futures);
  const people = Values.months(new Float64Array(horizon * followed), horizon);
  for (const { spot, stands } of counting(option, name, prepared.doc.constants)) {
    if (!stands) evaluation.addMonths(people, Values.one(1), name, spot);
  }
  return Array.from({ length: horizon }, (_, month) =>
    median(people.data.subarray(month * followed, (month + 1) * followed)));
}
