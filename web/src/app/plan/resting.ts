/** What choices of a plan rest on: the figures of which least is known, for the drawer. */
import { WEAKEST_FIRST } from "../../model/rests_on";
import type { PlainFigure } from "../drawer/subject";
import { short, shortRange } from "../words/numbers";
import type { Choice, Found } from "./found";

const FEW = 8;

/** The weakest figures below some choices, each once: by status, then by how much work rests on each. */
export function restsOf(found: Found, choices: readonly Choice[]): PlainFigure[] {
  const under = new Map<string, number>();
  for (const { rests_on: rests, cost } of choices) {
    for (const name of rests.weakest) under.set(name, (under.get(name) ?? 0) + Math.abs(cost));
  }
  const known = [...under].flatMap(([name, cost]) => {
    const figure = found.figures[name];
    return figure ? [{ name, cost, figure }] : [];
  });
  return known
    .sort((a, b) => WEAKEST_FIRST.indexOf(a.figure.status) - WEAKEST_FIRST.indexOf(b.figure.status) || b.cost - a.cost || (a.name < b.name ? -1 : 1))
    .slice(0, FEW)
    .map(({ figure: { words, unit, low, likely, high, status, source, year } }) => ({
      words, status, value: `${short(likely)}${low < high ? ` (${shortRange(low, high)})` : ""} ${unitSaid(unit, found.currency)}`.trim(),
      source: [source, year].filter(Boolean).join(", "),
    }));
}

function unitSaid(unit: string, currency: string): string {
  return unit.replace("money", currency).replace("usd", "USD").replaceAll("/", " per ").replace(/^1( |$)/, "");
}
