/** What the one tooltip says, and where: the words of a mark, which browsers alone would show a second late. */

/** Where a browser's own tooltip waits while ours is shown. */
const KEPT = "data-title";

class Tooltip {
  words = $state("");
  x = $state(0);
  y = $state(0);
  #mark: Element | null = null;

  over(event: PointerEvent): void {
    const mark = event.pointerType === "touch" ? null : titledAt(event.target);
    if (!mark || mark === this.#mark) return;
    this.hide();
    this.#show(mark, event.clientX, event.clientY);
  }

  move(event: PointerEvent): void {
    if (this.#mark?.contains(event.target as Node)) [this.x, this.y] = [event.clientX, event.clientY];
  }

  out(event: PointerEvent): void {
    if (this.#mark && !this.#mark.contains(event.relatedTarget as Node | null)) this.hide();
  }

  /** Shows the words of a mark beside it, for whoever chose it by keys. */
  beside(mark: Element): void {
    this.hide();
    const { right, top, height } = mark.getBoundingClientRect();
    this.#show(mark, right, top + height / 2);
  }

  hide(): void {
    if (!this.#mark) return;
    const title = titleOf(this.#mark);
    const words = this.#mark.getAttribute(KEPT) ?? "";
    if (title) title.textContent = words;
    else this.#mark.setAttribute("title", words);
    this.#mark.removeAttribute(KEPT);
    this.#mark = null;
    this.words = "";
  }

  #show(mark: Element, x: number, y: number): void {
    const title = titleOf(mark);
    const words = title?.textContent ?? mark.getAttribute("title") ?? "";
    if (!words) return;
    mark.setAttribute(KEPT, words);
    if (title) title.textContent = "";
    else mark.removeAttribute("title");
    [this.#mark, this.words, this.x, this.y] = [mark, words, x, y];
  }
}

/** The nearest mark around a place of the page that has words of its own; a whole chart has none. */
function titledAt(target: EventTarget | null): Element | null {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    if (at.tagName === "svg") return null;
    if (at.hasAttribute("title") || at.hasAttribute(KEPT) || titleOf(at)) return at;
  }
  return null;
}

/** The `<title>` of a mark of a drawing. */
function titleOf(mark: Element): Element | null {
  return mark instanceof SVGElement ? (mark.querySelector(":scope > title")) : null;
}

export const tip = new Tooltip();
