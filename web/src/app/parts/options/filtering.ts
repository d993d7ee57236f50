/** Which options a reader wants to see. */
import type { Case, OptionAnswer } from "../../../model/types";
import type { View } from "../../state/view";

export interface Choice {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

export function isWanted(option: OptionAnswer, view: View, todayCost: number, theCase: Case): boolean {
  const { find, places, engagements, meets, below, most } = view;
  return (!places.length || placesOf(option).some((each) => places.includes(each)))
    && (!engagements.length || engagements.includes(option.engagement))
    && (!meets || !option.fails)
    && (!below || option.cost.p50 < todayCost)
    && (most === null || option.cost.p50 <= most)
    && hasWords(option, find, theCase);
}

/** Where an option is done: a mix of several in each of their places. */
export function placesOf({ place, mix }: OptionAnswer): string[] {
  return [...new Set(mix ? mix.points.map(([where]) => where) : [place])].filter(Boolean);
}

export function choicesOf(
  options: readonly OptionAnswer[], keys: (option: OptionAnswer) => readonly string[], words: (key: string) => string,
): Choice[] {
  const counts = new Map<string, number>();
  for (const key of options.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, words: words(id), count })).sort((a, b) => a.words.localeCompare(b.words));
}

function hasWords(option: OptionAnswer, find: string, { places }: Case): boolean {
  const text = `${option.name} ${option.short} ${option.vendor} ${placesOf(option).map((each) => places[each]?.city ?? "").join(" ")}`.toLowerCase();
  return find.toLowerCase().split(/\s+/).every((each) => text.includes(each));
}
