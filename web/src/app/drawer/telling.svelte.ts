/** Which number the drawer tells of, the way that led there, and where the reader came from. */
import type { Subject } from "./subject";

class Telling {
  #trail = $state.raw<readonly Subject[]>([]);
  /** What was pressed: it has the focus again once the drawer closes. */
  #opener: HTMLElement | null = null;

  get subject(): Subject | null {
    return this.#trail.at(-1) ?? null;
  }

  get canGoBack(): boolean {
    return this.#trail.length > 1;
  }

  /** Tells of a number on the page, from the beginning. */
  open(subject: Subject, opener: HTMLElement): void {
    this.#opener = opener;
    this.#trail = [subject];
  }

  /** Goes on to a number that the drawer itself names. */
  follow(subject: Subject): void {
    this.#trail = [...this.#trail, subject];
  }

  back(): void {
    this.#trail = this.#trail.slice(0, -1);
  }

  close(): void {
    this.#trail = [];
    this.#opener?.focus({ preventScroll: true });
    this.#opener = null;
  }
}

/** There is one drawer, as there is one reader. */
export const telling = new Telling();
