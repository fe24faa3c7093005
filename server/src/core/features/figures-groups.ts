// Mentions that are one quantity: pairs that say so are put together, the surest first, unless anything that is then together is told apart.

/** How mentions of some kind are compared; items are given in the order of the issue, the earlier first. */
export interface Comparing<T> {
  /** Whether two say something of one quantity. */
  pair(a: T, b: T): boolean;
  /** Whether two disagree, whatever others say. */
  apart(a: T, b: T): boolean;
  /** How far a pair is from being the same words: 0 for one value in one story. */
  distance(a: T, b: T): number;
}

/** No group is looked for over more than so many mentions. */
const most = 60;

/**
 * Those of `all` that are one quantity with `own` (which is among them), in order, `own` included. A headline that says neither when nor whether 320亿 was reached pairs
 * with last year's and with next year's aim, but belongs to the one it is nearer to; so whoever is asked, the answer names the same mentions.
 */
export function groupOf<T>(all: readonly T[], own: T, { pair, apart, distance }: Comparing<T>): T[] {
  const order = new Map(all.map((item, i) => [item, i]));
  const at = (item: T): number => order.get(item) ?? 0;
  const paired = (a: T, b: T): boolean => (at(a) < at(b) ? pair(a, b) : pair(b, a));
  const reached = new Set([own]);
  const pairs: { readonly a: T; readonly b: T; readonly far: number }[] = [];
  const asked = new Set<T>();
  for (const item of reached) {
    asked.add(item);
    for (const other of all) {
      if (asked.has(other) || !paired(item, other)) continue;
      if (reached.size < most) reached.add(other);
      if (reached.has(other)) pairs.push(at(item) < at(other) ? { a: item, b: other, far: distance(item, other) } : { a: other, b: item, far: distance(item, other) });
    }
  }
  pairs.sort((x, y) => x.far - y.far || at(x.a) - at(y.a) || at(x.b) - at(y.b));
  const groups = new Map<T, Set<T>>([...reached].map((item) => [item, new Set([item])]));
  for (const { a, b } of pairs) {
    const [x, y] = [groups.get(a), groups.get(b)];
    if (!x || !y || x === y || [...x].some((m) => [...y].some((n) => apart(m, n)))) continue;
    for (const item of y) {
      x.add(item);
      groups.set(item, x);
    }
  }
  const group = groups.get(own) ?? reached;
  // another value belongs only where it pairs by itself; the same one may be worded so that only a third mention shows it
  return all.filter((item) => item === own || (group.has(item) && (distance(own, item) < 1e-3 || paired(own, item))));
}
