/** A scenario as a document that a form fills in: what is left empty is left out. */
import type { Json } from "../server/ask";

export type Path = readonly (string | number)[];

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

/** How heads by month begin: `2027-01 = 5, 2027-07 = 12`. */
const BY_MONTH = /^\d{4}-\d{2}(-\d{2})?\s*=/;

/** What a reader typed: a plain number, or a table of months; else text, as `41k to 46k` and `65.000`, that the server reads. */
export function typed(text: string): unknown {
  const said = text.trim();
  if (said === "") return undefined;
  if (BY_MONTH.test(said)) {
    return Object.fromEntries(said.split(",").map((each) => {
      const [month, count] = each.split(/=(.*)/s).map((part) => part.trim());
      return [month, typed(count ?? "") ?? ""];
    }));
  }
  return /^-?\d+(\.(\d{1,2}|\d{4,}))?$/.test(said) ? Number(said) : said;
}

/** The entries of a list, separated by commas; `es = 20%` is a language for a share of the people. */
export function listed(text: string): unknown[] {
  return text.split(",").map((each) => each.trim()).filter(Boolean).map((each) => {
    const [language, share] = each.split(/=(.*)/s).map((part) => part.trim());
    return share ? { language, share: typed(share) } : each;
  });
}

/** A list as a reader types it. */
export function listShown(entries: readonly unknown[]): string {
  return entries.map((each) => {
    const { language, share } = (each ?? {}) as { language?: unknown; share?: unknown };
    if (language === undefined) return shown(each);
    return share === undefined ? shown(language) : `${shown(language)} = ${shown(share)}`;
  }).join(", ");
}

/** A value as a reader types it; a range of low, likely and high in words, months as pairs. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  if (!("low" in value)) return Object.entries(value).map(([name, each]) => `${name} = ${shown(each)}`).join(", ");
  const { low, likely, high } = value as { low?: number; likely?: number; high?: number };
  return `${low} to ${high}${likely === undefined ? "" : ` likely ${likely}`}`;
}

/** Where nobody has written anything: what most scenarios say, for the reader to check. */
export function empty(today: Date): Json {
  const year = today.getFullYear() + 1;
  return {
    title: "",
    company: { name: "", home: "" },
    work: {
      start: `${year}-01-01`, horizon_months: 36, today: "own_staff", languages: ["en"],
      coverage: "office hours", personal_data: "none", core: 0.3,
      roles: [{ role: "", heads: 10, level: "mid" }],
    },
    options: { places: ["home"] },
  };
}
