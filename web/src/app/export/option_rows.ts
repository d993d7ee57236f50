/** All options as numbers that a sheet can reckon with: money in company currency, shares from 0 to 1. */
import type { Answer } from "../../model/types";
import type { Table } from "../../scenes";

export function optionRows(answer: Answer, currency: string): Table {
  const money = (words: string) => `${words}, ${currency}`;
  const saving = (value: number, id: string) => (id === answer.as_is ? "" : value);
  return {
    columns: [
      "Option", "Id", "Meets all requirements", money("Cost, median"), money("Cost, low (1 in 10 below)"),
      money("Cost, high (1 in 10 above)"), money("Cost, mean"), money("Cost of a useful hour"), "Saving, median", "Saving at full output",
      "Chance of costing more than today", money("Set-up"), "Pays back in month", "Cheapest, share of futures", money("Expected loss"),
    ],
    rows: answer.options.map((each) => [
      each.name, each.id, each.fails || "yes", each.cost.p50, each.cost.p10, each.cost.p90, each.cost.mean,
      each.cost_per_useful_hour.p50, saving(each.saving.p50, each.id), saving(each.steady.saving.p50, each.id),
      saving(each.saving.chance_of_loss, each.id), each.set_up.p50, each.payback_month.p50 ?? "", each.cheapest_share, each.risk.expected,
    ]),
  };
}
