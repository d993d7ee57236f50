/** What stands today in a word, as `managed_service@PH`, and in parts with contracts. */
import type { Json } from "../server/ask";
import { type Path, isTable } from "./document";

const NOTHING = "nothing";

/** The parts that a word stands for: one, to be completed. */
export function inParts(said: unknown): Json {
  const option = typeof said === "string" && said !== NOTHING ? said : "";
  return { parts: [option ? { option: option.includes("@") ? option : `${option}@home` } : {}] };
}

/** A scenario in which what stands today is said once: parts that are begun take the place of the word for them. */
export function saidOnce(document: Json, changed: Path): Json {
  const { work, today } = document;
  if (changed[0] !== "today" || !today || !isTable(work)) return document;
  const { today: word, ...others } = work;
  const isEmpty = JSON.stringify(today) === '{"parts":[{}]}';
  return { ...document, work: others, today: isEmpty ? inParts(word) : today };
}
