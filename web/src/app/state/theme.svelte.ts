/** Light or dark: as the system has it until the reader turns it, which the browser keeps. */
type Name = "light" | "dark";
const KEY = "whowhere theme";

class Theme {
  name = $state<Name>("light");

  constructor() {
    const chosen = kept();
    if (chosen) document.documentElement.dataset["theme"] = chosen;
    this.name = chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  get isDark(): boolean {
    return this.name === "dark";
  }

  turn(): void {
    this.name = this.isDark ? "light" : "dark";
    document.documentElement.dataset["theme"] = this.name;
    try {
      localStorage.setItem(KEY, this.name);
    } catch {
      return; // it holds for this visit then
    }
  }
}

function kept(): Name | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null; // a file may have no storage
  }
}

export const theme = new Theme();
