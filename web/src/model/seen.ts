/** Names of what belongs to one part of today's way, or to a move: model/scenario/seen.py. */

/** A part as it stands, or a move; parts go by their numbers in the file, 0 is none. */
export interface Seen {
  /** The key of the offer that work goes to, `another` or `renewed`; empty for none. */
  readonly to: string;
  /** The part whose people stay, and whom others join. */
  readonly beside: number;
  /** The part that work leaves. */
  readonly leaving: number;
  /** The part as it stands; in what a reader says, however it is seen. */
  readonly part: number;
}

export const UNSEEN: Seen = { to: "", beside: 0, leaving: 0, part: 0 };
const ALONE = /^part(\d+)$/;
const KEY = /^(.*?)(?:beside_part(\d+))?(?:from_part(\d+))?$/;
const NAME = /^(?=.)(?:to_([\p{L}\p{N}][\p{L}\p{N}_]*?))?(?:(?:^|_)beside_part(\d+))?(?:(?:^|_)from_part(\d+))?$/u;

/** What a key of the model stands for. */
export function seenBy(key: string): Seen {
  return seen(KEY, key) ?? { ...UNSEEN, to: key };
}

/** What the first word of a name says of a part or a move; `null` where nothing. */
export function seenNamed(written: string): Seen | null {
  return seen(NAME, written);
}

function seen(form: RegExp, text: string): Seen | null {
  const alone = ALONE.exec(text);
  if (alone) return { ...UNSEEN, part: Number(alone[1]) };
  const found = form.exec(text);
  if (!found) return null;
  const [, to = "", beside = "0", leaving = "0"] = found;
  return { to, beside: Number(beside), leaving: Number(leaving), part: 0 };
}

/** How it is written before the name of a value: `to_acme_from_part2`. */
export function seenName({ to, beside, leaving, part }: Seen): string {
  if (part) return `part${part}`;
  const words = [to && `to_${to}`, beside && `beside_part${beside}`, leaving && `from_part${leaving}`];
  return words.filter(Boolean).join("_");
}

/** Whether what is said of it is said of a key: a part is meant as it is left, too. */
export function covers(said: Seen, key: string): boolean {
  const other = seenBy(key);
  if (said.part) return said.part === other.part || said.part === other.leaving;
  return (
    (!said.to || said.to === other.to) &&
    (!said.beside || said.beside === other.beside) &&
    (!said.leaving || said.leaving === other.leaving)
  );
}

export function seenNarrowness({ to, beside, leaving, part }: Seen): number {
  return [to, beside, leaving, part].filter(Boolean).length + (leaving ? 1 : 0);
}

const TO: Readonly<Record<string, string>> = {
  "": "", another: ", for another partner", renewed: " at the renewed price",
};

/** Said after what it is of: `, leaving part 2 of today's way, for acme`. */
export function seenWords({ to, beside, leaving, part }: Seen): string {
  const standing = part ? ` in part ${part} of today's way` : "";
  const left = leaving ? `, leaving part ${leaving} of today's way` : "";
  const joined = beside ? `, joining part ${beside} of today's way` : "";
  return standing + left + joined + (TO[to] ?? `, for ${to.replaceAll("_", " ")}`);
}
