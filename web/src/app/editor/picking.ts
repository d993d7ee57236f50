/** Names that fields of a form offer, by the kind of name: what stands in the file is its code. */
import { type Choice, homesLike, placesLike, rolesLike } from "../server/names";
import { placeName } from "../server/place_names.svelte";
import { CARDS, nameOf, optionRead } from "../begin/engagements";
import type { Json } from "../server/ask";
import { at, optionsLike } from "./document";
import type { Node, Pick, Schema } from "./schema";

const MOST = 8;
/** What a list of places may hold besides places: where data may stay. */
const EU: Choice = { id: "EU", name: "European Union", note: "and where its law on personal data holds" };
/** What the word for today may be besides an option. */
const WORDS: readonly Choice[] = [{ id: "own_staff", name: "Own staff at home" }, { id: "nothing", name: "Nobody yet" }];
const HOME: Choice = { id: "home", name: "Home", note: "where the company is" };

/** How somebody finds a name for a field; nothing where the field offers none. */
export function finderOf(node: Node, schema: Schema, document: Json): ((text: string) => Promise<readonly Choice[]>) | null {
  const all = (choices: readonly Choice[]) => (text: string) => Promise.resolve(among(choices, text));
  switch (node["x-pick"]) {
    case "role": return rolesLike;
    case "home": return homesLike;
    case "place": return async (text) => [...among([HOME, EU], text), ...(await placesLike(text))].slice(0, text ? MOST : undefined);
    case "option": return all(options(node, document));
    case "currency": return all((schema["x-currencies"] ?? []).map((code) => ({ id: code, name: currencyName(code), note: code })));
    case "language": return all(Object.entries(schema["x-languages"] ?? {}).map(([id, name]) => ({ id, name, note: id })));
    default: return null;
  }
}

/** What a code is called; text that is no code of the kind stays as it is. */
export function nameFor(pick: Pick, code: string, schema: Schema): string {
  if (pick === "place") return code === EU.id ? EU.name : placeName(code);
  if (pick === "language") return schema["x-languages"]?.[code] ?? code;
  if (pick !== "option") return code;
  return code.includes("@") ? optionName(code) : (WORDS.find((each) => each.id === code)?.name ?? code);
}

export function optionName(code: string): string {
  const { engagement, place } = optionRead(code);
  return `${nameOf(engagement)}, ${placeName(place)}`;
}

function among(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = text.trim().toLowerCase().split(/[\s,]+/).filter(Boolean);
  const found = choices.filter(({ id, name }) => words.every((word) => id.toLowerCase().includes(word) || name.toLowerCase().includes(word)));
  return words.length ? found.slice(0, MOST) : found;
}

/** Options in the places that the file compares, and what else the key may say of today. */
function options(node: Node, document: Json): readonly Choice[] {
  const pattern = node.pattern ?? node.items?.pattern;
  const known = optionsLike(pattern, document).map((id) => ({ id, name: optionName(id), note: id }));
  if (known.length) return known;
  const places = at(document, ["options", "places"]);
  const away = (Array.isArray(places) ? places.map(String) : []).filter((place) => place !== HOME.id);
  return [
    ...WORDS,
    ...away.flatMap((place) => CARDS.map((card) => `${card.id}@${place}`)).map((id) => ({ id, name: optionName(id), note: id })),
  ];
}

function currencyName(code: string): string {
  return new Intl.DisplayNames("en", { type: "currency" }).of(code) ?? code;
}
