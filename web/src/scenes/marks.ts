/** A chart as data: marks on a sheet of a stated size, the finding in words, and a table. */

import type { Engagement } from "../generated/plan";

export type Ink =
  | "text" | "muted" | "accent" | "grid" | "ground" | "surface"
  | "own" | "eor" | "contractor" | "vendor"
  | "part0" | "part1" | "part2" | "part3" | "part4" | "part5" | "part6" | "part7" | "part8";

export type Kind = "own" | "eor" | "contractor" | "vendor";

/** What a mark has beside its form: a name for clicks and focus, and words for a pointer. */
interface Told {
  readonly id?: string;
  readonly title?: string;
}

export interface Rect extends Told {
  readonly is: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly opacity?: number;
}

export interface Line extends Told {
  readonly is: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Ink;
  readonly weight?: number;
  readonly dash?: string;
}

export interface Path extends Told {
  readonly is: "path";
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly weight?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /** Hatched in its fill instead of filled: nothing is known of it. */
  readonly pattern?: "hatch";
  /** Placed by a scale and a shift: what is drawn once fits every size. */
  readonly place?: { readonly scale: number; readonly x: number; readonly y: number };
}

/** A point whose form tells the engagement too: own square, partner diamond, contractors triangle, vendor circle. */
export interface Point extends Told {
  readonly is: "point";
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind: Kind;
  readonly hollow?: boolean;
  /** Where colour does not tell the kind. */
  readonly ink?: Ink;
}

export interface Text extends Told {
  readonly is: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly fill?: Ink;
  /** Drawn on a halo of the surface, so that it can be read over lines. */
  readonly halo?: boolean;
}

export type Mark = Rect | Line | Path | Point | Text;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What the chart shows, as a sentence: its alternative text. */
  readonly label: string;
  readonly marks: readonly Mark[];
  /** The same data, for those who would rather read it. */
  readonly table: Table;
  /** Where the data are from, if the chart must say so. */
  readonly footnote?: string;
}

/** Who employs the people, in the four kinds that charts tell apart. */
const KINDS: Readonly<Record<Engagement, Kind>> = {
  own_staff: "own", employer_of_record: "eor", contractor: "contractor",
  staff_augmentation: "vendor", managed_service: "vendor", build_operate_transfer: "vendor",
};

export function kindOf(engagement: string): Kind {
  return KINDS[engagement as Engagement] ?? "vendor";
}
