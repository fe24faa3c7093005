// A saying whose characters a headline counts, quoted in the body: 十二字要诀 over 把经验编成要诀：“查水位、看坝脚、清溢道、报险情、早撤人。”
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { countInHead } from './head-count.ts';
import type { Enumeration } from './model.ts';

const counted = /(?<![两几])([一二三四五六七八九]?十[一二三四五六七八九]?|[四五六七八九]|\d{1,2})字(要诀|口诀|诀|经|歌|箴言|秘诀)/;
const said: Readonly<Record<string, RegExp>> = Object.fromEntries([...'诀经歌言'].map((c) => [c, new RegExp(`${c}[^。！？\\n“”]{0,24}[：:，]?“([\\p{Script=Han}、，；]{6,60})[。！]?”`, 'gu')]));

/** The saying and its characters, where its pieces are of one length. */
export function farCharacters(copy: StoryText): Enumeration[] {
  const { text } = copy;
  if (!holds(text, '字')) return [];
  const counts = countInHead(copy, counted);
  if (!counts) return [];
  const { part, head, found } = counts;
  const pattern = said[(found[2] ?? '').slice(-1)];
  const [one, more] = pattern ? matchesOf(text.slice(head.end), pattern) : [];
  if (!one || more) return [];
  const pieces = (one[1] ?? '').split(/[、，；]/).filter((w) => w !== '');
  const value = smallNumber(found[1] ?? '');
  const letters = pieces.join('').length;
  if (pieces.length < 2 || new Set(pieces.map((w) => w.length)).size > 1 || letters === value || Math.abs(letters - value) > 8) return [];
  const at = head.start + found.index;
  const start = head.end + one.index + one[0].indexOf('“') + 1;
  const span = { start, end: start + (one[1] ?? '').length };
  const numeral = { start: at, end: at + (found[1] ?? '').length };
  return [{ ...span, count: { start: at, end: at + found[0].length, numeral, value, unit: '字', noun: found[2] ?? '', han: !/\d/.test(found[1] ?? ''), part, sentence: 0 }, place: 'after', items: [span], readings: [letters], open: false, certain: true }];
}
