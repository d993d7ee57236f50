/** At which price of today's vendor staying costs least: decide/compare/renegotiate.py once more. */

import type { Futures } from "./futures";
import { at, spotKey } from "./graph";
import { grouped, wholePercent } from "./numbers";
import { root } from "./roots";
import { filled } from "./sentences";
import { median } from "./summary";
import type { OptionAnswer } from "./types";
import { Values } from "./values";
import { said } from "./names";

/** The price in a sentence; `options` are all, lowest median first. Empty where no vendor is paid. */
export function priceSentence(futures: Futures, options: readonly OptionAnswer[]): string {
  const { prepared } = futures;
  const { doc } = prepared;
  const { price_rivals: count, price_dearest: times, price_precision: precision } = doc.constants;
  // A renewed price is to stay too.
  const rivals = options.filter((each) => !prepared.exists(prepared.option(each.id)) && !each.fails).slice(0, count);
  if (!doc.price_spot || !rivals.length) return "";
  const spot = at(...doc.price_spot);
  const costs = (price: number, ids: readonly string[]): number[] => {
    const changed = futures.changed(new Map(([["quoted_price", price], ["has_quote", 1]] as const).map(
      ([name, value]) => [spotKey(name, spot), { name, spot, value: Values.one(value) }])));
    return ids.map((id) => median(futures.costs(prepared.option(id), changed)));
  };
  const ids = rivals.map((each) => each.id);
  const gap = (price: number): number => {
    const [stay, ...others] = costs(price, [doc.as_is, ...ids]);
    return stay - Math.min(...others);
  };
  const now = median(futures.evaluation.value("vendor_price", spot).data);
  const [least, most] = gap(now) > 0 ? [0, now] : [now, times * now];
  const isNone = gap(least) > 0 || gap(most) <= 0;
  const price = isNone ? least : root(gap, least, most, precision * now);
  const others = costs(price, ids);
  const rival = rivals[others.indexOf(Math.min(...others))];
  const words = { now: `${grouped(now, 0)} ${doc.currency}`, rival: said(doc, rival) };
  if (isNone) return filled(doc.sentences.price_none, words);
  const change = price / now - 1;
  return filled(change >= 0 ? doc.sentences.price_up : doc.sentences.price_down, {
    ...words, at: `${grouped(price, 0)} ${doc.currency}`, percent: wholePercent(Math.abs(change)),
  });
}
