/** All that the palette leads to: screens, actions, options and assumptions, each by its words. */
import { telling } from "../drawer/telling.svelte";
import { REPORTS, reports } from "../export/reports.svelte";
import { showing } from "../kept/showing.svelte";
import type { Screen } from "../state/address";
import type { Page } from "../state/page.svelte";
import { theme } from "../state/theme.svelte";
import { capital } from "../words/numbers";
import { ranked } from "./ranking";

export interface Command {
  readonly id: string;
  readonly group: "Go to" | "Do" | "Option" | "Assumption";
  readonly words: string;
  /** The keys that do the same, as readers see them. */
  readonly keys?: string;
  readonly act: () => unknown;
}

/** What the page around the palette can do. */
export interface Around {
  readonly page: Page | null;
  readonly hasServer: boolean;
  readonly show: (screen: Screen) => void;
  readonly explainKeys: () => void;
}

/** Screens by the letter that follows `g`. */
export const SCREEN_KEYS: Readonly<Record<string, readonly [Screen, string]>> = {
  c: ["compare", "Compare"], e: ["explain", "Explain"], w: ["what-if", "What if"], p: ["places", "Places"],
  h: ["hours", "Hours"], s: ["seats", "Seats"], l: ["plan", "Plan"], n: ["begin", "New comparison"], d: ["edit", "Edit the scenario"],
};
const WITHOUT_CASE: readonly Screen[] = ["seats", "plan", "begin", "edit"];
const WITH_SERVER: readonly Screen[] = ["seats", "plan", "begin", "edit"];

const MOST = 40;

/** What fits what was typed, best first; before anything is typed, screens and actions. */
export function found(around: Around, typed: string): Command[] {
  const first = [...screens(around), ...actions(around)];
  if (!typed.trim()) return first;
  return ranked([...first, ...options(around), ...assumptions(around)], typed, (each) => each.words).slice(0, MOST);
}

export function canShow({ page, hasServer }: Around, screen: Screen): boolean {
  return (hasServer || !WITH_SERVER.includes(screen)) && (page !== null || WITHOUT_CASE.includes(screen));
}

function screens(around: Around): Command[] {
  return Object.entries(SCREEN_KEYS)
    .filter(([, [screen]]) => canShow(around, screen))
    .map(([key, [screen, words]]) => ({ id: screen, group: "Go to", words, keys: `g ${key}`, act: () => around.show(screen) }));
}

function actions({ page, hasServer, explainKeys }: Around): Command[] {
  const doing = (words: string, act: () => unknown, keys?: string): Command => ({ id: words, group: "Do", words, act, ...(keys ? { keys } : {}) });
  const always = [
    doing(theme.isDark ? "Light colours" : "Dark colours", () => theme.turn()),
    doing("Print", () => print()), doing("Show the keys", explainKeys, "?"),
  ];
  if (!page) return always;
  return [
    ...(page.canUndo ? [doing("Undo", () => page.undo(), "Ctrl Z")] : []),
    ...(page.canRedo ? [doing("Redo", () => page.redo(), "Ctrl Shift Z")] : []),
    ...(page.isChanged ? [doing("Reset all changes", () => page.reset())] : []),
    doing(page.pinned ? "Take the baseline away" : "Use as baseline", () => page.pin()),
    doing("Save or compare versions", () => showing.open("versions")),
    doing("Write notes", () => showing.open("notes")),
    ...(hasServer && page.text
      ? REPORTS.map((report) => doing(`Export: ${report.words}`, () => reports.make(report, page))) : []),
    ...always,
  ];
}

function options({ page, show }: Around): Command[] {
  return (page?.answer?.options ?? []).map(({ id, name }) => ({
    id, group: "Option", words: name, act: () => { page?.choose(id); show("explain"); },
  }));
}

function assumptions({ page }: Around): Command[] {
  return (page?.leaves ?? []).map(({ id, words }) => ({
    id: `leaf ${id}`, group: "Assumption", words: capital(words),
    act: () => telling.open({ about: "assumption", leaf: id }, document.getElementById("content") ?? document.body),
  }));
}
