/** Values as a reader types them, and what is typed as values: numbers, ranges, lists, names with values. */
import type { Kind } from "./schema";

type Table = Readonly<Record<string, unknown>>;

/** A value as a reader types it in a field of this kind. */
export function shownAs(kind: Kind, value: unknown): string {
  if (kind === "names") return Object.entries((value ?? {}) as Table).map(([name, each]) => `${name} = ${shown(each)}`).join("\n");
  if (kind === "lists") return ((value ?? []) as unknown[][]).map(listShown).join("\n");
  return Array.isArray(value) ? listShown(value) : shown(value);
}

/** What was typed in a field of this kind, or nothing; `isText` where a number would be a name. */
export function typedAs(kind: Kind, text: string, isText: boolean): unknown {
  if (kind === "names") return filled(pairs(text));
  if (kind === "lists") return filled(lines(text).map((line) => listed(line, isText)));
  if (kind === "list") return filled(listed(text, isText));
  return isText ? text.trim() || undefined : typed(text);
}

function filled<Found extends object>(found: Found): Found | undefined {
  return Object.keys(found).length ? found : undefined;
}

const lines = (text: string): string[] => text.split("\n").filter((line) => line.trim());
const halves = (text: string): string[] => text.split(/=(.*)/s).map((part) => part.trim());

/** A plain number; else text, as `41k to 46k` and `65.000`, that the server reads. */
export function typed(text: string): unknown {
  const said = text.trim();
  if (said === "") return undefined;
  return /^-?\d+(\.(\d{1,2}|\d{4,}))?$/.test(said) ? Number(said) : said;
}

function pairs(text: string): Table {
  return Object.fromEntries(lines(text).map(halves).map(([name, said = ""]) => [name, typed(said.replace(/^"(.*)"$/, "$1")) ?? ""]));
}

/** The entries of a list, separated by commas; `es = 20%` is a language for a share of the people. */
function listed(text: string, isText: boolean): unknown[] {
  return text.split(",").map((each) => each.trim()).filter(Boolean).map((each) => {
    const [language, share] = halves(each);
    return share ? { language, share: typed(share) } : isText ? each : typed(each);
  });
}

function listShown(entries: readonly unknown[]): string {
  return entries.map((each) => {
    const { language, share } = (each ?? {}) as { language?: unknown; share?: unknown };
    if (language === undefined) return shown(each);
    return share === undefined ? shown(language) : `${shown(language)} = ${shown(share)}`;
  }).join(", ");
}

/** A range of low, likely and high in words; else as it stands. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  const { low, likely, high } = value as { low?: number; likely?: number; high?: number };
  return `${low} to ${high}${likely === undefined ? "" : ` likely ${likely}`}`;
}
