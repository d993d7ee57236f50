/** Numbers as readers see them, to the letter as Python writes them. */

const SCALES = [[1e12, "tn"], [1e9, "bn"], [1e6, "m"], [1e3, "k"]] as const;

/** Python's `:.Nf`: halves go to the even digit, which `toFixed` does not do. */
export function fixed(x: number, digits: number): string {
  const doubled = x * 2 ** (digits + 1);
  const isHalf = Number.isInteger(doubled) && doubled % 2 !== 0;
  if (!isHalf) return x.toFixed(digits);
  const scaled = Math.abs(x) * 10 ** digits;
  const low = Math.floor(scaled);
  const whole = low % 2 === 0 ? low : low + 1;
  return `${x < 0 ? "-" : ""}${(whole / 10 ** digits).toFixed(digits)}`;
}

/** Python's `:,.Nf`. */
export function grouped(x: number, digits: number): string {
  const [whole, part] = fixed(x, digits).split(".");
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return part ? `${commas}.${part}` : commas;
}

/** A number with so many significant digits. */
export function significant(x: number, digits: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(x)));
  if (decimals >= 0) return Number(Number(fixedOrExact(x, decimals)).toPrecision(digits));
  const unit = 10 ** -decimals;
  const rest = Math.abs(x) % unit;
  if (rest !== unit / 2) return Number(x.toPrecision(digits));
  const low = Math.floor(Math.abs(x) / unit);
  return Math.sign(x) * (low % 2 === 0 ? low : low + 1) * unit;
}

function fixedOrExact(x: number, decimals: number): string {
  return decimals <= 20 ? fixed(x, decimals) : String(x);
}

/** Below it an amount is what arithmetic has left over. */
const NOTHING = 1e-6;

/** Money or a count with three significant digits: `45.6k`, `1.23m`, `0.078`, `1,290tn`. */
export function short(x: number): string {
  const rounded = significant(x, 3);
  if (Math.abs(rounded) < NOTHING) return "0";
  for (const [size, suffix] of SCALES) {
    if (Math.abs(rounded) < size) continue;
    const scaled = rounded / size;
    const whole = Math.trunc(Math.abs(scaled)).toString().length;
    if (whole > 3) return grouped(scaled, 0) + suffix;
    return scaled.toFixed(3 - whole) + suffix;
  }
  return fixed(rounded, 9).replace(/\.?0+$/, "");
}

/** Both ends of a range in one unit: `33.7k to 245k`, `0.95m to 1.20m`. */
export function shortRange(low: number, high: number): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const [size, suffix] = scaleOf(largest);
  return [low, high].map((end) => Math.abs(end) < largest / 1000 ? "0"
    : scaleOf(Math.abs(end))[0] === size ? short(end) : fixed(end / size, 2) + suffix).join(" to ");
}

function scaleOf(x: number): readonly [number, string] {
  return SCALES.find(([size]) => significant(x, 3) >= size) ?? [1, ""];
}

/** Python's `:g` of a number that has few digits. */
export function general(x: number): string {
  if (x === 0) return "0";
  const rounded = Number(x.toPrecision(6));
  const exponent = Math.floor(Math.log10(Math.abs(rounded)));
  if (exponent >= -4 && exponent < 6) return String(rounded);
  const [digits, power] = rounded.toExponential().split("e");
  const sign = power.startsWith("-") ? "-" : "+";
  return `${digits}e${sign}${power.replace(/^[+-]/, "").padStart(2, "0")}`;
}

export function money(amount: number, currency: string): string {
  return `${short(amount)} ${currency}`;
}

/** A share as a whole percentage: `18%`. */
export function wholePercent(share: number): string {
  return `${hundredths(share)}%`;
}

/** Shares of one whole as whole numbers that add up to a hundred: the largest remainders are rounded up. */
export function ofOneHundred(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, each) => sum + each, 0) || 1;
  const exact = shares.map((each) => (100 * each) / whole);
  const found = exact.map(Math.floor);
  const left = 100 - found.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact.map((_, at) => at).sort((a, b) => (exact[b] % 1) - (exact[a] % 1) || a - b);
  for (const at of byRemainder.slice(0, shares.some((each) => each > 0) ? left : 0)) found[at]++;
  return found;
}

/** A share as a whole number of a hundred: `18`. */
export function hundredths(share: number): string {
  return fixed(100 * share, 0).replace(/^-0$/, "0");
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
