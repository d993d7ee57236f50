/** The verdict by levels: decide/compare/levels.py once more. */

import { shareOf } from "./summary";
import type { Level, LevelAnswer, LevelName } from "./types";

export const LEVELS: readonly LevelName[] = ["change", "distance", "place", "engagement", "software"];

/** An option that is admissible: what it answers on each level, and what it costs. */
export interface Candidate {
  readonly id: string;
  readonly answers: readonly string[];
  readonly median: number;
  readonly cost: Float64Array;
}

/** Judge each level in turn, among what the levels above it chose; cheapest candidates first. */
export function levelsOf(
  candidates: readonly Candidate[], indifference: number, settledFrom: number,
): Level[] {
  let left = candidates;
  return LEVELS.slice(0, candidates[0].answers.length).map((name, at) => {
    const level = judged(name, standing(left, at), indifference, settledFrom);
    left = left.filter((each) => each.answers[at] === level.answers[0].key);
    return level;
  });
}

/** The option that stands for each answer, the cheapest answer first. */
function standing(candidates: readonly Candidate[], at: number): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const each of candidates) if (!found.has(each.answers[at])) found.set(each.answers[at], each);
  return found;
}

function judged(
  name: LevelName, standsFor: ReadonlyMap<string, Candidate>, indifference: number, settledFrom: number,
): Level {
  const margin = 1 + indifference;
  const costs = [...standsFor.values()].map((each) => each.cost);
  const enough = costs[0].map((_, d) => margin * costs.reduce((least, cost) => Math.min(least, cost[d]), Infinity));
  const answers = [...standsFor].map(([key, { id, median, cost }]): LevelAnswer => ({
    key, option: id, median, share: shareOf(cost, (each, d) => each <= enough[d]),
  }));
  const [best] = answers;
  const within = answers.filter((each) => each.median <= margin * best.median).map((each) => each.key);
  return { name, answers, settled: best.share >= settledFrom, within };
}
