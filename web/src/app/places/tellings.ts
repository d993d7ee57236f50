/** What each number of the ranked places is: scores by their weights, figures by their tables. */
import type { PlainFigure, PlainTold, Subject } from "../drawer/subject";
import { WEAKEST_FIRST } from "../../model/rests_on";
import type { Status } from "../../model/types";
import { capital, short, shortRange, wholePercent } from "../words/numbers";
import { type KnownFigure, type Ranked, type RankedPlace, figureOf } from "./ranked";

const MOST_PIECES = 12;
type Indicator = Ranked["indicators"][number];

/** The score of a place, from its pillars and the reader's weights. */
export function scoreOf(place: RankedPlace, ranked: Ranked): Subject {
  const weights = Object.entries(ranked.weights).filter(([, weight]) => weight > 0);
  return plain(place, ranked, ranked.indicators, {
    title: `Score of ${place.name}`, value: place.score === null ? "not known" : `${place.score.toFixed(1)} of 100`,
    meaning: "How good the place is by all that counts here, under the weights above: 0 is the worst country, 100 the best. Below: how many points each figure puts it above or below the middle country.",
    formula: weights.map(([pillar, weight]) => `${wholePercent(weight)} × ${pillar.replaceAll("_", " ")} ${place.pillars[pillar]?.toFixed(1) ?? "not known"}`).join(" + "),
    parts: place.moved_by.slice(0, MOST_PIECES).map((each) => ({
      words: titleOf(ranked, each.indicator), value: `${each.contribution >= 0 ? "+" : "−"}${Math.abs(each.contribution).toFixed(1)} points`,
    })),
  });
}

/** The score of a place on one pillar, from its indicators. */
export function pillarOf(pillar: string, place: RankedPlace, ranked: Ranked): Subject {
  const mine = ranked.indicators.filter((each) => each.pillar === pillar);
  const score = place.pillars[pillar];
  return plain(place, ranked, mine, {
    title: `${capital(pillar.replaceAll("_", " "))}: ${place.name}`, value: score == null ? "not known" : `${score.toFixed(1)} of 100`,
    meaning: "Each figure counts from 0, the worst, to 100, the best; the pillar is their weighted mean over those that are known. Where too few are known it has no score.",
    formula: mine.flatMap((each) => {
      const moved = place.moved_by.find(({ indicator }) => indicator === each.indicator);
      return moved ? [`${wholePercent(each.weight_in_pillar)} × ${each.title.toLowerCase()} ${moved.score.toFixed(0)}`] : [];
    }).join(" + "),
  });
}

/** What an employer pays there, or what people earn. */
export function figureTold(shown: "cost" | "pay", place: RankedPlace, ranked: Ranked): Subject {
  const figure = figureOf(place, shown);
  const unit = shown === "cost" ? "USD an hour" : "USD a month";
  const cost = ranked.indicators.filter((each) => each.indicator === "employer_cost");
  if (shown === "cost") return plain(place, ranked, cost, { title: `Cost to the employer in ${place.name}`, value: `${short(figure?.value ?? 0)} ${unit}`, ...rangeOf(figure, unit), meaning: figure?.note ?? "" });
  return {
    about: "plain",
    told: {
      title: `Average pay in ${place.name}`, value: `${short(figure?.value ?? 0)} ${unit}`, ...rangeOf(figure, unit), meaning: figure?.note || "What people in paid work earn on average, before tax, in dollars of 2026.",
      figures: figure ? [{ words: "average pay", value: `${short(figure.value)} ${unit}`, status: figure.status as Status, source: figure.year }] : [], asOf: ranked.as_of,
    },
  };
}

function rangeOf(figure: KnownFigure | null, unit: string): { range?: string } {
  return figure && figure.low < figure.high ? { range: `${shortRange(figure.low, figure.high)} ${unit}` } : {};
}

function plain(place: RankedPlace, ranked: Ranked, indicators: readonly Indicator[], told: PlainTold): Subject {
  const figures = indicators.flatMap((of): (PlainFigure & { moves: number })[] => {
    const known = place.moved_by.find(({ indicator }) => indicator === of.indicator);
    if (!known) return [];
    const range = known.low < known.high ? ` (${shortRange(known.low, known.high)})` : "";
    return [{
      words: of.title, value: `${short(known.value)}${range} ${of.unit}`.trim(), status: known.status as Status,
      source: [known.status === "imputed" ? known.note : sourceOf(of), known.year].filter(Boolean).join(", "), moves: Math.abs(known.contribution),
    }];
  }).sort((a, b) => WEAKEST_FIRST.indexOf(a.status) - WEAKEST_FIRST.indexOf(b.status) || b.moves - a.moves);
  const missing = indicators.filter(({ indicator }) => place.missing.includes(indicator)).map(({ title }) => title.toLowerCase());
  return { about: "plain", told: { ...told, figures, sources: missing.length ? [`Not known, and so left out: ${missing.join(", ")}.`] : [], asOf: ranked.as_of } };
}

function sourceOf({ sources }: Indicator): string {
  const first = sources[0];
  return first ? `${first.producer}: ${first.title}${sources.length > 1 ? `, and ${sources.length - 1} more` : ""}` : "";
}

function titleOf(ranked: Ranked, indicator: string): string {
  return ranked.indicators.find((each) => each.indicator === indicator)?.title ?? indicator.replaceAll("_", " ");
}
