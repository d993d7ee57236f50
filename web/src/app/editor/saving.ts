/** A text of the editor as a file, and what it is called. */
import { read } from "./toml";

/** The title of a TOML text, as far as it can be read. */
export function titleOf(text: string): string {
  try {
    const { title } = read(text);
    return typeof title === "string" ? title : "";
  } catch {
    return "";
  }
}

/** Hands a text to the reader as a file that is called after its title. */
export function saveToml(text: string, otherwise: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/toml" }));
  const name = titleOf(text).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  link.download = `${name || otherwise}.toml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
