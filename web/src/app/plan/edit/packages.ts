/** Packages of a portfolio as rows of a table: added, doubled, moved, named and taken out, with what rules say of them. */
import { blank } from "../../editor/blank";
import { isTable } from "../../editor/document";
import { read } from "../../editor/toml";
import { shown } from "../../editor/words";
import type { Json } from "../../server/ask";

export type Packages = readonly Json[];

/** Rules that name packages: one list of them, or lists. */
const NAMING = ["round_the_clock", "together", "apart"];
const MADE_ID = /^package(_\d+)?$/;

export const packagesOf = ({ packages }: Json): Packages => (Array.isArray(packages) ? packages.filter(isTable) : []);
export const rolesOf = ({ roles }: Json): readonly Json[] => (Array.isArray(roles) ? roles.filter(isTable) : []);
export const idOf = (each: Json): string => shown(each.id);
export const titleOf = (each: Json): string => shown(each.name) || (MADE_ID.test(idOf(each)) ? "" : idOf(each));

/** A package that says what most say, for the reader to check; its id is no other's. */
export function fresh(taken: Packages): Json {
  const [usual = {}] = packagesOf(read(blank("portfolio")));
  return { ...usual, id: freeId("package", taken) };
}

/** A short name that files and rules can use: `support_in_english`. */
function freeId(name: string, taken: Packages): string {
  const letters = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "").slice(0, 60) || "package";
  const used = new Set(taken.map(idOf));
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? letters : `${letters}_${at}`;
    if (!used.has(id)) return id;
  }
}

/** The portfolio once a package is called otherwise; an id that was made for it goes with the name. */
export function named(document: Json, at: number, name: string): Json {
  const all = packagesOf(document);
  const each = all[at] ?? {};
  const isMade = (idOf(each) === "" || MADE_ID.test(idOf(each))) && !isRuled(document, idOf(each));
  const id = isMade && name ? freeId(name, all.filter((_, place) => place !== at)) : each.id;
  return { ...document, packages: all.map((other, place) => (place === at ? { id, name: name || undefined, ...without(other, ["id", "name"]) } : other)) };
}

export function doubled(all: Packages, at: number): Packages {
  const each = all[at];
  if (!each) return all;
  const name = `${titleOf(each) || "Package"}, again`;
  return all.toSpliced(at + 1, 0, { ...each, id: freeId(name, all), name });
}

export function moved(all: Packages, at: number, by: -1 | 1): Packages {
  const [one, other] = [all[at], all[at + by]];
  return one && other ? all.with(at, other).with(at + by, one) : all;
}

/** The portfolio without a package, and without it in every rule that names it. */
export function removed(document: Json, at: number): Json {
  const all = packagesOf(document);
  const id = idOf(all[at] ?? {});
  const kept = (list: unknown) => (Array.isArray(list) ? list.filter((each) => each !== id) : list);
  const rules = { ...(document.rules as Json | undefined) };
  for (const key of NAMING) {
    const lists = rules[key];
    if (!Array.isArray(lists)) continue;
    rules[key] = lists.some(Array.isArray) ? lists.map(kept).filter((each) => Array.isArray(each) && each.length > 1) : kept(lists);
    if ((rules[key] as unknown[]).length === 0) delete rules[key];
  }
  return { ...document, packages: all.toSpliced(at, 1), ...(document.rules === undefined ? {} : { rules }) };
}

function isRuled({ rules }: Json, id: string): boolean {
  return id !== "" && JSON.stringify(NAMING.map((key) => (rules as Json | undefined)?.[key])).includes(`"${id}"`);
}

const without = (table: Json, keys: readonly string[]): Json => Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key)));

/** Packages that come from elsewhere, after those that are there; one that nobody has filled in gives way. */
export function joined(all: Packages, more: Packages): Packages {
  const begun = all.filter((each) => titleOf(each) || rolesOf(each).some((role) => role.role));
  return more.reduce<Packages>((found, each) => [...found, { ...fresh(found), ...each, id: freeId(titleOf(each), found) }], begun);
}
