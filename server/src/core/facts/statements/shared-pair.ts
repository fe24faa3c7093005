// Whether two phrases have two neighbouring Chinese characters in common that say something.

/** Some pair of `a`, none of `idle`, stands in `b`. */
export function sharesPair(a: string, b: string, idle: RegExp): boolean {
  for (let i = 0; i + 2 <= a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !idle.test(pair) && b.includes(pair)) return true;
  }
  return false;
}
