/** A table of packages as it comes from a spreadsheet: cells by tab or comma, read by its headings. */
import { typed } from "../../editor/words";
import type { Json } from "../../server/ask";

export interface Pasted {
  readonly packages: readonly Json[];
  readonly rows: number;
  /** Headings that say nothing that a package knows. */
  readonly unmatched: readonly string[];
}

type Column = "name" | "role" | "heads" | "level" | "who" | "today" | "places" | "languages" | "coverage" | "personal_data" | "core";

/** What people call these columns, in small letters without signs. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  name: ["package", "work package", "title", "name", "work", "function", "team", "department", "process"],
  role: ["role", "roles", "job", "job title", "position", "job family"],
  heads: ["heads", "headcount", "head count", "fte", "ftes", "people", "staff", "hc", "number of people"],
  level: ["level", "grade", "seniority"],
  who: ["who", "done by", "engagement", "arrangement", "today by", "provider", "delivered by"],
  today: ["today", "place", "place today", "location", "current location", "country", "site", "where", "where today"],
  places: ["options", "options allowed", "allowed", "places", "places allowed", "allowed places", "may go to", "candidates"],
  languages: ["language", "languages"],
  coverage: ["coverage", "hours", "on duty", "shift"],
  personal_data: ["personal data", "data"],
  core: ["core", "core share"],
};
/** What stands where a table has no headings. */
const USUAL: readonly Column[] = ["name", "role", "heads", "today"];
const ENGAGEMENTS: readonly (readonly [RegExp, string])[] = [
  [/managed|outsourc|vendor|bpo/i, "managed_service"], [/augment/i, "staff_augmentation"], [/employer of record|\beor\b/i, "employer_of_record"],
  [/contractor|freelanc/i, "contractor"], [/build/i, "build_operate_transfer"],
];
const NEW = /^(new|nothing|none|nobody)\b/i;
const AT_HOME = /^(home|here|own staff|own_staff|in-?house)?$/i;

export function pasted(text: string): Pasted {
  const lines = cells(text);
  const known = (lines[0] ?? []).map(columnOf);
  const hasHeadings = known.some((each) => each !== undefined);
  const columns = hasHeadings ? known : USUAL;
  const rows = hasHeadings ? lines.slice(1) : lines;
  const said = rows.map((row) => Object.fromEntries(columns.flatMap((column, at) => (column && row[at]?.trim() ? [[column, row[at].trim()]] : []))));
  return {
    packages: grouped(said),
    rows: rows.length,
    unmatched: hasHeadings ? (lines[0] ?? []).filter((heading, at) => heading.trim() && known[at] === undefined) : [],
  };
}

function columnOf(heading: string): Column | undefined {
  const plain = heading.toLowerCase().replace(/[^a-z ]+/g, " ").replace(/\s+/g, " ").trim();
  return (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(plain));
}

type Row = Partial<Record<Column, string>>;

/** Rows of one package are one with several roles: those that name it again, and those that leave its name out. */
function grouped(rows: readonly Row[]): Json[] {
  const found = new Map<string, { first: Row; roles: Json[] }>();
  let last = "";
  for (const row of rows) {
    last = row.name ?? (last || row.role || "");
    if (!last) continue;
    const entry = found.get(last) ?? { first: row, roles: [] };
    if (row.role || row.heads || !entry.roles.length) entry.roles.push({ role: row.role ?? "", heads: typed(row.heads ?? "") ?? 1, level: (row.level ?? "mid").toLowerCase() });
    found.set(last, entry);
  }
  return [...found].map(([name, { first, roles }]) => ({ name, ...packageOf(first), roles }));
}

function packageOf({ who = "", today = "", places, languages, coverage, personal_data, core }: Row): Json {
  return {
    today: todayOf(who, today),
    ...(languages ? { languages: listed(languages) } : {}),
    ...(coverage ? { coverage } : {}),
    ...(personal_data ? { personal_data } : {}),
    ...(core ? { core: typed(core) } : {}),
    ...(places ? { options: { places: listed(places) } } : {}),
  };
}

function todayOf(who: string, place: string): string {
  if (NEW.test(who) || NEW.test(place)) return "nothing";
  if (place.includes("@")) return place;
  const engagement = ENGAGEMENTS.find(([words]) => words.test(who))?.[1] ?? "own_staff";
  const isHome = AT_HOME.test(place);
  return isHome && engagement === "own_staff" ? "own_staff" : `${engagement}@${isHome ? "home" : place}`;
}

const listed = (text: string): string[] => text.split(/[,;/]/).map((each) => each.trim()).filter(Boolean);

/** Rows of cells: by tab as sheets copy them, else by the sign that the first line has most of; quotes keep a cell whole. */
function cells(text: string): string[][] {
  const first = text.split("\n", 1)[0] ?? "";
  const by = first.includes("\t") ? "\t" : first.split(";").length > first.split(",").length ? ";" : ",";
  const signs = [...text.replaceAll("\r", "")];
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ["", false];
  const close = () => { rows.at(-1)?.push(cell); cell = ""; };
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? "";
    const isQuote = sign === '"';
    if (isQuoted && isQuote && signs[at + 1] === '"') { cell += sign; at += 1; }
    else if (isQuote && (isQuoted || !cell.trim())) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === by) close();
    else if (sign === "\n") { close(); rows.push([]); }
    else cell += sign;
  }
  close();
  return rows.filter((row) => row.some((each) => each.trim()));
}
