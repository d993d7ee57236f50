/** What QuickJS runs for Python: JSON text in, JSON text out. */

import { answer, ledger, prepare } from "./model/model";
import type { Model } from "./model/model";
import type { Changes } from "./model/types";

let kept: { text: string; model: Model } | undefined;

function modelOf(text: string): Model {
  if (kept?.text !== text) kept = { text, model: prepare(JSON.parse(text)) };
  return kept.model;
}

const whowhere = {
  answer(caseText: string, changesText: string): string {
    return JSON.stringify(answer(modelOf(caseText), JSON.parse(changesText) as Changes));
  },
  ledger(caseText: string, option: string, changesText: string): string {
    return JSON.stringify(ledger(modelOf(caseText), option, JSON.parse(changesText) as Changes));
  },
  /** Every figure that an option rests on, all futures of it, in the order that is asked for. */
  values(caseText: string, option: string, namesText: string, changesText: string): string {
    const model = modelOf(caseText);
    const futures = model.at(JSON.parse(changesText) as Changes);
    const at = model.prepared.option(option);
    const names = JSON.parse(namesText) as string[];
    return JSON.stringify(names.map((name) => Array.from(futures.evaluation.value(name, at).data)));
  },
};

Object.assign(globalThis, { whowhere });
