/** The scenario as it stands: the text that the case was made from, with the reader's values and notes in it. */
import { HORIZON, isDecision } from "../../model/decisions";
import type { Case, Changes, Setting } from "../../model/types";
import { isTable } from "../editor/document";
import { read, write } from "../editor/toml";
import type { Json } from "../server/ask";
import type { Note } from "../state/notes.svelte";
import { withDecided } from "./decided";

/** Tables whose keys are set as they stand: `work.horizon_months`; all else is an assumption. */
const SECTIONS = ["company", "work", "requirements", "automation", "policy"];
const FIGURES = ["low", "likely", "high"];

/** Returns the text itself where nothing is changed, so that its comments stay; `notes` null: those that it has. */
export function asItStands(text: string, changes: Changes, notes: readonly Note[] | null, given: Case): string {
  const sets = Object.entries(changes.sets);
  if (!sets.length && !notes) return text;
  let document = withDecided(read(text), changes, given);
  for (const [name, value] of sets) if (!isDecision(name) || name === HORIZON) document = withSet(document, name, written(value));
  if (notes) document = { ...document, notes: notes.map(({ about, text: said }) => (about ? { about, text: said } : { text: said })) };
  return write(document);
}

/** As `--set` does: a set value replaces what it speaks of, `attrition` also `PH.attrition`. */
function withSet(document: Json, name: string, value: unknown): Json {
  const [section = "", ...key] = name.split(".");
  if (SECTIONS.includes(section) && key.length) {
    const table = isTable(document[section]) ? document[section] : {};
    return { ...document, [section]: { ...table, [key.join(".")]: value } };
  }
  const others = flat(document["assumptions"], "").filter(
    ([other]) => other !== name && !other.endsWith(`.${name}`) && !other.startsWith(`${name}.`),
  );
  return { ...document, assumptions: { ...Object.fromEntries(others), [name]: value } };
}

/** Joins the names of nested tables by dots; a table of low, likely and high is a value. */
function flat(value: unknown, name: string): [string, unknown][] {
  const isName = isTable(value) && (!name || !FIGURES.some((each) => each in value));
  if (!isName) return value === undefined ? [] : [[name, value]];
  return Object.entries(value).flatMap(([key, each]) => flat(each, name ? `${name}.${key}` : key));
}

function written(value: Setting): unknown {
  if (typeof value === "number") return value;
  if ("times" in value) return `x${value.times}`;
  const [low, likely, high] = value;
  return { low, likely, high };
}
