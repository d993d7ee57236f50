/** Which of many things somebody means who types part of a name: all words must be found, the best first. */

/** How well a word of a name fits what was typed. */
const WHOLE = 8;
const BEGINS = 5;
const INSIDE = 2;
const SCATTERED = 1;
/** What it is worth that the name itself begins so. */
const FIRST = 3;

type Fit = (words: readonly string[], part: string) => number;

/** The things that fit, best first, and those that fit alike in their order; letters apart only where no words fit. */
export function ranked<Thing>(things: readonly Thing[], typed: string, nameOf: (thing: Thing) => string): Thing[] {
  const named = things.map((thing) => ({ thing, words: split(nameOf(thing)) }));
  const parts = split(typed);
  for (const fit of [byWords, byLetters]) {
    const found = named.map((each) => ({ ...each, score: scoreOf(each.words, parts, fit) })).filter(({ score }) => score > 0);
    if (found.length) return found.sort((a, b) => b.score - a.score).map(({ thing }) => thing);
  }
  return [];
}

/** Grows with the fit; zero where a typed word is not in the name. Of two that fit alike the shorter is meant. */
function scoreOf(words: readonly string[], parts: readonly string[], fit: Fit): number {
  const fits = parts.map((part) => fit(words, part));
  return fits.every(Boolean) ? fits.reduce((sum, each) => sum + each, 0) - words.length / 100 : 0;
}

function byWords(words: readonly string[], part: string): number {
  return Math.max(0, ...words.map((word, at) => fitOf(word, part) + (at === 0 && word.startsWith(part) ? FIRST : 0)));
}

/** Whether the letters stand in the name in their order: `mgsv` in managed service. */
function byLetters(words: readonly string[], part: string): number {
  let at = 0;
  for (const letter of words.join("")) if (letter === part[at]) at += 1;
  return part.length > 1 && at === part.length ? SCATTERED : 0;
}

function split(text: string): string[] {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function fitOf(word: string, part: string): number {
  if (word === part) return WHOLE;
  return word.startsWith(part) ? BEGINS : word.includes(part) ? INSIDE : 0;
}
