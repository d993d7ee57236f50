/** What stands today in a word, as `managed_service@PH`, and in parts with contracts. */
import type { Json } from "../server/ask";

const NOTHING = "nothing";

/** The parts that a word stands for: one, to be completed. */
export function inParts(said: unknown): Json {
  const option = typeof said === "string" && said !== NOTHING ? said : "";
  return { parts: [option ? { option: option.includes("@") ? option : `${option}@home` } : {}] };
}
