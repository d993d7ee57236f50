/** The first answers of a scenario: a view of the draft that fills in what follows from role and home. */
import type { Draft } from "../editor/draft.svelte";
import { type Path, at, isTable, withValue } from "../editor/document";
import { read, write } from "../editor/toml";
import { type Json, type Refused, post, refused } from "../server/ask";
import { capital } from "../words/numbers";
import { CARDS } from "./engagements";
import { unsuited } from "./suiting";
import type { Reach, Usual } from "./usual";

const HOME = "home";
const ENGAGEMENTS = ["options", "engagements"] as const;
const ALL: readonly string[] = CARDS.map((card) => card.id);
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
  #suited: readonly string[] = ALL;
  pays = $state.raw<Readonly<Record<string, Usual["pay"] | undefined>>>({});

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

  /** How many people do the work, all roles together; null where that is said month by month. */
  get heads(): number | null {
    const found = this.roles.map((role) => Number(role.heads ?? NaN));
    return found.every(Number.isFinite) ? found.reduce((sum, each) => sum + each, 0) : null;
  }

  get roles(): readonly Json[] {
    const found = this.value(["work", "roles"]);
    return Array.isArray(found) ? found.filter(isTable) : [];
  }

  /** Whether contractors whom a court would call employees are accepted. */
  get bearsCourts(): boolean {
    return this.value(["requirements", "misclassification"]) === "accepted";
  }

  /** Engagements that are compared; all where none is named. */
  get engagements(): readonly string[] {
    return this.value(ENGAGEMENTS) === undefined ? ALL : this.list(ENGAGEMENTS);
  }

  /** Ticks the engagements that suit the work, until the reader has ticked others. */
  suit(): void {
    const left = unsuited(this);
    const found = ALL.filter((each) => !left.has(each));
    if (!this.usual || !same(this.engagements, this.#suited) || same(found, this.#suited)) return;
    this.#suited = found;
    this.set([ENGAGEMENTS, found.length === ALL.length ? undefined : found]);
  }

  /** What the role at a place of the list usually earns; undefined until it is known. */
  payOf(at: number): Usual["pay"] | undefined {
    if (!at) return this.usual?.pay;
    return this.pays[this.#keyOf(this.roles[at] ?? {})];
  }

  /** Asks for the pay of the roles beside the first, once for each. */
  async askOthers(): Promise<void> {
    const keys = this.roles.slice(1).filter(({ role }) => role).map((role) => this.#keyOf(role));
    await Promise.all(keys.filter((key) => !(key in this.pays)).map(async (key) => {
      this.pays = { ...this.pays, [key]: undefined };
      try {
        const { pay } = await post<Usual>("start", JSON.parse(key));
        this.pays = { ...this.pays, [key]: pay };
      } catch {
        // The verdict beside it says what is wrong with the role.
      }
    }));
  }

  #keyOf(role: Json): string {
    return JSON.stringify({ role: String(role.role ?? ""), home: this.home, level: String(role.level ?? "mid") });
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
