/** Options side by side: every row's name, and what stands in it for an option. */
import type { Profile } from "../../model/details";
import type { Case, OptionAnswer, OptionWordsDoc, RankedOption, Summary } from "../../model/types";
import type { MeasureName } from "../drawer/subject";
import type { Measure } from "./measures";

/** All that is told of one option. */
export interface Side {
  readonly doc: Case;
  readonly option: OptionAnswer;
  readonly profile: Profile;
  readonly words: OptionWordsDoc;
  /** On every criterion; nothing where it fails a requirement. */
  readonly ranked: RankedOption | undefined;
}

/** What stands in a row: a number with its range, or words; each may have a line beneath it. */
export interface Cell {
  readonly number?: number;
  readonly range?: Summary;
  readonly words?: string;
  readonly beneath?: string;
}

export interface Row {
  readonly name: string;
  readonly of: (side: Side) => Cell;
  readonly measure?: Measure;
  /** Which number is better; left out where neither is. */
  readonly better?: "more" | "less";
  /** Where its number is told: as a number of the option, as a figure of the model, or by how it is found. */
  readonly told?: { readonly measure: MeasureName } | { readonly figure: string } | { readonly how: string };
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export function ranged(name: string, measure: Measure, better: Row["better"], of: (side: Side) => Summary): Row {
  return { name, measure, ...(better ? { better } : {}), of: (side) => ({ number: of(side).p50, range: of(side) }) };
}

export function counted(
  name: string, measure: Measure, better: Row["better"], of: (side: Side) => number, beneath?: (side: Side) => string,
): Row {
  return {
    name, measure, ...(better ? { better } : {}),
    of: (side) => ({ number: of(side), ...(beneath ? { beneath: beneath(side) } : {}) }),
  };
}

export function worded(name: string, of: (side: Side) => string, beneath?: (side: Side) => string): Row {
  return { name, of: (side) => ({ words: of(side), ...(beneath ? { beneath: beneath(side) } : {}) }) };
}

/** The row whose number is one of those that options are known by. */
export const measured = (measure: MeasureName, row: Row): Row => ({ ...row, told: { measure } });

/** The row whose number is a figure or an input of the model. */
export const figured = (figure: string, row: Row): Row => ({ ...row, told: { figure } });

/** The row whose number is worked out from several figures, and how. */
export const found = (how: string, row: Row): Row => ({ ...row, told: { how } });
