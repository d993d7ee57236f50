/** Answers to what the reader has changed: in few futures while a slider moves, in all once it rests. */
import type { Answer, Case, Changes } from "../../model/types";
import { Solver } from "../solver/solver";
import { NOTHING } from "./address";

export class Answering {
  /** The answer to the changes, or to those just before while the model is busy. */
  answer = $state.raw<Answer | null>(null);
  failed = $state("");
  readonly quick: Solver;
  /** In all futures, the same ones in which a paper and a terminal found their numbers. */
  readonly full: Solver;

  #befores = $state.raw<readonly Answer[]>([]);
  #changes: Changes = NOTHING;
  /** The changes whose answer in all futures is shown. */
  #whole: Changes | null = null;
  #compared: Changes = NOTHING;
  #isAsking = false;
  #asksAgain = false;
  #untouched: Promise<Answer> | undefined;

  constructor(theCase: Case) {
    const draws = Math.min(theCase.draws, theCase.moving_draws ?? theCase.draws);
    this.quick = new Solver({ ...theCase, draws });
    this.full = draws < theCase.draws ? new Solver(theCase) : this.quick;
  }

  /** What the answer is compared with, in as many futures as it. */
  get before(): Answer | null {
    return this.#befores.find((each) => each.draws === this.answer?.draws) ?? null;
  }

  /** Asks about changes that somebody comes with: in all futures at once where there are none. */
  open(changes: Changes): void {
    if (this.#isQuick || !isNothing(changes)) this.move(changes);
    void this.rest(changes);
  }

  /** Asks for the newest changes; those that came while the model was busy are skipped. */
  move(changes: Changes): void {
    this.#changes = changes;
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
    if (this.#isQuick) return;
    this.#changes = changes;
    try {
      const found = await this.#inAll(changes);
      if (this.#changes !== changes) return;
      this.#whole = changes;
      this.answer = found;
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
    this.quick.close();
    this.full.close();
  }

  readonly fail = (reason: unknown): void => {
    this.failed = reason instanceof Error ? reason.message : String(reason);
  };

  /** Whether all futures are so few that they are drawn at every move. */
  get #isQuick(): boolean {
    return this.full === this.quick;
  }

  #inAll(changes: Changes): Promise<Answer> {
    if (!isNothing(changes)) return this.full.ask("answer", changes);
    return (this.#untouched ??= this.full.ask("answer", NOTHING));
  }

  /** An answer in few futures never takes the place of the one in all to the same changes. */
  #take(found: Answer): void {
    if (this.#whole !== this.#changes) this.answer = found;
  }
}

function isNothing(changes: Changes): boolean {
  return Object.keys(changes.sets).length === 0 && changes.weights === undefined;
}
