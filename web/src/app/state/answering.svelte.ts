/**
 * Answers to what the reader has changed: in few futures while a slider moves, in all once it rests. The
 * figures of the option that heads the page come first: they follow the hand, and the verdict follows them.
 */
import type { Alone } from "../../model/answer";
import type { Found } from "../../model/found";
import type { Answer, Case, Changes } from "../../model/types";
import { DecidedSolver } from "../solver/decided";
import { NOTHING, isNothing } from "./address";
import type { OtherCases } from "./other_cases.svelte";
import { type AskServer, Untouched } from "./untouched";

/** Milliseconds after which a whole answer is finished though the slider has moved on. */
const LONGEST_WITHOUT_MS = 600;

export class Answering {
  /** The answer to the changes, or to those just before while the model is busy. */
  answer = $state.raw<Answer | null>(null);
  /** The option that heads the page, ahead of the answer; null once the answer is there. */
  ahead = $state.raw<Alone | null>(null);
  failed = $state("");
  readonly untouched: Untouched;

  #befores = $state.raw<readonly Answer[]>([]);
  #changes: Changes = NOTHING;
  /** The changes whose answer in all futures is shown. */
  #whole: Changes | null = null;
  #compared: Changes = NOTHING;
  #isAsking = false;
  /** When the last whole answer was shown while a slider moved. */
  #shown = 0;
  #quick: DecidedSolver | undefined;
  #full: DecidedSolver | undefined;
  readonly #cases: OtherCases;

  /** `heading` names the option that heads the page, if one does. */
  constructor(cases: OtherCases, ask: AskServer | null, asked?: Promise<Found>, private readonly heading = () => "") {
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
    return this.#beforeIn(this.answer?.draws);
  }

  /** What the option that heads the page is compared with, in as many futures as its figures. */
  get headedBefore(): Answer | null {
    return this.ahead ? this.#beforeIn(this.#case.moving_draws) : this.before;
  }

  #beforeIn(draws: number | undefined): Answer | null {
    return this.#befores.find((each) => each.draws === draws) ?? null;
  }

  /** Asks about changes that somebody comes with. */
  open(changes: Changes): void {
    if (!isNothing(changes)) {
      this.answer = null;
      this.move(changes);
    } else if (!this.answer) {
      void this.#begin();
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
    if (!this.#isAsking) void this.#follow();
  }

  /** Shows an answer in few futures until the one in all is there. */
  async #begin(): Promise<void> {
    const found = await this.untouched.first().catch(() => null);
    if (!this.answer && isNothing(this.#changes)) this.answer = found;
  }

  /** Answers the newest changes until they are answered. */
  async #follow(): Promise<void> {
    this.#isAsking = true;
    this.#shown = performance.now();
    try {
      let changes: Changes;
      do {
        changes = this.#changes;
        await this.#answerQuickly(changes);
      } while (changes !== this.#changes && !isNothing(this.#changes));
    } catch (reason) {
      this.fail(reason);
    } finally {
      this.#isAsking = false;
    }
  }

  /** Finds the option that heads the page, then the whole answer, unless something newer is asked first. */
  async #answerQuickly(changes: Changes): Promise<void> {
    const isLeft = () => changes !== this.#changes && performance.now() - this.#shown < LONGEST_WITHOUT_MS;
    const { quick } = this;
    const heading = this.answer ? this.heading() : "";
    const { options } = this.#cases.known(changes) ?? this.#case;
    if (options.some((each) => each.id === heading)) {
      const found = await quick.ask("one", heading, changes);
      if (this.#isOpen) this.ahead = found;
    }
    for (let from: number | null = 0; from !== null;) {
      if (isLeft()) return;
      from = await quick.ask("towards", from, changes);
    }
    const found = await quick.ask("answer", changes);
    this.#shown = performance.now();
    if (this.#isOpen) this.#show(found);
  }

  /** Asks for changes that rest, in all futures. */
  async rest(changes: Changes): Promise<void> {
    this.#changes = changes;
    try {
      const found = await this.#inAll(changes);
      if (this.#changes !== changes) return;
      this.#whole = changes;
      this.#show(found);
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
  get #isOpen(): boolean {
    return this.#whole !== this.#changes && !isNothing(this.#changes);
  }

  #show(found: Answer): void {
    this.answer = found;
    this.ahead = null;
  }
}
