/** What towns of one country have in common, and so one unknown: model/towns.py. */

import { at as spotAt, spotKey } from "./graph";
import type { Ranges } from "./leaves";

/** The places, this one among them, that have an input from one country, in the order of `places`. */
export function placesAlike(
  ranges: Ranges, name: string, place: string, places: readonly string[],
): string[] {
  const near = places.filter((each) => countryOf(each) === countryOf(place));
  if (near.length < 2) return [place];
  const at = (each: string) => ranges.get(spotKey(name, spotAt(each))) ?? [];
  const ours = at(place);
  return near.filter((each) => {
    const theirs = at(each);
    return theirs.length === ours.length && theirs.every((range, row) => range.same(ours[row]));
  });
}

export function countryOf(place: string): string {
  return place.slice(0, 2);
}
