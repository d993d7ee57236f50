/** What the page shows now: the case, what the reader changed, and the answers to it. */
import type { Found } from "../../model/found";
import type { After, Answer, Case, Changes, Leaf, OptionAnswer, Setting } from "../../model/types";
import { type Refused, post, refused } from "../server/ask";
import { packed } from "../server/packing";
import { DecidedSolver } from "../solver/decided";
import { Answering } from "./answering.svelte";
import { MAY_HAVE_SERVER } from "./given";
import { NOTHING, isNothing, type Place, type Screen, read, written } from "./address";
import { Notes } from "./notes.svelte";
import { OtherCases } from "./other_cases.svelte";
import { turns } from "./turns";
import { Undo } from "./undo";
import { USUAL, type View } from "./view";

const SETTLED_MS = 350;
/** Futures in which flip points and swings of a changed case are looked for: each takes many looks. */
const SEARCHED = 1_024;

export class Page {
  /** What the server makes of the same scenario where the reader decides otherwise. */
  readonly others: OtherCases;
  readonly scenario: string;
  screen = $state<Screen>("compare");
  changes = $state.raw<Changes>(NOTHING);
  /** The changes that "before" stands for; null: the case as it was given. */
  pinned = $state.raw<Changes | null>(null);
  /** How the options are looked at. */
  view = $state.raw<View>(USUAL);
  leaves = $state.raw<readonly Leaf[]>([]);
  /** The changes once the reader has stopped moving: what slow questions are asked about. */
  settled = $state.raw<Changes>(NOTHING);
  canUndo = $state(false);
  canRedo = $state(false);
  /** What to do before signing, for the case as it came; null until it is known. */
  after = $state.raw<After | null>(null);
  nextRefused = $state.raw<Refused | null>(null);
  /** What stands in a polite live region: the verdict, once it has settled. */
  said = $state("");
  /** What readers of a report should know besides; it changes no number. */
  readonly notes: Notes;

  #case = $state.raw() as Case;
  #option = $state("");
  #against = $state("");
  readonly #answering: Answering;
  readonly #slow: DecidedSolver;
  /** Whoever asks many slow questions asks them in turn. */
  readonly inTurn = turns();
  readonly #undo = new Undo<Changes>();
  #isNextAsked = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #text: string;
  readonly #closing = new AbortController();

  /** `scenario` is what an address holds of it, `text` the file that the case was made from. */
  constructor(theCase: Case, scenario: string, text: string, asked?: Promise<Found>) {
    this.#case = theCase;
    this.others = new OtherCases(theCase, text, this.#closing.signal);
    this.scenario = scenario;
    this.#text = text;
    this.notes = new Notes(theCase.own_notes ?? [], () => this.#write());
    const { next, on_the_way = [] } = theCase;
    this.after = next ? { next, on_the_way } : null;
    this.#answering = new Answering(
      this.others, text && MAY_HAVE_SERVER ? (question, draws) => this.#ask(question, draws) : null, asked, () => this.watched?.id ?? "");
    this.#slow = new DecidedSolver(this.others, Math.min(theCase.draws, SEARCHED));
    this.go(read(location.hash));
    void this.#answering.quick.ask("leaves", NOTHING).then((found) => (this.leaves = found), this.#answering.fail);
  }

  /** The text of the scenario, where the page has it. */
  get text(): string { return this.#text; }

  /** The case as it was given, or with what the reader decided; another scenario is another `Page`. */
  get case(): Case { return this.#case; }

  get answer(): Answer | null { return this.#answering.answer; }

  get before(): Answer | null { return this.#answering.before; }

  /** Whether the figures that head the page are ahead of all else. */
  get isFollowing(): boolean { return this.#answering.ahead !== null; }

  /** What the option that heads the page is compared with. */
  get watchedBefore(): OptionAnswer | undefined {
    return this.#answering.headedBefore?.options.find((each) => each.id === this.watched?.id);
  }
  get failed(): string { return this.#answering.failed; }

  /** The option looked at: the reader's choice, else the best, else the cheapest. */
  get option(): string {
    const known = this.case.options.some((each) => each.id === this.#option);
    return known ? this.#option : (this.answer?.best ?? this.answer?.options[0]?.id ?? "");
  }

  /** The option whose figures head the page: the reader's choice, else the best of what is compared with. So
   * they are of one option while a slider moves, whichever leads then. */
  get watched(): OptionAnswer | undefined {
    const chosen = this.case.options.some((each) => each.id === this.#option) ? this.#option : null;
    const id = chosen ?? (this.isChanged ? this.before?.best : null) ?? this.answer?.best;
    const whole = id ? this.result(id) : undefined;
    const { ahead } = this.#answering;
    return whole && ahead?.id === id ? { ...whole, ...ahead } : whole;
  }

  /** What it is held against: the reader's choice, else the next best, else today's. */
  get against(): string {
    const known = this.case.options.some((each) => each.id === this.#against);
    if (known && this.#against !== this.option) return this.#against;
    const other = this.answer?.options.find((each) => each.id !== this.option && !each.fails);
    return other?.id ?? this.case.as_is;
  }

  /** What a break-even is looked for with: the reader's choice, else today's. */
  get breakEvenWith(): string {
    const isChosen = this.#against && this.#against !== this.option;
    return isChosen || this.option === this.case.as_is ? this.against : this.case.as_is;
  }

  get isChanged(): boolean { return !isNothing(this.changes); }

  result(id: string): OptionAnswer | undefined {
    return this.answer?.options.find((each) => each.id === id);
  }

  show(screen: Screen): void {
    this.screen = screen;
    history.pushState(null, "", this.address());
    scrollTo({ top: 0 });
  }

  choose(option: string, against = this.#against): void {
    this.#option = option;
    this.#against = against;
    this.#write();
  }

  look(seen: Partial<View>): void {
    this.view = { ...this.view, ...seen };
    this.#write();
  }

  set(leaf: string, value: Setting | null): void {
    this.setAll({ [leaf]: value }, leaf);
  }

  /** Sets several at once, as one change; `null` takes a value back. */
  setAll(values: Readonly<Record<string, Setting | null>>, moved = ""): void {
    const all = Object.entries({ ...this.changes.sets, ...values });
    const sets = Object.fromEntries(all.filter((each): each is [string, Setting] => each[1] !== null));
    this.#change({ ...this.changes, sets }, moved);
  }

  weigh(weights: Readonly<Record<string, number>> | null, moved = "weights"): void {
    const { weights: _, ...others } = this.changes;
    this.#change(weights ? { ...others, weights } : others, moved);
  }

  reset(): void { if (this.isChanged) this.#change(NOTHING, ""); }

  undo(): void { this.#restore(this.#undo.back(this.changes)); }

  redo(): void { this.#restore(this.#undo.forth(this.changes)); }

  /** A drag has ended: the next change is one of its own. */
  release(): void { this.#undo.settled(); }

  /** Keeps today's changes as what later ones are compared with; again: the case as given. */
  pin(): void {
    this.pinned = this.pinned === this.changes ? null : this.changes;
    this.#answering.compareWith(this.pinned ?? NOTHING);
    this.#write();
  }

  explain = (option: string) => this.#whole.ask("explain", option, this.settled);
  figure = (option: string, figure: string) => this.#whole.ask("figure", option, figure, this.settled);
  ramp = (option: string) => this.#whole.ask("ramp", option, this.settled);
  money = (option: string) => this.#whole.ask("money", option, this.settled);
  profile = (option: string) => this.#whole.ask("profile", option, this.settled);
  standings = () => this.#whole.ask("standings", this.settled);
  /** The answer to other changes than those made, in few futures. */
  answerTo = (changes: Changes) => this.#slow.ask("answer", changes);
  /** What tries many values is told in all futures of the case as it came, in fewer of a changed one. */
  tornado = (first: string, second: string) =>
    this.#isUntouched ? this.#answering.untouched.tornado(first, second)
      : this.#slow.ask("tornado", first, second, this.settled);
  flips = (leaf: string) =>
    this.#isUntouched ? this.#answering.untouched.flips(leaf) : this.#slow.ask("flips", leaf, this.settled);
  breakEven = (first: string, second: string) =>
    (this.#isUntouched ? this.#whole : this.#slow).ask("breakEven", first, second, this.settled);

  /** Asks the server what to do before signing, once: it takes longer than the case itself. */
  async askNext(): Promise<void> {
    if (this.after || this.#isNextAsked || !this.#text || !MAY_HAVE_SERVER) return;
    this.#isNextAsked = true;
    try {
      this.after = await this.#ask<After>("next");
    } catch (reason) {
      if (!this.#closing.signal.aborted) this.nextRefused = refused(reason);
    }
  }

  /** Takes over what an address says. */
  go(place: Place): void {
    this.screen = place.screen;
    this.#option = place.option;
    this.#against = place.against;
    this.view = place.view ?? USUAL;
    this.changes = this.settled = place.changes;
    this.pinned = place.pinned;
    this.notes.take(place.notes);
    this.#open();
    const others = [this.changes, this.pinned ?? NOTHING].filter((each) => !this.others.known(each));
    if (others.length) void Promise.all(others.map((each) => this.#decide(each))).then(() => this.#open());
    else this.#case = this.others.told(this.changes);
  }

  #open(): void {
    this.#answering.open(this.changes);
    this.#answering.compareWith(this.pinned ?? NOTHING);
  }

  /** Has the server make the case of what was decided, if that is another; until then the given one answers. */
  async #decide(changes: Changes): Promise<void> {
    const isNew = await this.others.find(changes);
    if (this.changes !== changes) return;
    if (isNew) this.#answering.move(changes);
    this.#case = this.others.told(changes);
  }

  address(scenario = this.scenario): string {
    return written({
      screen: this.screen, changes: this.changes, pinned: this.pinned,
      option: this.#option, against: this.#against, scenario, notes: this.notes.written, view: this.view,
    });
  }

  /** An address that opens elsewhere too: a served page's holds the scenario, wherever that came from. */
  async link(): Promise<string> {
    if (this.scenario || !this.#text || !MAY_HAVE_SERVER) return location.href;
    return new URL(this.address(await packed(this.#text)), location.href).href;
  }

  close(): void {
    clearTimeout(this.#settling);
    this.#closing.abort();
    this.#answering.close();
    this.#slow.close();
  }

  /** Asks the server about the case as it came. */
  #ask<Told>(question: string, draws = this.case.draws): Promise<Told> {
    const { seed, as_of } = this.case;
    return post<Told>(question, { scenario: this.#text, seed, draws, as_of }, this.#closing.signal);
  }

  get #isUntouched(): boolean { return isNothing(this.settled); }

  #change(changes: Changes, moved: string): void {
    this.#undo.keep(this.changes, moved);
    this.changes = changes;
    this.#changed();
  }

  #restore(changes: Changes | null): void {
    if (!changes) return;
    this.changes = changes;
    this.#changed();
  }

  #changed(): void {
    this.canUndo = this.#undo.canGoBack;
    this.canRedo = this.#undo.canGoForth;
    this.#answering.move(this.changes);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#settle(), SETTLED_MS);
  }

  async #settle(): Promise<void> {
    const { changes } = this;
    this.#undo.settled();
    this.#write();
    await this.#decide(changes);
    if (this.changes !== changes) return;
    this.settled = changes;
    await this.#answering.rest(this.changes);
    this.said = this.answer?.verdict ?? "";
  }

  #write(): void {
    history.replaceState(history.state, "", this.address());
  }

  /** Details of one option are told in all futures; what tries many values, in few. */
  get #whole(): DecidedSolver {
    const { full, quick } = this.#answering;
    return full === quick ? this.#slow : full;
  }
}
