/** What the page hands to the reader as a file, made in the browser: nobody is asked for it. */

/** Hands content over as a file of this name. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveText(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

const LONGEST = 70;

/** A name that every system takes: `support-desk-what-it-may-cost.svg`. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts.join(" ").normalize("NFKD").toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, "-");
  const whole = words.length > LONGEST ? words.slice(0, LONGEST).replace(/-[^-]*$/, "") : words;
  return `${whole.replace(/^-+|-+$/g, "") || "whowhere"}${ending}`;
}
