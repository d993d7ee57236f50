/** What a reader sets, by the names that `--set` takes, as ranges of inputs. */

import { isDecision, rangesOfTeam } from "./decisions";
import type { Spot } from "./graph";
import { at, EVERYWHERE, isShare, spotKey, spotName } from "./graph";
import type { Seen } from "./seen";
import { covers, seenBy, seenName, seenNamed, seenNarrowness, seenWords, UNSEEN } from "./seen";
import { Range } from "./ranges";
import type { Ranges } from "./leaves";
import { sharesOf } from "./leaves";
import { countryOf, placesAlike } from "./towns";
import type { Case, Changes, Setting } from "./types";

const PAY = "pay";

interface Meaning {
  readonly name: string;
  readonly place: string;
  readonly engagement: string;
  readonly offer: string;
  readonly role: string;
  /** The part of today's way, or the move, that it is about. */
  readonly seen: Seen | null;
}

/** Which input a name speaks of: `PH.attrition`, `managed_service@PH:acme.quoted_price`, `discount_rate`. */
export function meaning(written: string, doc: Case): Meaning {
  const dot = written.indexOf(".");
  const nowhere = { place: "", engagement: "", offer: "", role: "", seen: null };
  if (dot < 0) return { ...nowhere, name: written };
  const [where, rest] = [written.slice(0, dot), written.slice(dot + 1)];
  const seen = seenNamed(where);
  if (seen) return { ...nowhere, name: rest, seen };
  const [spot, offer = ""] = where.split(":");
  const [first, place] = spot.split("@");
  const [name, ...role] = rest.split(".");
  const code = (each: string): string => (each === "home" ? doc.home : each);
  if (first in doc.engagements) {
    return { ...nowhere, name: rest, place: place ? code(place) : "", engagement: first, offer };
  }
  if (name === PAY && role.length) {
    return { ...nowhere, name, place: code(first), offer, role: role.join(".") };
  }
  return { ...nowhere, name: rest, place: code(first), offer };
}

function narrowness(said: Meaning): number {
  const where = [said.place, said.engagement, said.role, said.offer].filter(Boolean).length;
  return where + seenNarrowness(said.seen ?? UNSEEN);
}

/** Of two that name a place a town is narrower than a country. */
function isTown(said: Meaning): number {
  return Number(said.place.includes("-"));
}

/** The ranges that are others than the case's, by key; a narrower name beats a broader one. */
export function changedRanges(changes: Changes, doc: Case, ranges: Ranges): Map<string, Range[]> {
  const stated = Object.entries(changes.sets)
    .filter(([written]) => !isDecision(written))
    .map(([written, setting]) => ({ written, said: meaning(written, doc), setting }))
    .sort((a, b) => narrowness(a.said) - narrowness(b.said) || isTown(a.said) - isTown(b.said));
  const found = rangesOfTeam(changes, doc, ranges);
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
  for (const [key, now] of [...found]) putShares(key, now, doc, ranges, found);
  return found;
}

/** What is set of the whole holds for its shares: of money for all the work, their share of it. */
function putShares(
  key: string, now: readonly Range[], doc: Case, ranges: Ranges, found: Map<string, Range[]>,
): void {
  const [name, place, engagement, offer] = key.split("|");
  const whole = ranges.get(key) as readonly Range[];
  for (const spot of sharesOf(doc, name, at(place, engagement, offer))) {
    const part = ranges.get(spotKey(name, spot)) as readonly Range[];
    const times = (row: number) => (doc.constants.of_the_whole.includes(name) ? part[row].likely / whole[row].likely : 1);
    found.set(spotKey(name, spot), now.map((range, row) => range.times(times(row))));
  }
}

function keysOf(said: Meaning, doc: Case, ranges: Ranges): string[] {
  return (doc.leaves[said.name] ?? [])
    .map(([place, engagement, offer]) => at(place, engagement, offer))
    .filter((spot) => !isShare(spot))
    .filter((spot) => (said.seen ? isSeen(said.seen, said.name, spot, doc) : speaksOf(said, spot, ranges)))
    .filter((spot) => !doc.quoted.includes(said.name) || isOffered(said.name, (name) => ranges.get(spotKey(name, spot))))
    .map((spot) => spotKey(said.name, spot));
}

/** Whether a value is of the part, or of the move; where today's way is one part, all are of it. */
function isSeen(seen: Seen, name: string, spot: Spot, doc: Case): boolean {
  if (!doc.of_parts.includes(name)) return false;
  const inParts = Object.values(doc.leaves).flat().some(([, , key]) => seenBy(key).part);
  const isOfOne = (seen.part === 1 || seen.leaving === 1) && !inParts;
  return covers(isOfOne ? { ...seen, part: 0, leaving: 0 } : seen, spot.offer);
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
  const where = spot.place || spot.engagement ? spotName(spot) : seenName(seenBy(spot.offer));
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
  const seen = seenBy(spot.offer);
  const isOffer = spot.engagement && spot.offer && seen.to === spot.offer;
  const by = isOffer ? ` by ${spot.offer.replaceAll("_", " ")}` : seenWords(seen);
  return `${doc.input_words[name] ?? name.replaceAll("_", " ")}${place}${engagement}${by}`;
}

