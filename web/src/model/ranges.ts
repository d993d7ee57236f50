/** A range: one chance in ten below low, half on each side of likely, one in ten above high. */

import type { RangeDoc } from "./types";

export const Z_OF_P90 = 1.2815515655446004;
const Z_LIMIT = 3;

export class Range {
  constructor(
    readonly low: number,
    readonly likely: number,
    readonly high: number,
    readonly isLog = false,
    readonly atLeast = -Infinity,
    readonly atMost = Infinity,
  ) {}

  static read(doc: RangeDoc): Range {
    if (doc === null) return new Range(Infinity, Infinity, Infinity);
    if (typeof doc === "number") return new Range(doc, doc, doc);
    const [low, likely, high, shape, least, most] = doc;
    return new Range(low, likely, high, shape === "l", least ?? -Infinity, most ?? Infinity);
  }

  get isExact(): boolean {
    return this.low === this.high;
  }

  times(factor: number): Range {
    return new Range(
      this.low * factor, this.likely * factor, this.high * factor,
      this.isLog, this.atLeast * factor, this.atMost * factor,
    );
  }

  /** What is left when all but a share of the variance, of normal scores, is known. */
  narrowed(share: number): Range {
    const score = Math.sqrt(share) * Z_OF_P90;
    const ends = new Float64Array(3);
    this.write(Float64Array.of(-score, 0, score), ends, 0);
    return new Range(ends[0], ends[1], ends[2], this.isLog, this.atLeast, this.atMost);
  }

  same(other: Range): boolean {
    return (
      this.low === other.low && this.likely === other.likely && this.high === other.high &&
      this.isLog === other.isLog && this.atLeast === other.atLeast && this.atMost === other.atMost
    );
  }

  /** The values at standard normal scores, written into an array from an index on. */
  write(scores: Float64Array, out: Float64Array, from: number): void {
    if (this.isExact) {
      out.fill(this.likely, from, from + scores.length);
      return;
    }
    const [low, likely, high] = this.isLog
      ? [Math.log(this.low), Math.log(this.likely), Math.log(this.high)]
      : [this.low, this.likely, this.high];
    for (let d = 0; d < scores.length; d++) {
      const score = Math.min(Math.max(scores[d], -Z_LIMIT), Z_LIMIT) / Z_OF_P90;
      const value = likely + (score < 0 ? (likely - low) * score : (high - likely) * score);
      const plain = this.isLog ? Math.exp(value) : value;
      out[from + d] = Math.min(Math.max(plain, this.atLeast), this.atMost);
    }
  }
}
