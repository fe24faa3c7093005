// Groups of one sentence parted by ；that each open with the number of a stage, batch or class: 第一期…；第三期…；第三期….
import { find } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

/** One group's ordinal. */
export interface Grouped extends Span {
  readonly n: number;
  readonly numeral: Span;
}

const head = /^(?:第([一二三四五六七八九十])|首)(期|批|轮|阶段|组|场|队|站|层|类|档|步|道|段|节|片|条|种|级|环节|板块|篇章|篇|章|部分|单元|展区|展厅|区|标段|方队|梯队|小组|课|讲|幕|排|座|栋|套|项|点|款|关|棒)/;

/** The first group that does not follow the one before it, with that; of three groups and more, the first of which is one. */
export function brokenGroups(text: string): { readonly before: Grouped; readonly here: Grouped }[] {
  const found: { before: Grouped; here: Grouped }[] = [];
  let from = 0;
  for (let at = find(text, '；第'); at >= 0; at = text.indexOf('；第', at + 1)) {
    if (at < from) continue;
    let start = at;
    while (start > 0 && at - start < 200 && !'。！？：\n”）'.includes(text[start - 1] ?? '\n')) start--;
    const stop = text.slice(at, at + 600).search(/[。！？\n]/);
    const end = stop < 0 ? Math.min(text.length, at + 600) : at + stop;
    from = end;
    const groups: Grouped[] = [];
    let unit = '';
    for (let i = start; i < end; ) {
      const m = head.exec(text.slice(i, i + 8));
      if (!m || (unit !== '' && m[2] !== unit)) {
        groups.length = 0;
        break;
      }
      unit = m[2] ?? '';
      const mark = m[1] === undefined ? i : i + 1;
      groups.push({ start: i, end: i + m[0].length, n: m[1] === undefined ? 1 : smallHan(m[1]), numeral: { start: mark, end: mark + 1 } });
      const next = text.indexOf('；', i);
      i = next < 0 || next >= end ? end : next + 1;
    }
    if (groups.length < 3 || groups[0]?.n !== 1) continue;
    const k = groups.findIndex((g, i) => i > 0 && g.n !== (groups[i - 1]?.n ?? 0) + 1);
    const [before, here] = [groups[k - 1], groups[k]];
    // 第一、第五: only some of many are told
    if (before && here && here.n >= before.n && here.n <= before.n + 2 && (here.n === before.n || !text.includes(text.slice(here.start, here.end).replace(text.slice(here.numeral.start, here.numeral.end), '一二三四五六七八九十'.charAt(before.n))))) found.push({ before, here });
  }
  return found;
}

const grades = /(?:特|[一二三])等奖(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:名|个|项|件|篇|幅|部|人)[、，；](?:[一二三])等奖(?=\d|[一二两三四五六七八九十])/;

/** 一等奖3名、二等奖8名、二等奖15名: a grade that comes twice running in one row of numbers. */
export function gradeTwice(text: string): { readonly before: Grouped; readonly here: Grouped } | null {
  for (let at = find(text, '等奖'); at > 0; at = text.indexOf('等奖', at + 2)) {
    const m = grades.exec(text.slice(at - 1, at + 20));
    if (m?.index !== 0) continue;
    const next = at - 1 + m[0].length - 3;
    const [a, b] = [smallHan(text[at - 1] ?? ''), smallHan(text[next] ?? '')];
    if (a !== b || a < 1) continue;
    const grade = (start: number): Grouped => ({ start, end: start + 3, n: a, numeral: { start, end: start + 1 } });
    return { before: grade(at - 1), here: grade(next) };
  }
  return null;
}
