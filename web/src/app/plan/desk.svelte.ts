/** A portfolio in the making, the question that is under way, and the answer as far as it is known. */
import { blank } from "../editor/blank";
import { Draft } from "../editor/draft.svelte";
import { keep, kept } from "../editor/keeping";
import { Refused, refusedAs } from "../server/ask";
import { told } from "../server/stream";
import type { Found } from "./found";
import { withKnown } from "./kept_while_asked";
import { BEGUN, type Line, type Progress } from "./told";

const TICK_MS = 250;
/** The longest that a search may take here; the command line gives it longer. */
export const LONGEST_SEARCH = 80;

interface Answered { readonly text: string; readonly aim: string; readonly frontier: string; readonly patience: number; readonly found: Found }

export class PlanDesk {
  readonly draft = new Draft("portfolio", blank("portfolio"));
  aim = $state("cost");
  frontier = $state("");
  /** Seconds for which the server may search; costing the packages comes before. */
  patience = $state(30);
  answered = $state.raw<Answered | null>(before());
  /** Which question the answer belongs to: a new one is looked at anew. */
  number = $state(0);
  progress = $state.raw<Progress>(BEGUN);
  /** Seconds since the question was asked; none while nothing is asked. */
  seconds = $state<number | null>(null);
  said = $state("");

  #asking: AbortController | null = null;

  get isRunning(): boolean {
    return this.seconds !== null;
  }

  /** The answer that grows while it is asked for; none before the plan is known. */
  get growing(): Found | null {
    return this.isRunning && this.#isKnown ? (this.answered?.found ?? null) : null;
  }

  /** Whether the answer that stands belongs to the question that was asked last. */
  #isKnown = $state(false);

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
    [this.seconds, this.progress, this.said, this.#isKnown] = [0, BEGUN, "Planning", false];
    [draft.fault, draft.isStrict, this.#isWhole] = [null, true, false];
    const timer = setInterval(() => (this.seconds = Math.floor((performance.now() - begun) / 1000)), TICK_MS);
    const question = { portfolio: text, aim, ...(frontier ? { frontier } : {}), time_limit: patience };
    try {
      await told<Line>("plan/told", question, (line) => this.#hear(line, { text, aim, frontier, patience }), asking.signal);
      if (!this.#isWhole) throw new Refused("The answer broke off before it was whole; what is known stays.", []);
    } catch (reason) {
      if (!asking.signal.aborted) draft.refuse(reason);
      this.said = !asking.signal.aborted ? "" : this.growing ? "Stopped; what is known stays." : "Cancelled; nothing was changed.";
    } finally {
      clearInterval(timer);
      if (this.growing) keep("plan", JSON.stringify(this.answered));
      this.seconds = null;
    }
  }

  #isWhole = false;
  /** What the same question was answered before, while it is asked for longer. */
  #earlier: Found | null = null;

  cancel(): void {
    this.#asking?.abort();
  }

  /** Gives the search all the time that it may have here. */
  async planLonger(): Promise<void> {
    if (this.isRunning) return;
    this.patience = LONGEST_SEARCH;
    this.#earlier = this.isStale ? null : (this.answered?.found ?? null);
    await this.plan();
    this.#earlier = null;
  }

  #hear(line: Line, asked: Omit<Answered, "found">): void {
    this.#isWhole = line.event === "answer";
    if (line.event === "problem") throw refusedAs(line.problem);
    if (line.event === "costing") this.progress = { ...this.progress, costed: line.done, packages: line.total };
    if (line.event === "seeking") this.progress = { ...this.progress, best: line.best, bound: line.bound };
    if (line.event === "found" || line.event === "answer") this.#learn({ ...this.growing, ...line.document } as Found, asked);
  }

  /** The plan is told once it is known; what follows adds to it quietly. */
  #learn(found: Found, asked: Omit<Answered, "found">): void {
    this.answered = { ...asked, found: withKnown(found, this.#earlier) };
    if (this.#isKnown) return;
    this.#isKnown = true;
    this.number += 1;
    this.said = found.verdict;
  }
}

function before(): Answered | null {
  try {
    const answered = JSON.parse(kept("plan") || "null") as Answered | null;
    // What an older page has kept may lack what this one shows.
    return answered?.found.figures && (answered.found.plan ?? answered.found.before)?.choices.every((each) => each.months !== undefined) ? answered : null;
  } catch {
    return null;
  }
}
