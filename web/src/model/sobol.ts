/** Sobol points and their Owen scrambling: simulate/sobol.py once more. */

import { DIRECTIONS } from "../generated/directions";

const BITS = 32;

/** The direction numbers of a dimension, counted from 0, that of the highest bit first. */
function directions(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (dimension === 0) return numbers.map((_, bit) => 2 ** (BITS - 1 - bit));
  const [a, ...first] = DIRECTIONS[dimension - 1];
  const degree = first.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      numbers[bit] = first[bit] << (BITS - 1 - bit);
      continue;
    }
    let word = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree);
    for (let back = 1; back < degree; back++) {
      if ((a >> (degree - 1 - back)) & 1) word ^= numbers[bit - back];
    }
    numbers[bit] = word;
  }
  return numbers;
}

/** The first points of a dimension, a power of two of them, as fractions of 2**32. */
export function sobolPoints(dimension: number, draws: number): Uint32Array {
  const points = new Uint32Array(draws);
  const numbers = directions(dimension);
  for (let bit = 0, half = 1; half < draws; bit++, half *= 2) {
    for (let at = 0; at < half; at++) points[half + at] = points[half - 1 - at] ^ numbers[bit];
  }
  return points;
}

function reversed(given: number): number {
  let word = ((given >>> 1) & 0x55555555) | ((given & 0x55555555) << 1);
  word = ((word >>> 2) & 0x33333333) | ((word & 0x33333333) << 2);
  word = ((word >>> 4) & 0x0f0f0f0f) | ((word & 0x0f0f0f0f) << 4);
  word = ((word >>> 8) & 0x00ff00ff) | ((word & 0x00ff00ff) << 8);
  return (word >>> 16) | (word << 16);
}

/** A point under nested uniform scrambling. Source: Laine and Karras (2011); Burley (2020). */
export function owenScrambled(point: number, key: number): number {
  let word = (reversed(point) + key) | 0;
  word ^= Math.imul(word, 0x6c50b47c);
  word ^= Math.imul(word, 0xb82f1e52);
  word ^= Math.imul(word, 0xc7afe638);
  word ^= Math.imul(word, 0x8d22f6e6);
  return reversed(word) >>> 0;
}
