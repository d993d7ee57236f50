/**
 * Which answer is best where: a field for each pair of values, its colour and its letter the answer. Where the
 * verdict is open the field is hatched, so nothing rests on colour alone.
 */

import { wholePercent } from "../model/numbers";
import { fitted, textWidth } from "./layout";
import type { Ink, Mark, Scene } from "./marks";

interface MapAxis {
  readonly name: string;
  /** What its values count, as a heading. */
  readonly words: string;
  /** Each value, as it stands beside its row or column. */
  readonly steps: readonly string[];
  /** Each value in a sentence. */
  readonly said: readonly string[];
}

interface MapCell {
  /** Which of the answers; null where no point has one. */
  readonly answer: number | null;
  readonly is_open: boolean;
  /** The least share of futures that a point there gives its answer. */
  readonly share: number;
  readonly points: number;
}

export interface DecisionMapData {
  readonly title: string;
  readonly x: MapAxis;
  readonly y: MapAxis | null;
  /** The answers in words, the most frequent first. */
  readonly answers: readonly string[];
  /** By the steps of y from the lowest, then of x. */
  readonly cells: readonly (readonly (MapCell | null)[])[];
  readonly finding: string;
}

/** Colours that differ in lightness from one to the next, so that they part without colour too. */
const INKS: readonly Ink[] = ["part1", "part4", "part3", "part8", "part2", "part5", "part7", "part6"];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const [TOP, MOST_HIGH, LEAST, ROW_ALONE] = [44, 380, 9, 44];
/** Fields below this size get a letter for their region alone. */
const LETTERED = 15;

export function decisionMap(data: DecisionMapData, width: number): Scene {
  const rows = data.cells.length;
  const names = data.y ? data.y.steps : [""];
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, 12)))) + (data.y ? 14 : 2);
  const wide = (width - left - 8) / data.x.steps.length;
  const high = data.y ? Math.max(LEAST, Math.min(wide, MOST_HIGH / rows)) : ROW_ALONE;
  const bottom = TOP + rows * high;
  const top = (row: number): number => bottom - (row + 1) * high;
  const marks: Mark[] = [{ is: "text", x: 2, y: 14, text: fitted(data.title, width, 13, true), bold: true, title: data.title }];
  if (data.y) marks.push({ is: "text", x: 2, y: 34, text: fitted(data.y.words, width), size: 12, fill: "muted" });
  for (const run of runsOf(data)) {
    // A little higher than its row, so that no seam shows between two of one answer.
    const [x, y] = [left + run.first * wide, top(run.row)];
    const size = { width: (run.last + 1 - run.first) * wide, height: high + (run.row ? 0.6 : 0) };
    marks.push({ is: "rect", x, y, ...size, fill: inkOf(run.answer), title: told(data, run) });
  }
  marks.push(...openFields(data, left, wide, high, top));
  marks.push(...borders(data, left, wide, high, top), ...letters(data, left, wide, high, top));
  marks.push(...ticks(data.x, left, wide, bottom), ...(data.y ? sides(data.y, left, high, top) : []));
  marks.push({ is: "text", x: width - 8, y: bottom + 34, text: fitted(data.x.words, width), anchor: "end", size: 12, fill: "muted" });
  const key = legend(data, width, bottom + 48);
  return {
    width,
    height: key.bottom,
    label: data.finding,
    marks: [...marks, ...key.marks],
    table: {
      columns: [data.x.words, ...(data.y ? [data.y.words] : []), "Best", "Verdict", "Share of futures"],
      rows: data.cells.flatMap((cells, row) => cells.flatMap((cell, column) => cell ? [[
        data.x.steps[column], ...(data.y ? [data.y.steps[row]] : []),
        cell.answer == null ? "no answer" : data.answers[cell.answer], cell.is_open ? "open" : "settled",
        wholePercent(cell.share),
      ]] : [])),
    },
  };
}

/** Neighbours in a row with the same answer, as sure of it. */
interface Run {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly answer: number | null;
  readonly isOpen: boolean;
}

function* runsOf(data: DecisionMapData): Generator<Run> {
  for (const [row, cells] of data.cells.entries()) {
    let first = 0;
    for (let column = 1; column <= cells.length; column++) {
      const [before, here] = [cells[first], cells[column]];
      const isSame = column < cells.length && answerOf(here) === answerOf(before) && isOpen(here) === isOpen(before);
      if (isSame) continue;
      yield { row, first, last: column - 1, answer: answerOf(before), isOpen: isOpen(before) };
      first = column;
    }
  }
}

function answerOf(cell: MapCell | null | undefined): number | null {
  return cell?.answer ?? null;
}

function isOpen(cell: MapCell | null | undefined): boolean {
  return answerOf(cell) !== null && cell!.is_open;
}

function inkOf(answer: number | null): Ink {
  return answer === null ? "ground" : INKS[answer % INKS.length];
}

function told(data: DecisionMapData, run: Run): string {
  const [from, to] = [data.x.said[run.first], data.x.said[run.last]];
  const where = [from === to ? from : `${data.x.steps[run.first]} to ${to}`, ...(data.y ? [data.y.said[run.row]] : [])];
  if (run.answer === null) return `${where.join(", ")}: no answer`;
  return `${where.join(", ")}: ${data.answers[run.answer]}, ${run.isOpen ? "open" : "settled"}`;
}

/** Strokes over the fields whose verdict is open. */
function* openFields(
  data: DecisionMapData, left: number, wide: number, high: number, top: (row: number) => number,
): Generator<Mark> {
  let d = "";
  for (const run of runsOf(data)) {
    if (run.isOpen) d += hatch(left + run.first * wide, top(run.row), (run.last + 1 - run.first) * wide, high);
  }
  if (d) yield { is: "path", d, stroke: "surface", weight: 1.4 };
}

/** Strokes from edge to edge of a field; those of neighbours go on in each other. */
function hatch(x: number, y: number, wide: number, high: number): string {
  const gap = 7;
  let d = "";
  for (let at = Math.ceil((x + y) / gap) * gap; at < x + y + wide + high; at += gap) {
    const [fromX, toX] = [Math.max(x, at - y - high), Math.min(x + wide, at - y)];
    if (toX > fromX) d += `M${fromX.toFixed(1)},${(at - fromX).toFixed(1)}L${toX.toFixed(1)},${(at - toX).toFixed(1)}`;
  }
  return d;
}

/** Lines where one answer meets another. */
function* borders(
  data: DecisionMapData, left: number, wide: number, high: number, top: (row: number) => number,
): Generator<Mark> {
  const answer = (row: number, column: number): number | null | undefined => data.cells[row]?.[column]?.answer;
  let d = "";
  for (let row = 0; row < data.cells.length; row++) {
    for (let column = 0; column < data.x.steps.length; column++) {
      const [x, y] = [left + column * wide, top(row)];
      const isLast = column + 1 === data.x.steps.length;
      if (!isLast && answer(row, column) !== answer(row, column + 1)) d += `M${(x + wide).toFixed(1)},${y.toFixed(1)}v${high.toFixed(1)}`;
      if (row + 1 < data.cells.length && answer(row, column) !== answer(row + 1, column)) d += `M${x.toFixed(1)},${y.toFixed(1)}h${wide.toFixed(1)}`;
    }
  }
  if (d) {
    yield { is: "path", d, stroke: "surface", weight: 4 };
    yield { is: "path", d, stroke: "text", weight: 1.6 };
  }
}

/** The letter of each region of one answer, in the field of it that is deepest inside. */
function* letters(
  data: DecisionMapData, left: number, wide: number, high: number, top: (row: number) => number,
): Generator<Mark> {
  const seen = new Set<string>();
  for (let row = 0; row < data.cells.length; row++) {
    for (let column = 0; column < data.x.steps.length; column++) {
      const answer = data.cells[row][column]?.answer;
      if (answer == null || seen.has(`${row},${column}`)) continue;
      const region = regionOf(data, row, column, seen);
      const [across, down] = deepest(region);
      const isSmall = region.length * wide * high < LETTERED * LETTERED;
      if (isSmall) continue;
      yield {
        is: "text", x: left + (across + 0.5) * wide, y: top(down) + high / 2 + 6, text: LETTERS[answer] ?? "?",
        size: 17, bold: true, anchor: "middle", halo: true, title: data.answers[answer],
      };
    }
  }
}

function regionOf(data: DecisionMapData, row: number, column: number, seen: Set<string>): [number, number][] {
  const answer = data.cells[row][column]?.answer;
  const [region, open]: [[number, number][], [number, number][]] = [[], [[column, row]]];
  seen.add(`${row},${column}`);
  for (let next = open.pop(); next; next = open.pop()) {
    region.push(next);
    const [x, y] = next;
    for (const [across, down] of [[x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]]) {
      const name = `${down},${across}`;
      if (!seen.has(name) && data.cells[down]?.[across]?.answer === answer && data.cells[down]?.[across]) {
        seen.add(name);
        open.push([across, down]);
      }
    }
  }
  return region;
}

/** The field of a region that lies deepest inside; of several, the one nearest to their middle. */
function deepest(region: readonly [number, number][]): [number, number] {
  let left = region;
  for (;;) {
    const inside = new Set(left.map(([x, y]) => `${y},${x}`));
    const within = left.filter(([x, y]) => [[x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]].every(
      ([across, down]) => inside.has(`${down},${across}`),
    ));
    if (!within.length) break;
    left = within;
  }
  const mean = (of: 0 | 1): number => left.reduce((sum, each) => sum + each[of], 0) / left.length;
  const [x, y] = [mean(0), mean(1)];
  const far = ([across, down]: readonly [number, number]): number => (across - x) ** 2 + (down - y) ** 2;
  return left.reduce((best, each) => (far(each) < far(best) ? each : best));
}

/** Values below the columns, as many as have room. */
function* ticks(axis: MapAxis, left: number, wide: number, bottom: number): Generator<Mark> {
  let free = -Infinity;
  for (const [at, text] of axis.steps.entries()) {
    const x = left + (at + 0.5) * wide;
    const half = textWidth(text, 12) / 2;
    if (x - half < free) continue;
    free = x + half + 14;
    yield { is: "text", x, y: bottom + 16, text, anchor: "middle", size: 12, fill: "muted" };
  }
}

/** Values beside the rows, as many as have room. */
function* sides(axis: MapAxis, left: number, high: number, top: (row: number) => number): Generator<Mark> {
  let free = Infinity;
  for (const [at, text] of axis.steps.entries()) {
    const y = top(at) + high / 2 + 4;
    if (y > free) continue;
    free = y - 16;
    yield { is: "text", x: left - 8, y, text, anchor: "end", size: 12, fill: "muted" };
  }
}

/** What colours, letters and strokes mean. */
function legend(data: DecisionMapData, width: number, top: number): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  const used = new Set(data.cells.flat().flatMap((cell) => (cell?.answer == null ? [] : [cell.answer])));
  let y = top;
  for (const [at, name] of data.answers.entries()) {
    if (!used.has(at)) continue;
    marks.push(
      { is: "rect", x: 2, y, width: 22, height: 14, fill: inkOf(at) },
      { is: "text", x: 32, y: y + 12, text: LETTERS[at] ?? "?", bold: true },
      { is: "text", x: 50, y: y + 12, text: fitted(name, width - 54), title: name },
    );
    y += 20;
  }
  if (data.cells.flat().some((cell) => cell?.answer != null && cell.is_open)) {
    marks.push(
      { is: "rect", x: 2, y, width: 22, height: 14, fill: "muted" }, { is: "path", d: hatch(2, y, 22, 14), stroke: "surface", weight: 1.4 },
      { is: "text", x: 50, y: y + 12, text: fitted("The verdict is open there", width - 54) },
    );
    y += 20;
  }
  if (data.cells.flat().some((cell) => cell?.answer == null)) {
    marks.push(
      { is: "rect", x: 2, y, width: 22, height: 14, fill: "ground" },
      { is: "text", x: 50, y: y + 12, text: fitted("No answer", width - 54) },
    );
    y += 20;
  }
  return { marks, bottom: y + 4 };
}
