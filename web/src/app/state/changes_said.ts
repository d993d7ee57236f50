/** What the reader has changed, in words: `people in the team: 53 people, horizon: 24 months`. */
import type { Changes, Setting } from "../../model/types";
import { inside } from "../words/numbers";
import { changeWords, settingWords } from "../words/settings";
import { decided, decisionsIn } from "./decisions";
import type { Page } from "./page.svelte";
import { isOn, presetsIn } from "./presets";

/** So many are named, the others counted. */
const NAMED = 3;

/** What differs from what it is compared with, in running text. */
export function changesSaid(page: Page): string {
  const before: Changes = page.pinned ?? { sets: {} };
  const differing = Object.entries(page.changes.sets)
    .filter(([name, value]) => JSON.stringify(before.sets[name]) !== JSON.stringify(value));
  const presets = presetsIn(page.others.given, page.leaves, page.watched?.place ?? "").filter((each) => isOn(each, page.changes));
  const byPreset = new Set(presets.flatMap((each) => Object.keys(each.sets)));
  const said = [
    ...presets.filter((each) => !isOn(each, before)).map((each) => each.words),
    ...differing.filter(([name]) => !byPreset.has(name)).map(([name, value]) => oneSaid(page, name, value)),
    ...(page.changes.weights ? ["other weights"] : []),
  ];
  if (!said.length) return "your changes";
  const more = said.length - NAMED;
  return [...said.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function oneSaid(page: Page, name: string, value: Setting): string {
  const decision = decisionsIn(page.others).find((each) => each.id === name);
  if (decision) return `${inside(decision.words)}: ${decision.said(decided(decision, page.changes.sets))}`;
  const leaf = page.leaves.find((each) => each.id === name);
  if (leaf) return `${leaf.words}: ${settingWords(leaf, value, page.case.currency)}`;
  return `${name}${typeof value === "object" && "times" in value ? ` ${changeWords(value.times)}` : ""}`;
}
