/** The first answers of a scenario: a view of the draft that fills in what follows from role and home. */
import type { Draft } from "../editor/draft.svelte";
import { type Path, at, isTable, withValue } from "../editor/document";
import { read, write } from "../editor/toml";
import { type Json, type Refused, post, refused } from "../server/ask";
import { capital } from "../words/numbers";
import type { Reach, Usual } from "./usual";

const HOME = "home";
/** What a report calls a company of which nobody has said the name. */
const NAMELESS = "Our company";

/** What the page filled in; a reader's own words are never touched. */
interface Filled {
  readonly title: string;
  readonly places: readonly string[];
  readonly languages: readonly string[];
}

export class Beginning {
  usual = $state.raw<Usual | null>(null);
  fault = $state.raw<Refused | null>(null);
  reach = $state<Reach>("all");
  #filled: Filled = { title: "", places: [HOME], languages: ["en"] };
  #asked = "";

  readonly document = $derived.by((): Json => {
    try {
      return read(this.draft.text);
    } catch {
      return {};
    }
  });

  constructor(readonly draft: Draft) {}

  get role(): string {
    return String(this.value(["work", "roles", 0, "role"]) ?? "");
  }

  get level(): string {
    return String(this.value(["work", "roles", 0, "level"]) ?? "mid");
  }

  get home(): string {
    return String(this.value(["company", "home"]) ?? "");
  }

  /** Places to compare besides home. */
  get places(): readonly string[] {
    return this.list(["options", "places"]).filter((each) => each !== HOME);
  }

  get isAnswered(): boolean {
    return this.role !== "" && this.home !== "";
  }

  value(path: Path): unknown {
    return at(this.document, path);
  }

  list(path: Path): readonly string[] {
    const value = this.value(path);
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  }

  table(path: Path): Json {
    const value = this.value(path);
    return isTable(value) ? value : {};
  }

  set(...said: readonly (readonly [Path, unknown])[]): void {
    const document = said.reduce((found, [path, value]) => withValue(found, path, value), this.document);
    this.draft.write(write(document));
  }

  suggest(reach: Reach): void {
    this.reach = reach;
    if (this.usual) this.setPlaces(this.usual.suggested[reach]);
  }

  setPlaces(places: readonly string[]): void {
    this.set([["options", "places"], [HOME, ...places]]);
  }

  /** Asks what role and home let one begin with, once for each pair, and fills in what nobody has said. */
  async ask(): Promise<void> {
    const asked = { role: this.role, home: this.home, level: this.level };
    const key = JSON.stringify(asked);
    if (!this.isAnswered || key === this.#asked) return;
    this.#asked = key;
    try {
      const usual = await post<Usual>("start", asked);
      if (key !== this.#asked) return;
      [this.usual, this.fault] = [usual, null];
      this.#fill(usual);
    } catch (reason) {
      if (key === this.#asked) [this.usual, this.fault] = [null, refused(reason)];
    }
  }

  #fill(usual: Usual): void {
    const places = usual.suggested[this.reach];
    const where = usual.home.place === this.home ? usual.home.name : capital(this.home);
    const filled = { title: `${capital(this.role)}, ${where}`, places: [HOME, ...places], languages: [usual.language] };
    const said: [Path, unknown][] = [];
    const fill = (path: Path, before: unknown, now: unknown) => {
      if (same(this.value(path) ?? "", before) && !same(before, now)) said.push([path, now]);
    };
    fill(["title"], this.#filled.title, filled.title);
    fill(["company", "name"], "", NAMELESS);
    fill(["options", "places"], this.#filled.places, filled.places);
    fill(["work", "languages"], this.#filled.languages, filled.languages);
    this.#filled = filled;
    if (said.length) this.set(...said);
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
