/** What a reader has written and not yet used, kept while the tab is open: a reload loses nothing. */
export type Kept = "scenario" | "portfolio" | "plan";

export function kept(what: Kept): string {
  try {
    return sessionStorage.getItem(`whowhere ${what}`) ?? "";
  } catch {
    return ""; // storage may be switched off
  }
}

export function keep(what: Kept, text: string): void {
  try {
    sessionStorage.setItem(`whowhere ${what}`, text);
  } catch {
    return; // it lives as long as the page then
  }
}
