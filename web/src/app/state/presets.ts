/** Changes of several inputs at once that a reader may try: what each sets in this case, if the case has it. */
import { HORIZON } from "../../model/decisions";
import type { Case, Changes, Leaf, PresetDoc, Setting } from "../../model/types";
import { capital } from "../words/numbers";

export type Sets = Readonly<Record<string, Setting>>;

export interface Preset {
  readonly id: string;
  readonly words: string;
  readonly reason: string;
  readonly sets: Sets;
}

const LEAST_MONTHS = 6;

/** Those that change something in this case, where `place` is that of the leading option. */
export function presetsIn(theCase: Case, leaves: readonly Leaf[], place: string): Preset[] {
  return (theCase.presets ?? []).flatMap((preset) => {
    const sets = setsOf(preset, theCase, leaves, place);
    return Object.keys(sets).length
      ? [{ id: preset.id, words: preset.where === "leading" ? `${currencyWords(theCase, place)} ${preset.words}` : preset.words, reason: preset.reason, sets }]
      : [];
  });
}

/** Whether all that it sets is set so now. */
export function isOn({ sets }: Preset, changes: Changes): boolean {
  return Object.entries(sets).every(([name, value]) => JSON.stringify(changes.sets[name]) === JSON.stringify(value));
}

/** What takes a preset back. */
export function undone({ sets }: Preset): Readonly<Record<string, null>> {
  return Object.fromEntries(Object.keys(sets).map((name) => [name, null]));
}

function setsOf(preset: PresetDoc, theCase: Case, leaves: readonly Leaf[], place: string): Sets {
  const { engagements, where } = preset;
  const isCompared = !engagements.length || theCase.options.some((each) => engagements.includes(each.engagement));
  const isForeign = theCase.places[place] !== undefined && theCase.places[place].currency !== theCase.currency;
  if (!isCompared || (where === "leading" && !isForeign)) return {};
  const margins = leaves.filter((leaf) => preset.margins.includes(leaf.name) && engagements.includes(leaf.engagement));
  return Object.fromEntries([
    ...preset.inputs.flatMap((name) => inputSets(name, preset, theCase, leaves, place)),
    ...margins.flatMap((leaf) => marginSet(leaf, preset.size)),
  ]);
}

function inputSets(name: string, { change, size, where }: PresetDoc, theCase: Case, leaves: readonly Leaf[], place: string): [string, Setting][] {
  if (name === HORIZON) {
    const months = Math.round(theCase.horizon_months * size);
    return months >= LEAST_MONTHS ? [[HORIZON, months]] : [];
  }
  const found = leaves.filter((leaf) => leaf.name === name && isThere(leaf, where, theCase, place));
  if (change === "plus") return found.flatMap((leaf) => plus(leaf, size));
  const times = { times: size };
  const hasPlaces = found.length > 0 && found.every((leaf) => leaf.place && !leaf.engagement);
  return where === "everywhere" && hasPlaces ? [[name, times]] : found.map((leaf) => [leaf.id, times]);
}

function isThere(leaf: Leaf, where: PresetDoc["where"], theCase: Case, place: string): boolean {
  if (where === "leading") return leaf.place === place && !leaf.engagement;
  return where === "everywhere" || (leaf.place !== "" && country(leaf.place) !== country(theCase.home));
}

const country = (place: string): string => place.split("-")[0] ?? place;

function plus(leaf: Leaf, size: number): [string, Setting][] {
  const [fact] = leaf.facts;
  if (!leaf.is_alike || !fact || fact.low === null || fact.likely === null || fact.high === null) return [];
  return [[leaf.id, fact.low === fact.high ? fact.likely + size : [fact.low + size, fact.likely + size, fact.high + size]]];
}

/** A share of a price that rises so that the price, of the same cost, is multiplied. */
function marginSet(leaf: Leaf, size: number): [string, Setting][] {
  const [fact] = leaf.facts;
  if (!fact || fact.low === null || fact.likely === null || fact.high === null) return [];
  const [low, likely, high] = [fact.low, fact.likely, fact.high].map((margin) => 1 - (1 - margin) / size) as [number, number, number];
  return [[leaf.id, [low, likely, high]]];
}

/** A currency as people call it: `Philippine peso`. */
function currencyWords(theCase: Case, place: string): string {
  const code = theCase.places[place]?.currency ?? "";
  const name = new Intl.DisplayNames("en", { type: "currency" }).of(code) ?? code;
  return capital(name === code ? code : name.replace(/ (\p{Lu})(\p{Ll}+)$/u, (_, first: string, rest: string) => ` ${first.toLowerCase()}${rest}`));
}
