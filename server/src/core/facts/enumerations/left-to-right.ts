// People in a picture, named from left to right behind the sentence that counts them: 四名护林员在碑前合影。左起：甲、乙、丙、丁、戊。
import { holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

const counted = /(?<![第前后余多\d])([两二三四五六七八九]|[2-9])(?:名|位)([\u4e00-\u9fff]{2,6}?)(?=[在与和于合留同登领亮手齐并])[^。；：，\n]{0,18}(?:合影|留影|合照|同框|登台|领奖|亮相)[^。；：\n]{0,6}[。，](?:前排)?(?:左起|从左[到至]右|自左[向至到]右|由左[到至]右)(?:依次|分别)?(?:[为是：]|，)?/g;
const name = /^[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,6})?$|^[\u4e00-\u9fff]{2,7}·[\u4e00-\u9fff]{2,7}$/;
const ends = '。（(\n';

/** Such counts with another number of names behind them; every item must be a name. */
export function leftToRight(copy: StoryText): Enumeration[] {
  const { text } = copy;
  if (!holdsAny(text, '左')) return [];
  return matchesOf(text, counted).flatMap((m) => {
    const from = m.index + m[0].length;
    let to = from;
    while (to < text.length && to - from < 80 && !ends.includes(text[to] ?? '\n')) to++;
    // 呼和: not every 和 joins two
    const items = cut(text, from, to, '、').flatMap((s) => (s.end - s.start > 4 ? cut(text, s.start, s.end, '和') : [s]));
    const value = smallNumber(m[1] ?? '');
    if (items.length < 2 || Math.abs(items.length - value) > 2 || !items.every((s) => name.test(text.slice(s.start, s.end)))) return [];
    const count = { ...phraseOf(copy, m.index, m[1] ?? '', ''), end: m.index + (m[1]?.length ?? 0) + 1 + (m[2]?.length ?? 0), noun: m[2] ?? '', unit: '名' };
    return [{ start: from, end: to, count, place: 'after', items, readings: [items.length], open: false, exceeds: items.length > value, certain: true } satisfies Enumeration];
  });
}
