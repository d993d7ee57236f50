/** Keys that hold everywhere on the page, and what they do; single letters can be switched off (WCAG 2.1.4). */
import { fromStorage, toStorage } from "../state/storage";
import { SCREEN_KEYS } from "./commands";

export const KEYS: readonly (readonly [string, string])[] = [
  ["Ctrl K or /", "Find a screen, an option, an assumption or an action"],
  ["Ctrl Z", "Undo the last change"], ["Ctrl Shift Z", "Redo it"],
  ...Object.entries(SCREEN_KEYS).map(([key, [, words]]): [string, string] => [`g ${key}`, words]),
  ["?", "Show these keys"], ["Esc", "Close what is open"],
];
const NAME = "single keys";

export const haveSingleKeys = (): boolean => fromStorage<boolean>(NAME) ?? true;
export const setSingleKeys = (on: boolean): boolean => toStorage(NAME, on);

/** Whether keys belong to what has the focus: text is typed there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button", "file"].includes(target.type);
}
