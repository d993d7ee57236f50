/** The editor opened at an entry from anywhere on the page, as at a quote for `managed_service@PL`. */
import { createContext } from "svelte";

import type { Json } from "../server/ask";

export interface Entered {
  /** The list of the file that the entry belongs in: `quotes`, `offers`. */
  readonly list: string;
  /** What it says already; an entry that says the same is opened, else one is added. */
  readonly entry: Json;
}

/** Opens the editor at an entry; nothing where no server stands behind the page. */
export type OpenEditor = ((at: Entered) => void) | null;

export const [editorOpener, provideEditor] = createContext<() => OpenEditor>();
