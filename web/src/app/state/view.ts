/** How a reader looks at the options: which of them, in what order, in which money. No answer follows from it. */

export const PERS = ["total", "year", "head", "hour"] as const;
/** What an amount is for: the whole horizon, a year of it, a person and year, or an hour of useful work. */
export type Per = (typeof PERS)[number];

export interface View {
  /** Words that an option's name must have. */
  readonly find: string;
  /** Codes of places, and engagements; empty: all. */
  readonly places: readonly string[];
  readonly engagements: readonly string[];
  /** Only those that meet every requirement; only those that cost less than today. */
  readonly meets: boolean;
  readonly below: boolean;
  /** What an option may cost at most, over the horizon, in company currency; null: anything. */
  readonly most: number | null;
  readonly sort: string;
  /** The columns that are shown; null: the usual ones. */
  readonly columns: readonly string[] | null;
  /** The money that amounts are shown in; empty: the company's. */
  readonly currency: string;
  readonly per: Per;
}

export const USUAL: View = {
  find: "", places: [], engagements: [], meets: false, below: false, most: null,
  sort: "", columns: null, currency: "", per: "total",
};

export function viewWritten(view: View): [string, string][] {
  const { find, places, engagements, meets, below, most, sort, columns, currency, per } = view;
  const only = [...(meets ? ["meets"] : []), ...(below ? ["below"] : [])];
  const all: [string, string][] = [
    ["find", find], ["in", places.join(",")], ["with", engagements.join(",")], ["only", only.join(",")],
    ["most", most === null ? "" : `${most}`], ["sort", sort], ["columns", columns?.join(",") ?? ""],
    ["money", currency], ["per", per === USUAL.per ? "" : per],
  ];
  return all.filter(([, value]) => value);
}

/** Reads a view from an address, each word of it taken by its name; what is unknown is as usual. */
export function viewRead(taken: (name: string) => string): View {
  const list = (name: string) => taken(name).split(",").filter(Boolean);
  const only = list("only");
  const [most, columns, per] = [Number(taken("most")), list("columns"), taken("per")];
  return {
    find: taken("find"), places: list("in"), engagements: list("with"),
    meets: only.includes("meets"), below: only.includes("below"), most: most > 0 ? most : null,
    sort: taken("sort"), columns: columns.length ? columns : null,
    currency: taken("money"), per: PERS.find((each) => each === per) ?? USUAL.per,
  };
}

/** Whether a view leaves options out. */
export function isFiltered({ find, places, engagements, meets, below, most }: View): boolean {
  return Boolean(find || places.length || engagements.length || meets || below || most !== null);
}
