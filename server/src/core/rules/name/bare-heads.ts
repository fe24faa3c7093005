// Part of name/title: 区图书馆…，馆长阎立秋说 … 区文化馆馆长阎立秋: the body that a bare post belongs to is the only one of its kind told before.
import type { Title } from '../../facts/people/model.ts';
import { sameBody } from './persons.ts';

const kinds = /^([馆院校园厂所站局社场])长$/;
const named = /[\u4e00-\u9fff]{2,10}/;

/** The bare post said before, where the story names one body of the kind before it and the later post another; null elsewhere. */
export function bareHead(text: string, here: Title, earlier: readonly Title[], own: readonly Title[]): Title | null {
  const kind = kinds.exec(here.base)?.[1];
  if (!kind || own.length > 1 || here.prefix !== '' || here.body.length < 3 || !here.body.endsWith(kind)) return null;
  const other = earlier.find((t) => t.base === here.base && t.prefix === '' && t.body === '');
  if (!other || earlier.some((t) => t.base === here.base && t.body !== '')) return null;
  const bodies = bodiesOf(text.slice(0, other.start), kind);
  const [only] = bodies;
  if (only === undefined || bodies.some((b) => !sameTail(b, only)) || sameBody(only, here.body) || sameTail(only, here.body)) return null;
  // no other body of the kind is told of between the two but the later post's own
  const between = bodiesOf(text.slice(other.end, here.start), kind);
  return between.some((b) => !sameTail(b, only)) || /兼|同时担任|[两二三几多各][家个位所]/.test(text.slice(Math.max(0, here.start - 12), here.start)) ? null : other;
}

/** What stands before each character of the kind as its name: 区图书, 望湖区图书. */
function bodiesOf(text: string, kind: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(kind); at >= 0 && found.length < 20; at = text.indexOf(kind, at + 1)) {
    if ('长里内外方子员区'.includes(text[at + 1] ?? ' ')) continue;
    const run = /[\u4e00-\u9fff]{2,10}$/.exec(text.slice(Math.max(0, at - 10), at))?.[0] ?? '';
    if (named.test(run) && !/[该本全各这个座家]$/.test(run)) found.push(run + kind);
  }
  return found;
}

/** 图书馆 in both. */
function sameTail(a: string, b: string): boolean {
  return a.slice(-3) === b.slice(-3);
}
