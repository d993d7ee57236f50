/** The model in a worker: questions in, answers out. */
import * as model from "../../model/model";
import type { Case } from "../../model/types";
import type { FromWorker, Questions, ToWorker } from "./questions";

/** Milliseconds after which the worker looks whether there is something newer to answer. */
const A_MOMENT_MS = 40;

let questions: Questions | undefined;

function questionsOf(theCase: Case): Questions {
  const prepared = model.prepare(theCase);
  return {
    answer: (changes) => model.answer(prepared, changes),
    one: (option, changes) => model.one(prepared, option, changes),
    towards: (from, changes) => {
      const until = performance.now() + A_MOMENT_MS;
      return model.towardsAnswer(prepared, from, () => performance.now() > until, changes);
    },
    leaves: (changes) => model.leaves(prepared, changes),
    explain: (option, changes) => model.explain(prepared, option, "", changes),
    figure: (option, figure, changes) => model.explain(prepared, option, figure, changes),
    ramp: (option, changes) => model.ramp(prepared, option, changes),
    money: (option, changes) => model.money(prepared, option, changes),
    profile: (option, changes) => model.profile(prepared, option, changes),
    standings: (changes) => model.standings(prepared, changes),
    tornado: (first, second, changes) => model.tornado(prepared, first, second, changes),
    flips: (leaf, changes) => model.flips(prepared, leaf, changes),
    breakEven: (first, second, changes) => model.breakEven(prepared, first, second, changes),
  };
}

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if ("prepare" in message) questions = questionsOf(JSON.parse(message.prepare) as Case);
  else self.postMessage(found(message));
};

function found(message: Extract<ToWorker, { id: number }>): FromWorker {
  try {
    if (!questions) throw new Error("no case has been opened");
    const ask = questions[message.ask] as (...args: readonly unknown[]) => unknown;
    return { id: message.id, found: ask(...message.with) };
  } catch (reason) {
    return { id: message.id, failed: reason instanceof Error ? reason.message : String(reason) };
  }
}
