// Apprentices or children told one by one by their rank, one more of them than counted: 两个徒弟 … 大徒弟…；二徒弟…；最小的那个….
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

const counted = /(?<![第前后])([两二三四五六])(?:个|名|位)(徒弟|弟子|学徒|儿子|女儿|闺女|孩子|儿女|子女)/g;
/** A clause that opens with the rank of one. */
const ranked = /(?<=[。；：！？\n])(?:(?:老([大二三四五六])|([大二三四五六])(?:徒弟|弟子|学徒|儿子|女儿|闺女|姑娘|小子))|(最小的(?:那个|一个|徒弟|弟子|儿子|女儿|闺女)?|小(?:徒弟|弟子|儿子|女儿|闺女)|老[幺小]|关门弟子))(?![^，。；]{0,3}(?:和|与|、))/g;
const other = /其中|另|其余|剩|收养|领养|侄|孙|外甥|前后收/;

/** The one number of them a story tells, and ranks from the first on without a gap, the last perhaps as the youngest. */
export function ranksTold(copy: StoryText): Enumeration[] {
  const { text } = copy;
  if (!holdsAny(text, '徒弟儿女孩子')) return [];
  const counts = matchesOf(text, counted);
  const [first] = counts;
  if (!first || new Set(counts.map((m) => smallNumber(m[1] ?? ''))).size > 1 || counts.some((m) => other.test(text.slice(Math.max(0, m.index - 6), m.index)))) return [];
  const value = smallNumber(first[1] ?? '');
  const items: Span[] = [];
  let youngest = false;
  for (const m of matchesOf(text.slice(first.index), ranked)) {
    const rank = m[1] ?? m[2];
    const start = first.index + m.index;
    const n = rank === undefined ? 0 : rank === '大' ? 1 : smallNumber(rank);
    // told once more, out of order, or behind the youngest
    if (youngest || (n > 0 && n !== items.length + 1)) return [];
    youngest = n === 0;
    items.push({ start, end: start + m[0].length });
  }
  const [a, z] = [items[0], items.at(-1)];
  if (!a || !z || items.length !== value + 1 || z.start - a.start > 400 || /(?:也|就|正)是[^，。；]{0,4}(?:老[二三四五]|[二三四五]徒弟)/.test(text.slice(z.start, z.start + 30))) return [];
  return counts.slice(0, 1).map((m): Enumeration => {
    const count = { ...phraseOf(copy, m.index, m[1] ?? '', ''), end: m.index + m[0].length, noun: m[2] ?? '', unit: '个' };
    return { start: a.start, end: z.end, count, place: 'after', items, readings: [items.length], open: false, exceeds: true, certain: true };
  });
}
