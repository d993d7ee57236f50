/** The graph of figures: what each rests on, here and at home. */

import type { Axes, Expression, GraphDoc, Scopes } from "./types";

/** What a name begins with whose figure is looked up at home, or where the work is done today. */
const ELSEWHERE = ["home_", "from_"] as const;

/** Where a value is looked up: place, engagement, and offer or part; empty where it does not matter. */
export interface Spot {
  readonly place: string;
  readonly engagement: string;
  readonly offer: string;
}

/** Where `home_` and `from_` lead; a part of the work that has its own is named after them. */
export type Elsewhere = ReadonlyMap<string, Spot>;

export const EVERYWHERE: Spot = { place: "", engagement: "", offer: "" };

export function at(place: string, engagement = "", offer = ""): Spot {
  return { place, engagement, offer };
}

export function there(elsewhere: Elsewhere, where: string, spot: Spot): Spot {
  return elsewhere.get(where + spot.offer) ?? (elsewhere.get(where) as Spot);
}

export function sameSpot(one: Spot, other: Spot): boolean {
  return one.place === other.place && one.engagement === other.engagement && one.offer === other.offer;
}

export function within(spot: Spot, scopes: Scopes): Spot {
  return {
    place: scopes.includes("p") ? spot.place : "",
    engagement: scopes.includes("e") ? spot.engagement : "",
    offer: scopes.includes("o") ? spot.offer : "",
  };
}

/** The word, in the key of a share of something, that says which share it is. */
const DIVIDED = /(?:Mix|Path|Auto)\d+(?:part|of|stage)\d+/g;

/** The spot of the whole, where this is that of a share of it, as a part of a mix is. */
export function undivided(spot: Spot): Spot {
  return isShare(spot) ? { ...spot, offer: spot.offer.replace(DIVIDED, "") } : spot;
}

export function isShare({ offer }: Spot): boolean {
  return /Mix|Path|Auto/.test(offer);
}

/** How it is written before the name of a value: `managed_service@PH:acme`. */
export function spotName({ place, engagement, offer }: Spot): string {
  const where = [engagement, place].filter(Boolean).join("@");
  return offer ? `${where}:${offer}` : where;
}

export function spotKey(name: string, spot: Spot): string {
  return `${name}|${spot.place}|${spot.engagement}|${spot.offer}`;
}

export function namesIn(expression: Expression): string[] {
  if (typeof expression === "string") return [expression];
  if (typeof expression === "number") return [];
  const found = new Set<string>();
  for (let at = 1; at < expression.length; at++) {
    for (const name of namesIn(expression[at])) found.add(name);
  }
  return [...found];
}

export class Graph {
  private readonly behind = new Map<string, ReadonlySet<string>>();
  private readonly parts = new Map<string, readonly string[]>();

  constructor(private readonly doc: GraphDoc) {}

  /** What a name says of where it is looked up, if that is elsewhere: `home_`, `from_` or nothing. */
  where(name: string): string {
    if (name in this.doc.figures || name in this.doc.inputs) return "";
    return ELSEWHERE.find((each) => name.startsWith(each)) ?? "";
  }

  isInput(name: string): boolean {
    return name in this.doc.inputs;
  }

  /** A name as it is looked up, without what says where. */
  plain(name: string): string {
    return name.slice(this.where(name).length);
  }

  expression(name: string): Expression | undefined {
    return this.doc.figures[name]?.[6];
  }

  scopes(name: string): Scopes {
    const plain = this.plain(name);
    return this.doc.figures[plain]?.[4] ?? this.input(plain)[2];
  }

  axes(name: string): Axes {
    const plain = this.plain(name);
    return this.doc.figures[plain]?.[5] ?? this.input(plain)[3];
  }

  meaning(name: string): string {
    return (this.doc.figures[name] ?? this.input(name))[0];
  }

  unit(name: string): string {
    return (this.doc.figures[name] ?? this.input(name))[1];
  }

  source(name: string): string {
    return this.doc.figures[name]?.[2] ?? "";
  }

  words(name: string): string {
    return this.doc.figures[name]?.[3] ?? "";
  }

  /** An input's place among the inputs of its scopes. */
  position(name: string): number {
    return this.input(name)[4];
  }

  /** The group that an input is drawn in, where it is another than that of what it belongs to. */
  group(name: string): string {
    return this.input(name)[5];
  }

  private input(name: string) {
    const found = this.doc.inputs[name];
    if (!found) throw new Error(`the case has no figure or input called ${name}`);
    return found;
  }

  /** The figures and inputs that a figure names, in reading order. */
  partsOf(name: string): readonly string[] {
    let found = this.parts.get(name);
    if (!found) {
      const expression = this.expression(name);
      found = expression === undefined ? [] : namesIn(expression);
      this.parts.set(name, found);
    }
    return found;
  }

  /** A figure and all that it rests on; with `home_` or `from_` before what it looks up there. */
  allBehind(name: string): ReadonlySet<string> {
    let found = this.behind.get(name);
    if (!found) {
      found = new Set([name, ...this.partsOf(name).flatMap((part) => this.reached(part))]);
      this.behind.set(name, found);
    }
    return found;
  }

  /** What a name rests on, seen from where it is named. */
  reached(part: string): string[] {
    const where = this.where(part);
    return [...this.allBehind(this.plain(part))].map((each) => (this.where(each) ? each : where + each));
  }
}
