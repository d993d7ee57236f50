/** Which assumptions are in the reader's own hands: pay that one offers, prices that one agrees, software that one buys. */
import type { Case, Leaf } from "../../model/types";
import { PRICES } from "../words/settings";
import { askedFirst } from "./software";

/** Prices of quotes and offers, pay at home and where the option looked at is, what software is asked to do. */
export function leavesToDecide(leaves: readonly Leaf[], theCase: Case, place: string): Leaf[] {
  const pay = [...new Set([theCase.home, place])].flatMap((each) => leaves.filter((leaf) => leaf.id === `${each}.pay`));
  const prices = leaves.filter((leaf) => PRICES.includes(leaf.name) && leaf.place !== "");
  const software = askedFirst(leaves);
  const covered = software.length ? leaves.filter((leaf) => leaf.id === "share_covered") : [];
  return [...new Set([...pay, ...prices, ...covered, ...software])];
}
