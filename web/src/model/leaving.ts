/** What leaving an option costs after some months: decide/overall/measures.py once more. */

import type { Futures, Point } from "./futures";
import { atWork, summed } from "./futures";
import { spotKey, within } from "./graph";
import type { OptionDoc } from "./types";
import { calculated, Values } from "./values";

const MONTHS_PER_YEAR = 12;

/** What leaving costs after a month, at start prices; service and people are those of then. */
export function leaving(futures: Futures, option: OptionDoc, month: number): Float64Array {
  return summed(atWork(option, month).map((point) => ofPart(futures, point, month))).data;
}

/** A team at home that stands today is made redundant; all others are parted from, or closed. */
function ofPart(futures: Futures, { spot: part, stands, since: service }: Point, month: number): Values {
  const { prepared, evaluation } = futures;
  const { home } = prepared;
  const isOwnAtHome = part.place === home.place && part.engagement === home.engagement;
  if (stands && isOwnAtHome) return evaluation.value("severance_at_home", part);
  const exit = Values.one(month);
  const since = calculated("subtract", exit, evaluation.value("months_to_start", part));
  const served = calculated("subtract", exit, evaluation.value(service, part));
  const share = calculated("divide", since, evaluation.value("months_to_hire", part));
  const then: [string, Values][] = [
    ["years_of_service", calculated("divide", atLeastZero(served), Values.one(MONTHS_PER_YEAR))],
    ["share_there", stands ? Values.one(1) : calculated("minimum", Values.one(1), atLeastZero(share))],
  ];
  const overrides = new Map(then.map(([name, value]) => {
    const spot = within(part, prepared.graph.scopes(name));
    return [spotKey(name, spot), { name, spot, value }];
  }));
  const { is_own } = prepared.doc.engagements[part.engagement];
  return evaluation.changed(overrides).value(is_own ? "closing_own_centre" : "parting_from_partner", part);
}

function atLeastZero(values: Values): Values {
  return calculated("maximum", Values.one(0), values);
}
