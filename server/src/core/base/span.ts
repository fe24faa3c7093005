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
