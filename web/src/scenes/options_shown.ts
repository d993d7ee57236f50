/** Options as charts need them, from what the model answers. */

import { capital } from "../model/numbers";
import type { Summary } from "../model/types";
import type { Kind } from "./marks";

export interface Shown {
  readonly id: string;
  readonly name: string;
  /** Where its name has no room: cut, a name would lose what comes last, as software does. */
  readonly short?: string;
  readonly kind: Kind;
  readonly isBest?: boolean;
  readonly isToday?: boolean;
}

export interface ShownCost extends Shown {
  readonly cost: Summary;
}

/** A name with what it is at once: today's, or the one that the case speaks for. */
export function nameOf(option: Shown): string {
  return option.isToday ? `${option.name} (today)` : option.name;
}

export function shortOf(option: Shown): string {
  return nameOf({ ...option, name: capital(option.short ?? option.name) });
}
