/** What a reader has written and not yet compared, kept while the tab is open: a reload loses nothing. */
const KEY = "whowhere draft";

export function draft(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return ""; // storage may be switched off
  }
}

export function keepDraft(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    return; // it lives as long as the page then
  }
}
