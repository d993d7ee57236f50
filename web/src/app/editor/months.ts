/** Months of every year as files write them, by number or English name; and months of one year, as `2027-01`. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, at) =>
  new Date(Date.UTC(2027, at)).toLocaleString("en", { month: "long", timeZone: "UTC" }));

/** The month, from 1, of `11`, `November` or `nov`; 0 for none. */
export function monthOf(written: string): number {
  const name = written.trim().toLowerCase();
  return Number(name) || MONTHS.findIndex((month) => name && month.toLowerCase().startsWith(name)) + 1;
}

/** The month after `2027-12`, as `2028-01`. */
export function after(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}
