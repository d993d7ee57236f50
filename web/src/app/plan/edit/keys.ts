/** Keys of faults, which count from one, as paths of a document. */
import { type Path, keyOf } from "../../editor/document";
import type { Fault } from "../../server/ask";

/** `packages[2].roles[1].heads` as a path. */
export function pathOf(key: string): Path {
  return [...key.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, word, number]) => word ?? Number(number) - 1);
}

/** The faults of a value and of all that is inside it. */
export function faultsIn(faults: readonly Fault[], path: Path): Fault[] {
  const key = keyOf(path);
  return faults.filter((fault) => fault.key === key || fault.key.startsWith(`${key}.`) || fault.key.startsWith(`${key}[`));
}
