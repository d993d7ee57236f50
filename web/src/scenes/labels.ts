/** Labels of points, each where it covers no point and no other label; else it is left out. */

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Width of the text. */
  readonly width: number;
  /** Size of the point. */
  readonly size: number;
  readonly isHome?: boolean;
  readonly isSelected?: boolean;
}

export interface Placed {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bold: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 14;
const GAP = 3;

export function placed(points: readonly Labelled[], width: number, height: number): Placed[] {
  const taken: Box[] = points.map(({ x, y, size }) => box(x - size / 2, y - size / 2, size, size));
  const rank = (each: Labelled): number => (each.isSelected ? 0 : each.isHome ? 1 : 2);
  const found: Placed[] = [];
  for (const point of [...points].sort((a, b) => rank(a) - rank(b))) {
    const own = box(point.x - point.size / 2, point.y - point.size / 2, point.size, point.size);
    const free = spotsOf(point).find(
      (spot) =>
        spot.left >= 0 && spot.right <= width && spot.top >= 0 && spot.bottom <= height &&
        taken.every((each) => same(each, own) || !overlap(each, spot)),
    );
    if (!free) continue;
    taken.push(free);
    const bold = Boolean(point.isSelected || point.isHome);
    found.push({ id: point.id, text: point.text, x: free.left, y: free.bottom - 3, bold });
  }
  return found;
}

/** Right of a point, left, above, below, then the four corners. */
function spotsOf({ x, y, width, size }: Labelled): Box[] {
  const away = size / 2 + GAP;
  const [right, left, middle] = [x + away, x - away - width, x - width / 2];
  const [above, level, below] = [y - away - HEIGHT, y - HEIGHT / 2, y + away];
  return [
    [right, level], [left, level], [middle, above], [middle, below],
    [right, above + 4], [right, below - 4], [left, above + 4], [left, below - 4],
  ].map(([l, t]) => box(l, t, width, HEIGHT));
}

function box(left: number, top: number, width: number, height: number): Box {
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}
