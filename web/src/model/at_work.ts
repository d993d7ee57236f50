/** Who is at work in each month, here and there: decide/profile/ramp.py once more. */

import type { MoveDates, Ramp } from "./details";
import type { Futures } from "./futures";
import { counting } from "./futures";
import type { Spot } from "./graph";
import { EVERYWHERE } from "./graph";
import { median, summary } from "./summary";
import type { OptionDoc } from "./types";
import { overRoles, Values } from "./values";

/** The figure that says each date of a move. */
const FIGURES: Readonly<Record<keyof MoveDates, string>> = {
  formed: "formation_months", first: "months_to_start", half: "months_to_half", all: "months_to_all",
  first_alone: "first_handover", all_alone: "handover_month", full_output: "months_to_full_output",
  first_release: "first_release", last_release: "last_release",
};

/** An option's ramp; a team that works already is there from the first month. */
export function rampOf(futures: Futures, option: OptionDoc): Ramp {
  const exists = futures.prepared.exists(option);
  const nobody = Array<number>(futures.horizon).fill(0);
  const months = (name: string) =>
    summary(exists ? Float64Array.of(0) : futures.value(name, option));
  const dates = Object.fromEntries(
    Object.entries(FIGURES).map(([date, name]) => [date, months(name)]),
  ) as unknown as MoveDates;
  return {
    option: option.id,
    first: dates.first,
    half: dates.half,
    all: dates.all,
    full_output: dates.full_output,
    dates,
    there: exists ? nobody : byMonth(futures, option, "people_there"),
    here: stayed(futures, option, exists ? nobody : byMonth(futures, option, "people_here")),
  };
}

/** So much of the team that stands today, as it grows or shrinks with the work. */
function standing(futures: Futures, spot: Spot, share: number): number[] {
  const { data, draws } = futures.evaluation.value("size_path", spot);
  const followed = Math.min(draws, futures.prepared.doc.constants.followed_futures);
  const people = heads(futures) * share;
  return Array.from({ length: futures.horizon }, (_, month) =>
    people * median(data.slice(month * draws, month * draws + followed)));
}

/** Those who stay where they are in a mix, beside those whose work moves. */
function stayed(futures: Futures, option: OptionDoc, here: number[]): number[] {
  const points = counting(option, "people_here", futures.prepared.doc.constants);
  return points.filter(({ stands }) => stands).reduce((people, { spot, share }) => {
    const stay = standing(futures, spot, share);
    return people.map((each, month) => each + stay[month]);
  }, here);
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
