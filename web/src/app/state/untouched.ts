/**
 * What is said of a case that nobody has changed: Python's findings in all futures, the same that a
 * terminal and a paper say. They came with the case, or a server finds them; where there is neither,
 * the model finds them here in the same futures.
 */
import type { Flip, Tornado } from "../../model/details";
import { type Found, answerOf } from "../../model/found";
import type { Answer, Case } from "../../model/types";
import type { DecidedSolver } from "../solver/decided";
import { NOTHING } from "./address";

/** Asks a server what it finds of the case as it came, in all futures or in so many. */
export type AskServer = <Told>(question: string, draws?: number) => Promise<Told>;

export class Untouched {
  readonly #case: Case;
  readonly #ask: AskServer | null;
  /** The model in all futures, which is started when somebody needs it. */
  readonly #full: () => DecidedSolver;
  readonly #asked: Promise<Found> | undefined;
  #answer: Promise<Answer> | undefined;
  #tornado: Promise<Tornado | null> | undefined;
  #flips: Promise<readonly Flip[] | null> | undefined;

  /** `asked` is the server's answer, where somebody has asked for it already. */
  constructor(theCase: Case, ask: AskServer | null, full: () => DecidedSolver, asked?: Promise<Found>) {
    this.#case = theCase;
    this.#asked = asked;
    this.#ask = ask;
    this.#full = full;
  }

  /** The answer, if it came with the case. */
  get known(): Answer | null {
    return this.#case.found ? answerOf(this.#case, this.#case.found) : null;
  }

  /** An answer in few futures to begin with, where a server takes long for all of them. */
  async first(): Promise<Answer | null> {
    const { draws, first_draws: few } = this.#case;
    if (!this.#ask || this.known || few >= draws) return null;
    return answerOf(this.#case, await this.#ask<Found>("answer", few));
  }

  answer(): Promise<Answer> {
    return (this.#answer ??= this.#find());
  }

  /** What moves the difference between two options. */
  async tornado(first: string, second: string): Promise<Tornado> {
    const found = await (this.#tornado ??= this.#told("swings", this.#case.tornado, (told: { tornado: Tornado | null }) => told.tornado));
    const isIt = found?.first === first && found.second === second;
    return isIt ? found : this.#full().ask("tornado", first, second, NOTHING);
  }

  /** The values of one input at which the verdict changes. */
  async flips(leaf: string): Promise<Flip[]> {
    const found = await (this.#flips ??= this.#told("flips", this.#case.flips, (told: { flips: readonly Flip[] }) => told.flips));
    return found?.filter((each) => each.leaf === leaf) ?? this.#full().ask("flips", leaf, NOTHING);
  }

  async #find(): Promise<Answer> {
    const { known } = this;
    if (known) return known;
    const asked = await this.#asked?.catch(() => null);
    const found = asked ?? (await this.#told("answer", undefined, (told: Found) => told));
    return found ? answerOf(this.#case, found) : this.#full().ask("answer", NOTHING);
  }

  /** A finding from the case or from the server; null where neither has it. */
  async #told<Told, Part>(question: string, inCase: Part | undefined, part: (told: Told) => Part): Promise<Part | null> {
    if (inCase !== undefined || !this.#ask) return inCase ?? null;
    try {
      return part(await this.#ask<Told>(question));
    } catch {
      return null;
    }
  }
}
