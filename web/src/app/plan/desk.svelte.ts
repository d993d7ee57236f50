/** A portfolio in the making, the question that is under way, and the answer that came last. */
import { blank } from "../editor/blank";
import { Draft } from "../editor/draft.svelte";
import { keep, kept } from "../editor/keeping";
import { post, refused } from "../server/ask";
import type { Found } from "./found";

const TICK_MS = 250;

interface Answered { readonly text: string; readonly aim: string; readonly frontier: string; readonly found: Found }

export class PlanDesk {
  readonly draft = new Draft("portfolio", blank("portfolio"));
  aim = $state("cost");
  frontier = $state("");
  /** Seconds for which the server may seek; costing the packages comes before. */
  patience = $state(80);
  answered = $state.raw<Answered | null>(before());
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
    return last !== null && (last.text !== this.draft.text || last.aim !== this.aim || last.frontier !== this.frontier);
  }

  async plan(): Promise<void> {
    const asking = (this.#asking = new AbortController());
    const { draft, aim, frontier, patience } = this;
    const { text } = draft;
    const begun = performance.now();
    this.seconds = 0;
    draft.fault = null;
    draft.isStrict = true;
    this.said = "Planning";
    const timer = setInterval(() => (this.seconds = Math.floor((performance.now() - begun) / 1000)), TICK_MS);
    try {
      const found = await post<Found>("plan", { portfolio: text, aim, ...(frontier ? { frontier } : {}), time_limit: patience }, asking.signal);
      this.answered = { text, aim, frontier, found };
      keep("plan", JSON.stringify(this.answered));
      this.said = found.verdict;
    } catch (reason) {
      draft.fault = asking.signal.aborted ? null : refused(reason);
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
