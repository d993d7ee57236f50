/** Asks the model in a worker, so that sliders stay smooth while it computes. */
import type { Case } from "../../model/types";
import type { Asked, Found, FromWorker, Name, ToWorker } from "./questions";
import ModelWorker from "./worker?worker&inline";

interface Waiting {
  readonly resolve: (found: never) => void;
  readonly reject: (reason: Error) => void;
}

export class Solver {
  readonly #worker = new ModelWorker();
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** A model of the case in so many futures. */
  constructor(theCase: Case, draws: number) {
    this.#worker.onmessage = (event: MessageEvent<FromWorker>) => this.#take(event.data);
    this.#worker.onerror = (event) => this.#fail(event.message || "the model did not start");
    // What Python found of it is for readers, not for the model.
    const { found: _, tornado: __, flips: ___, ...asked } = theCase;
    this.#send({ prepare: JSON.stringify({ ...asked, draws }) });
  }

  ask<N extends Name>(name: N, ...args: Asked<N>): Promise<Found<N>> {
    const id = ++this.#asked;
    this.#send({ id, ask: name, with: args });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close(): void {
    this.#worker.terminate();
    this.#fail("another case has been opened");
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #take(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ("failed" in message) waiting?.reject(new Error(message.failed));
    else waiting?.resolve(message.found as never);
  }

  #fail(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }
}
