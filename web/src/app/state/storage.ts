/** What the browser keeps for this page on this machine; nothing of it goes anywhere. */

/** Returns what is kept under a name; `null` where there is nothing, or the browser keeps nothing. */
export function fromStorage<Kind>(name: string): Kind | null {
  try {
    return JSON.parse(localStorage.getItem(`whowhere ${name}`) ?? "null") as Kind | null;
  } catch {
    return null;
  }
}

/** Says whether it was kept: a file, a private window or a full disk may keep nothing. */
export function toStorage(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(`whowhere ${name}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const KEEPS_NOTHING =
  "This browser keeps nothing for this page, so it lasts only while the page is open. Save the scenario as a file to keep it.";
