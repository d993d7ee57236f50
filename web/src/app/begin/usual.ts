/** What the server says that a role and a home let one begin with. */
import type { Status } from "../../model/types";
import type { PlaceNamed } from "../server/names";

export interface Usual {
  readonly role: { readonly role: string; readonly title: string; readonly family: string; readonly software: readonly string[] };
  readonly home: PlaceNamed;
  readonly currency: string;
  /** Of a year, in the company's currency. */
  readonly pay: {
    readonly low: number; readonly likely: number; readonly high: number; readonly status: Status; readonly year: string; readonly note: string;
    readonly sources: readonly { readonly producer: string; readonly title: string; readonly address: string }[];
  };
  readonly language: string;
  /** People from whom on a centre of one's own may bear a whole crew. */
  readonly centre_from: number;
  /** English names of all languages, by code. */
  readonly languages: Readonly<Record<string, string>>;
  readonly places: readonly Candidate[];
  readonly suggested: Readonly<Record<Reach, readonly string[]>>;
}

export type Reach = "all" | "near" | "far";

export interface Candidate {
  readonly place: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly reach: string;
  readonly rank: number;
  readonly score: number | null;
  readonly employer_cost: { readonly status: Status } | null;
  readonly caution: string;
}
