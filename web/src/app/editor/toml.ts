/** Scenario files: TOML text to a document with dates as text, and back. */
import { TomlDate, parse, stringify } from "smol-toml";

import type { Json } from "../server/ask";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads TOML, or JSON where the text begins with a brace. Throws with line and column. */
export function read(text: string): Json {
  if (text.trimStart().startsWith("{")) return JSON.parse(text) as Json;
  return plain(parse(text)) as Json;
}

export function write(document: Json): string {
  return stringify(dated(document) as Json);
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().slice(0, 10);
  if (typeof value === "bigint") return Number(value);
  return mapped(value, plain);
}

function dated(value: unknown): unknown {
  if (typeof value === "string" && DAY.test(value)) return new TomlDate(value);
  return mapped(value, dated);
}

function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}
