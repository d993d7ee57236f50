/** Whether the page is being printed: charts are then drawn for the width of paper, and what is folded lies open. */
import { flushSync } from "svelte";

/** What a chart has of an A4 or Letter sheet between margins and the edges of its card, CSS pixels. */
export const PAPER_WIDTH = 640;

class Paper {
  isPrinting = $state(false);
  #opened: HTMLDetailsElement[] = [];

  constructor() {
    addEventListener("beforeprint", () => this.#begin());
    addEventListener("afterprint", () => this.#end());
  }

  #begin(): void {
    this.#opened = [...document.querySelectorAll<HTMLDetailsElement>("main details.fold:not([open])")];
    for (const each of this.#opened) each.open = true;
    flushSync(() => (this.isPrinting = true));
  }

  #end(): void {
    for (const each of this.#opened) each.open = false;
    this.isPrinting = false;
  }
}

export const paper = new Paper();
