// Where two strings part.

/** Places of `a` whose character is not the one of `b` there; what `b` has beyond them is not looked at. */
export function differing(a: string, b: string): number[] {
  return [...a].flatMap((c, i) => (c === b[i] ? [] : [i]));
}
