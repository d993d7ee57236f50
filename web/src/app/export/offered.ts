/** What the screen holds that can be taken away: every chart and table says so itself while it stands there. */
import type { Attachment } from "svelte/attachments";

import type { Scene, Table } from "../../scenes";

export interface Offer {
  readonly name: string;
  readonly table: Table;
  /** Left out where it is a table alone. */
  readonly scene?: Scene;
}

const held = new Map<Element, () => readonly Offer[]>();

/** Offers what `made` returns for as long as the element is on the page. */
export function offers(made: () => readonly Offer[]): Attachment {
  return (element) => {
    held.set(element, made);
    return () => held.delete(element);
  };
}

export function offerOf(scene: Scene): Offer {
  return { name: scene.label, scene, table: scene.table };
}

/** All that stands on the page now, from its top to its end. */
export function offered(): Offer[] {
  const follows = (a: Element, b: Element) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  return [...held].toSorted(([a], [b]) => follows(a, b)).flatMap(([, made]) => made());
}
