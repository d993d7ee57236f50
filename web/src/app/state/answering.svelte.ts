/** Answers to what the reader has changed: in few futures while a slider moves, in all once it rests. */
import type { Found } from "../../model/found";
import type { Answer, Case, Changes } from "../../model/types";
import { DecidedSolver } from "../solver/decided";
import { NOTHING, isNothing } from "./address";
import type { OtherCases } from "./other_cases.svelte";
import { type AskServer, Untouched } from "./untouched";

export class Answering {
  /** The answer to the changes, or to those just before while the model is busy. */
  answer = $state.raw<Answer | null>(null);
  failed = $state("");
  readonly untouched: Untouched;

  #befores = $state.raw<readonly Answer[]>([]);
  #changes: Changes = NOTHING;
  /** The changes whose answer in all futures is shown. */
  #whole: Changes | null = null;
  #compared: Changes = NOTHING;
  #isAsking = false;
  #asksAgain = false;
  #quick: DecidedSolver | undefined;
  #full: DecidedSolver | undefined;
  readonly #cases: OtherCases;

  constructor(cases: OtherCases, ask: AskServer | null, asked?: Promise<Found>) {
    this.#cases = cases;
    this.untouched = new Untouched(cases.given, ask, () => this.full, asked);
    this.answer = this.untouched.known;
  }

  /** In as many futures as a model can draw while a slider moves. */
  get quick(): DecidedSolver {
    return (this.#quick ??= new DecidedSolver(this.#cases, this.#case.moving_draws));
  }

  /** In all futures, the same ones in which a paper and a terminal found their numbers. */
  get full(): DecidedSolver {
    return (this.#full ??= this.#isQuick ? this.quick : new DecidedSolver(this.#cases, this.#case.draws));
  }

  /** What the answer is compared with, in as many futures as it. */
  get before(): Answer | null {
    return this.#befores.find((each) => each.draws === this.answer?.draws) ?? null;
  }

  /** Asks about changes that somebody comes with. */
  open(changes: Changes): void {
    if (!isNothing(changes)) {
      this.answer = null;
      this.move(changes);
    }
    void this.rest(changes);
  }

  /** Asks for the newest changes; those that came while the model was busy are skipped. */
  move(changes: Changes): void {
    this.#changes = changes;
    if (isNothing(changes)) {
      void this.rest(changes);
      return;
    }
    if (this.#isAsking) {
      this.#asksAgain = true;
      return;
    }
    this.#isAsking = true;
    void this.quick.ask("answer", changes).then((found) => this.#take(found), this.fail).finally(() => {
      this.#isAsking = false;
      if (!this.#asksAgain) return;
      this.#asksAgain = false;
      this.move(this.#changes);
    });
  }

  /** Asks for changes that rest, in all futures. */
  async rest(changes: Changes): Promise<void> {
    this.#changes = changes;
    try {
      const found = await this.#inAll(changes);
      if (this.#changes !== changes) return;
      this.#whole = changes;
      this.answer = found;
      this.failed = "";
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Asks for what answers are compared with, in few futures and in all. */
  compareWith(changes: Changes): void {
    this.#compared = changes;
    this.#befores = [];
    const keep = (found: Answer) => {
      if (this.#compared === changes) this.#befores = [...this.#befores, found];
    };
    void this.#inAll(changes).then(keep, this.fail);
    if (!this.#isQuick) void this.quick.ask("answer", changes).then(keep, this.fail);
  }

  close(): void {
    this.#quick?.close();
    this.#full?.close();
  }

  readonly fail = (reason: unknown): void => {
    this.failed = reason instanceof Error ? reason.message : String(reason);
  };

  get #case(): Case {
    return this.#cases.given;
  }

  /** Whether all futures are so few that they are drawn at every move. */
  get #isQuick(): boolean {
    return this.#case.moving_draws >= this.#case.draws;
  }

  #inAll(changes: Changes): Promise<Answer> {
    return isNothing(changes) ? this.untouched.answer() : this.full.ask("answer", changes);
  }

  /** An answer in few futures never takes the place of the one in all to the same changes. */
  #take(found: Answer): void {
    if (this.#whole !== this.#changes && !isNothing(this.#changes)) this.answer = found;
  }
}
