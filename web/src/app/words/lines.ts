/** A line of a ledger in words. */
import type { TreeLine } from "../../model/details";
import { ofHundred, short, shortRange } from "./numbers";

/** The likely range of a line; of an event that most futures are spared, its chance and its size. */
export function likelySaid({ phase, mean, p10, p90, chance }: TreeLine): string {
  if (phase === "risk" && chance === 0) return "in no future";
  if (phase === "risk" && chance < 1) return `${ofHundred(chance)}, then about ${short(mean / chance)}`;
  return p10 === p90 ? "" : shortRange(p10, p90);
}
