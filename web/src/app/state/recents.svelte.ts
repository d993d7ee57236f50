/** Scenarios that were opened here before, the newest first; kept in this browser and nowhere else. */
import { fromStorage, toStorage } from "./storage";

export interface Recent {
  readonly title: string;
  /** The whole scenario as text. */
  readonly text: string;
  /** When it was last open, ISO 8601. */
  readonly opened: string;
}

const NAME = "recent scenarios";
const MOST = 12;

class Recents {
  list = $state.raw<readonly Recent[]>(fromStorage<readonly Recent[]>(NAME) ?? []);

  /** Puts a scenario first; one of the same title takes the place of its older text. */
  remember(title: string, text: string): void {
    if (!text) return;
    const others = this.list.filter((each) => each.title !== title);
    this.#keep([{ title, text, opened: new Date().toISOString() }, ...others].slice(0, MOST));
  }

  forget(title: string): void {
    this.#keep(this.list.filter((each) => each.title !== title));
  }

  forgetAll(): void {
    this.#keep([]);
  }

  #keep(list: readonly Recent[]): void {
    this.list = list;
    toStorage(NAME, list);
  }
}

export const recents = new Recents();
