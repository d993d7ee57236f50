/** Every chart by its name: data and a width in, a scene out. */

import { bars } from "./bars";
import { choropleth } from "./choropleth";
import { breakEven } from "./break_even";
import { decisionMap } from "./decision_map";
import { deskCurve } from "./desk_curve";
import { dots } from "./dots";
import { frontier } from "./frontier";
import { hours } from "./hours";
import { jCurve } from "./j_curve";
import type { Scene } from "./marks";
import { planTimeline } from "./plan_timeline";
import { published } from "./published";
import { ramp } from "./ramp";
import { timeline } from "./timeline";
import { tornado } from "./tornado";
import { waterfall } from "./waterfall";
import { weights } from "./weights";
import { world } from "./world";

export const SCENES = {
  dots, bars, choropleth, desk_curve: deskCurve, tornado, waterfall, break_even: breakEven, hours, world, weights, frontier, ramp,
  j_curve: jCurve, decision_map: decisionMap, timeline, published, plan_timeline: planTimeline,
} as const;

export type SceneName = keyof typeof SCENES;

/** A chart whose data come as parsed JSON: whoever calls answers for their form. */
export function sceneOf(name: string, data: unknown, width: number): Scene {
  if (!(name in SCENES)) throw new RangeError(`${name} is no chart: ${Object.keys(SCENES).join(", ")}`);
  const draw = SCENES[name as SceneName] as (data: unknown, width: number) => Scene;
  return draw(data, width);
}

export type { Axis as FrontierAxis } from "./frontier";
export { isTitle } from "./axes";
export * from "./marks";
export { framed } from "./framed";
export { svg } from "./svg";
export type { Theme } from "./themes";
export { DARK, LIGHT, THEMES } from "./themes";
export { bars, choropleth, deskCurve, breakEven, decisionMap, dots, frontier, hours, jCurve, planTimeline, published, ramp, timeline, tornado, waterfall, weights, world };
