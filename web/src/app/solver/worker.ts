/** The model in a worker: questions in, answers out. */
import * as model from "../../model/model";
import type { Case } from "../../model/types";
import type { FromWorker, Questions, ToWorker } from "./questions";

let questions: Questions | undefined;

function questionsOf(theCase: Case): Questions {
  const prepared = model.prepare(theCase);
  return {
    answer: (changes) => model.answer(prepared, changes),
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
