/** Cases that the server makes of the same scenario: with another start, another horizon, other shares of a mix. */
import { HORIZON, MIX, START, isOfAnotherCase } from "../../model/decisions";
import type { Case, Changes, Setting } from "../../model/types";
import { at, withValue } from "../editor/document";
import { withMixesSpelled } from "../editor/mixes";
import { read } from "../editor/toml";
import { type Json, type Refused, post, refused } from "../server/ask";
import { MAY_HAVE_SERVER } from "./given";

/** How many are kept: the one looked at, the baseline's, and the one before. */
const KEPT = 3;

export class OtherCases {
  /** Whether the server is being asked. */
  isAsking = $state(false);
  /** Why it made no case of what was decided last. */
  refused = $state.raw<Refused | null>(null);
  readonly #found = new Map<string, Case>();

  /** `text` is the file that the case was made from; empty where nobody can be asked about it. */
  constructor(readonly given: Case, readonly text: string, private readonly signal: AbortSignal) {}

  /** Whether the server can be asked for another case. */
  get canAsk(): boolean {
    return MAY_HAVE_SERVER && this.text !== "";
  }

  /** Whether a mix, by its number in the file, says shares of each role: one share cannot stand for them. */
  splitsRoles(number: number): boolean {
    return partsOf(withMixesSpelled(read(this.text)), number).some((each) => each.share === undefined);
  }

  /** The case in which what was decided holds, if it is at hand; the given one where nothing of it was. */
  known(changes: Changes): Case | undefined {
    const decided = this.#decided(changes);
    return decided.length ? this.#found.get(JSON.stringify(decided)) : this.given;
  }

  /** The case to be shown: over the months that were decided, whoever answers. */
  told(changes: Changes): Case {
    const found = this.known(changes) ?? this.given;
    const months = changes.sets[HORIZON];
    return typeof months !== "number" || months === found.horizon_months ? found : { ...found, horizon_months: months };
  }

  /** Asks the server for that case unless it is at hand; whether it has come. */
  async find(changes: Changes): Promise<boolean> {
    this.refused = null;
    if (this.known(changes)) return false;
    const decided = this.#decided(changes);
    this.isAsking = true;
    try {
      const { seed, draws, as_of } = this.given;
      const found = await post<Case>("case", { ...asked(this.text, decided, this.given), seed, draws, as_of }, this.signal);
      this.#keep(JSON.stringify(decided), found);
      return true;
    } catch (reason) {
      if (!this.signal.aborted) this.refused = refused(reason);
      return false;
    } finally {
      this.isAsking = false;
    }
  }

  /** What the server is asked about, in one order; the horizon is, so that the law of its months holds. */
  #decided(changes: Changes): [string, Setting][] {
    if (!this.canAsk) return [];
    return Object.entries(changes.sets).filter(([name]) => name === HORIZON || isOfAnotherCase(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #keep(key: string, found: Case): void {
    this.#found.set(key, found);
    const [oldest] = this.#found.keys();
    if (this.#found.size > KEPT && oldest !== undefined) this.#found.delete(oldest);
  }
}

/** The scenario with what was decided: keys of its tables as `--set` takes them, shares of mixes in the file itself. */
function asked(text: string, decided: readonly (readonly [string, Setting])[], given: Case): Json {
  const set = decided.flatMap(([name, value]) =>
    name === START ? [`${name}=${dayOf(Number(value), given.start)}`] : name === HORIZON ? [`${name}=${String(value)}`] : []);
  const shares = decided.filter(([name]) => name.startsWith(MIX));
  if (!shares.length) return { scenario: text, set };
  return { scenario: shares.reduce(withShare, withMixesSpelled(read(text))), set };
}

/** The first part of a mix gets its share, the others keep their proportions. */
export function withShare(document: Json, [name, value]: readonly [string, Setting]): Json {
  const number = Number(name.slice(MIX.length));
  const path = ["options", "mixes", number - 1, "parts"];
  const parts = partsOf(document, number);
  const shares = parts.map((each) => shareOf(each.share));
  const [first = 0] = shares;
  const now = Number(value);
  return withValue(document, path, parts.map((part, number) =>
    ({ ...part, share: number === 0 ? now : (shares[number] ?? 0) * (1 - now) / (1 - first) })));
}

/** The parts of a mix, by its number in the file. */
function partsOf(document: Json, number: number): readonly Json[] {
  return (at(document, ["options", "mixes", number - 1, "parts"]) ?? []) as readonly Json[];
}

/** A share as a file has it: `0.2` or `20%`. */
function shareOf(said: unknown): number {
  return typeof said === "string" ? parseFloat(said) / 100 : Number(said);
}

/** A month such as 202707 as a day, on the day of the month that the file has. */
export function dayOf(month: number, start: string): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}-${start.slice(8)}`;
}
