/** What QuickJS runs for Python: JSON text in, JSON text out. The case stays until another comes. */

import { type Found, answerOf } from "./model/found";
import * as model from "./model/model";
import * as said from "./model/numbers";
import type { Advice, Changes, OptionAnswer, Overall, Relaxed } from "./model/types";
import { goodAndBad } from "./model/standings";
import { headline, relaxedSentences, reservations } from "./model/verdict";
import { type Kind, UnreadNumber, readWritten } from "./model/written_numbers";
import type { Theme } from "./scenes/index";
import { LIGHT, sceneOf, svg } from "./scenes/index";

let kept: model.Model | undefined;

function current(): model.Model {
  if (!kept) throw new Error("no case was prepared");
  return kept;
}

function changesIn(text: string): Changes {
  return JSON.parse(text) as Changes;
}

const whowhere = {
  prepare(caseText: string): void {
    kept = model.prepare(JSON.parse(caseText));
  },
  answer(changes: string): string {
    return JSON.stringify(model.answer(current(), changesIn(changes)));
  },
  /** The answer that Python found, in the form of one found here. */
  answerOf(found: string): string {
    return JSON.stringify(answerOf(current().doc, JSON.parse(found) as Found));
  },
  one(option: string, changes: string): string {
    return JSON.stringify(model.one(current(), option, changesIn(changes)));
  },
  leaves(changes: string): string {
    return JSON.stringify(model.leaves(current(), changesIn(changes)));
  },
  ledger(option: string, changes: string): string {
    return JSON.stringify(model.ledger(current(), option, changesIn(changes)));
  },
  explain(option: string, figure: string, changes: string): string {
    return JSON.stringify(model.explain(current(), option, figure, changesIn(changes)));
  },
  ramp(option: string, changes: string): string {
    return JSON.stringify(model.ramp(current(), option, changesIn(changes)));
  },
  money(option: string, changes: string): string {
    return JSON.stringify(model.money(current(), option, changesIn(changes)));
  },
  profile(option: string, changes: string): string {
    return JSON.stringify(model.profile(current(), option, changesIn(changes)));
  },
  goodAndBad(option: string, changes: string): string {
    const table = model.standings(current(), changesIn(changes));
    return JSON.stringify(goodAndBad(current().doc, table, option));
  },
  tornado(a: string, b: string, changes: string): string {
    return JSON.stringify(model.tornado(current(), a, b, changesIn(changes)));
  },
  flips(leaf: string, changes: string): string {
    return JSON.stringify(model.flips(current(), leaf, changesIn(changes)));
  },
  everyFlip(changes: string): string {
    return JSON.stringify([...model.everyFlip(current(), changesIn(changes))]);
  },
  breakEven(a: string, b: string, changes: string): string {
    return JSON.stringify(model.breakEven(current(), a, b, changesIn(changes)));
  },
  /** A chart as its image, its finding in words, and its data as a table. */
  scene(name: string, data: string, width: number, theme: Theme): string {
    const { marks, ...told } = sceneOf(name, JSON.parse(data), width);
    return JSON.stringify({ ...told, svg: svg({ marks, ...told }, theme) });
  },
  /** A chart as its marks and the colours of their inks, for whoever draws it by other means than SVG. */
  marks(name: string, data: string, width: number): string {
    return JSON.stringify({ ...sceneOf(name, JSON.parse(data), width), colours: LIGHT });
  },
  /** Numbers as they are said: short, as a percentage, fixed, grouped, general. */
  said(numbers: string): string {
    return JSON.stringify((JSON.parse(numbers) as number[]).map((x) => [
      said.short(x), said.wholePercent(x), said.fixed(x, 1), said.grouped(x, 0), said.general(x),
    ]));
  },
  /** Ranges as they are said. */
  ranges(ends: string): string {
    return JSON.stringify((JSON.parse(ends) as [number, number][]).map((each) => said.shortRange(...each)));
  },
  /** A text as the number that it is: its figures and units, or why it is none and what it may be. */
  read(text: string, kind: Kind): string {
    try {
      return JSON.stringify(readWritten(text, kind));
    } catch (error) {
      if (!(error instanceof UnreadNumber)) throw error;
      return JSON.stringify({ refused: error.why, readings: error.readings });
    }
  },
  /** The verdict on options as they are told, and what requirements cost. */
  verdict(options: string, relaxed: string, advice: string, overall: string): string {
    const { doc } = current();
    const compared = {
      doc,
      options: JSON.parse(options) as OptionAnswer[],
      relaxed: JSON.parse(relaxed) as Relaxed[],
      advice: JSON.parse(advice) as Advice | null,
      overall: JSON.parse(overall) as Overall | null,
      months: doc.horizon_months,
    };
    return JSON.stringify([...headline(compared), ...reservations(compared), ...relaxedSentences(compared)]);
  },
  /** Figures of an option in every future, in the order that is asked for, levies and roles first. */
  values(option: string, names: string, changes: string): string {
    const futures = current().at(changesIn(changes));
    const at = current().prepared.option(option);
    const asked = JSON.parse(names) as string[];
    return JSON.stringify(asked.map((name) => Array.from(futures.evaluation.value(name, at).data)));
  },
};

Object.assign(globalThis, { whowhere });
