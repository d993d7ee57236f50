/** What each number of an option is: in words, by which arithmetic, and from which other numbers. */
import type { Tree, TreeLine } from "../../model/details";
import type { Case, OptionAnswer, Overall, RankedOption, Saving, Summary, Waiting } from "../../model/types";
import { capital, inside, money, ofHundred, percent, short, shortRange, wholePercent } from "../words/numbers";
import type { MeasureName, Subject } from "./subject";

/** A number that another is made of; one that can be asked about leads there. */
export interface Piece {
  readonly words: string;
  readonly value: string;
  readonly subject?: Subject;
}

export interface Told {
  readonly title: string;
  readonly value: string;
  /** In eight of ten futures; empty where there is one value. */
  readonly range: string;
  readonly meaning: string;
  readonly formula: string;
  readonly pieces: readonly Piece[];
}

export interface Asked {
  readonly option: OptionAnswer;
  readonly today: OptionAnswer;
  readonly theCase: Case;
  readonly draws: number;
  readonly overall: Overall | null;
}

const MOST_PIECES = 12;

/** Lines of the ledger that a number sums or rests on. */
export function linesOf(measure: MeasureName, tree: Tree): readonly TreeLine[] {
  if (measure === "set_up" || measure === "risk") return tree.lines.filter(({ phase }) => phase === measure);
  if (measure === "month" || measure === "run_rate") return tree.lines.filter(({ phase }) => phase === "run");
  return tree.lines;
}

/** Numbers that are the sum of lines, so that the lines may stand below them. */
export const SUMS: readonly MeasureName[] = ["cost", "set_up", "risk"];

/** The largest lines as pieces of their sum, what is left as one. */
export function pieces(lines: readonly TreeLine[], option: string, currency: string): Piece[] {
  const ordered = lines.filter(({ mean }) => mean !== 0).toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const [shown, rest] = [ordered.slice(0, MOST_PIECES), ordered.slice(MOST_PIECES)];
  const told = shown.map((line): Piece => ({ words: line.name, value: money(line.mean, currency), subject: { about: "line", line: line.id, option } }));
  if (rest.length) told.push({ words: `${rest.length} smaller lines`, value: money(sum(rest), currency) });
  return [...told, { words: "Together, expected", value: money(sum(ordered), currency) }];
}

function sum(lines: readonly TreeLine[]): number {
  return lines.reduce((total, { mean }) => total + mean, 0);
}

type Telling = (asked: Asked) => Told;

const measure = (name: MeasureName, option: OptionAnswer): Subject => ({ about: "measure", measure: name, option: option.id });

const TELLINGS: Readonly<Record<MeasureName, Telling>> = {
  cost: ({ option, theCase }) => ({
    title: `Cost of ${inside(option.name)}`,
    ...amount(option.cost, theCase.currency),
    meaning: `All that it takes over ${theCase.horizon_months} months, in today's money: half of the futures cost less, half more.`,
    formula: `the sum of all lines in each future. Expected: ${money(option.cost.mean, theCase.currency)}, the mean, to which the lines add up; the middle is ${money(option.cost.p50, theCase.currency)}`,
    pieces: [],
  }),
  hour: ({ option, theCase }) => ({
    title: "Cost of one useful hour",
    ...amount(option.cost_per_useful_hour, theCase.currency),
    meaning: "What an hour costs in which work gets done: absence, meetings and what distance takes are no such hours.",
    formula: "cost ÷ useful hours, both in today's money, in each future",
    pieces: [{ words: "Cost", value: money(option.cost.p50, theCase.currency), subject: measure("cost", option) },
      { words: "Useful hours", value: "", subject: { about: "figure", node: "discounted_output", option: option.id } }],
  }),
  saving: (asked) => ({
    title: `Saving against ${asked.theCase.baseline}`, ...share(asked.option.saving),
    meaning: `The part of the cost of ${asked.theCase.baseline} that is not spent. Less than nothing: it costs more.`,
    formula: `1 − cost ÷ cost of ${asked.theCase.baseline}, in each future; then the middle of all`,
    pieces: bothCosts(asked),
  }),
  loss: (asked) => ({
    title: `Chance that it costs more than ${asked.theCase.baseline}`,
    value: ofHundred(asked.option.saving.chance_of_loss), range: "",
    meaning: `In so many futures ${inside(asked.option.name)} costs more over the whole horizon.`,
    formula: counted(asked.option.saving.chance_of_loss, asked.draws, `cost is above the cost of ${asked.theCase.baseline}`),
    pieces: bothCosts(asked),
  }),
  month: ({ option, theCase }) => ({
    title: "A month at full output", ...amount(option.steady.month, theCase.currency),
    meaning: "What a month costs once the work has moved and all know it, at prices of the start: nothing one-off, nothing discounted.",
    formula: "the sum of the lines that go on, each for one month", pieces: [],
  }),
  run_rate: ({ option, today, theCase }) => ({
    title: "Saving at run rate", ...share(option.steady.saving),
    meaning: `What a month saves against a month of ${theCase.baseline} once the work has moved. The way there is not in it.`,
    formula: `1 − a month at full output ÷ a month of ${theCase.baseline}, in each future`,
    pieces: [
      { words: "A month at full output", value: money(option.steady.month.p50, theCase.currency), subject: measure("month", option) },
      { words: `A month of ${theCase.baseline}`, value: money(today.steady.month.p50, theCase.currency), subject: measure("month", today) },
    ],
  }),
  set_up: ({ option, theCase }) => ({
    title: "One-off cost", ...amount(option.set_up, theCase.currency),
    meaning: "What the move itself takes: company and contracts, recruiting, both teams at once, handover, leaving pay.",
    formula: "the sum of the lines of setting up, in each future", pieces: [],
  }),
  payback: ({ option, today, theCase }) => ({
    title: "Pays back in", ...months(option.payback_month),
    meaning: `The month from which less has been spent than with ${theCase.baseline}, counted from the decision.`,
    formula: "the first month after which the sum spent, in today's money, stays below; in each future, then the middle",
    pieces: [
      { words: "One-off cost", value: money(option.set_up.p50, theCase.currency), subject: measure("set_up", option) },
      { words: "A month at full output", value: money(option.steady.month.p50, theCase.currency), subject: measure("month", option) },
      { words: `A month of ${theCase.baseline}`, value: money(today.steady.month.p50, theCase.currency), subject: measure("month", today) },
    ],
  }),
  cheapest: ({ option, theCase, draws }) => ({
    title: "Cheapest in", value: ofHundred(option.cheapest_share), range: "",
    meaning: "In so many futures it costs less than every other option that meets the requirements.",
    formula: counted(option.cheapest_share, draws, "no other admissible option costs less"),
    pieces: [{ words: "Cost", value: money(option.cost.p50, theCase.currency), subject: measure("cost", option) }],
  }),
  worth: ({ option, theCase, overall }) => ({
    title: `Worth of ${inside(option.name)}`, value: weighed(option, overall)?.worth.toFixed(2) ?? "", range: "",
    meaning: "How good it is by all that counts, not cost alone. Only differences between options mean anything.",
    formula: "for each criterion: weight × what it is better by than the worst option ÷ the difference that the weight is for; added up",
    pieces: theCase.criteria.map(({ id, words }) => ({
      words: `${capital(words)}, weight ${wholePercent(overall?.weights[id] ?? 0)}`,
      value: (weighed(option, overall)?.contributions[id] ?? 0).toFixed(2),
    })),
  }),
  risk: ({ option, theCase }) => ({
    title: "Expected loss from events", value: money(option.risk.expected, theCase.currency), range: "",
    meaning: `What may go wrong, times its chance. Something happens in ${ofHundred(option.risk.chance)}; the worst futures lose ${money(option.risk.tail, theCase.currency)} on average.`,
    formula: "the sum of the lines of risk, over all futures, divided by their number", pieces: [],
  }),
};

export function toldOf(name: MeasureName, asked: Asked): Told {
  return TELLINGS[name](asked);
}

function weighed({ id }: OptionAnswer, overall: Overall | null): RankedOption | undefined {
  return overall?.options.find((each) => each.id === id);
}

function bothCosts({ option, today, theCase: { baseline, currency } }: Asked): Piece[] {
  return [
    { words: `Cost of ${inside(option.name)}`, value: money(option.cost.p50, currency), subject: measure("cost", option) },
    { words: `Cost of ${baseline}`, value: money(today.cost.p50, currency), subject: measure("cost", today) },
  ];
}

function amount(of: Summary, currency: string): Pick<Told, "value" | "range"> {
  return { value: money(of.p50, currency), range: of.p10 === of.p90 ? "" : `${shortRange(of.p10, of.p90)} ${currency}` };
}

function share({ p10, p50, p90 }: Saving): Pick<Told, "value" | "range"> {
  return { value: wholePercent(p50), range: `${wholePercent(p10)} to ${wholePercent(p90)}` };
}

function months({ p10, p50, p90 }: Waiting): Pick<Told, "value" | "range"> {
  return {
    value: p50 === null ? "not within the horizon" : `month ${Math.round(p50)}`,
    range: p10 === null ? "" : `month ${Math.round(p10)} to ${p90 === null ? "never" : Math.round(p90)}`,
  };
}

function counted(part: number, draws: number, where: string): string {
  return `${Math.round(part * draws).toLocaleString("en")} of ${draws.toLocaleString("en")} futures in which ${where}: ${percent(part)}`;
}

/** A value over the futures as a piece of a figure: by role where roles differ. */
export function valueSaid(values: Readonly<Record<string, Summary>>, unit: string): string {
  const said = Object.entries(values).map(([role, { p10, p50, p90, mean }]) =>
    `${role === "all" ? "" : `${role} `}${short(p50 ?? mean)}${p10 === p90 ? "" : ` (${shortRange(p10, p90)})`}`);
  return said.length ? `${said.join("; ")} ${unit}`.trim() : "";
}
