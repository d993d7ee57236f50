/** Clocks of places on a day, from the browser's own time-zone tables, daylight saving included. */

const MINUTES_A_DAY = 1440;

/** Minutes that a zone's clock is ahead of UTC at an instant. */
export function offset(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const clock = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return Math.round((clock - instant) / 60_000);
}

/** How many minutes a place's clock is ahead of home's, at noon of a day. */
export function ahead(home: string, place: string, day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return offset(place, noon) - offset(home, noon);
}

/** Minutes of home's working day in which the place works too, both from `from` to `to` on their clocks. */
export function shared(aheadBy: number, from: number, to: number): number {
  return [-MINUTES_A_DAY, 0, MINUTES_A_DAY].reduce((sum, turn) => {
    const [start, end] = [from - aheadBy + turn, to - aheadBy + turn];
    return sum + Math.max(0, Math.min(to, end) - Math.max(from, start));
  }, 0);
}

/** What hour it is there when it is `hour` at home, and whether that is another day. */
export function clockAt(hour: number, aheadBy: number): { minutes: number; day: -1 | 0 | 1 } {
  const minutes = hour * 60 + aheadBy;
  const day = minutes < 0 ? -1 : minutes >= MINUTES_A_DAY ? 1 : 0;
  return { minutes: minutes - day * MINUTES_A_DAY, day };
}

export function clockSaid(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, Math.abs(minutes % 60)];
  return `${hours}:${String(rest).padStart(2, "0")}`;
}

/** `11 hours ahead`, `5.5 hours behind`, `the same clock`. */
export function aheadSaid(minutes: number): string {
  if (minutes === 0) return "the same clock";
  const hours = Math.abs(minutes) / 60;
  return `${hours} ${hours === 1 ? "hour" : "hours"} ${minutes > 0 ? "ahead" : "behind"}`;
}
