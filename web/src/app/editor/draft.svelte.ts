/** A scenario or a portfolio in the making: kept while the tab is open, checked, every change taken back at will. */
import { type Refused, post, refused } from "../server/ask";
import { Undo } from "../state/undo";
import { keep, kept } from "./keeping";

interface Size {
  readonly heads: number; readonly horizon_months: number;
  /** How many people, and how that changes; not said of a portfolio. */
  readonly team?: string;
  readonly options?: readonly string[]; readonly packages?: readonly string[];
}

export class Draft {
  text = $state("");
  fault = $state.raw<Refused | null>(null);
  /** What the server says of a sound text; empty until it has said so. */
  sound = $state("");
  /** Faults stand at the fields once the reader has asked for the answer, or opened something to mend. */
  isStrict = $state(false);
  /** The key whose field is brought into sight once the form stands. */
  wanted = $state("");
  canUndo = $state(false);
  canRedo = $state(false);
  /** The text at which something else than its check was refused. */
  #refusedElsewhere: string | null = null;
  readonly #undo = new Undo<string>();
  /** The question that is under way. */
  #asked: { text: string; asking: AbortController; answer: Promise<boolean> } | null = null;

  /** `blank` is what stands where nobody has written anything. */
  constructor(readonly of: "scenario" | "portfolio", readonly blank: string, given = "") {
    this.text = kept(of) || given || blank;
    this.isStrict = !this.isBlank;
  }

  get isBlank(): boolean {
    return !this.text.trim() || this.text === this.blank;
  }

  /** Changes the text; what is `moved` on and on is taken back at once. */
  write(text: string, moved = ""): void {
    if (text === this.text) return;
    this.#undo.keep(this.text, moved);
    this.#show(text);
  }

  /** Takes a text from elsewhere; what stood here can be taken back. */
  open(text: string): void {
    this.write(text || this.blank);
    this.fault = null;
    this.isStrict = !this.isBlank;
  }

  /** Tells what is wrong beside the text, such as an answer that broke off: that the text is sound takes nothing back. */
  refuse(reason: unknown): void {
    [this.fault, this.#refusedElsewhere] = [refused(reason), this.text];
  }

  undo(): void {
    this.#show(this.#undo.back(this.text) ?? this.text);
  }

  redo(): void {
    this.#show(this.#undo.forth(this.text) ?? this.text);
  }

  /** Asks the server whether it is sound, once for each text; an answer to an older text is not waited for. */
  check(): Promise<boolean> {
    const { text } = this;
    if (this.#asked?.text === text) return this.#asked.answer;
    this.#asked?.asking.abort();
    this.#undo.settled();
    const asking = new AbortController();
    const answer = this.#ask(text, asking.signal).finally(() => { if (this.#asked?.asking === asking) this.#asked = null; });
    this.#asked = { text, asking, answer };
    return answer;
  }

  async #ask(text: string, signal: AbortSignal): Promise<boolean> {
    try {
      const found = await post<Size>("check", { [this.of]: text }, signal);
      if (text !== this.text) return false;
      if (this.#refusedElsewhere !== text) this.fault = null;
      const what = found.packages ? counted(found.packages, "package") : counted(found.options ?? [], "option");
      this.sound = `Ready: ${found.team ?? `${found.heads} people`}, ${what} over ${found.horizon_months} months.`;
      return true;
    } catch (reason) {
      if (text === this.text && !signal.aborted) [this.fault, this.sound, this.#refusedElsewhere] = [refused(reason), "", null];
      return false;
    }
  }

  #show(text: string): void {
    this.text = text;
    keep(this.of, text);
    this.canUndo = this.#undo.canGoBack;
    this.canRedo = this.#undo.canGoForth;
  }
}

const counted = (all: readonly string[], one: string): string => `${all.length} ${one}${all.length === 1 ? "" : "s"}`;
