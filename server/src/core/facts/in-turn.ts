// One reader over several stories before the next one, which costs less than one story after the other (analysis/turns.ts says why).

/** Adds to each view what the readers find in it. Their order counts: the later ones look at what the earlier ones found. */
export function readInTurn<T, V extends { readonly found: T[] }>(readers: readonly ((view: V) => readonly T[])[], views: readonly V[]): void {
  for (const read of readers) for (const view of views) for (const one of read(view)) view.found.push(one);
}
