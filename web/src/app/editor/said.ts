/** Faults as a person would say them: what to do first, what was given only where it helps. */
import type { Fault } from "../server/ask";
import { capital } from "../words/numbers";

/** What to write where nothing stands yet, by the end of the key. */
const ASK: readonly (readonly [RegExp, string])[] = [
  [/^title$/, "Give it a name."],
  [/^company\.name$/, "Give the company’s name."],
  [/company\.home$/, "Say where the company is: a country or a city."],
  [/roles\[\d+\]\.role$|roles$/, "Say which role: nurse, accountant, support agent."],
  [/heads$/, "Say how many people."],
  [/\.option$/, "Say who does it, and where."],
  [/vendor$/, "Name the vendor."],
  [/price$/, "Say the price."],
  [/packages\[\d+\]\.id$/, "Give the package a short name."],
];
const NOTHING = ["missing", '""', "not said", "''", "nothing"];

export const isMissing = ({ given }: Fault): boolean => NOTHING.includes(given);

/** Sentences without the name of the field, which stands beside them. */
export function faultSaid(fault: Fault): string {
  const { key, given, accepted, nearest, do: advice } = fault;
  if (isMissing(fault)) return ASK.find(([pattern]) => pattern.test(key))?.[1] ?? `This is needed: ${accepted}.`;
  const what = given.replace(/^["'](.*)["']$/, "“$1”");
  const first = nearest ? `${capital(what)} is not known here. Did you mean “${nearest}”?` : `${capital(what)} does not fit. It takes ${accepted}.`;
  return advice && !nearest ? `${first} ${advice}` : first;
}

/** What a fault is about, as the form calls it: `Roles 2, heads`. */
export function fieldSaid(key: string): string {
  const parts = [...key.matchAll(/([a-z_]+)|\[(\d+)\]|"([^"]+)"/gi)].map(([, word, number, quoted]) => word?.replaceAll("_", " ") ?? number ?? quoted ?? "");
  const words = parts.reduce<string[]>((found, part) => (/^\d+$/.test(part) ? [...found.slice(0, -1), `${found.at(-1) ?? ""} ${part}`] : [...found, part]), []);
  return capital(words.slice(-2).join(", "));
}

export const toFix = (many: number): string => `${many} ${many === 1 ? "thing" : "things"} to fix`;
