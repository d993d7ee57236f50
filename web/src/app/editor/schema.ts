/** The parts of the scenario's JSON schema that a form is made from: what a file may say, the page asks for. */
export interface Node {
  readonly $ref?: string;
  readonly $comment?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly maxProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  /** What a form says besides: report/page/software_form.py. */
  readonly "x-begin"?: unknown;
  /** The group of keys that it is asked for with, behind "More": report/page/scenario_form.py. */
  readonly "x-more"?: string;
  /** What stands under its field, in place of the file's own words. */
  readonly "x-help"?: string;
  /** The kind of names that its field offers. */
  readonly "x-pick"?: Pick;
  /** Of the first key of several, what they are about. */
  readonly "x-part"?: string;
  /** What choices mean, by choice. */
  readonly "x-words"?: Words;
  /** The kinds that a key is about; all, if it does not say. */
  readonly "x-of"?: readonly string[];
  /** What holds where a key is left out, by kind; of a price by kind and what it is for. */
  readonly "x-usual"?: Words;
}

type Words = Readonly<Record<string, string>>;

export type Pick = "role" | "home" | "place" | "option" | "currency" | "language";

export interface Schema extends Node {
  /** English names of languages, by code. */
  readonly "x-languages"?: Words;
  readonly "x-currencies"?: readonly string[];
  readonly $defs: Readonly<Record<string, Node>>;
}

export type Kind = "season" | "by date" | "table" | "tables" | "names" | "either" | "choice" | "choices" | "flag" | "date" | "list" | "lists" | "number" | "long" | "text";

const LONG = 400;
const YEAR = 12;

/** Follows a reference, and sees through `null`, which stands for a key left out. */
export function resolved(node: Node, schema: Schema): Node {
  if (node.$ref) {
    const { $ref, ...own } = node;
    return resolved({ ...schema.$defs[$ref.split("/").at(-1) ?? ""], ...own }, schema);
  }
  const real = node.anyOf?.filter((each) => each.type !== "null") ?? [];
  if (real.length === 1) {
    const { anyOf: _, ...own } = node;
    return resolved({ ...real[0], ...own }, schema);
  }
  return node;
}

export function kindOf(node: Node, schema: Schema): Kind {
  if (node.enum) return "choice";
  if (node.format === "date") return "date";
  if (node.type === "boolean") return "flag";
  if (node.type === "number" || node.type === "integer") return "number";
  if (node.anyOf?.[0]?.type === "string" && node.anyOf.some((each) => each.$ref)) return "either";
  if (node.type === "array" || node.anyOf?.some((each) => each.type === "array")) return listKind(node, schema);
  if (node.type === "object") return node.properties ? "table" : node.maxProperties === YEAR ? "season" : "names";
  if (node.anyOf?.some((each) => each.type === "object" && !each.properties)) return "by date";
  return (node.maxLength ?? 0) > LONG ? "long" : "text";
}

function listKind(node: Node, schema: Schema): Kind {
  const entry = entryOf(node, schema);
  if (entry.enum) return "choices";
  if (entry.type === "array") return "lists";
  return entry.type === "object" ? "tables" : "list";
}

/** What each entry of a list is; of a list of lists, each of theirs. */
export function entryOf(node: Node, schema: Schema): Node {
  const list = node.items ? node : node.anyOf?.find((each) => each.items);
  return resolved(list?.items ?? {}, schema);
}

/** The words that entries of a list may be, after "none" where that may be said instead. */
export function choicesOf(node: Node, schema: Schema): readonly string[] {
  const none = (node.anyOf ?? []).flatMap((each) => each.enum ?? []).filter((each) => each === "none");
  return [...none, ...(entryOf(node, schema).enum ?? [])];
}
