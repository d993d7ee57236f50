/** Named states of one case, kept in this browser: where each leads back to, and what was found then. */
import type { Answer } from "../../model/types";
import type { Page } from "../state/page.svelte";
import { fromStorage, toStorage } from "../state/storage";

export interface Version {
  readonly id: string;
  readonly name: string;
  /** When it was saved, ISO 8601. */
  readonly saved: string;
  /** The part of the address behind `#`: changes, notes, baseline, and the scenario if it was made in the page. */
  readonly address: string;
  readonly found: Found;
}

/** What an answer said: enough to hold another beside it. */
export interface Found {
  readonly verdict: string;
  readonly best: string | null;
  readonly currency: string;
  readonly as_of: string;
  /** Median cost of each option by its id, and what it is called. */
  readonly costs: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
}

const MOST = 50;

export class Versions {
  list = $state.raw<readonly Version[]>([]);
  /** Whether the browser keeps what is saved. */
  isKept = $state(true);
  readonly #key: string;

  constructor(title: string) {
    this.#key = `versions of ${title}`;
    this.list = fromStorage<readonly Version[]>(this.#key) ?? [];
  }

  /** Saves the state of now, the newest first; of the same name there is one only. */
  save(name: string, page: Page, answer: Answer): void {
    const made = { id: `${Date.now()}`, name: name.trim(), saved: new Date().toISOString(), address: page.address(), found: foundIn(page, answer) };
    this.#keep([made, ...this.list.filter((each) => each.name !== made.name)].slice(0, MOST));
  }

  rename(id: string, name: string): void {
    if (name.trim()) this.#keep(this.list.map((each) => (each.id === id ? { ...each, name: name.trim() } : each)));
  }

  remove(id: string): void {
    this.#keep(this.list.filter((each) => each.id !== id));
  }

  #keep(list: readonly Version[]): void {
    this.list = list;
    this.isKept = toStorage(this.#key, list);
  }
}

export function foundIn(page: Page, { verdict, best, options }: Answer): Found {
  const { currency, as_of } = page.case;
  return {
    verdict, best, currency, as_of,
    costs: Object.fromEntries(options.map((each) => [each.id, each.cost.p50])),
    names: Object.fromEntries(options.map((each) => [each.id, each.name])),
  };
}

export interface Variance {
  readonly id: string;
  readonly name: string;
  readonly cost: number | undefined;
  readonly other: number | undefined;
  /** What the first costs more than the second; no number where one of them lacks the option. */
  readonly difference: number | undefined;
  readonly share: number | undefined;
}

/** A smaller part of a cost is no difference that a reader should look at. */
const NOTABLE = 0.0005;
export const hasMoved = ({ share }: Variance): boolean => share === undefined || Math.abs(share) >= NOTABLE;

/** Every option of either: those that differ before the others, the cheapest first. */
export function variances(one: Found, other: Found): Variance[] {
  const ids = [...new Set([...Object.keys(one.costs), ...Object.keys(other.costs)])];
  const all = ids.map((id): Variance => {
    const [cost, was] = [one.costs[id], other.costs[id]];
    const difference = cost === undefined || was === undefined ? undefined : cost - was;
    return { id, name: one.names[id] ?? other.names[id] ?? id, cost, other: was, difference, share: difference === undefined || !was ? undefined : difference / was };
  });
  return all.toSorted((a, b) => Number(hasMoved(b)) - Number(hasMoved(a)) || (a.cost ?? Infinity) - (b.cost ?? Infinity));
}
