/** A portfolio in the making, the question that is under way, and the answer that came last. */
import { keep, kept } from "../editor/draft";
import { type Refused, post, refused } from "../server/ask";
import type { Found } from "./found";

const TICK_MS = 250;

interface Answered { readonly text: string; readonly aim: string; readonly frontier: string; readonly found: Found }

export class PlanDesk {
  text = $state(kept("portfolio"));
  aim = $state("cost");
  frontier = $state("");
  /** Seconds for which the server may seek; costing the packages comes before. */
  patience = $state(80);
  answered = $state.raw<Answered | null>(before());
  fault = $state.raw<Refused | null>(null);
  /** Seconds since the question was asked; none while nothing is asked. */
  seconds = $state<number | null>(null);
  said = $state("");

  #asking: AbortController | null = null;

  get isRunning(): boolean {
    return this.seconds !== null;
  }

  /** Whether the answer is to another portfolio than the one that is written now. */
  get isStale(): boolean {
    const last = this.answered;
    return last !== null && (last.text !== this.text || last.aim !== this.aim || last.frontier !== this.frontier);
  }

  write(text: string): void {
    this.text = text;
    keep("portfolio", text);
  }

  async plan(): Promise<void> {
    const asking = (this.#asking = new AbortController());
    const { text, aim, frontier, patience } = this;
    const begun = performance.now();
    this.seconds = 0;
    this.fault = null;
    this.said = "Planning";
    const timer = setInterval(() => (this.seconds = Math.floor((performance.now() - begun) / 1000)), TICK_MS);
    try {
      const found = await post<Found>("plan", { portfolio: text, aim, ...(frontier ? { frontier } : {}), time_limit: patience }, asking.signal);
      this.answered = { text, aim, frontier, found };
      keep("plan", JSON.stringify(this.answered));
      this.said = found.verdict;
    } catch (reason) {
      this.fault = asking.signal.aborted ? null : refused(reason);
      this.said = asking.signal.aborted ? "Cancelled; nothing was changed." : "";
    } finally {
      clearInterval(timer);
      this.seconds = null;
    }
  }

  cancel(): void {
    this.#asking?.abort();
  }
}

function before(): Answered | null {
  try {
    const answered = JSON.parse(kept("plan") || "null") as Answered | null;
    // What an older page has kept may lack what this one shows.
    return answered?.found.engagements ? answered : null;
  } catch {
    return null;
  }
}
