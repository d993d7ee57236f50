/** Options that are priced by a vendor: by an offer, or by a quote in the place of our own price. */
import type { Tree } from "../../../model/details";
import type { Case, OptionAnswer, Summary } from "../../../model/types";
import { kindOf } from "../../../scenes";

export type Priced = "offer" | "quote" | "";

export function pricedBy(theCase: Case, { vendor, place, engagement }: OptionAnswer): Priced {
  if (vendor) return "offer";
  const leaf = theCase.leaves["has_quote"]?.find(([where, who]) => where === place && who === engagement);
  return theCase.facts[leaf?.[3][0] ?? -1]?.[0] ? "quote" : "";
}

/** Whether a vendor could quote for it. */
export function mayBeQuoted(option: OptionAnswer): boolean {
  return kindOf(option.engagement) === "vendor" && !option.mix && !option.vendor;
}

export interface PriceBeside {
  readonly quoted: Summary;
  /** What we would have expected its people there to be billed at, a month. */
  readonly own: Summary | null;
}

/** What a vendor asks a month, beside our own price of its people; null where no vendor is paid for the whole work. */
export function priceBeside({ nodes }: Tree): PriceBeside | null {
  const of = (name: string): Summary | null =>
    Object.values(nodes).find((node) => node.id.split("@")[0] === name)?.values["all"] ?? null;
  const quoted = of("offered_price");
  return quoted && { quoted, own: of("price_there") };
}
