/** Notes on the case and on things in it: those of the scenario until the reader writes others. */
import type { OwnNote } from "../../model/own_notes";

/** What a note is on, by its name in scenarios (empty: the whole case), and its text. */
export type Note = Pick<OwnNote, "about" | "text">;

export class Notes {
  list = $state.raw<readonly Note[]>([]);

  /** `own` are those of the scenario; `changed` hears of every change. */
  constructor(readonly own: readonly OwnNote[], readonly changed: () => void) {
    this.list = own;
  }

  /** Those that an address has to hold: none where they are the scenario's. */
  get written(): readonly Note[] | null {
    return isSame(this.list, this.own) ? null : this.list;
  }

  on(about: string): string {
    return this.list.filter((each) => each.about === about).map((each) => each.text).join("\n");
  }

  /** Puts one note in the place of all that were on this; an empty text takes them away. */
  write(about: string, text: string): void {
    const said = text.trim();
    const at = this.list.findIndex((each) => each.about === about);
    const others = this.list.filter((each) => each.about !== about);
    const before = at < 0 ? others.length : this.list.slice(0, at).filter((each) => each.about !== about).length;
    this.list = said ? [...others.slice(0, before), { about, text: said }, ...others.slice(before)] : others;
    this.changed();
  }

  /** Takes over what an address says; `null`: those of the scenario. */
  take(notes: readonly Note[] | null | undefined): void {
    this.list = notes ?? this.own;
  }
}

function isSame(some: readonly Note[], others: readonly Note[]): boolean {
  return some.length === others.length && some.every((each, at) => each.about === others[at].about && each.text === others[at].text);
}
