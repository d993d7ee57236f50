/**
 * A table whose rows are cards where there is no room for columns: each cell says which column it is of. The look is
 * that of `.cards` in the style sheet; the names come from the table's own head, whatever it is sorted by.
 */
export function asCards(table: HTMLTableElement): () => void {
  table.classList.add("cards");
  const label = (): void => {
    const heads = [...table.querySelectorAll("thead tr:last-child > *")].map(said);
    for (const row of table.querySelectorAll("tbody tr")) {
      [...row.children].forEach((cell, at) => {
        const head = heads[at] ?? "";
        if (cell instanceof HTMLElement && cell.dataset["label"] !== head) cell.dataset["label"] = head;
      });
    }
  };
  label();
  const watching = new MutationObserver(label);
  watching.observe(table, { childList: true, subtree: true });
  return () => watching.disconnect();
}

/** A heading without what is only for eyes, such as the arrow of the order. */
function said(head: Element): string {
  const copy = head.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden]")) hidden.remove();
  return copy.textContent?.trim() ?? "";
}
