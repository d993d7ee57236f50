/** What a reader can decide in this case: the team, how long, from when, and how a mix is split. */
import { HEADS, HORIZON, MIX, START } from "../../model/decisions";
import type { Case, OptionDoc, Setting } from "../../model/types";
import { headsIn } from "../words/base";
import { capital, monthOf, percent, short } from "../words/numbers";
import type { OtherCases } from "./other_cases.svelte";

/** A number that the reader decides: where its slider runs, how it is said, and how it is read. */
export interface Decision {
  readonly id: string;
  readonly words: string;
  readonly meaning: string;
  readonly given: number;
  readonly low: number;
  readonly high: number;
  /** What is accepted, where more can be typed than the slider has. */
  readonly least: number;
  readonly most: number;
  /** Other words under which it is looked for. */
  readonly also: string;
  readonly said: (value: number) => string;
  readonly example: string;
  /** A value as somebody types it, in the unit of the slider; nothing where it is none. */
  readonly read: (text: string) => number | undefined;
  /** What the model is told, and how it is read back; left out: the value itself. */
  readonly setting?: (value: number) => number;
  readonly position?: (setting: number) => number;
  /** What else happens with it. */
  readonly note: string;
  /** Whether the server is asked, which takes a moment. */
  readonly isAsked: boolean;
  /** Why it cannot be moved here; empty where it can. */
  readonly blocked: string;
  /** Of people: the roles that it counts, and how many of each were given. */
  readonly team?: readonly (readonly [string, number])[];
}

/** The bounds of a scenario: docs on `horizon_months`, and the months that a start may lie ahead. */
const LEAST_MONTHS = 6;
const MOST_MONTHS = 180;
const YEAR = 12;
const STARTS_AHEAD = 2 * YEAR;
const MOST_TIMES = 3;
const FILE_ONLY = "This file does not hold the figures for it. Open the scenario with whowhere serve to move it.";

export function decisionsIn(cases: OtherCases): Decision[] {
  const { given } = cases;
  return [...teamIn(given), horizonIn(given, cases.canAsk), startIn(cases), ...mixesIn(cases)];
}

/** The team as a whole, then each role of several. */
function teamIn(given: Case): Decision[] {
  const heads = headsIn(given);
  const whole = heads.reduce((sum, each) => sum + each, 0);
  if (!whole) return [];
  const team = given.roles.map((role, at): [string, number] => [`${HEADS}.${role.key}`, heads[at] ?? 0]);
  const roles = given.roles.map((role, at) => ({ ...peopleOf(`${HEADS}.${role.key}`, `People: ${role.title}`, heads[at] ?? 0), team }));
  return [{ ...peopleOf(HEADS, "People in the team", whole), team }, ...(roles.length > 1 ? roles.filter((each) => each.given > 0) : [])];
}

function peopleOf(id: string, words: string, given: number): Decision {
  return {
    id, words, given, meaning: "People that the work needs today, working as today",
    low: Math.max(1, Math.ceil(given / 4)), high: Math.ceil(given * MOST_TIMES), least: 1, most: 100_000,
    also: "heads headcount team size volume staff employees",
    said: (value) => `${plain(value)} ${value === 1 ? "person" : "people"}`, example: `${plain(Math.ceil(given * 1.5))}, or +20%`,
    read: numberIn, note: id === HEADS ? "Quotes and offers grow with the team; law that counts heads stays as it is now." : "",
    isAsked: false, blocked: "",
  };
}

function horizonIn(given: Case, canAsk: boolean): Decision {
  const months = given.horizon_months;
  return {
    id: HORIZON, words: "Horizon", given: months, meaning: "How many months are looked at",
    low: LEAST_MONTHS, high: Math.min(MOST_MONTHS, Math.max(2 * months, 60)), least: LEAST_MONTHS, most: MOST_MONTHS,
    also: "months years period length duration term", said: (value) => `${Math.round(value)} months`, example: "48, or 4 years",
    read: (text) => {
      const years = /^(\d+(?:\.\d+)?)\s*(?:years?|y)$/i.exec(text);
      return years ? Math.round(Number(years[1]) * YEAR) : numberIn(text.replace(/\s*(months?|m)$/i, ""));
    },
    note: canAsk ? "" : "Rates of law stay those of the months that the file was made for.", isAsked: canAsk, blocked: "",
  };
}

/** Months are counted from year 0, so that a slider steps evenly; the model is told 202707. */
function startIn(cases: OtherCases): Decision {
  const given = monthsOf(cases.given.start);
  const first = Math.min(given, monthsOf(cases.given.as_of) + 1);
  return {
    id: START, words: "Start", given, meaning: "The month from which the work is compared",
    low: first, high: given + STARTS_AHEAD, least: first, most: given + 10 * YEAR,
    also: "begin date when delay later month", said: (value) => monthOf(isoOf(value)), example: "2027-07, July 2027 or +6 months",
    read: (text) => monthIn(text, given), setting: writtenMonth, position: (setting) => Math.floor(setting / 100) * YEAR + (setting % 100) - 1,
    note: "", isAsked: true, blocked: cases.canAsk ? "" : FILE_ONLY,
  };
}

function mixesIn(cases: OtherCases): Decision[] {
  return cases.given.options.flatMap((option) => {
    const [, number] = /:mix_(\d+)$/.exec(option.id) ?? [];
    const points = option.mix?.points ?? [];
    const first = points[0];
    return number && first && option.mix?.turns === undefined ? [shareOf(option, number, first, points.length, cases)] : [];
  });
}

function shareOf(option: OptionDoc, number: string, [place, engagement, , share]: readonly [string, string, string, number, boolean], parts: number, cases: OtherCases): Decision {
  const part = `${cases.given.engagements[engagement]?.plain ?? engagement} in ${cases.given.places[place]?.said ?? place}`;
  const isByRole = cases.canAsk && cases.splitsRoles(Number(number));
  return {
    id: `${MIX}${number}`, words: `${capital(part)}, share in mix ${number}`, given: share, meaning: option.said ?? option.id,
    low: 0.05, high: 0.95, least: 0.01, most: 0.99, also: "mix split share part", said: percent, example: "30%",
    read: (text) => { const value = numberIn(text.replace(/\s*%$/, "")); return value === undefined ? undefined : /%$/.test(text.trim()) || value > 1 ? value / 100 : value; },
    note: parts > 2 ? "The other parts keep their proportions." : "The other part takes the rest.", isAsked: true,
    blocked: !cases.canAsk ? FILE_ONLY : isByRole ? "Its shares differ by role: change them under Edit scenario." : "",
  };
}

/** A change of what was given, or a value, brought to what is accepted; in words, why it is neither. */
export function decisionTyped(text: string, decision: Decision): number | string {
  const said = text.trim();
  const [, sign, percentTyped] = /^([-+\u2212\u2013])\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(said) ?? [];
  const [, times] = /^[x×]\s*(\d+(?:\.\d+)?)$/i.exec(said) ?? [];
  const value = sign && percentTyped && decision.id !== START
    ? decision.given * (1 + (sign === "+" ? 1 : -1) * Number(percentTyped.replace(",", ".")) / 100)
    : times && decision.id !== START ? decision.given * Number(times) : decision.read(said);
  if (value === undefined || !Number.isFinite(value)) return `Type ${decision.example}.`;
  if (value < decision.least || value > decision.most) {
    return `It can be ${decision.said(decision.least)} to ${decision.said(decision.most)}. Type ${decision.example}.`;
  }
  return stepped(value, decision);
}

/** Whole people, months and hundredths. */
export function stepped(value: number, { id }: Decision): number {
  return id.startsWith(MIX) ? Math.round(value * 100) / 100 : Math.max(1, Math.round(value));
}

type Sets = Readonly<Record<string, Setting>>;

/** Where a decision stands: what was set, else what was given. */
export function decided(decision: Decision, sets: Sets): number {
  const { team, id, given } = decision;
  if (team) return team.filter(([role]) => id === HEADS || id === role).reduce((sum, [role, people]) => sum + peopleNow(role, people, team, sets), 0);
  const setting = sets[id];
  if (setting === undefined) return given;
  if (typeof setting === "number") return decision.position?.(setting) ?? setting;
  return "times" in setting ? given * setting.times : setting[1];
}

/** What is set for a decision: people of the whole team replace what was said of its roles. */
export function settingsOf(decision: Decision, value: number | null): Readonly<Record<string, number | null>> {
  const own = value === null || value === decision.given ? null : (decision.setting?.(value) ?? value);
  const roles = decision.id === HEADS ? (decision.team ?? []).map(([role]): [string, null] => [role, null]) : [];
  return { ...Object.fromEntries(roles), [decision.id]: own };
}

/** People of a role: as set for it, else in proportion to the team, else as given. */
function peopleNow(role: string, given: number, team: readonly (readonly [string, number])[], sets: Sets): number {
  const times = (setting: Setting | undefined, of: number): number =>
    setting === undefined ? 1 : typeof setting === "number" ? setting / of : "times" in setting ? setting.times : 1;
  const whole = team.reduce((sum, [, people]) => sum + people, 0);
  return given * (sets[role] === undefined ? times(sets[HEADS], whole) : times(sets[role], given));
}

function plain(value: number): string {
  return value < 10_000 ? `${Number(value.toFixed(1))}` : short(value);
}

function numberIn(text: string): number | undefined {
  const said = text.replace(/\s*(people|persons?|heads?)$/i, "").replace(/(\d),(?=\d{3}\b)/g, "$1").replace(/\s/g, "");
  const [, digits, k] = /^(\d+(?:\.\d{1,2})?)(k?)$/i.exec(said) ?? [];
  return digits === undefined ? undefined : Number(digits) * (k ? 1000 : 1);
}

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7)) - 1;
const isoOf = (months: number): string => `${Math.floor(months / YEAR)}-${String((months % YEAR) + 1).padStart(2, "0")}`;
const writtenMonth = (months: number): number => Math.floor(months / YEAR) * 100 + (months % YEAR) + 1;

/** `2027-07`, `July 2027`, `7/2027`, `+6 months`, `6 months later`. */
function monthIn(text: string, given: number): number | undefined {
  const later = /^\+?\s*(\d+)\s*(?:months?|m)?(?:\s+later)?$/i.exec(text);
  if (later && (text.startsWith("+") || /m/i.test(text))) return given + Number(later[1]);
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text) ?? undefined;
  const slash = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month] = iso ? [iso[1], iso[2]] : slash ? [slash[2], slash[1]] : [];
  if (year && month) return Number(month) >= 1 && Number(month) <= YEAR ? Number(year) * YEAR + Number(month) - 1 : undefined;
  const named = /^([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text);
  const at = named ? MONTHS.findIndex((each) => each.startsWith(named[1]!.toLowerCase())) : -1;
  return at < 0 ? undefined : Number(named![2]) * YEAR + at;
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
