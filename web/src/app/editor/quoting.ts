/** A quote begun for an option: what a reader of the table asks the editor for. */
import { at, withValue } from "./document";
import { read, write } from "./toml";

/** The text of a scenario with an empty quote for an option behind those that it has. */
export function withQuote(text: string, option: string): string {
  const document = read(text);
  const quotes = at(document, ["quotes"]);
  const place = Array.isArray(quotes) ? quotes.length : 0;
  return write(withValue(document, ["quotes", place], { option }));
}
