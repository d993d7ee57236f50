/** What every chart and table that leaves the page says of itself: which case, whose figures, of which day. */
import { createContext } from "svelte";

import type { Page } from "../state/page.svelte";

export interface About {
  readonly title: string;
  /** Sentences that go below a chart. */
  readonly foot: readonly string[];
}

/** Where no case is open, a chart says nothing of one. */
export const NO_CASE: About = { title: "", foot: ["Made with whowhere."] };

export const [aboutOf, setAbout] = createContext<() => About>();

export function about(page: Page | null): About {
  if (!page) return NO_CASE;
  const { title, as_of, attributions } = page.case;
  const changed = Object.keys(page.changes.sets).length + (page.changes.weights ? 1 : 0);
  const values = changed ? `, with ${changed} ${changed === 1 ? "value" : "values"} changed by the reader` : "";
  return { title, foot: [`${title}${values}. Figures as of ${as_of}; made with whowhere.`, `Sources: ${attributions.join(", ")}.`] };
}
