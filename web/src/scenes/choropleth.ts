/** Countries of the world in five shades of one colour; where nothing is known they are hatched. */

import { short } from "../model/numbers";
import { placed } from "./labels";
import { fitted, legend, textWidth } from "./layout";
import type { Mark, Scene } from "./marks";
import { COUNTRIES, equalEarth, LANDS, mapAt, WORLD_FOOTNOTE } from "./world";

export interface ChoroplethData {
  readonly areas: readonly Area[];
  /** The finding, in a sentence. */
  readonly label: string;
  /** What the values are, with their unit. */
  readonly column: string;
}

export interface Area {
  /** Code of the country. */
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Null where nothing is known: hatched, never as zero. */
  readonly value: number | null;
  /** Whether others stand in for the value. */
  readonly isEstimated?: boolean;
  readonly isHome?: boolean;
  readonly isSelected?: boolean;
  /** Whether its name is written on the map. */
  readonly isNamed?: boolean;
  /** Whether it is compared already: drawn with an outline. */
  readonly isCompared?: boolean;
}

/** Shades from the lowest fifth of the values to the highest. */
const SHADES = [0.14, 0.32, 0.52, 0.76, 1] as const;
/** A country without a shape is a point of this size. */
const POINT = 9;

export function choropleth(data: ChoroplethData, width: number): Scene {
  const breaks = breaksOf(data.areas);
  const keys = keysOf(data, breaks, width);
  const { scale, height, lies } = mapAt(width);
  const place = { ...lies, y: lies.y + keys.height };
  const at = ({ latitude, longitude }: Area): { x: number; y: number } => {
    const [x, y] = equalEarth(latitude, longitude);
    return { x: x * scale, y: y * scale + place.y };
  };
  // Outlines lie over the neighbours' fills.
  const areas = [...data.areas].sort((a, b) => weightOf(a) - weightOf(b));
  return {
    width,
    height: height + keys.height,
    label: data.label,
    footnote: WORLD_FOOTNOTE,
    marks: [
      ...keys.marks,
      { is: "path", d: LANDS, fill: "muted", pattern: "hatch", stroke: "surface", weight: 1, place },
      ...areas.flatMap((area) => drawn(area, data.column, breaks, place, at(area))),
      ...names(data.areas, at, width, height + keys.height),
    ],
    table: {
      columns: ["Country", data.column, "Known how"],
      rows: data.areas.map((each) => [each.name, each.value ?? "not known", each.value === null ? "–" : each.isEstimated ? "estimated" : "measured"]),
    },
  };
}

/** The values at which one shade gives way to the next: fifths of the countries. */
function breaksOf(areas: readonly Area[]): number[] {
  const values = areas.flatMap((each) => each.value ?? []).sort((a, b) => a - b);
  if (!values.length) return [];
  return SHADES.map((_, at) => values[Math.floor((at * values.length) / SHADES.length)] as number);
}

function shadeOf(value: number, breaks: readonly number[]): number {
  const passed = breaks.filter((each) => value >= each).length;
  return SHADES[Math.max(0, passed - 1)] as number;
}

function weightOf({ isSelected, isCompared }: Area): number {
  return isSelected ? 3 : isCompared ? 2 : 0;
}

function titleOf({ name, value, isEstimated }: Area, column: string): string {
  return `${name}: ${value === null ? "not known" : `${short(value)}${isEstimated ? " (estimated)" : ""}, ${column}`}`;
}

function drawn(
  area: Area, column: string, breaks: readonly number[], place: { scale: number; x: number; y: number }, spot: { x: number; y: number },
): Mark[] {
  const told = { id: area.id, title: titleOf(area, column) };
  const shape = COUNTRIES[area.id];
  const weight = weightOf(area);
  const outline: Mark[] = shape && weight ? [{ is: "path", d: shape, stroke: "text", weight, place }] : [];
  if (!shape) {
    return [{ is: "point", ...spot, size: POINT + weight, kind: "vendor", ink: area.isCompared ? "text" : "accent", hollow: area.value === null, ...told }];
  }
  if (area.value === null) {
    return [{ is: "path", d: shape, fill: "surface", opacity: 0, place, ...told }, ...outline];
  }
  const base = { is: "path", d: shape, place } as const;
  return [
    { ...base, fill: "surface", stroke: "surface", weight: 1 },
    { ...base, fill: "accent", opacity: shadeOf(area.value, breaks), ...told },
    ...outline,
  ];
}

function names(
  areas: readonly Area[], at: (area: Area) => { x: number; y: number }, width: number, height: number,
): Mark[] {
  const words = areas.filter((each) => each.isNamed || each.isHome || each.isSelected).map((each) => {
    const text = fitted(each.isHome ? `${each.name} (home)` : each.name, 180, 12);
    const bold = Boolean(each.isHome || each.isSelected);
    return {
      id: each.id, text, ...at(each), size: 2, width: textWidth(text, 12, bold),
      ...(each.isHome ? { isHome: true } : {}), ...(each.isSelected ? { isSelected: true } : {}),
    };
  });
  return placed(words, width, height).map(({ id, text, x, y, bold }): Mark => ({ is: "text", x, y, text, size: 12, bold, halo: true, id }));
}

/** The shades with the values that they stand for, and what hatching and outlines mean. */
function keysOf({ areas }: ChoroplethData, breaks: readonly number[], width: number): { marks: Mark[]; height: number } {
  const most = Math.max(...areas.flatMap((each) => each.value ?? []));
  const swatch = (opacity: number) => (x: number, y: number): Mark =>
    ({ is: "rect", x, y: y + 1, width: 14, height: 12, fill: "accent", opacity });
  const shades = breaks.map((from, at) => ({
    text: `${short(from)} to ${short(breaks[at + 1] ?? most)}`, mark: swatch(SHADES[at] as number),
  }));
  const box = (x: number, y: number): string => `M${x},${y + 1}h14v12h-14z`;
  return legend([
    ...shades,
    { text: "no figure", mark: (x, y): Mark => ({ is: "path", d: box(x, y), fill: "muted", pattern: "hatch", stroke: "grid" }) },
    { text: "compared here", mark: (x, y): Mark => ({ is: "path", d: box(x, y), stroke: "text", weight: 2 }) },
  ], width, 2);
}
