// Whether two stretches name one subject, without knowing its nouns.

/** Pairs of characters that name nothing. */
export const emptyPairs = /^[的是于在了年月日今将迎来已有为和与这该本其从自成立建创]|[的是于在了年月日今将迎来已有为和与这该从自成立建创]$/;

/** 附小 of 附属小学, 合唱团 of 女子合唱团: a short name whose characters stand in order in the full one and that ends alike. */
export function isShort(named: string, full: string, least = 2): boolean {
  const name = /^[\u4e00-\u9fff]{2,9}$/.exec(named.replace(/(?:于|在|自|正式|注册){1,6}$/, ''))?.[0];
  if (!name || name.length < least || (least === 2 && name.length > 4)) return false;
  let at = -1;
  for (const c of name) {
    at = full.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Two neighbouring characters that name something stand in both. */
export function shareName(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !emptyPairs.test(pair) && b.includes(pair)) return true;
  }
  return false;
}
