// All matches of a regular expression in a short stretch.

/** Matches of a global expression in order; unlike `matchAll` it makes no copy of the expression, which costs more than most searches. */
export function matchesOf(stretch: string, global: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  global.lastIndex = 0;
  for (let m = global.exec(stretch); m; m = global.exec(stretch)) {
    found.push(m);
    if (m[0] === '') global.lastIndex++;
  }
  return found;
}
