/** The state of the page as the part of its address behind `#`: what is shared, reloaded, gone back to. */
import type { Changes, Setting } from "../../model/types";
import type { Note } from "./notes.svelte";
import { USUAL, type View, viewRead, viewWritten } from "./view";

export const SCREENS = [
  "start", "begin", "compare", "beside", "explain", "what-if", "places", "hours", "seats", "plan", "edit",
] as const;
export type Screen = (typeof SCREENS)[number];

export interface Place {
  readonly screen: Screen;
  readonly changes: Changes;
  readonly pinned: Changes | null;
  readonly option: string;
  readonly against: string;
  /** A scenario made in the page, packed; empty for the case that the page came with. */
  readonly scenario: string;
  /** What somebody shared from an editor, packed: a portfolio on the plan's screen, else a scenario. */
  readonly draft?: string;
  /** The reader's notes, where they are others than those of the scenario. */
  readonly notes?: readonly Note[] | null;
  /** How the options are looked at; left out: as usual. */
  readonly view?: View;
}

export const NOTHING: Changes = { sets: {} };

export function isNothing(changes: Changes): boolean {
  return Object.keys(changes.sets).length === 0 && changes.weights === undefined;
}

export function written(place: Place): string {
  const parts: [string, string][] = [];
  if (place.scenario) parts.push(["scenario", place.scenario]);
  if (place.option) parts.push(["option", place.option]);
  if (place.against) parts.push(["against", place.against]);
  parts.push(...viewWritten(place.view ?? USUAL));
  parts.push(...changesWritten(place.changes));
  if (place.notes) parts.push(...notesWritten(place.notes));
  if (place.pinned) parts.push(["before", changesWritten(place.pinned).map(joined).join("&")]);
  return `#${place.screen}${parts.length ? "?" : ""}${parts.map(joined).join("&")}`;
}

export function read(hash: string): Place {
  const [screen = "", query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  const words = new URLSearchParams(query);
  const taken = (name: string): string => {
    const value = words.get(name) ?? "";
    words.delete(name);
    return value;
  };
  const [scenario, draft, option, against] = [taken("scenario"), taken("draft"), taken("option"), taken("against")];
  const notes = notesRead(words.getAll("note"));
  words.delete("note");
  const view = viewRead(taken);
  const has = words.has("before");
  const before = taken("before");
  return {
    screen: SCREENS.find((each) => each === screen) ?? "compare",
    changes: changesRead(words),
    pinned: has ? changesRead(new URLSearchParams(before)) : null,
    option, against, scenario, draft, notes, view,
  };
}

function changesWritten(changes: Changes): [string, string][] {
  const sets = Object.entries(changes.sets).map(
    ([name, value]): [string, string] => [name, settingWritten(value)],
  );
  const weights = Object.entries(changes.weights ?? {});
  if (!weights.length) return sets;
  return [...sets, ["weights", weights.map(([id, share]) => `${id}:${+share.toFixed(4)}`).join(",")]];
}

function changesRead(words: URLSearchParams): Changes {
  const sets: Record<string, Setting> = {};
  for (const [name, text] of words) {
    const setting = settingRead(text);
    if (name !== "weights" && setting !== null) sets[name] = setting;
  }
  const weights = weightsRead(words.get("weights") ?? "");
  return weights ? { sets, weights } : { sets };
}

/** As `--set` takes it: `0.31`, `x1.12`; low, likely and high are kept apart by `~`. */
function settingWritten(value: Setting): string {
  if (typeof value === "number") return digits(value);
  return "times" in value ? `x${digits(value.times)}` : value.map(digits).join("~");
}

function settingRead(text: string): Setting | null {
  if (text.startsWith("x")) {
    const times = number(text.slice(1));
    return times === null ? null : { times };
  }
  const [low, likely, high, ...more] = text.split("~").map(number);
  if (low == null || more.length) return null;
  if (likely === undefined) return low;
  return likely === null || high == null ? null : [low, likely, high];
}

/** `PH.pay~Three peers say so.`; one that is empty says that there are none. */
function notesWritten(notes: readonly Note[]): [string, string][] {
  if (!notes.length) return [["note", ""]];
  return notes.map(({ about, text }) => ["note", `${about}~${text}`]);
}

function notesRead(said: readonly string[]): readonly Note[] | null {
  if (!said.length) return null;
  return said.flatMap((each) => {
    const [about = "", text = ""] = each.split(/~(.*)/s);
    return text ? [{ about, text }] : [];
  });
}

function weightsRead(text: string): Record<string, number> | null {
  const pairs = text.split(",").flatMap((each): [string, number][] => {
    const [id = "", share = ""] = each.split(":");
    const value = number(share);
    return id && value !== null && value >= 0 ? [[id, value]] : [];
  });
  return pairs.some(([, share]) => share > 0) ? Object.fromEntries(pairs) : null;
}

function digits(value: number): string {
  return `${Number(value.toPrecision(6))}`;
}

function number(text: string): number | null {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

function joined([name, value]: [string, string]): string {
  return `${plain(name)}=${plain(value)}`;
}

/** Leaves readable what needs no escape behind `#`. */
function plain(text: string): string {
  return encodeURIComponent(text).replace(/%(40|3A|2C|2F|7E)/g, decodeURIComponent);
}
