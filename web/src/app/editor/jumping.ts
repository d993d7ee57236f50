/** From a key of the file to its field in the form that is open. */

/** The field of a key; of what stands inside it, unless only the field itself will do. */
export function fieldOf(key: string, isItself = false): HTMLElement | null {
  for (let found = key; found; found = found.replace(/(\.?[a-z_]+|\[\d+\]|\.?"[^"]*"|.)$/i, "")) {
    const field = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(found)}"]`);
    if (field) return isItself && found !== key && !field.dataset["holds"] ? null : field;
  }
  return null;
}

/** Brings a field into sight and puts the keyboard into it. */
export function jumpTo(key: string): void {
  const field = fieldOf(key);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  field?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  field?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
}
