/** The rows of the side-by-side screen: all that `whowhere profile` says, in its order of questions. */
import { capital, ofHundred, short, wholePercent } from "../words/numbers";
import { count } from "../../model/language_gate";
import { fixed } from "../../model/numbers";
import type { Case } from "../../model/types";
import type { Measure } from "./measures";
import { type Row, type Section, type Side, counted, figured, found, measured, ranged, worded } from "./rows";

const REACH: Readonly<Record<string, string>> = { home: "at home", near: "near home", far: "far from home" };

export function sectionsOf(doc: Case): Section[] {
  return [
    { id: "what", title: "What it is", rows: what() },
    { id: "cost", title: "Cost", rows: cost(doc) },
    { id: "time", title: "Time", rows: time() },
    { id: "control", title: "Control", rows: control() },
    { id: "hours", title: "Working hours", rows: hours() },
    { id: "leaving", title: "Leaving", rows: leaving(doc) },
    { id: "risk", title: "Risk", rows: risk() },
    { id: "demand", title: "When demand moves", rows: demand(doc) },
    { id: "place", title: "Doing business there", rows: place() },
    { id: "requirements", title: "Your requirements", rows: requirements(doc) },
    { id: "criteria", title: "What options are weighed by", rows: criteria(doc) },
  ].filter((section) => section.rows.length > 0);
}

const placeOf = (side: Side) => side.doc.places[side.option.place];
const coverOf = ({ doc, option }: Side) => doc.profiles.places[option.place];

function what(): Row[] {
  return [
    worded("What it is called", ({ words }) => (words.called ? capital(words.called) : "A combination; no one word for it"),
      ({ doc, words }) => doc.profiles.terms[words.called] ?? ""),
    worded("What it means", ({ words }) => words.meaning),
    worded("Where", ({ words }) => words.where, (side) => REACH[placeOf(side)?.reach ?? ""] ?? ""),
    figured("distance", counted("Distance from home", "km", undefined, ({ profile }) => profile.distance_km)),
    figured("team_size", ranged("People needed", "people", undefined, ({ profile }) => profile.people)),
    worded("Close to the core of your business?", ({ words }) => words.warning || "No warning"),
  ];
}

function cost({ baseline, horizon_months }: Case): Row[] {
  const isToday = ({ doc, option }: Side) => option.id === doc.as_is;
  return [
    measured("cost", ranged(`Cost over ${horizon_months} months`, "money", "less", ({ option }) => option.cost)),
    measured("set_up", ranged("One-off cost of moving", "money", "less", ({ option }) => option.set_up)),
    measured("hour", ranged("Cost of a useful hour", "money", "less", ({ option }) => option.cost_per_useful_hour)),
    {
      name: `Saving against ${baseline}`, measure: "share", better: "more", told: { measure: "saving" },
      of: (side) => (isToday(side) ? { words: "–" } : {
        number: side.option.saving.p50, beneath: `costs more in ${ofHundred(side.option.saving.chance_of_loss)} outcomes`,
      }),
    },
    measured("month", ranged("A month at full output", "money", "less", ({ option }) => option.steady.month)),
    {
      name: "Saving in such a month", measure: "share", better: "more", told: { measure: "run_rate" },
      of: (side) => (isToday(side) ? { words: "–" } : { number: side.option.steady.saving.p50 }),
    },
    {
      name: "Pays back in", measure: "month", better: "less", told: { measure: "payback" },
      of: (side) => {
        const month = side.option.payback_month.p50;
        return isToday(side) ? { words: "–" } : month === null ? { words: "not within the horizon" } : { number: month };
      },
    },
    found("in each outcome the largest gap at a month's end between what was spent on it and on today's way; then the mean over all outcomes", counted("Most money out before it pays", "money", "less", ({ profile }) => profile.peak_cash)),
    measured("cheapest", counted("Cheapest of all options in", "chance", "more", ({ option }) => option.cheapest_share)),
  ];
}

function time(): Row[] {
  return [
    figured("months_to_start", ranged("First people at work", "months", "less", ({ profile }) => profile.first)),
    figured("months_to_half", ranged("Half of the team", "months", "less", ({ profile }) => profile.half)),
    figured("months_to_all", ranged("The whole team", "months", "less", ({ profile }) => profile.all)),
    figured("months_to_full_output", ranged("Full output", "months", "less", ({ profile }) => profile.full_output)),
  ];
}

function control(): Row[] {
  return [
    { ...figured("control_level", ranged("Control that stays with you", "share", "more", ({ profile }) => profile.control)),
      of: ({ profile, option, doc }) => ({
        number: profile.control.p50, range: profile.control, beneath: doc.profiles.control[option.engagement] ?? "",
      }) },
    figured("oversight_time", ranged("Managers' time at home", "weekly", "less", ({ profile }) => profile.oversight)),
  ];
}

function hours(): Row[] {
  return [
    figured("shared_hours", counted("Office hours shared with home", "hours", "more", ({ profile }) => profile.shared_hours)),
    found("the two clocks, held against each other", counted("Hours apart", "hours", "less", (side) => coverOf(side)?.hours_apart ?? 0)),
    figured("night_share", counted("Work done at night there", "share", "less", ({ profile }) => profile.climate.night_share)),
    worded("Hours of duty covered by day there", (side) => coverOf(side)?.covered ?? "", (side) => `${coverOf(side)?.with_home ?? ""} with home`),
    worded("Nobody by day, on home's clock", (side) => coverOf(side)?.gaps ?? ""),
    worded("Both closed on", (side) => coverOf(side)?.closed ?? ""),
  ];
}

function leaving({ profiles }: Case): Row[] {
  return [
    figured("exit_months", ranged("Time it takes to leave", "span", "less", ({ profile }) => profile.to_leave)),
    ...profiles.exit_months.map((month) => found(`what leaving at the end of month ${month} takes: notice, leaving pay, what contracts still bind to, and both teams at once, in each outcome; then the middle`, ranged(`Cost of leaving after ${month} months`, "money", "less",
      ({ profile }) => profile.leaving.find((each) => each.month === month)?.cost ?? { mean: 0, p10: 0, p50: 0, p90: 0 }))),
  ];
}

function risk(): Row[] {
  return [
    measured("risk", counted("Something goes wrong in", "chance", "less", ({ option }) => option.risk.chance)),
    measured("risk", counted("Expected loss", "money", "less", ({ option }) => option.risk.expected)),
    measured("risk", counted("Loss in the worst 5%", "money", "less", ({ option }) => option.risk.tail)),
    measured("risk", worded("Largest risks, expected cost", ({ profile }) => profile.events.filter((each) => each.mean > 0)
      .map((each) => `${each.name} ${short(each.mean)}`).join("; ") || "none")),
  ];
}

function demand({ profiles }: Case): Row[] {
  const [low, high] = profiles.demand.map(wholePercent);
  return [
    found(`the cost with ${low} of the heads in every part of the work, of which only what is not committed is saved; in each outcome, then the middle`, ranged(`Cost at ${low} of the demand`, "money", "less", ({ profile }) => profile.low_demand)),
    found(`the cost with ${high} of the heads in every part of the work; in each outcome, then the middle`, ranged(`Cost at ${high} of the demand`, "money", "less", ({ profile }) => profile.high_demand)),
    found(`the part of the cost that is saved at ${low} of the demand ÷ the part of the demand that is gone; the mean over all outcomes`, counted("Cost that falls with demand", "share", "more", ({ profile }) => profile.follows_down)),
  ];
}

function place(): Row[] {
  return [
    found("the country's labour force ÷ the people needed", worded("People to hire from", (side) => {
      const force = placeOf(side)?.labour_force ?? null;
      if (force === null) return "labour force not known";
      return `labour force ${short(force)}: one in ${short(force / side.profile.people.p50)} is needed`;
    })),
    found("the labour force that speaks the language ÷ what one employer can win of it", worded("Speakers within reach", (side) => {
      const { p10, p50, p90 } = side.profile.climate.speakers_in_reach;
      return `${placeOf(side)?.language ?? ""}: ${count(p50)} (${count(p10)} to ${count(p90)})`;
    }, ({ profile }) => `${count(profile.climate.speakers_needed)} needed`)),
    figured("language_gap", counted("Language gap, 0 to 1", "plain", "less", ({ profile }) => profile.climate.language_gap)),
    figured("institutional_distance", counted("Difference in institutions, points", "plain", "less", ({ profile }) => profile.climate.institutional_distance)),
    figured("political_stability", worded("Political stability, world 0", ({ profile }) => signedTenth(profile.climate.political_stability))),
    figured("rule_of_law", worded("Rule of law, world 0", ({ profile }) => signedTenth(profile.climate.rule_of_law))),
    figured("country_risk_premium", worded("Country risk premium", ({ profile }) => `${fixed(100 * profile.climate.country_risk_premium, 1)}%`)),
    figured("real_pay_growth", worded("Pay rises beyond prices", ({ profile }) => `${signedTenth(100 * profile.climate.real_pay_growth)}% a year`)),
    figured("exchange_volatility", worded("Swing of the exchange rate", ({ profile }) => `${fixed(100 * profile.climate.exchange_volatility, 1)}% a year`)),
    figured("corporate_tax", counted("Corporate tax", "share", undefined, ({ profile }) => profile.climate.corporate_tax)),
  ];
}

const signedTenth = (x: number) => `${x < 0 ? "−" : "+"}${fixed(Math.abs(x), 1)}`;

/** One row for each requirement that any option was held against; where none of those shown was, the row is left out. */
function requirements({ gates, judged }: Case): Row[] {
  return [...new Set(judged.map((each) => each.gate))].map((gate) => worded(capital(gates[gate]?.words ?? gate), ({ option }) => {
    const found = option.gates.find((each) => each.gate === gate);
    if (!found) return "";
    return `${found.met ? "Met" : "Not met"}${found.found ? `: ${found.found}` : ""}`;
  }));
}

const UNITS: Readonly<Record<string, Measure>> = { money: "money", share: "share", months: "months", "hours a day": "hours", "0 to 1": "share" };

function criteria({ criteria }: Case): Row[] {
  const worth: Row = {
    name: "Overall score under your weights", measure: "plain", better: "more", told: { measure: "worth" },
    of: ({ ranked }) => (ranked ? { number: ranked.worth, beneath: `best for ${wholePercent(ranked.possible_share)} of ways to weigh` } : { words: "fails a requirement" }),
  };
  const each = criteria.map(({ id, words, unit, more_is_better }): Row => ({
    name: capital(words.replaceAll("_", " ")), measure: UNITS[unit] ?? "plain", better: more_is_better ? "more" : "less",
    told: { how: "what the options are weighed by: the middle of all outcomes" },
    of: ({ ranked }) => {
      const value = ranked?.natural[id];
      if (value === undefined) return { words: "not weighed" };
      return unit === "power of ten" ? { words: short(10 ** value) } : { number: value };
    },
  }));
  return [worth, ...each];
}
