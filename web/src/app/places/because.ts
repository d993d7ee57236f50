/** Why a country stands where it does, in words: `cheap (estimated), many Spanish speakers`. */
import type { RankedPlace } from "./ranked";

/** What is said of an indicator that lifts a place, and of one that drags it. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  employer_cost: ["cheap", "costly"],
  labour_force: ["many people to hire from", "few people to hire from"],
  school_years: ["long schooling", "short schooling"],
  tertiary_enrolment: ["many graduates", "few graduates"],
  digital_services_exports: ["sells much digital work abroad", "sells little digital work abroad"],
  ict_services_exports: ["sells much IT work abroad", "sells little IT work abroad"],
  english: ["many English speakers", "few English speakers"],
  shared_hours: ["shares your office hours", "shares few office hours"],
  rule_of_law: ["law that holds", "weak rule of law"],
  political_stability: ["stable politics", "unstable politics"],
  control_of_corruption: ["little corruption", "much corruption"],
  regulatory_quality: ["sound regulation", "poor regulation"],
  government_effectiveness: ["able government", "weak government"],
  voice_accountability: ["free press and votes", "little free press"],
  country_risk_premium: ["low country risk", "high country risk"],
  corporate_tax: ["low corporate tax", "high corporate tax"],
  contract_enforcement: ["courts that enforce contracts", "slow courts"],
  start_days: ["a firm starts fast", "a firm starts slowly"],
  start_cost: ["cheap to start a firm", "costly to start a firm"],
  fixed_broadband: ["good broadband", "little broadband"],
  internet_users: ["nearly all online", "many not online"],
  grid_loss: ["a sound power grid", "a poor power grid"],
  electricity_access: ["power everywhere", "power missing in places"],
};
const TOLD = 3;
/** Points of the score below which an indicator is no reason. */
const LEAST = 0.5;
const STANDS_IN: Readonly<Record<string, string>> = { imputed: " (estimated)" };

/** The reasons that move a place's score most, lifts and drags as they come. */
export function because({ moved_by }: RankedPlace): string {
  const reasons = moved_by.filter((each) => Math.abs(each.contribution) >= LEAST).slice(0, TOLD);
  return reasons.map((each) => said(each.indicator, each.contribution) + (STANDS_IN[each.status] ?? "")).join(", ");
}

function said(indicator: string, contribution: number): string {
  const drags = Number(contribution < 0);
  const language = /^language_(\w+)$/.exec(indicator)?.[1];
  if (language) {
    const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
    return `${drags ? "few" : "many"} ${name} speakers`;
  }
  return WORDS[indicator]?.[drags] ?? `${drags ? "weak" : "strong"} ${indicator.replaceAll("_", " ")}`;
}
