/**
 * Colours that stay apart for every kind of sight, light and dark; never red against green. Parts of a cost have one
 * family for money that is spent there (blue: people, partner, workplace), one for money at home (amber: oversight),
 * and grey for the rest (moving, leaving); today's team until the move is the people's blue, pale and outlined. The seventh, software, is too near the sheet in lightness to stand on it
 * alone: it is drawn with an outline.
 */

import type { Ink } from "./marks";

export type Colours = Readonly<Record<Ink, string>>;

export const LIGHT: Colours = {
  text: "#17202A", muted: "#52606D", accent: "#005A8C", grid: "#D5DBE1", ground: "#E8ECEF",
  surface: "#FFFFFF",
  own: "#0072B2", eor: "#008A65", contractor: "#A6479B", vendor: "#C65300",
  part0: "#C3CCE0", part1: "#0C2A63", part2: "#5F8FF7", part3: "#3657B1", part4: "#BD741D", part5: "#C0B9C0",
  part6: "#0F0909", part7: "#64FF50", part8: "#D65FB4",
};

export const DARK: Colours = {
  text: "#EEF2F5", muted: "#AAB6C2", accent: "#7CC4F0", grid: "#3A4652", ground: "#26313B",
  surface: "#12181E",
  own: "#56B4E9", eor: "#2FC49A", contractor: "#E38FD3", vendor: "#E69F00",
  part0: "#23405C", part1: "#3FA9FF", part2: "#2856D4", part3: "#00EFFE", part4: "#EFA83F", part5: "#968A8D",
  part6: "#4F4447", part7: "#E7FF98", part8: "#E58AD0",
};

/** On a page the sheet's own variables decide: `--ink-own`; where it has none, the light colours. */
export const OF_THE_PAGE: Colours = Object.fromEntries(
  Object.entries(LIGHT).map(([ink, colour]) => [ink, `var(--ink-${ink}, ${colour})`]),
) as Record<Ink, string>;

export type Theme = "light" | "dark" | "page";

export const THEMES: Readonly<Record<Theme, Colours>> = {
  light: LIGHT, dark: DARK, page: OF_THE_PAGE,
};
