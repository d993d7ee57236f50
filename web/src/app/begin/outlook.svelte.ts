/** The verdict on what has been answered so far, found anew with every answer. */
import type { Answer, Case } from "../../model/types";
import { type Refused, post, refused } from "../server/ask";
import { NOTHING } from "../state/address";
import { Answering } from "../state/answering.svelte";
import { OtherCases } from "../state/other_cases.svelte";

export class Outlook {
  theCase = $state.raw<Case | null>(null);
  fault = $state.raw<Refused | null>(null);
  isAsking = $state(false);
  #answering = $state.raw<Answering | null>(null);
  #last = $state.raw<Answer | null>(null);
  #asking = new AbortController();

  /** Of the answers so far; while they are looked at, of those before. */
  get answer(): Answer | null {
    return this.#answering?.answer ?? this.#last;
  }

  get failed(): string {
    return this.#answering?.failed ?? "";
  }

  get isOld(): boolean {
    return this.isAsking || (this.#answering !== null && !this.#answering.answer);
  }

  async ask(scenario: string): Promise<void> {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    this.isAsking = true;
    try {
      const found = await post<Case>("case", { scenario }, asking.signal);
      if (asking.signal.aborted) return;
      this.#last = this.answer;
      this.#answering?.close();
      [this.theCase, this.fault, this.#answering] = [found, null, new Answering(new OtherCases(found, scenario, asking.signal), (question, draws) => post(question, { scenario, ...(draws && { draws }) }, asking.signal))];
      this.#answering.open(NOTHING);
    } catch (reason) {
      if (!asking.signal.aborted) this.fault = refused(reason);
    } finally {
      if (this.#asking === asking) this.isAsking = false;
    }
  }

  close(): void {
    this.#asking.abort();
    this.#answering?.close();
  }
}
