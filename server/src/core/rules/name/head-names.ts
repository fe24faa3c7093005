// Part of name/person: 何砚农：把课堂搬到鱼塘边 over a story of 何研农: the name that a headline tells of, of three characters before a colon, which the story spells otherwise throughout.
import { confusable } from '../../facts/names/confusable.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

const heads = new Set(['headline', 'kicker', 'deck']);
/** What stands behind a name in a story. */
const behind = /^(?:，|、|。|是|说|告诉|介绍|的|和|在|把|也|每|今年|从|就|又|带|一|都|却|笑|来|每天|常|总|没|有|用|于)/;
const least = 2;

/** Both spellings, each with its places. */
export function headNames({ text, parts }: StoryText): Person[] {
  for (const [index, part] of parts.entries()) {
    if (!heads.has(part.kind)) continue;
    const name = /^([\u4e00-\u9fff]{3})：/.exec(text.slice(part.start, part.start + 4))?.[1];
    if (name === undefined || surnameLength(name, 0) === 0 || text.indexOf(name, part.start + 3) >= 0) continue;
    const spelt = new Map<string, number[]>();
    for (let odd = 0; odd < 3; odd++) {
      const kept = odd === 2 ? name.slice(0, 2) : name.slice(odd + 1);
      const shift = odd === 2 ? 0 : odd + 1;
      for (let at = text.indexOf(kept, part.end); at >= 0; at = text.indexOf(kept, at + 1)) {
        const start = at - shift;
        const other = text.slice(start, start + 3);
        const places = spelt.get(other) ?? [];
        if (other.length === 3 && other !== name && !places.includes(start) && [...other].every((c, i) => i === odd || c === name[i]) && confusable(other[odd] ?? '', name[odd] ?? '') !== null) spelt.set(other, [...places, start]);
      }
    }
    const [only, ...more] = [...spelt];
    // twice and more, and as names stand
    if (!only || more.length > 0 || only[1].length < least || !only[1].some((at) => /[。，；：！？“”\n]/.test(text.charAt(at - 1)) && behind.test(text.slice(at + 3, at + 6)))) continue;
    const person = (spelling: string, places: readonly number[]): Person => ({
      name: spelling, titles: [], writer: false,
      mentions: places.map((start) => ({ start, end: start + 3, name: spelling, titles: [], evidence: 'repeat' as const, quoted: false, part: start < part.end ? index : Math.max(0, parts.findIndex((p) => start >= p.start && start < p.end)) })),
    });
    return [person(name, [part.start]), person(...only)];
  }
  return [];
}
