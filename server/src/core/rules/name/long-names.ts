// Part of name/organisation: a long name printed again with one character that sounds or looks like its own, where the second is not read as a name: 澜江市青禾食品有限公司 … 澜江市青和食品有限公司, cut at 和.
import { find } from '../../base/held.ts';
import { confusable } from '../../facts/names/confusable.ts';
import type { OrganisationMention } from '../../facts/organisations.ts';
import type { BodyClash } from './organisation.ts';

/** From so many characters on, one of them is a slip sooner than another body. */
const long = 8;
/** So many names are looked for, each at so many places. */
const most = 40;
const head = 3;

/** Such names; those that are read as names are compared elsewhere. */
export function longNames(text: string, organisations: readonly OrganisationMention[]): BodyClash[] {
  const found: BodyClash[] = [];
  const known = new Map<string, OrganisationMention>();
  for (const m of organisations) if (m.name.length >= long && !known.has(m.name) && known.size < most) known.set(m.name, m);
  for (const [name, mention] of known) {
    const start = name.slice(0, head);
    let seen = 0;
    for (let at = find(text, start); at >= 0 && seen < most; at = text.indexOf(start, at + 1), seen++) {
      const other = text.slice(at, at + name.length);
      const off = oneOff(name, other);
      if (off < 0 || known.has(other) || confusable(name.charAt(off), other.charAt(off)) === null) continue;
      const span = { start: at, end: at + name.length };
      // an organisation that is read there and holds the very character has been compared
      if (organisations.some((o) => o.start <= at + off && at + off < o.end)) continue;
      found.push({ message: 'body', wrong: [span], right: [{ start: mention.start, end: mention.start + name.length }], wrongText: other, rightText: name });
    }
  }
  return found;
}

/** Where the only character that differs stands; −1 where none or more than one does. */
function oneOff(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}
