/** Which engagements suit the work as it is answered so far, and why others do not. */
import type { Engagement } from "../../generated/plan";
import type { Beginning } from "./beginning.svelte";

/** Why an engagement is left out to begin with, by its name; what suits is not in it. */
export function unsuited({ usual, heads, bearsCourts }: Pick<Beginning, "usual" | "heads" | "bearsCourts">): ReadonlyMap<string, string> {
  const found = new Map<Engagement, string>();
  if (!usual) return found;
  if (heads !== null && heads < usual.centre_from)
    found.set("build_operate_transfer", `Left out: a centre of your own takes a whole crew from ${usual.centre_from} people on.`);
  if (!bearsCourts) found.set("contractor", "Left out: question 5 asks for nobody whom a court would call an employee.");
  return found;
}
