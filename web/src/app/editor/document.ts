/** A scenario as a document that a form fills in: what is left empty is left out. */
import type { Fault, Json } from "../server/ask";
import { shown } from "./words";

export type Path = readonly (string | number)[];

export function isTable(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function at(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) =>
    value !== null && typeof value === "object" ? (value as Record<string | number, unknown>)[key] : undefined, document);
}

/** Returns the document with a value in its place, or without the key if there is none. */
export function withValue(document: Json, path: Path, value: unknown): Json {
  return changed(document, path, value) as Json;
}

function changed(value: unknown, [key, ...rest]: Path, given: unknown): unknown {
  if (key === undefined) return given;
  if (typeof key === "number") {
    const list = Array.isArray(value) ? [...value] : [];
    const entry = changed(list[key], rest, given);
    if (entry === undefined) list.splice(key, 1);
    else list[key] = entry;
    return list;
  }
  const table = { ...(value as Json | undefined) };
  const entry = changed(table[key], rest, given);
  if (entry === undefined) delete table[key];
  else table[key] = entry;
  return table;
}

/** As faults name it: `work.roles[2].heads`, counted from one. */
export function keyOf(path: Path): string {
  return path.map((part, place) =>
    typeof part === "number" ? `[${part + 1}]` : place ? `.${part}` : part).join("");
}

/** A field's value once a fault's nearest name is taken: in its place in a list, and behind an option's engagement. */
export function mended(value: unknown, key: string, fault: Fault): unknown {
  const named = (said: unknown) => {
    const [engagement, place] = String(said).split("@");
    return place === undefined || fault.nearest.includes("@") ? fault.nearest : `${engagement}@${fault.nearest}`;
  };
  const entry = Number(/^\[(\d+)\]/.exec(fault.key.slice(key.length))?.[1]);
  return Array.isArray(value) && entry ? value.map((each, at) => (at + 1 === entry ? named(each) : each)) : named(value);
}

/** Options that a pattern such as `^(own_staff|contractor)@.+$` takes, in the places that the file compares. */
export function optionsLike(pattern: string | undefined, document: Json): string[] {
  const engagements = /^\^\((.+)\)@/.exec(pattern ?? "")?.[1]?.split("|") ?? [];
  const places = at(document, ["options", "places"]);
  const where = new Set(["home", ...(Array.isArray(places) ? places.map(String) : [])]);
  return engagements.flatMap((each) => [...where].map((place) => `${each}@${place}`));
}

/** Keys that say which entry of a list it is. */
export const NAMING: readonly string[] = ["name", "vendor", "id", "role", "option"];

/** What an entry of a list is called, by the first of these keys. */
export function nameOf(entry: unknown): string {
  const said = (entry ?? {}) as Json;
  return NAMING.map((key) => shown(said[key])).find(Boolean) ?? "";
}
