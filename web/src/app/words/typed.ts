/** What a reader types for an assumption: a value, a range, or a change of what is known. */
import type { Leaf, Setting } from "../../model/types";
import { type Written, UnreadNumber, means, readWritten } from "../../model/written_numbers";
import { isShare, unitWords, valueWords } from "./settings";

/** `+20%`, `-10%`, `− 5 percent`. */
const IN_PERCENT = /^([-+\u2212\u2013])\s*(\d+(?:[.,]\d{1,2})?)\s*(?:%|percent|per cent)$/i;
/** `x1.2`, `× 1.2`, `1.2x`. */
const MULTIPLE = /^(?:[x×]\s*(.+)|(.+?)\s*[x×])$/i;

/** What a multiple of several values is shown as: one of them, and whose it is. */
export interface Base {
  readonly value: number;
  /** The role that it is of; empty where it is of no role. */
  readonly role: string;
  /** Its key, under which pay of that role alone is set. */
  readonly key: string;
}

/** How a value may be typed, in the reader's own terms. */
export function howToType(leaf: Leaf): string {
  return isShare(leaf)
    ? "Type a share such as 31%, a range such as 20% to 45%, or a change such as x1.2."
    : "Type a value such as 45k, a range such as 40k to 50k, or a change such as +20%.";
}

/** What was typed as a setting; or, in words, why it is none. Of several roles' values one value or one range is
 * that of `base`: a value scales all of them, a range stays a range. */
export function settingTyped(text: string, leaf: Leaf, currency: string, base: Base | null): Setting | string {
  const said = text.trim();
  try {
    const times = changeTyped(said, leaf);
    if (times !== undefined) return times > 0 && Number.isFinite(times) ? { times } : `${said} leaves nothing. ${howToType(leaf)}`;
    const found = valueTyped(said, leaf, currency);
    if (typeof found === "string" || leaf.is_alike) return found;
    if (!base) return "Type a change, such as +20%: its values differ.";
    if (typeof found === "number") return { times: found / base.value };
    return leaf.name === "pay" && base.key ? found : `Type one value, such as ${valueWords(leaf, base.value)}, or a change, such as +20%.`;
  } catch (unread) {
    if (!(unread instanceof UnreadNumber)) throw unread;
    return unread.readings.length ? `${said} ${unread.why}. ${unread.todo}` : howToType(leaf);
  }
}

/** By what somebody multiplies what is known; nothing where a value was typed. */
function changeTyped(said: string, leaf: Leaf): number | undefined {
  const [, sign, percent = ""] = IN_PERCENT.exec(said) ?? [];
  if (sign && !mayBeNegative(leaf)) {
    const share = Number(percent.replace(",", ".")) / 100;
    return sign === "+" ? 1 + share : 1 - share;
  }
  const multiple = MULTIPLE.exec(said);
  if (!multiple) return undefined;
  const read = readWritten((multiple[1] ?? multiple[2])!, "share");
  if (read.low !== read.high || unitIn(read)) throw new UnreadNumber("is no multiple");
  return read.low;
}

function mayBeNegative(leaf: Leaf): boolean {
  return leaf.facts.some((fact) => (fact.low ?? 0) < 0);
}

function valueTyped(said: string, leaf: Leaf, currency: string): number | readonly [number, number, number] | string {
  const isOfOne = leaf.unit === "1" || leaf.unit === "1/year";
  const found = readWritten(said, isOfOne ? "share" : "amount");
  const money = leaf.unit.startsWith("usd") && leaf.name !== "pay" ? "USD" : currency;
  if (found.currency && (isOfOne || !means(found.currency, money))) return `${found.currency} is another money: write ${money}.`;
  const once = found.period === "month" && leaf.name === "pay" ? 12 : 1;
  if (found.period && once === 1 && !leaf.unit.endsWith(`/${found.period}`)) return `Write what it is ${unitWords(leaf, currency)}.`;
  const [low, likely, high] = [found.low * once, found.likely * once, found.high * once];
  return low === high ? low : [low, likely, high];
}

function unitIn({ currency, period }: Written): string {
  return currency || period;
}
