/** Asks the model of the case in which what the reader decided holds; of the given one while there is no other. */
import type { Case, Changes } from "../../model/types";
import type { OtherCases } from "../state/other_cases.svelte";
import type { Asked, Found, Name } from "./questions";
import { Solver } from "./solver";

/** Models of other cases that are kept beside that of the given one: the one looked at, and the baseline's. */
const KEPT = 2;

export class DecidedSolver {
  #given: Solver | undefined;
  readonly #others = new Map<Case, Solver>();

  /** `draws` is how many futures this one draws of whatever case. */
  constructor(private readonly cases: OtherCases, private readonly draws: number) {}

  ask<N extends Name>(name: N, ...args: Asked<N>): Promise<Found<N>> {
    const changes = args[args.length - 1] as Changes;
    return this.#solverOf(this.cases.known(changes) ?? this.cases.given).ask(name, ...args);
  }

  close(): void {
    this.#given?.close();
    for (const each of this.#others.values()) each.close();
  }

  #solverOf(theCase: Case): Solver {
    if (theCase === this.cases.given) return (this.#given ??= new Solver(theCase, this.draws));
    const found = this.#others.get(theCase) ?? new Solver(theCase, this.draws);
    this.#others.delete(theCase);
    this.#others.set(theCase, found);
    if (this.#others.size > KEPT) this.#forgetOldest();
    return found;
  }

  #forgetOldest(): void {
    const [oldest] = this.#others;
    if (!oldest) return;
    oldest[1].close();
    this.#others.delete(oldest[0]);
  }
}
