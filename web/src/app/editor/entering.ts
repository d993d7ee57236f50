/** An entry begun in a list of a file from elsewhere on the page: a quote for an option, an offer. */
import type { Json } from "../server/ask";
import { isTable, keyOf, withValue } from "./document";
import { read, write } from "./toml";

export interface Entered {
  readonly text: string;
  /** The key of the entry, whose field is brought into sight. */
  readonly key: string;
}

/** A file with an entry in one of its lists: one that says the same already, else a new one. */
export function entered(text: string, list: string, entry: Json): Entered {
  const document = read(text);
  const known = document[list];
  const entries: readonly unknown[] = Array.isArray(known) ? known : [];
  const at = entries.findIndex((each) => says(each, entry));
  if (at >= 0) return { text, key: keyOf([list, at]) };
  return { text: write(withValue(document, [list, entries.length], entry)), key: keyOf([list, entries.length]) };
}

const says = (each: unknown, entry: Json): boolean => isTable(each) && Object.entries(entry).every(([key, value]) => each[key] === value);
