/** What notes can be on, in words. */
import type { Page } from "../state/page.svelte";
import { capital } from "../words/numbers";

export interface NoteSubject {
  readonly id: string;
  readonly words: string;
}

/** Every option and every input of the case. */
export function subjectsIn(page: Page): NoteSubject[] {
  return [
    ...page.case.options.map(({ id }) => ({ id, words: page.result(id)?.name ?? id })),
    ...page.leaves.map(({ id, words }) => ({ id, words: capital(words) })),
  ];
}

/** What a note is on; the scenario may name what the page does not, as the pay of one role. */
export function nameOfSubject(page: Page, about: string): string {
  const leaf = page.leaves.find((each) => each.id === about);
  const told = page.notes.own.find((each) => each.about === about)?.subject;
  return told ?? (leaf ? capital(leaf.words) : (page.result(about)?.name ?? about));
}
