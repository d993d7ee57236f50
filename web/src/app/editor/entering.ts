/** A file with an entry in one of its lists, found there or added, and the key of that entry. */
import type { Json } from "../server/ask";
import type { Entered } from "../state/editing";
import { isTable, keyOf, withValue } from "./document";
import { read, write } from "./toml";

export function entered(text: string, { list, entry }: Entered): { readonly text: string; readonly key: string } {
  const document = read(text);
  const known = document[list];
  const entries: readonly unknown[] = Array.isArray(known) ? known : [];
  const at = entries.findIndex((each) => says(each, entry));
  if (at >= 0) return { text, key: keyOf([list, at]) };
  return { text: write(withValue(document, [list, entries.length], entry)), key: keyOf([list, entries.length]) };
}

const says = (each: unknown, entry: Json): boolean => isTable(each) && Object.entries(entry).every(([key, value]) => each[key] === value);
