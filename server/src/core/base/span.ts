// Half-open ranges of UTF-16 code units: the only kind of position the core knows.

/** A half-open range `[start, end)` in UTF-16 code units of some text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span `[start, end)`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` covers every code unit of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Index of the span that holds an offset, −1 where none does; `spans` in order, none over another. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return -1;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
