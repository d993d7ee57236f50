/** Mixes in short, as a file may state them: a form shows them part by part, as model/scenario/options.py reads them. */
import type { Json } from "../server/ask";

export function withMixesSpelled(document: Json): Json {
  const { options } = document as { options?: { mixes?: unknown } };
  if (!Array.isArray(options?.mixes)) return document;
  return { ...document, options: { ...options, mixes: options.mixes.map(spelled) } };
}

function isTable(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
