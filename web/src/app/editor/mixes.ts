/** Mixes in short, as a file may state them: a form shows them part by part, as model/scenario/options.py reads them. */
import type { Json } from "../server/ask";
import { isTable } from "./document";

/** A scenario, or a portfolio with its packages, whose mixes are all in parts. */
export function withMixesSpelled(document: Json): Json {
  const { options, packages } = document;
  const spelledOut = { ...document };
  if (isTable(options) && Array.isArray(options.mixes)) spelledOut.options = { ...options, mixes: options.mixes.map(spelled) };
  if (Array.isArray(packages)) spelledOut.packages = packages.map((each) => (isTable(each) ? withMixesSpelled(each) : each));
  return spelledOut;
}

function spelled(mix: unknown): unknown {
  if (!isTable(mix) || "parts" in mix || !Object.values(mix).every(isTable)) return mix;
  return {
    parts: Object.entries(mix).flatMap(([engagement, places]) =>
      Object.entries(places as Json).map(([place, share]) => ({
        option: `${engagement}@${place}`, [isTable(share) ? "roles" : "share"]: share,
      }))),
  };
}
