/**
 * Colours that stay apart for every kind of sight, light and dark; never red against green. The seventh part is
 * too near the sheet in lightness to stand on it alone: it is drawn with an outline.
 */

import type { Ink } from "./marks";

export type Colours = Readonly<Record<Ink, string>>;

export const LIGHT: Colours = {
  text: "#17202A", muted: "#52606D", accent: "#005A8C", grid: "#D5DBE1", ground: "#E8ECEF",
  surface: "#FFFFFF",
  own: "#0072B2", eor: "#008A65", contractor: "#A6479B", vendor: "#C65300",
  part1: "#130681", part2: "#584BC3", part3: "#259CA8", part4: "#C4750D", part5: "#863E48",
  part6: "#460105", part7: "#8FE34D", part8: "#D65FB4",
};

export const DARK: Colours = {
  text: "#EEF2F5", muted: "#AAB6C2", accent: "#7CC4F0", grid: "#3A4652", ground: "#26313B",
  surface: "#12181E",
  own: "#56B4E9", eor: "#2FC49A", contractor: "#E38FD3", vendor: "#E69F00",
  part1: "#4760D4", part2: "#FBE838", part3: "#3FF6F2", part4: "#F68B68", part5: "#9F544E",
  part6: "#48A9F2", part7: "#5C2E73", part8: "#E58AD0",
};

/** On a page the sheet's own variables decide: `--ink-own`; where it has none, the light colours. */
export const OF_THE_PAGE: Colours = Object.fromEntries(
  Object.entries(LIGHT).map(([ink, colour]) => [ink, `var(--ink-${ink}, ${colour})`]),
) as Record<Ink, string>;

export type Theme = "light" | "dark" | "page";

export const THEMES: Readonly<Record<Theme, Colours>> = {
  light: LIGHT, dark: DARK, page: OF_THE_PAGE,
};
