/** The world with options as points; lands are only ground, since small places have no shape. */

import { WORLD } from "../generated/world";
import { fitted, textWidth } from "./layout";
import { placed } from "./labels";
import type { Ink, Kind, Mark, Scene } from "./marks";

export interface WorldData {
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly kind: Kind;
    /** What is said of it, with its unit. */
    readonly value: string;
    readonly isHome?: boolean;
    readonly isSelected?: boolean;
    /** Nothing is known of it: drawn hollow, never as zero. */
    readonly isMissing?: boolean;
    /** How large it is drawn, where size says something. */
    readonly size?: number;
    readonly ink?: Ink;
    /** Whether its name is left to the table and the pointer. */
    readonly isNameless?: boolean;
  }[];
  /** The finding, in a sentence. */
  readonly label: string;
  /** What the values are. */
  readonly column: string;
}

/** From Greenland's north to Cape Horn: only Antarctica is cut off. */
const SHOWN = { top: 0, bottom: 436 };
/** How much wider than its point the ring of the place looked at is. */
const RING = 9;
const A = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const M = Math.sqrt(3) / 2;

export const WORLD_FOOTNOTE =
  "Lands and borders: Natural Earth, de facto, public domain. Borders show no opinion on claims.";

/** Where a place lies. Source: Savric, Patterson and Jenny, The Equal Earth map projection (2018). */
export function equalEarth(latitude: number, longitude: number): [number, number] {
  const radians = Math.PI / 180;
  const l = Math.asin(M * Math.sin(latitude * radians));
  const [l2, l6] = [l * l, l ** 6];
  const x = (longitude * radians * Math.cos(l)) / (M * (A[0] + 3 * A[1] * l2 + l6 * (7 * A[2] + 9 * A[3] * l2)));
  const y = l * (A[0] + A[1] * l2 + l6 * (A[2] + A[3] * l2));
  return [WORLD.translate[0] + WORLD.scale * x, WORLD.translate[1] - WORLD.scale * y];
}

/** A path whose steps were written as two letters each, `?` for nothing, as scripts/generate.mjs does. */
const unpacked = (path: string): string => path.replace(/m([^l]*l)([^mz]*)/g, (_, start: string, steps: string) =>
  `M${start}${Array.from(steps, (each) => each.charCodeAt(0) - NOWHERE)}`);
const NOWHERE = 63;
/** How the map lies on a sheet of a width. */
export function mapAt(width: number): { scale: number; height: number; lies: { scale: number; x: number; y: number } } {
  const scale = width / WORLD.width;
  const height = Math.round((SHOWN.bottom - SHOWN.top) * scale);
  return { scale, height, lies: { scale, x: 0, y: -SHOWN.top * scale } };
}

/** Each country of the factbook that has a shape, by code. */
export const COUNTRIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WORLD.countries).map(([code, path]) => [code, unpacked(path)]),
);
const OTHERS = unpacked(WORLD.others);
export const LANDS = [OTHERS, ...Object.values(COUNTRIES)].join("");

const inkOf = ({ ink }: { ink?: Ink }): { ink?: Ink } => (ink ? { ink } : {});

export function world({ points, label, column }: WorldData, width: number): Scene {
  const { scale, height, lies: place } = mapAt(width);
  const usual = width < 560 ? 9 : 12;
  const spots = points.map((point) => {
    const [x, y] = equalEarth(point.latitude, point.longitude);
    const size = point.size ?? usual + (point.isSelected || point.isHome ? 4 : 0);
    return { ...point, x: x * scale, y: y * scale + place.y, size };
  });
  const marks: Mark[] = [
    { is: "path", d: LANDS, fill: "ground", stroke: "surface", weight: 1, place },
  ];
  // The largest first, so that none hides a smaller one.
  for (const spot of [...spots].sort((a, b) => b.size - a.size)) {
    if (spot.isSelected) marks.push({ is: "point", x: spot.x, y: spot.y, size: spot.size + RING, kind: spot.kind, hollow: true, ...inkOf(spot) });
    marks.push({
      is: "point", x: spot.x, y: spot.y, size: spot.size, kind: spot.kind, hollow: Boolean(spot.isMissing), id: spot.id,
      ...inkOf(spot), title: `${spot.name}: ${spot.value}`,
    });
  }
  const words = spots.filter((spot) => spot.isSelected || !spot.isNameless).map((spot) => {
    const text = fitted(spot.isHome ? `${spot.name} (home)` : spot.name, 180, 12);
    const bold = Boolean(spot.isHome || spot.isSelected);
    return { ...spot, text, width: textWidth(text, 12, bold) };
  });
  for (const { text, x, y, bold, id } of placed(words, width, height)) {
    marks.push({ is: "text", x, y, text, size: 12, bold, halo: true, id });
  }
  return {
    width, height, label, marks, footnote: WORLD_FOOTNOTE,
    table: { columns: ["Place", column], rows: points.map((each) => [each.name, each.value]) },
  };
}
