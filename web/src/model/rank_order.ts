/**
 * Draws put into another order, so that inputs move together as closely as their ranks say:
 * simulate/rank_order.py once more. Source: Iman and Conover, Communications in Statistics B 11
 * (1982), 311-334.
 */

type Matrix = readonly (readonly number[])[];
type Rows = readonly Float64Array[];

/** Times that the aim is mended by what was missed. */
const ROUNDS = 4;
/** Added to a diagonal, so that inputs that move as one can be handled like others. */
const JITTER = 1e-9;

/** Normal scores in an order with given rank correlations; the first input keeps its order. */
export function arranged(scores: Rows, ranks: Matrix): Rows {
  if (scores[0].length <= scores.length) return scores;
  const values = scores.map((row) => Float64Array.from(row).sort());
  const free = solved(root(correlations(scores)), scores);
  const wanted = pearsonOf(ranks);
  let best = inOrder(values, combined(root(wanted), free));
  let aim = wanted;
  for (let round = 0; round < ROUNDS; round++) {
    const reached = pearsonOf(correlations(best.map(ranksOf)));
    aim = aim.map((row, i) => row.map((each, j) => each + wanted[i][j] - reached[i][j]));
    const factor = root(aim);
    if (factor.some((row, at) => !(row[at] > 0))) break;
    const mended = inOrder(values, combined(factor, free));
    if (missed(mended, ranks) < missed(best, ranks)) best = mended;
  }
  return best;
}

/** Scores in the order of others. */
export function ordered(scores: Float64Array, like: Float64Array): Float64Array {
  return Float64Array.from(inOrder([Float64Array.from(scores).sort()], [like])[0]);
}

/** Source: Pearson (1907): 2 sin(pi rank / 6). */
function pearsonOf(ranks: Matrix): number[][] {
  return ranks.map((row) => row.map((rank) => 2 * Math.sin((Math.PI * rank) / 6)));
}

function correlations(rows: Rows): number[][] {
  const centred = rows.map((row) => {
    const middle = row.reduce((sum, each) => sum + each, 0) / row.length;
    return row.map((each) => each - middle);
  });
  const product = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, each, at) => sum + each * b[at], 0);
  const own = centred.map((row) => product(row, row));
  return centred.map((a, i) => centred.map((b, j) => product(a, b) / Math.sqrt(own[i] * own[j])));
}

/** The lower triangle whose product with its mirror image a matrix is (Cholesky). */
function root(matrix: Matrix): number[][] {
  const found = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let rest = row[j] + (i === j ? JITTER : 0);
      for (let k = 0; k < j; k++) rest -= found[i][k] * found[j][k];
      found[i][j] = i === j ? Math.sqrt(rest) : rest / found[j][j];
    }
  });
  return found;
}

/** The rows that a lower triangle turns into the given ones. */
function solved(triangle: Matrix, rows: Rows): Rows {
  const found: Float64Array[] = [];
  rows.forEach((row, i) => {
    const rest = Float64Array.from(row);
    for (let k = 0; k < i; k++) {
      for (let d = 0; d < rest.length; d++) rest[d] -= triangle[i][k] * found[k][d];
    }
    found.push(rest.map((each) => each / triangle[i][i]));
  });
  return found;
}

function combined(triangle: Matrix, rows: Rows): Rows {
  return triangle.map((weights) => {
    const sum = new Float64Array(rows[0].length);
    rows.forEach((row, k) => {
      for (let d = 0; d < sum.length; d++) sum[d] += weights[k] * row[d];
    });
    return sum;
  });
}

function ranksOf(row: Float64Array): Float64Array {
  const order = Array.from(row.keys()).sort((a, b) => row[a] - row[b]);
  const ranks = new Float64Array(row.length);
  order.forEach((at, rank) => {
    ranks[at] = rank;
  });
  return ranks;
}

/** Sorted values in the order of others. */
function inOrder(values: Rows, like: Rows): Rows {
  return values.map((row, at) => ranksOf(like[at]).map((rank) => row[rank]));
}

function missed(found: Rows, ranks: Matrix): number {
  const reached = correlations(found.map(ranksOf));
  return Math.max(...reached.flatMap((row, i) => row.map((each, j) => Math.abs(each - ranks[i][j]))));
}
