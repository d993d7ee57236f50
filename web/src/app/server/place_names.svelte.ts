/** Names of places by the codes that scenarios hold: all countries once, towns as they are met. */
import { MAY_HAVE_SERVER } from "../state/given";
import { placesNamed } from "./names";

let names = $state.raw<Readonly<Record<string, string>>>({});
let isAsked = false;

/** Keeps what a town is called that a reader has just chosen; a country goes by its own name. */
export function learn(place: string, name: string): void {
  if (place.includes("-")) names = { ...names, [place]: name };
}

/** The name of `PL` or `US-OK-tulsa`; words that are no code stay as they are. */
export function placeName(code: string): string {
  if (!isAsked && MAY_HAVE_SERVER) {
    isAsked = true;
    placesNamed("").then(
      (found) => (names = { ...Object.fromEntries(found.map((each) => [each.place, each.name])), ...names }),
      () => (isAsked = false),
    );
  }
  const town = /^[A-Z]{2}-(?:[A-Z0-9]{1,3}-)?([a-z][a-z0-9-]*)$/.exec(code)?.[1];
  return names[code] ?? (code === "home" ? "Home" : town ? town.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash ? " " : ""}${letter.toUpperCase()}`) : code);
}
