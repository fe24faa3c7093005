// What two versions of a text have in common at both ends.

/** The longest common beginning and, behind it, the longest common end of two texts, in UTF-16 units. */
export function commonEnds(before: string, after: string): { start: number; end: number } {
  const start = commonStart(before, after);
  return { start, end: commonEnd(before, after, start) };
}

/** Halves are compared whole, so that long equal stretches cost little. */
function commonStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (high - low > 64) {
    const middle = (low + high) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle;
  }
  while (low < high && a.charCodeAt(low) === b.charCodeAt(low)) low++;
  return low;
}

/** Not reaching back before `start`. */
function commonEnd(a: string, b: string, start: number): number {
  let low = 0;
  let high = Math.min(a.length, b.length) - start;
  while (high - low > 64) {
    const middle = (low + high) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
    else high = middle;
  }
  while (low < high && a.charCodeAt(a.length - 1 - low) === b.charCodeAt(b.length - 1 - low)) low++;
  return low;
}
