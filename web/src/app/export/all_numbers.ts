/** Every number of the answer in a row of its own, under the names of `whowhere report -o x.csv`. */
import type { Answer, OptionAnswer, Summary } from "../../model/types";
import type { Table } from "../../scenes";

type Row = readonly (string | number)[];
const TENTHS = ["p10", "p50", "p90"] as const;

export function allNumbers(answer: Answer, currency: string): Table {
  return {
    columns: ["option", "engagement", "place", "line", "phase", "statistic", "value", "unit", "meets_requirements"],
    rows: answer.options.flatMap((option) => numbersOf(option, currency).map((row): Row =>
      [option.id, option.engagement, option.place, ...row, option.fails ? "False" : "True"])),
  };
}

function numbersOf(option: OptionAnswer, currency: string): Row[] {
  const of = (line: string, phase: string, summary: Summary, unit: string): Row[] =>
    (["mean", ...TENTHS] as const).map((name) => [line, phase, name, summary[name], unit]);
  const tenths = (line: string, each: Readonly<Record<(typeof TENTHS)[number], number | null>>, unit: string): Row[] =>
    TENTHS.map((name) => [line, "all", name, each[name] ?? "", unit]);
  const share = (line: string, value: number): Row => [line, "all", "chance", value, "share of futures"];
  return [
    ...option.lines.map((line): Row => [line.id, line.phase, "mean", line.mean, currency]),
    ...of("total", "all", option.cost, currency),
    ...of("steady_month", "run", option.steady.month, currency),
    ...of("set_up", "set_up", option.set_up, currency),
    ...of("cost_per_useful_hour", "all", option.cost_per_useful_hour, `${currency}/hour`),
    ...tenths("saving", option.saving, "share of the as-is"),
    ...tenths("steady_saving", option.steady.saving, "share of the as-is"),
    ...tenths("payback", option.payback_month, "month"),
    share("loss", option.saving.chance_of_loss), share("cheapest", option.cheapest_share), share("event", option.risk.chance),
    ["expected_loss", "risk", "mean", option.risk.expected, currency], ["tail_loss", "risk", "mean", option.risk.tail, currency],
  ];
}
