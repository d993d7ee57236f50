/** Twenty-four hours of several places, hour by hour of home's clock. */

import { fixed } from "../model/numbers";
import { fitted, listed, textWidth } from "./layout";
import type { Ink, Mark, Scene } from "./marks";

/** At work, awake, night by law there, or a day on which nobody works. */
export type HourKind = "work" | "day" | "night" | "off";

export interface HoursData {
  /** One row for each place, home first; `clock` is its own hour at each hour of home. */
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly clock: readonly number[];
    readonly kinds: readonly HourKind[];
  }[];
  /** Hours of home's clock that are working time for all of them from beginning to end. */
  readonly shared: readonly number[];
  /** The day that is shown, in words. */
  readonly day: string;
}

const LOOKS: Readonly<Record<HourKind, { fill: Ink; text: Ink; opacity: number; words: string }>> = {
  work: { fill: "accent", text: "surface", opacity: 1, words: "at work" },
  day: { fill: "accent", text: "text", opacity: 0.22, words: "day" },
  night: { fill: "ground", text: "muted", opacity: 1, words: "night" },
  off: { fill: "ground", text: "muted", opacity: 0.5, words: "day of rest" },
};
const CELL = 28;
const ROW = 38;

export function hours(data: HoursData, width: number): Scene {
  const isNarrow = width < 560;
  const room = isNarrow ? 0 : Math.min(180, Math.max(...data.rows.map((each) => textWidth(each.name))) + 16);
  const cell = (width - room - 4) / 24;
  const row = isNarrow ? ROW + 18 : ROW;
  const top = 22;
  const marks: Mark[] = [];
  data.rows.forEach((place, at) => {
    const above = top + at * row;
    const y = isNarrow ? above + 18 : above;
    const name = fitted(place.name, isNarrow ? width : room - 12);
    marks.push({ is: "text", x: 2, y: isNarrow ? above + 13 : y + 19, text: name, bold: at === 0, title: place.name });
    place.kinds.forEach((kind, hour) => {
      const look = LOOKS[kind];
      const x = room + hour * cell;
      const words = `${place.name}, ${clock(place.clock[hour])}: ${look.words}`;
      marks.push({
        is: "rect", x, y, width: cell - 1, height: CELL, fill: look.fill, opacity: look.opacity, id: place.id, title: words,
      });
      // Below 20 units an hour's number would touch the next one's: every third is enough.
      if (cell >= 20 || hour % 3 === 0) {
        marks.push({
          is: "text", x: x + cell / 2, y: y + 18, text: onTheHour(place.clock[hour]), anchor: "middle",
          size: 12, fill: look.text,
        });
      }
    });
  });
  const bottom = top + data.rows.length * row;
  for (const hour of data.shared) {
    marks.push({
      is: "rect", x: room + hour * cell - 0.5, y: top - 4, width: cell, height: bottom - top - row + CELL + (isNarrow ? 26 : 8),
      stroke: "text",
    });
  }
  marks.push({ is: "text", x: room, y: 12, text: `${data.day}, home's clock; framed: all at work`, size: 12, fill: "muted" });
  return {
    width,
    height: bottom + 4,
    label: finding(data),
    marks,
    table: {
      columns: ["Place", ...Array.from({ length: 24 }, (_, hour) => clock(hour))],
      rows: data.rows.map((each) => [each.name, ...each.kinds.map((kind, at) => `${clock(each.clock[at])} ${LOOKS[kind].words}`)]),
    },
  };
}

/** An hour as a cell has room for it: `9`, and `12½` where a zone lies half an hour apart. */
function onTheHour(hour: number): string {
  const quarters = ["", "¼", "½", "¾"];
  return `${Math.floor(hour)}${quarters[Math.round((hour % 1) * quarters.length)] ?? ""}`;
}

function clock(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${String(Math.floor(hour)).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function finding({ rows, shared, day }: HoursData): string {
  const names = listed(rows.map((each) => each.name));
  if (!shared.length) return `${names} share no whole hour of work on ${day}.`;
  const noun = shared.length === 1 ? "hour" : "hours";
  return `${names} share ${fixed(shared.length, 0)} whole ${noun} of work on ${day}.`;
}
