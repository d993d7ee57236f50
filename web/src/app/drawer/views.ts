/** What the drawer shows of a subject, from what is known of the case so far. */
import type { Tree, TreeNode } from "../../model/details";
import { type Rest, restsOn, rootsOf } from "../../model/rests_on";
import type { Answer, Case, Fact, Leaf, OptionAnswer } from "../../model/types";
import { capital, money, ofHundred, short, shortRange, wholePercent } from "../words/numbers";
import { likelySaid } from "../words/lines";
import { type Asked, type Piece, SUMS, type Told, linesOf, pieces, toldOf, valueSaid } from "./measures";
import type { MeasureName, PlainFigure, PlainTold, Subject } from "./subject";

export interface View extends Told {
  /** What it rests on, the weakest first; null while that is still looked for. */
  readonly rests: readonly Rest[] | null;
  /** What is known of it, where it is an input itself. */
  readonly facts: readonly Fact[];
  readonly unit: string;
  /** Where its arithmetic was read. */
  readonly source: string;
  readonly sources: readonly string[];
  /** What a screen's own number rests on, the weakest first. */
  readonly figures: readonly PlainFigure[];
  /** ISO day as of which figures are known; empty where it is that of the case. */
  readonly asOf: string;
  /** The name of the input that it is, under which notes are written; empty for all else. */
  readonly leaf: string;
}

export interface Known {
  readonly theCase: Case;
  readonly answer: Answer;
  readonly leaves: readonly Leaf[];
  /** Of the option that the subject belongs to; null until it has come. */
  readonly tree: Tree | null;
}

const NOTHING = { range: "", formula: "", pieces: [], rests: [], facts: [], unit: "", source: "", sources: [], figures: [], asOf: "", leaf: "" };

export function viewOf(subject: Exclude<Subject, { about: "plain" }>, known: Known): View {
  switch (subject.about) {
    case "measure": return ofMeasure(subject.measure, subject.option, known);
    case "line": return ofLine(subject.line, subject.option, known);
    case "part": return ofPart(subject.part, subject.option, known);
    case "figure": return ofFigure(subject.node, subject.option, known);
    case "assumption": return ofAssumption(subject.leaf, known);
    case "sentence": return ofSentence(subject.sentence, known);
  }
}

function named(id: string, { answer }: Known): OptionAnswer {
  const found = answer.options.find((each) => each.id === id);
  if (!found) throw new RangeError(`${id} is no option of this case`);
  return found;
}

function ofMeasure(measure: MeasureName, id: string, known: Known): View {
  const { theCase, answer, tree } = known;
  const asked: Asked = {
    option: named(id, known), today: named(answer.as_is, known), theCase, draws: answer.draws, overall: answer.overall,
  };
  const told = toldOf(measure, asked);
  const lines = tree && linesOf(measure, tree);
  const below = lines && SUMS.includes(measure) ? pieces(lines, id, theCase.currency) : [];
  return { ...NOTHING, ...told, pieces: [...told.pieces, ...below], rests: tree && lines && restsOn(tree, rootsOf(lines)) };
}

function ofPart(part: string, id: string, known: Known): View {
  const { theCase, tree } = known;
  const option = named(id, known);
  const found = option.parts.find((each) => each.id === part);
  const ids = new Set(theCase.lines.filter((line) => line[5] === part).map(([line]) => line));
  const lines = tree && tree.lines.filter((line) => ids.has(line.id));
  return {
    ...NOTHING,
    title: `${found?.name ?? part}: ${option.name}`,
    value: money(found?.mean ?? 0, theCase.currency),
    meaning: "Expected, in today's money: the mean over all futures.",
    formula: "the sum of the lines of this kind",
    pieces: lines ? pieces(lines, id, theCase.currency) : [],
    rests: tree && lines && restsOn(tree, rootsOf(lines)),
  };
}

function ofLine(id: string, option: string, known: Known): View {
  const { theCase, tree } = known;
  const line = tree?.lines.find((each) => each.id === id);
  const name = theCase.lines.find((each) => each[0] === id)?.[1] ?? id;
  if (!tree || !line) return { ...NOTHING, title: name, value: "", meaning: "", rests: null };
  return {
    ...NOTHING,
    title: `${name}: ${named(option, known).name}`,
    value: money(line.mean, theCase.currency),
    range: likelySaid(line) && `${likelySaid(line)} ${theCase.currency}`,
    meaning: `${meaningOf(tree, line.amount)} Expected, in today's money.`,
    formula: "an amount × when it flows and what that is worth today, in each future",
    pieces: [line.amount, line.driver].map((node) => pieceOf(tree, node, theCase.currency)),
    rests: restsOn(tree, rootsOf([line])),
  };
}

function ofFigure(node: string, option: string, known: Known): View {
  const { theCase, tree } = known;
  const found = tree && nodeCalled(tree, node);
  if (!tree || !found) return { ...NOTHING, title: capital(node.split("@")[0].replaceAll("_", " ")), value: "", meaning: "", rests: null };
  const isInput = found.facts.length > 0;
  return {
    ...NOTHING,
    title: capital(found.title),
    ...valueAndRange(found, theCase.currency),
    meaning: found.meaning,
    formula: withNumbers(tree, found),
    pieces: found.uses.map((use) => pieceOf(tree, use, theCase.currency)),
    rests: isInput ? [] : restsOn(tree, [{ nodes: [found.id], amount: 1 }]),
    facts: found.facts,
    unit: found.unit,
    source: found.source,
    leaf: found.leaf,
  };

  function pieceOf(of: Tree, id: string, currency: string): Piece {
    return figurePiece(of, id, currency, option);
  }
}

function ofAssumption(id: string, { leaves }: Known): View {
  const leaf = leaves.find((each) => each.id === id);
  if (!leaf) return { ...NOTHING, title: id, value: "", meaning: "", rests: null };
  return { ...NOTHING, title: capital(leaf.words), value: "", meaning: `${leaf.meaning}.`, facts: leaf.facts, unit: leaf.unit, leaf: id };
}

/** What a screen tells by itself needs no case. */
export function plainView({ title, value, meaning, range = "", formula = "", parts = [], sources = [], figures = [], asOf = "" }: PlainTold): View {
  return { ...NOTHING, title, value, range, meaning, formula, pieces: parts, sources, figures, asOf };
}

/** The options that a sentence names, and their numbers, from which its own are taken. */
function ofSentence(sentence: string, known: Known): View {
  const { answer, theCase } = known;
  const isNamed = ({ name, place, id }: OptionAnswer) => id === answer.best || id === answer.as_is
    || sentence.toLowerCase().includes(name.toLowerCase()) || sentence.includes(theCase.places[place]?.name ?? name);
  const options = answer.options.filter((each) => !each.fails || sentence.toLowerCase().includes(each.name.toLowerCase())).filter(isNamed);
  return {
    ...NOTHING, title: "The numbers of a sentence", value: "", meaning: sentence,
    formula: `counted over the same ${answer.draws.toLocaleString("en")} futures for every option. Costs at most ${wholePercent(theCase.equal_within)} apart count as equal; a choice is settled from ${ofHundred(theCase.settled_from)} futures on`,
    pieces: options.slice(0, MOST_NAMED).flatMap((option) => ofOption(option, known)),
  };
}

const MOST_NAMED = 3;

function ofOption(option: OptionAnswer, { theCase, answer }: Known): Piece[] {
  const piece = (words: string, measure: MeasureName, value: string): Piece =>
    ({ words: `${option.name}: ${words}`, value, subject: { about: "measure", measure, option: option.id } });
  const cost = piece("cost", "cost", money(option.cost.p50, theCase.currency));
  if (option.id === answer.as_is) return [cost];
  return [
    cost,
    piece("saving", "saving", wholePercent(option.saving.p50)),
    piece("saving at run rate", "run_rate", wholePercent(option.steady.saving.p50)),
    piece("costs more in", "loss", ofHundred(option.saving.chance_of_loss)),
    piece("one-off cost", "set_up", money(option.set_up.p50, theCase.currency)),
  ];
}

function pieceOf(tree: Tree, id: string, currency: string): Piece {
  return figurePiece(tree, id, currency, tree.option);
}

function figurePiece(tree: Tree, id: string, currency: string, option: string): Piece {
  const node = tree.nodes[id];
  return { words: capital(node.title), value: valueSaid(node.values, unitOf(node, currency)), subject: { about: "figure", node: id, option } };
}

/** One value stands alone, its range below it; several, by role, stand in one line. */
function valueAndRange(node: TreeNode, currency: string): Pick<View, "value" | "range"> {
  const [unit, { all }] = [unitOf(node, currency), node.values];
  if (!all) return { value: valueSaid(node.values, unit), range: "" };
  const range = all.p10 === all.p90 ? "" : `${shortRange(all.p10, all.p90)} ${unit}`.trim();
  return { value: `${short(all.p50)} ${unit}`.trim(), range };
}

/** A node by its place in the tree, or by the figure's bare name: then the option's own, not that of where the work comes from. */
export function nodeCalled(tree: Tree, node: string): TreeNode | undefined {
  const alike = Object.values(tree.nodes).filter(({ id }) => id.split("@")[0] === node);
  const own = tree.option.split(":")[0].split("@");
  return tree.nodes[node] ?? (own.length > 1 ? alike.find(({ id }) => spotOf(id).every((part) => own.includes(part))) : alike[0]);
}

/** Engagement and place of a node, as far as it belongs to any: `control_level@own_staff@EG:offer`. */
const spotOf = (id: string) => id.split(":")[0].split("@").slice(1);

function meaningOf(tree: Tree, node: string): string {
  return tree.nodes[node]?.meaning ?? "";
}

function unitOf({ unit }: TreeNode, currency: string): string {
  return unit.replace("money", currency).replace("usd", "USD").replaceAll("/", " per ").replace(/^1( |$)/, "");
}

/** The arithmetic of a figure, each name in it followed by its value where there is one alone. */
function withNumbers(tree: Tree, { formula, uses }: TreeNode): string {
  const names = uses.map((use) => tree.nodes[use])
    .filter(({ values }) => values.all)
    .map(({ title, values }) => ({ name: title.split(",")[0], said: valueSaid({ all: { ...values.all, p10: 0, p90: 0 } }, "") }))
    .toSorted((a, b) => b.name.length - a.name.length);
  const marked = names.reduce((text, { name }, at) => text.replaceAll(name, `\u0000${at}\u0000`), formula);
  return names.reduce((text, { name, said }, at) => text.replaceAll(`\u0000${at}\u0000`, `${name} ${said}`), marked);
}
