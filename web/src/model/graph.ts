/** The graph of figures: what each rests on, here and at home. */

import type { Axes, Expression, GraphDoc, Scopes } from "./types";

export const HOME = "home_";

/**
 * Where a value is looked up: a place and an engagement, empty where it does not matter. What
 * belongs to a vendor's offer has its key behind the place: `PH:acme`.
 */
export interface Spot {
  readonly place: string;
  readonly engagement: string;
  /** The key of the offer that an option is; within a spot it stands behind the place. */
  readonly offer?: string;
}

export function within(spot: Spot, scopes: Scopes): Spot {
  const [place, offer = spot.offer] = spot.place.split(":");
  const there = offer && scopes.includes("o") ? `${place}:${offer}` : place;
  return {
    place: scopes.includes("p") ? there : "",
    engagement: scopes.includes("e") ? spot.engagement : "",
  };
}

/** The place of a spot, without the offer. */
export function placeOf(spot: Spot): string {
  return spot.place.split(":")[0];
}

export function spotKey(name: string, spot: Spot): string {
  return `${name}|${spot.place}|${spot.engagement}`;
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

  isHome(name: string): boolean {
    return !(name in this.doc.figures) && !(name in this.doc.inputs);
  }

  isInput(name: string): boolean {
    return name in this.doc.inputs;
  }

  /** A name as it is looked up, without `home_` where that says the place. */
  plain(name: string): string {
    return this.isHome(name) ? name.slice(HOME.length) : name;
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

  /** A figure and all that it rests on; with `home_` before what it looks up at home. */
  allBehind(name: string): ReadonlySet<string> {
    let found = this.behind.get(name);
    if (!found) {
      found = new Set([name, ...this.partsOf(name).flatMap((part) => this.reached(part))]);
      this.behind.set(name, found);
    }
    return found;
  }

  private reached(part: string): string[] {
    if (!this.isHome(part)) return [...this.allBehind(part)];
    return [...this.allBehind(this.plain(part))].map((each) =>
      this.isHome(each) ? each : HOME + each,
    );
  }
}
