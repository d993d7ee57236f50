/** What a reader sets, by the names that `--set` takes, as ranges of inputs. */

import type { Spot } from "./graph";
import { at, EVERYWHERE, spotKey, spotName } from "./graph";
import { Range } from "./ranges";
import type { Ranges } from "./leaves";
import { countryOf, placesAlike } from "./towns";
import type { Case, Changes, Setting } from "./types";

const PAY = "pay";

interface Meaning {
  readonly name: string;
  readonly place: string;
  readonly engagement: string;
  readonly offer: string;
  readonly role: string;
}

/** Which input a name speaks of: `PH.attrition`, `managed_service@PH:acme.quoted_price`, `discount_rate`. */
export function meaning(written: string, doc: Case): Meaning {
  const dot = written.indexOf(".");
  if (dot < 0) return { name: written, place: "", engagement: "", offer: "", role: "" };
  const [where, rest] = [written.slice(0, dot), written.slice(dot + 1)];
  const [spot, offer = ""] = where.split(":");
  const [first, place] = spot.split("@");
  const [name, ...role] = rest.split(".");
  const code = (each: string): string => (each === "home" ? doc.home : each);
  if (first in doc.engagements) {
    return { name: rest, place: place ? code(place) : "", engagement: first, offer, role: "" };
  }
  if (name === PAY && role.length) {
    return { name, place: code(first), engagement: "", offer, role: role.join(".") };
  }
  return { name: rest, place: code(first), engagement: "", offer, role: "" };
}

function narrowness(said: Meaning): number {
  return [said.place, said.engagement, said.role, said.offer].filter(Boolean).length;
}

/** Of two that name a place a town is narrower than a country. */
function isTown(said: Meaning): number {
  return Number(said.place.includes("-"));
}

/** The ranges that are others than the case's, by key; a narrower name beats a broader one. */
export function changedRanges(changes: Changes, doc: Case, ranges: Ranges): Map<string, Range[]> {
  const stated = Object.entries(changes.sets)
    .map(([written, setting]) => ({ written, said: meaning(written, doc), setting }))
    .sort((a, b) => narrowness(a.said) - narrowness(b.said) || isTown(a.said) - isTown(b.said));
  const found = new Map<string, Range[]>();
  const put = (key: string, of: (range: Range, at: number) => Range): void => {
    const now = found.get(key) ?? ranges.get(key);
    if (now) found.set(key, now.map(of));
  };
  for (const { written, said, setting } of stated) {
    const keys = keysOf(said, doc, ranges);
    if (!keys.length) throw new RangeError(`${written} is no input of this case`);
    for (const key of keys) {
      put(key, (range, at) => (isMeant(said, at, doc) ? set(range, setting, said, ranges) : range));
    }
  }
  return found;
}

function keysOf(said: Meaning, doc: Case, ranges: Ranges): string[] {
  return (doc.leaves[said.name] ?? [])
    .map(([place, engagement, offer]) => at(place, engagement, offer))
    .filter((spot) => speaksOf(said, spot, ranges))
    .filter((spot) => !doc.quoted.includes(said.name) || isOffered(said.name, (name) => ranges.get(spotKey(name, spot))))
    .map((spot) => spotKey(said.name, spot));
}

/** Whether an offer has a value, so that there is something to set. */
export function isOffered(
  name: string, rangesOf: (name: string) => readonly Range[] | undefined,
): boolean {
  const at = name === "quoted_indexation" ? "has_quoted_indexation" : name;
  return Boolean(rangesOf(at)?.some((each) => each.likely));
}

function speaksOf(said: Meaning, spot: Spot, ranges: Ranges): boolean {
  return (
    (!said.place || said.place === spot.place || isFrom(said.place, said.name, spot, ranges)) &&
    (!said.engagement || said.engagement === spot.engagement) &&
    (!said.offer || said.offer === spot.offer)
  );
}

/** Whether a town has an input from its country, so that a value of the country is its own. */
function isFrom(country: string, name: string, spot: Spot, ranges: Ranges): boolean {
  if (spot.engagement || country === spot.place || countryOf(spot.place) !== country) return false;
  if (!ranges.has(spotKey(name, at(country)))) return false;
  return placesAlike(ranges, name, country, [country, spot.place]).includes(spot.place);
}

function isMeant(said: Meaning, at: number, doc: Case): boolean {
  const key = doc.roles[at]?.key ?? "";
  return !said.role || key === said.role || key.startsWith(`${said.role}.`);
}

function set(range: Range, setting: Setting, said: Meaning, ranges: Ranges): Range {
  if (typeof setting === "object" && "times" in setting) return range.times(setting.times);
  const [low, likely, high] = typeof setting === "number" ? [setting, setting, setting] : setting;
  const stated = new Range(low, likely, high);
  return said.name === PAY ? stated.times(1 / moneyPerUsd(ranges)) : stated;
}

/** Company currency for one US dollar: pay is held in dollars and stated in company currency. */
export function moneyPerUsd(ranges: Ranges): number {
  return ranges.get(spotKey("money_per_usd", EVERYWHERE))?.[0].likely ?? 1;
}

/** The name under which an input is set. */
export function leafId(name: string, spot: Spot): string {
  const where = spotName(spot);
  return where ? `${where}.${name}` : name;
}

/** An unknown in running text; the part that is an engagement's own is called so. */
export function unknownWords(
  { name, spot, spots, isOwnPart }: {
    name: string; spot: Spot; spots: readonly Spot[]; isOwnPart: boolean;
  },
  doc: Case,
): string {
  const also = spot.place ? spots.slice(1).map((each) => ` and ${doc.places[each.place].said}`) : [];
  return `${isOwnPart ? "own part of " : ""}${leafWords(name, spot, doc)}${also.join("")}`;
}

export function leafWords(name: string, spot: Spot, doc: Case): string {
  const place = spot.place ? ` in ${doc.places[spot.place].said}` : "";
  const engagement = spot.engagement ? ` under ${doc.engagements[spot.engagement].plain}` : "";
  const by = spot.offer ? ` by ${spot.offer.replaceAll("_", " ")}` : "";
  return `${doc.input_words[name] ?? name.replaceAll("_", " ")}${place}${engagement}${by}`;
}

