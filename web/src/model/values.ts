/**
 * Arrays of futures: shape (outer, roles, draws), where outer is months or levies. Each length is
 * full, or 1 where the value is the same all along; arithmetic stretches those of length 1.
 */

export class Values {
  constructor(
    readonly outer: number,
    readonly roles: number,
    readonly draws: number,
    readonly data: Float64Array,
  ) {}

  static one(value: number): Values {
    return new Values(1, 1, 1, Float64Array.of(value));
  }

  static draws(data: Float64Array): Values {
    return new Values(1, 1, data.length, data);
  }

  static months(data: Float64Array, months: number): Values {
    return new Values(months, 1, data.length / months, data);
  }
}

/** Works through one row of futures; a step is 0 where one value stands for all of them. */
type Kernel = (
  x: Float64Array, i: number, p: number, y: Float64Array, j: number, q: number,
  out: Float64Array, o: number, n: number,
) => void;

export type Arithmetic =
  | "add" | "subtract" | "multiply" | "divide" | "minimum" | "maximum" | "less" | "less_equal";

// One loop for each operation: a loop that called a function for each number would be slow.
const KERNELS: Record<Arithmetic, Kernel> = {
  add(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = x[i + d * p] + y[j + d * q];
  },
  subtract(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = x[i + d * p] - y[j + d * q];
  },
  multiply(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = x[i + d * p] * y[j + d * q];
  },
  divide(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = x[i + d * p] / y[j + d * q];
  },
  minimum(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = Math.min(x[i + d * p], y[j + d * q]);
  },
  maximum(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = Math.max(x[i + d * p], y[j + d * q]);
  },
  less(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = x[i + d * p] < y[j + d * q] ? 1 : 0;
  },
  less_equal(x, i, p, y, j, q, out, o, n) {
    for (let d = 0; d < n; d++) out[o + d] = x[i + d * p] <= y[j + d * q] ? 1 : 0;
  },
};

function empty(left: Values, right: Values, third: Values = left): Values {
  const outer = Math.max(left.outer, right.outer, third.outer);
  const roles = Math.max(left.roles, right.roles, third.roles);
  const draws = Math.max(left.draws, right.draws, third.draws);
  return new Values(outer, roles, draws, new Float64Array(outer * roles * draws));
}

/** Where the row of an outer index and a role begins in an array that may be stretched. */
function rowAt(values: Values, outer: number, role: number): number {
  const a = values.outer === 1 ? 0 : outer;
  const b = values.roles === 1 ? 0 : role;
  return (a * values.roles + b) * values.draws;
}

export function calculated(op: Arithmetic, left: Values, right: Values): Values {
  const kernel = KERNELS[op];
  const { outer, roles, draws, data } = empty(left, right);
  const p = left.draws === 1 ? 0 : 1;
  const q = right.draws === 1 ? 0 : 1;
  let o = 0;
  for (let a = 0; a < outer; a++) {
    for (let b = 0; b < roles; b++, o += draws) {
      kernel(left.data, rowAt(left, a, b), p, right.data, rowAt(right, a, b), q, data, o, draws);
    }
  }
  return new Values(outer, roles, draws, data);
}

/** Raise by logarithm: the base is one number per future and the exponent one per month. */
export function power(base: Values, exponent: Values): Values {
  const isEuler = base.data.length === 1 && base.data[0] === Math.E;
  const inside = isEuler ? exponent : calculated("multiply", mapped(base, Math.log), exponent);
  return mapped(inside, Math.exp);
}

/** The least of some rising grades that is no less than each amount; above the last, the last. */
export function nextGrade(amounts: Values, grades: Float64Array): Values {
  const last = grades[grades.length - 1];
  return mapped(amounts, (amount) => grades.find((grade) => grade >= amount) ?? last);
}

function mapped(values: Values, of: (x: number) => number): Values {
  const { outer, roles, draws, data } = values;
  const out = new Float64Array(data.length);
  for (let at = 0; at < out.length; at++) out[at] = of(data[at]);
  return new Values(outer, roles, draws, out);
}

/** `then` where the condition is not zero, `otherwise` elsewhere. */
export function chosen(condition: Values, then: Values, otherwise: Values): Values {
  const found = empty(condition, then, otherwise);
  let o = 0;
  for (let a = 0; a < found.outer; a++) {
    for (let b = 0; b < found.roles; b++) {
      const at = [condition, then, otherwise].map((each) => rowAt(each, a, b));
      for (let d = 0; d < found.draws; d++, o++) {
        const side = condition.data[at[0] + (condition.draws === 1 ? 0 : d)] ? 1 : 2;
        const from = side === 1 ? then : otherwise;
        found.data[o] = from.data[at[side] + (from.draws === 1 ? 0 : d)];
      }
    }
  }
  return found;
}

export function overRoles(values: Values): Values {
  const out = new Float64Array(values.outer * values.draws);
  for (let a = 0; a < values.outer; a++) {
    for (let b = 0; b < values.roles; b++) {
      addRow(out, a * values.draws, values, (a * values.roles + b) * values.draws);
    }
  }
  return new Values(values.outer, 1, values.draws, out);
}

export function overLevies(values: Values): Values {
  const size = values.roles * values.draws;
  const out = new Float64Array(size);
  for (let a = 0; a < values.outer; a++) {
    for (let at = 0; at < size; at++) out[at] += values.data[a * size + at];
  }
  return new Values(1, values.roles, values.draws, out);
}

function addRow(out: Float64Array, o: number, values: Values, from: number): void {
  for (let d = 0; d < values.draws; d++) out[o + d] += values.data[from + d];
}

/** A value that has neither levies, roles nor months as one number per future. */
export function stretched(values: Values, draws: number): Float64Array {
  return values.data.length === draws ? values.data : new Float64Array(draws).fill(values.data[0]);
}

/** The first futures of a value. */
export function firstDraws(values: Values, count: number): Values {
  if (values.draws <= count) return values;
  if (values.outer * values.roles === 1) return Values.draws(values.data.subarray(0, count));
  const rows = values.outer * values.roles;
  const out = new Float64Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const from = row * values.draws;
    out.set(values.data.subarray(from, from + count), row * count);
  }
  return new Values(values.outer, values.roles, count, out);
}
