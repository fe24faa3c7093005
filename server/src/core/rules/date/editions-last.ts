// Part of date/anniversary: 上一届是2024年的第十四届 in a story of 第十六届: the edition before is one less, however often the thing is held.
import { numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';

/** 上一届是2024年的第十四届, 上届（第十四届）; the number behind, in one clause; not 上届之前的第26届. */
const behind = /^(?!之前|以前|的前|前一?届)(?:[^，。；！？\n第]{0,16})第(\d{1,3}|[一二三四五六七八九十]{1,4})届/;
/** 第十四届是上一届. */
const before = /第(\d{1,3}|[一二三四五六七八九十]{1,4})届(?:[^，。；！？\n第]{0,8})(?:是|为|即|就是)$/;
/** Between the two lies another, or they are of two series or bodies. */
const apart = /停办|停[了一]|取消|空缺|没有办|未办|没办|中断|委员会|理事会|班子|政协|人大|党代会|代表大会|任|下一?届|顺延|并届/;
const mostEditions = 12;

/** Reports the one other edition of the story where it is not the next one. */
export function checkLastEdition({ copy: { text }, facts, report }: AnniversaryContext): void {
  if (apart.test(text)) return;
  const editions: { readonly value: number; readonly start: number; readonly end: number }[] = [];
  for (const at of occurrences(text, '届')) {
    const printed = /第(\d{1,3}|[一二三四五六七八九十]{1,4})$/.exec(text.slice(Math.max(0, at - 5), at));
    const value = printed?.[1] ? numberOf(printed[1]) : null;
    if (printed && value !== null) editions.push({ value, start: at - printed[0].length, end: at + 1 });
  }
  if (editions.length < 2 || editions.length > mostEditions || new Set(editions.map((e) => e.value)).size !== 2) return;
  for (const word of ['上一届', '上届']) for (const at of occurrences(text, word)) {
    const end = at + word.length;
    const later = behind.exec(text.slice(end, end + 26));
    const sooner = before.exec(text.slice(Math.max(0, at - 20), at));
    const value = numberOf(later?.[1] ?? sooner?.[1] ?? '');
    const last = value === null ? undefined : editions.find((e) => e.value === value && Math.abs(e.start - at) < 26);
    const here = editions.find((e) => e.value !== value);
    if (!last || !here || here.value === last.value + 1 || Math.abs(here.value - last.value) > 20) continue;
    // 去年的第十四届 beside 上一届: the other one is told of another year as well
    const year = facts.dates.find((m) => m.kind === 'civil' && m.end <= here.start && here.start - m.end < 4 && (m.from.year !== null || (m.from.yearShift ?? 0) < 0));
    if (year) continue;
    report({
      message: 'lastEdition', data: { last: last.value, right: last.value + 1, printed: text.slice(here.start, here.end) }, span: { start: here.start, end: here.end },
      related: [{ message: 'base', data: { words: text.slice(Math.min(at, last.start), Math.max(end, last.end)) }, span: { start: Math.min(at, last.start), end: Math.max(end, last.end) } }],
    });
    return;
  }
}
