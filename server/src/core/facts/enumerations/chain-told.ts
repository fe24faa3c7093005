// 设6个站点：南埠—三里亭—凤鸣桥—…—两河口: the stops of a line told one behind the other, joined by dashes or arrows.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const stops = /^(?:[个座处](?:站点|车站|停靠[站点]|站|点位|码头|节点|景点|打卡点|服务点|驿站))$/;
const opens = /^(?:，(?:依次|分别)[为是]|，[为即]|[：:]|（|，)$/;
const join = /—{1,2}|→|—>|－|-{1,2}>|～/;
const most = 120;

/** Counts of stops right before such a chain of another length; the first stop may be the last. */
export function chainTold({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!['—', '→', '－'].some((mark) => holds(text, mark))) return [];
  const found: Enumeration[] = [];
  for (const count of phrases) {
    if (count.value < 3 || !stops.test(count.unit + count.noun)) continue;
    const lead = /^[^\u4e00-\u9fff]{0,2}(?:依次|分别)?[为是即]?/.exec(text.slice(count.end, count.end + 6))?.[0] ?? '';
    if (!opens.test(lead)) continue;
    const start = count.end + lead.length;
    const chain = /^[^，。；、：（）\n]*/.exec(text.slice(start, start + most))?.[0] ?? '';
    const names = chain.split(join);
    if (names.length < 3 || names.some((n) => n.length < 2 || n.length > 10)) continue;
    const readings = names[0] === names.at(-1) ? [names.length, names.length - 1] : [names.length];
    if (readings.includes(count.value) || Math.abs(names.length - count.value) > 2) continue;
    let at = start;
    const items = names.map((name): Span => {
      const from = text.indexOf(name, at);
      at = from + name.length;
      return { start: from, end: at };
    });
    found.push({ start, end: at, count, place: 'after', items, readings, open: false, certain: true });
  }
  return found;
}
