/** Where things go: widths of text, labels of rows, axes of money. */

import { short } from "../model/numbers";
import type { Line, Mark, Text } from "./marks";
import { TEXT_SIZE } from "./svg";
import { linear } from "./scale";
import type { Scale } from "./scale";

/** Widths of letters as shares of the size, a little more than Inter's: no font runs over. */
const NARROW = new Set("fijlrtI.,:;'|()[] ");
const WIDE = new Set("mwMW%@");
/** Letters as wide as they are high: of Chinese, Japanese and Korean, their signs, and pictures. */
const SQUARE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}/u;

const BOLD = 1.08;

export function textWidth(text: string, size = TEXT_SIZE, bold = false): number {
  let ems = 0;
  for (const letter of text) ems += NARROW.has(letter) ? 0.36 : WIDE.has(letter) ? 0.96 : SQUARE.test(letter) ? 1.04 : 0.64;
  return ems * size * (bold ? BOLD : 1);
}

/** A text that fits into a width, cut with an ellipsis where it does not. */
export function fitted(text: string, width: number, size = TEXT_SIZE, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const cut = [...text];
  while (cut.length > 1 && textWidth(`${cut.join("")}…`, size, bold) > width) cut.pop();
  return `${cut.join("").trimEnd()}…`;
}

/** A name that fits into a width: whole, else the shorter one, cut where that does not fit either. */
export function named(name: string, shorter: string, width: number, bold = false): string {
  return textWidth(name, TEXT_SIZE, bold) <= width ? name : fitted(shorter, width, TEXT_SIZE, bold);
}

/** Rows have their names beside them; on narrow sheets above them. */
export interface Rows {
  readonly isNarrow: boolean;
  /** Where the plot begins and ends. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** How far below its upper edge a row's plot begins. */
  readonly below: number;
}

const NARROW_SHEET = 560;

export function rowsFor(width: number, names: readonly string[], plotHeight: number, right = 12): Rows {
  if (width < NARROW_SHEET) {
    return { isNarrow: true, left: 2, right: width - right, height: plotHeight + 22, below: 20 };
  }
  const widest = Math.max(0, ...names.map((each) => textWidth(each, TEXT_SIZE, true)));
  const left = Math.min(Math.ceil(widest) + 30, Math.round(width * 0.42));
  return { isNarrow: false, left, right: width - right, height: plotHeight + 8, below: 4 };
}

/** A row's name; where it has no room, its short one. */
export function rowName(rows: Rows, text: string, top: number, bold = false, shorter = text): Text {
  const room = (rows.isNarrow ? rows.right : rows.left - 12) - 16;
  const y = rows.isNarrow ? top + 14 : top + rows.below + (rows.height - 8) / 2 + TEXT_SIZE * 0.35;
  return { is: "text", x: 18, y, text: named(text, shorter, room, bold), bold, title: text };
}


export interface Axis {
  readonly scale: Scale;
  readonly marks: readonly Mark[];
}

/** A scale of money and its grid, with words below; ends fall on round values. */
export function moneyAxis(
  [least, most]: readonly [number, number],
  left: number, right: number, top: number, bottom: number,
  currency: string, unit = "",
): Axis {
  const count = Math.max(2, Math.floor((right - left) / 90));
  const scale = linear([least, most], [left, right], count);
  const ticks = scale.ticks(count);
  const lines = ticks.map((tick): Line => ({
    is: "line", x1: scale(tick), y1: top, x2: scale(tick), y2: bottom, stroke: "grid",
  }));
  const words = ticks.map((tick): Text => {
    const text = short(tick);
    const isCut = scale(tick) < textWidth(text, 12) / 2;
    return {
      is: "text", x: isCut ? 0 : scale(tick), y: bottom + 16, text, anchor: isCut ? "start" : "middle",
      fill: "muted", size: 12,
    };
  });
  const end: Text = {
    is: "text", x: right, y: bottom + 32, text: fitted(`${currency}${unit}`, right, 12), anchor: "end",
    fill: "muted", size: 12, title: `${currency}${unit}`,
  };
  return { scale, marks: [...lines, ...words, end] };
}

export const AXIS_HEIGHT = 38;

/** A list in running text: `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** Keys of a legend, each with its word, in as many lines as they need. */
export function legend(
  keys: readonly { readonly text: string; readonly mark: (x: number, y: number) => Mark }[],
  width: number, top: number,
): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let [x, y] = [2, top];
  for (const { text, mark } of keys) {
    const room = 18 + textWidth(text, 12) + 18;
    if (x > 2 && x + room > width) [x, y] = [2, y + 20];
    marks.push(mark(x, y), { is: "text", x: x + 18, y: y + 11, text, size: 12, fill: "muted" });
    x += room;
  }
  return { marks, height: y + 24 - top };
}
