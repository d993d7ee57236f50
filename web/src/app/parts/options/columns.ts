/** What a table of options may show of each, and in which order its columns put them. */
import type { OptionAnswer } from "../../../model/types";
import type { MeasureName } from "../../drawer/subject";
import type { Measure } from "../../words/measure";
import { ofHundred, short, wholePercent } from "../../words/numbers";

export interface Column {
  readonly id: string;
  readonly words: string;
  /** What the drawer tells of it. */
  readonly told: MeasureName;
  /** Whether it is shown unless the reader chooses otherwise. */
  readonly usual: boolean;
  /** Whether it says nothing of today's way. */
  readonly againstToday: boolean;
  /** Lowest first. */
  order(option: OptionAnswer): number;
  said(option: OptionAnswer, measure: Measure): string;
}

type Plain = readonly [string, string, MeasureName, boolean, boolean, Column["order"], Column["said"]];

/** `29`, `<1`: futures of a hundred. */
function ofAHundred(share: number): string {
  return share > 0 && share < 0.005 ? "<1" : `${Math.round(100 * share)}`;
}

export function columnsOf(baseline: string): Column[] {
  const all: readonly Plain[] = [
    ["cost", "Cost", "cost", true, false, (o) => o.cost.p50, (o, m) => short(m.cost(o).p50)],
    ["hour", "Per useful hour", "hour", false, false, (o) => o.cost_per_useful_hour.p50, (o) => short(o.cost_per_useful_hour.p50)],
    ["saving", "Saves", "saving", true, true, (o) => -o.saving.p50, (o) => wholePercent(o.saving.p50)],
    ["steady", "Saves at run rate", "run_rate", false, true, (o) => -o.steady.saving.p50, (o) => wholePercent(o.steady.saving.p50)],
    ["loss", `Costs more than ${baseline}`, "loss", false, true, (o) => o.saving.chance_of_loss, (o) => ofHundred(o.saving.chance_of_loss)],
    ["set_up", "One-off cost", "set_up", true, false, (o) => o.set_up.p50, (o, m) => short(m.amount(o.set_up.p50, o))],
    ["payback", "Pays back", "payback", true, true, (o) => o.payback_month.p50 ?? Infinity,
      ({ payback_month: { p50 } }) => (p50 === null ? "never" : `month ${Math.round(p50)}`)],
    ["share", "Cheapest, of 100", "cheapest", true, false, (o) => -o.cheapest_share, (o) => ofAHundred(o.cheapest_share)],
  ];
  return all.map(([id, words, told, usual, againstToday, order, said]) => ({ id, words, told, usual, againstToday, order, said }));
}
