/** Two options held against each other, row by row: the difference, and which is better. */
import { listed } from "../../scenes/layout";
import { inside } from "../words/numbers";
import { differenceSaid } from "./measures";
import type { Cell, Row, Side } from "./rows";

export interface Compared {
  readonly row: Row;
  readonly first: Cell;
  readonly second: Cell;
  /** In words; empty where words alone stand in the row. */
  readonly difference: string;
  readonly better: "first" | "second" | null;
  readonly isSame: boolean;
}

/** Holds two options against each other; below a share of the larger value neither is better. */
export function compared(row: Row, one: Side, other: Side): Compared {
  const [first, second] = [row.of(one), row.of(other)];
  if (first.number === undefined || second.number === undefined || !row.measure) {
    const isSame = first.words === second.words && first.number === second.number;
    return { row, first, second, difference: isSame ? "the same" : "", better: null, isSame };
  }
  const gap = first.number - second.number;
  const least = one.doc.profiles.worth_saying * Math.max(Math.abs(first.number), Math.abs(second.number));
  const isNear = Math.abs(gap) <= least;
  const leads = row.better === "more" ? gap > 0 : gap < 0;
  return {
    row, first, second,
    difference: differenceSaid(first.number, second.number, row.measure),
    better: isNear || !row.better ? null : leads ? "first" : "second",
    isSame: isNear,
  };
}

/** Whether anything stands in a row. */
export function isTold({ first, second }: Compared): boolean {
  return [first, second].some((cell) => cell.number !== undefined || cell.words);
}

/** The finding in one sentence: cost, time and control of the first against the second. */
export function finding(one: Side, other: Side): string {
  const { currency } = one.doc;
  const months = one.profile.full_output.p50 - other.profile.full_output.p50;
  const clauses = [
    `costs ${differenceSaid(one.option.cost.p50, other.option.cost.p50, "money").replace(/ (?=more|less)/, ` ${currency} `)}`,
    Math.abs(months) < 0.05 ? "" : `is at full output ${differenceSaid(one.profile.full_output.p50, other.profile.full_output.p50, "months")}`,
    `leaves you ${differenceSaid(one.profile.control.p50, other.profile.control.p50, "share").replace(/(more|less)$/, "$1 control")}`,
  ].filter(Boolean);
  return `Against ${inside(other.option.name)}, ${inside(one.option.name)} ${listed(clauses)}.`;
}
