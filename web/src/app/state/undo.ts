/** What can be taken back: every change that a reader made, a drag of a slider as one. */
export class Undo<State> {
  #past: State[] = [];
  #future: State[] = [];
  #moving = "";

  /** Keeps the state before a change; further changes of the same thing join it until `settled`. */
  keep(before: State, moved: string): void {
    this.#future = [];
    if (moved && moved === this.#moving) return;
    this.#moving = moved;
    this.#past.push(before);
  }

  settled(): void {
    this.#moving = "";
  }

  back(now: State): State | null {
    return this.#step(this.#past, this.#future, now);
  }

  forth(now: State): State | null {
    return this.#step(this.#future, this.#past, now);
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  get canGoForth(): boolean {
    return this.#future.length > 0;
  }

  #step(from: State[], to: State[], now: State): State | null {
    const state = from.pop();
    if (state === undefined) return null;
    this.#moving = "";
    to.push(now);
    return state;
  }
}
