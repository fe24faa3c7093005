// So many evenings on end, and the programme day by day: 连演四晚，…：周三《甲》，周四《乙》，周五《丙》.
import { find } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut, firstMark } from './items.ts';
import type { Enumeration } from './model.ts';

const said = /^连(?:续)?(?:演|唱|办|放|播|讲|赛|展|上演|演出|举办|开讲|放映|开演|推出)(?:了)?([两二三四五六七])(晚|天|场|日|夜)/;
const day = /^(?:周|星期)([一二三四五六日天])|^(\d{1,2})日|^(\d{1,2})月(\d{1,2})日|^第([一二三四五六七])[天晚场日夜]|^首([晚日场])/;
const order = '一二三四五六日';

/** The programmes of days that follow one another, each against the number of days on end before it. */
export function daysOnEnd({ text, parts }: StoryText): Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = find(text, '连'); at >= 0; at = text.indexOf('连', at + 1)) {
    const m = said.exec(text.slice(at, at + 9));
    if (!m?.[1] || !m[2]) continue;
    const numeral = at + m[0].length - 2;
    const part = parts.findIndex((p) => p.start <= at && at < p.end);
    const stop = firstMark(text, at, Math.min(parts[part]?.end ?? text.length, at + 160), '。！');
    const intro = /^[，：（]?[^，。；：、\d]{0,4}?(?:分别|依次)?[为是于在](?=周|星期|第|首|\d)/.exec(text.slice(at + m[0].length, at + m[0].length + 12))?.[0].length ?? 0;
    const items = cut(text, at + m[0].length + intro, stop, '，；：、').filter((s) => day.test(text.slice(s.start, s.end)));
    const days = items.map((s) => numberOf(text.slice(s.start, s.end)));
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length < 2 || last.end !== stop || days.some((n, i) => i > 0 && n !== (days[i - 1] ?? 0) + 1)) continue;
    const n = items.length;
    const value = m[1] === '两' ? 2 : smallHan(m[1]);
    // another day of the row may be told behind
    if (days.some(Number.isNaN) || /另|最后|压轴|收官|还有|其余|休/.test(text.slice(first.start, stop + 30)) || day.test(text.slice(stop + 1, stop + 8))) continue;
    found.push({ start: first.start, end: last.end, count: { start: at, end: at + m[0].length, numeral: { start: numeral, end: numeral + 1 }, value, unit: m[2], noun: '', han: true, part, sentence: 0 }, place: 'after', items, readings: [n], open: false, certain: Math.abs(n - value) <= 2 });
  }
  return found;
}

/** Where a day stands in its row: a weekday, a date or an ordinal. */
function numberOf(words: string): number {
  const m = day.exec(words);
  if (!m) return Number.NaN;
  if (m[1]) return order.indexOf(m[1] === '天' ? '日' : m[1]);
  if (m[2] ?? m[4]) return Number(m[2] ?? m[4]);
  return m[5] ? smallHan(m[5]) : 1;
}
