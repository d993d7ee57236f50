/** A scenario with one more place to compare; all else stays as it is. */
import { at, withValue } from "../editor/document";
import { read, write } from "../editor/toml";

/** `compared` are the places that the answer has, where the file names none itself. */
export function withPlace(scenario: string, code: string, compared: readonly string[]): string {
  const document = read(scenario);
  const path = ["options", "places"];
  const named = at(document, path);
  return write(withValue(document, path, [...(Array.isArray(named) ? named : compared), code]));
}
