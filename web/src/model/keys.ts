/**
 * Keys and the random words that follow from them, in 32-bit arithmetic alone: simulate/keys.py
 * once more, word for word.
 */

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const INDEX = 2 ** 20;
const WORDS = 2 ** 32;

/** The 32-bit FNV-1a hash of a text, whose letters are all ASCII. */
export function fnv1a(text: string): number {
  let word = FNV_START;
  for (let at = 0; at < text.length; at++) {
    word = Math.imul(word ^ text.charCodeAt(at), FNV_PRIME);
  }
  return word >>> 0;
}

/** A word mixed; no two mix into the same one. Source: lowbias32 of Chris Wellons (2018). */
export function mix(given: number): number {
  let word = given ^ (given >>> 16);
  word = Math.imul(word, 0x7feb352d);
  word ^= word >>> 15;
  word = Math.imul(word, 0x846ca68b);
  return (word ^ (word >>> 16)) >>> 0;
}

/** The key of a purpose, such as `order/work`, under a seed. */
export function keyOf(seed: number, text: string): number {
  return mix(fnv1a(`${seed}:${text}`));
}

/** The first words of a key, all different. */
export function stream(count: number, key: number): Uint32Array {
  const words = new Uint32Array(count);
  for (let at = 0; at < count; at++) words[at] = mix(mix(at) ^ key);
  return words;
}

/** 0 to count - 1 in the order of the key's random words; at most 2**20 of them. */
export function permutation(count: number, key: number): Uint32Array {
  const words = stream(count, key);
  // Word and index in one number, exact below 2**53: the runtime's own sort is fast on numbers.
  const marked = new Float64Array(count);
  for (let at = 0; at < count; at++) marked[at] = words[at] * INDEX + at;
  marked.sort();
  return Uint32Array.from(marked, (each) => each % INDEX);
}

/** A word as a number strictly between 0 and 1. */
export function unit(word: number): number {
  return (word + 0.5) / WORDS;
}
