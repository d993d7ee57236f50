/**
 * Numbers as people write them, read as `quantities/written_numbers.py` reads them: one table of
 * examples (`written_numbers.json` of the tests) holds both together.
 */
import { grouped } from "./numbers";

/** What a mark in a number means where it may mean two things. */
export type Kind = "amount" | "share" | "unknown";
type Mark = "." | ",";
type Ways = Readonly<Partial<Record<Mark, number>>>;

export interface Written {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly currency: string;
  readonly period: string;
}

/** A text that is no number, or may be two. */
export class UnreadNumber extends Error {
  constructor(readonly why: string, readonly todo = "", readonly readings: readonly number[] = []) {
    super(why);
  }
}

interface Token {
  readonly digits: string;
  readonly sign: number;
  readonly scale: string;
  readonly currency: string;
  readonly period: string;
}

const MARKS = [".", ","] as const;
const FAR = 100;
const LONGEST = 80;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, tsd: 1e3, "tsd.": 1e3, tys: 1e3, "tys.": 1e3, m: 1e6, mn: 1e6, mln: 1e6,
  "mln.": 1e6, mio: 1e6, "mio.": 1e6, million: 1e6, millions: 1e6, lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5,
  crore: 1e7, crores: 1e7, cr: 1e7, "%": 0.01,
};
const SHORT = named({
  year: "year yr y annum a", month: "month mo", week: "week wk w", day: "day d", hour: "hour hr h",
});
const ALONE = named({
  year: "pa p.a. p.a yearly annually annual", month: "pm p.m. p.m monthly", week: "weekly",
  day: "daily", hour: "hourly p.h. ph",
});
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD BBD BSD BZD FJD NAD BND",
  "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "S$": "SGD",
  "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "€": "EUR", "£": "GBP EGP LBP",
  "¥": "JPY CNY", "₹": "INR", "₱": "PHP", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₪": "ILS",
  "₫": "VND", "₩": "KRW", "₦": "NGN", "฿": "THB", "₸": "KZT", "₾": "GEL", "₲": "PYG", "₡": "CRC",
  "৳": "BDT", "₵": "GHS", zł: "PLN", kč: "CZK", ft: "HUF", лв: "BGN", kr: "SEK NOK DKK ISK",
  rs: "INR PKR LKR NPR MUR", "rs.": "INR PKR LKR NPR MUR", rm: "MYR", rp: "IDR",
  lei: "RON MDL", "fr.": "CHF", sfr: "CHF",
};

const LETTER = "[a-z\u00c0-\u024f\u0400-\u04ff]";
const CURRENCY = `(?:(?:${anyOf(SIGNS)})(?!${LETTER})|[a-z]{3}(?!${LETTER}))`;
const AMOUNT = new RegExp(
  ` *(?<open>\\()? *(?<sign>[-+\u2212\u2013])? *(?<before>${CURRENCY})? *(?<minus>[-\u2212])? *` +
  "(?<digits>(?:\\d|[.,](?=\\d))(?:[.,'\u2019_ ]?\\d)*(?:e[-+]?\\d+)?)" +
  "(?:(?<whole>[.,])(?:--?|[\u2013\u2014])|/-)?" +
  ` *(?<early>[€$£¥₹](?= *k\\b))?(?: *(?<scale>${anyOf(SCALES)})(?!${LETTER}))?` +
  "(?: *(?<lpa>lpa|l(?= *p\\.?a\\b)|l\\b))?" +
  `(?: *(?!(?:to|per|pa|ph|pm|likely)\\b)(?<after>${CURRENCY}))?(?<close> *\\))?` +
  `(?: *(?:(?:/|per |an? ) *(?<per>${anyOf(SHORT)})(?![a-z])|(?<alone>${anyOf(ALONE)})(?![a-z])))? *`,
  "iy",
);
const TO = /(?:to\b|[-\u2013\u2014\u2212~]) */iy;
const LIKELY = /likely\b */iy;

/** Whether a sign or code, as somebody wrote it, may mean a currency. */
export function means(sign: string, code: string): boolean {
  const upper = sign.toUpperCase();
  return upper === code || (SIGNS[upper] ?? SIGNS[sign.toLowerCase()] ?? "").split(" ").includes(code);
}

/** A number or a range with its currency and period; throws what is none, or may be two. */
export function readWritten(text: string, kind: Kind): Written {
  const [low, high = low, likely] = tokensOf(text);
  const tokens = [...new Set([low, high, ...(likely ? [likely] : [])])];
  const mark = commonMark(tokens, kind);
  const [first, last] = endsOf(low, high, mark);
  const middle = likely ? within(likely, [low, high], first, last, mark) : (first + last) / 2;
  if (kind === "amount" && tokens.some((each) => each.scale === "%")) {
    throw new UnreadNumber("is a share", "Write the amount itself.");
  }
  if (![first, middle, last].every(Number.isFinite)) throw new UnreadNumber("is too large");
  if (!(first <= middle && middle <= last)) {
    throw new UnreadNumber("falls where it should rise", "Put the smaller figure first.");
  }
  const one = (said: readonly string[], what: string) => {
    const found = [...new Set(said.filter(Boolean))];
    if (found.length > 1) throw new UnreadNumber(`has two ${what}`, "Write one.");
    return found[0] ?? "";
  };
  return {
    low: first, likely: middle, high: last,
    currency: one(tokens.map((each) => each.currency), "currencies"),
    period: one(tokens.map((each) => each.period), "periods"),
  };
}

function tokensOf(text: string): [Token, Token?, Token?] {
  const plain = text.replace(/[\t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  if (text.length > LONGEST) throw new UnreadNumber("is too long for a number");
  let at = 0;
  const next = (form: RegExp): RegExpExecArray => {
    form.lastIndex = at;
    const found = form.exec(plain);
    if (!found) throw new UnreadNumber("is no number");
    at = form.lastIndex;
    return found;
  };
  const first = tokenOf(next(AMOUNT));
  if (at === plain.length) return [first];
  next(TO);
  const last = tokenOf(next(AMOUNT));
  if (at === plain.length) return [first, last];
  next(LIKELY);
  const likely = tokenOf(next(AMOUNT));
  if (at < plain.length) throw new UnreadNumber("is no number");
  return [first, last, likely];
}

function tokenOf(match: RegExpExecArray): Token {
  const said = (name: string): string => match.groups?.[name] ?? "";
  const currencies = ["before", "early", "after"].map(said).filter(Boolean);
  const minuses = [said("open"), said("sign").replace("+", ""), said("minus")].filter(Boolean);
  const isOdd = !said("open") !== !said("close") || currencies.length > 1 || minuses.length > 1 ||
    (said("scale") && said("lpa")) || said("lpa") === "l";
  if (isOdd) throw new UnreadNumber("is no number");
  const lpa = said("lpa").toLowerCase();
  return {
    digits: said("digits").toLowerCase() + (said("whole") && `${said("whole")}0`),
    sign: minuses.length ? -1 : 1,
    scale: lpa ? "lakh" : said("scale").toLowerCase(),
    currency: currencies.join("") || (lpa ? "Rs" : ""),
    period: SHORT[said("per").toLowerCase()] ?? ALONE[said("alone").toLowerCase()] ?? (lpa === "lpa" ? "year" : ""),
  };
}

/** What digits are with a point and with a comma before decimals, where they make sense. */
function bothWays(digits: string): Ways {
  if (/^\d*\.?\d+e[-+]?\d{1,3}$/.test(digits)) {
    return { ".": Number(digits) };
  }
  const found: Partial<Record<Mark, number>> = {};
  for (const mark of MARKS) {
    const at = digits.indexOf(mark);
    const [whole, decimals] = at < 0 ? [digits, ""] : [digits.slice(0, at), digits.slice(at + 1)];
    if (at >= 0 && !/^\d+$/.test(decimals)) continue;
    const plain = withoutGroups(whole, mark === "." ? "," : ".");
    if (plain || (!whole && at >= 0)) found[mark] = Number(`${plain || 0}.${decimals || 0}`);
  }
  return found;
}

function withoutGroups(whole: string, comma: Mark): string {
  if (/^\d+$/.test(whole)) return whole;
  for (const group of [comma, "'", "\u2019", "_", " "]) {
    const mark = group === "." ? "\\." : group;
    const form = `^(?:[1-9]\\d{0,2}(?:${mark}\\d{3})+|[1-9]\\d?(?:${mark}\\d{2})+${mark}\\d{3})$`;
    if (new RegExp(form).test(whole)) return whole.replaceAll(group, "");
  }
  return "";
}

/** What stands before decimals in numbers written by one hand: one that is clear tells it for all. */
function commonMark(tokens: readonly Token[], kind: Kind): Mark | undefined {
  const ways = tokens.map((each) => bothWays(each.digits));
  if (ways.some((way) => !Object.keys(way).length)) {
    throw new UnreadNumber("has marks where nobody groups digits", "Write it plainly.");
  }
  const clear = ways.filter((way, at) => Object.keys(way).length === 1 && !tokens[at]?.digits.includes("e"));
  const telling = [...new Set(clear.map((way) => Object.keys(way)[0] as Mark))];
  if (telling.length > 1) throw new UnreadNumber("has points and commas before decimals");
  if (telling.length) return telling[0];
  const unclear = tokens.filter((_, at) => new Set(Object.values(ways[at] ?? {})).size > 1);
  const trusted = { amount: ",", share: ".", unknown: "" }[kind];
  const asked = unclear.find((each) => !trusted || !each.digits.includes(trusted));
  if (asked) throw question(asked, tokens);
  return unclear.length ? "." : undefined;
}

function question(asked: Token, tokens: readonly Token[]): UnreadNumber {
  const large: readonly Mark[] = asked.digits.includes(".") ? [",", "."] : [".", ","];
  const said = large.map((mark) => tokens.slice(0, 2).map((each) => {
    const value = valueOf(each.digits, mark);
    const whole = grouped(value, 10).replace(/\.?0+$/, "");
    return (value < 1000 && Number.isInteger(value) ? `${whole}.0` : whole) + each.scale;
  }).join(" to ")).join(" or ");
  const readings = large.map((mark) => valueOf(asked.digits, mark));
  return new UnreadNumber(`may be ${said}`, `Write ${said.replaceAll(",", "")}.`, readings);
}

function valueOf(digits: string, mark: Mark | undefined): number {
  const ways = bothWays(digits);
  return (mark && ways[mark]) ?? Object.values(ways)[0] ?? Number.NaN;
}

function amountOf(token: Token, mark: Mark | undefined, scale = token.scale): number {
  const read = valueOf(token.digits, mark);
  return token.sign * (scale === "%" ? read / 100 : read * (SCALES[scale] ?? 1));
}

/** Both ends; a unit that is written once counts for both where that makes a range. */
function endsOf(low: Token, high: Token, mark: Mark | undefined): [number, number] {
  const asWritten: [number, number] = [amountOf(low, mark), amountOf(high, mark)];
  if (low.scale === high.scale || (low.scale && high.scale)) return asWritten;
  const scale = low.scale || high.scale;
  const shared: [number, number] = [amountOf(low, mark, scale), amountOf(high, mark, scale)];
  const isRange = ([first, last]: [number, number]) => first <= last;
  if (isRange(asWritten) && isRange(shared)) {
    if (low.scale) return low.scale === "%" ? shared : asWritten;
    if (shared[0] >= asWritten[0]) return shared;
    const said = [asWritten, shared].map((each) => each.join(" to ")).join(" or ");
    throw new UnreadNumber(`may be ${said}`, "Write the unit on both ends.", [asWritten[0], shared[0]]);
  }
  if (isRange(asWritten) && asWritten[1] >= FAR * Math.abs(asWritten[0])) {
    throw new UnreadNumber("has a unit on one end only", `Write ${scale} on both ends.`);
  }
  return isRange(shared) ? shared : asWritten;
}

function within(
  likely: Token, ends: readonly Token[], low: number, high: number, mark: Mark | undefined,
): number {
  const plain = amountOf(likely, mark);
  const scale = ends.find((each) => each.scale)?.scale ?? "";
  return (low <= plain && plain <= high) || likely.scale || !scale ? plain : amountOf(likely, mark, scale);
}

function named(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).flatMap(([name, short]) =>
    short.split(" ").map((each) => [each, name])));
}

function anyOf(words: object): string {
  return Object.keys(words).sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.$%]/g, "\\$&")).join("|");
}
