/** Who does the work today, in the few ways that a beginning asks for, and back. */
import { type Json } from "../server/ask";
import { type Path, isTable } from "../editor/document";
import { optionRead, optionWritten, VENDORS } from "./engagements";

export type Now = "own" | "abroad" | "vendor" | "parts" | "new";

export const NOWS: readonly (readonly [Now, string])[] = [
  ["own", "Our own team, at home"], ["abroad", "Our own team, elsewhere"], ["vendor", "A vendor"],
  ["parts", "Several teams or vendors"], ["new", "Nobody yet"],
];

const isVendor = (option: unknown) => VENDORS.some((each) => each === optionRead(option).engagement);

export function partsOf(document: Json): readonly Json[] {
  const { today } = document;
  return isTable(today) && Array.isArray(today.parts) ? today.parts.filter(isTable) : [];
}

const wordOf = ({ work }: Json): string => (isTable(work) ? String(work.today ?? "") : "");

export function nowOf(document: Json): Now {
  const parts = partsOf(document);
  const [first] = parts;
  if (first) return parts.length === 1 && isVendor(first.option) ? "vendor" : "parts";
  const word = wordOf(document);
  if (word === "nothing") return "new";
  return isVendor(word) ? "vendor" : word.includes("@") && !word.endsWith("@home") ? "abroad" : "own";
}

/** Where it is done now, if it is done in one place. */
export function placeToday(document: Json): string {
  return optionRead(partsOf(document)[0]?.option ?? wordOf(document)).place;
}

type Said = readonly (readonly [Path, unknown])[];

const word = (said: string): Said => [[["today"], undefined], [["work", "today"], said]];
export const inParts = (parts: readonly Json[]): Said => [[["work", "today"], undefined], [["today"], { parts }]];

/** What a draft says once a reader has chosen who does it today; `place` is where. */
export function saidToday(now: Now, place: string): Said {
  const away = place === "home" ? "home" : place;
  switch (now) {
    case "new": return word("nothing");
    case "own": return word("own_staff");
    case "abroad": return word(optionWritten({ engagement: "own_staff", place: away }));
    case "vendor": return inParts([{ option: optionWritten({ engagement: "managed_service", place: away }) }]);
    case "parts": return inParts([{ option: "own_staff@home", share: "50%" }, { option: optionWritten({ engagement: "managed_service", place: away }) }]);
  }
}
