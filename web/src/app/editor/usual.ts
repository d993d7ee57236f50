/** What of a table concerns the kind that it says it is, and what holds where a key of it is left out. */
import type { Json } from "../server/ask";
import type { Node } from "./schema";

type Fields = [string, Node][];

/** The keys that a form asks for: a key of other kinds only where it is said all the same. */
export function fieldsOf(node: Node, said: Json): Fields {
  return Object.entries(node.properties ?? {}).filter(([name, below]) =>
    name in said || (below["x-of"]?.includes(String(said.kind)) ?? true));
}

/** As a user would write it; empty where nothing holds. */
export function usualOf(node: Node, { kind, price_per = "" }: Json): string {
  const usual = node["x-usual"] ?? {};
  return usual[`${kind}/${price_per}`] ?? usual[String(kind)] ?? "";
}
