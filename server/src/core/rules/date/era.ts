// Part of date/year: reigns and dynasties against the year printed beside them: 清光绪十二年（1886年）, 康熙年间（1736年）, 明代（1701年）.
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Span } from '../../base/span.ts';
import { dynasties, eras, type Reign } from './eras-data.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const count = '(元|[一二三四五六七八九十廿\\d]{1,3})年';
const join = '(?:[立造建制修铸刻置款]?[”』])?(?:(?:始|修|兴|重)?建成?|建造|落成|修建|铸造?|立|刻|竣工|修|造)?(?:[\\u4e00-\\u9fff]{1,3}，(?:即|也就是)|[（(]|，?(?:即|也就是|就是|也即|正是|是))(?:公元)?';
const yearBefore = new RegExp(`((?:(?![一二三四五六七八九十廿])[\\u4e00-\\u9fff]){2,4})${count}${join}$`);
const yearBehind = new RegExp(`^(?:[（(]|，?(?:即|也就是|也即|正是|是))(?:[隋唐宋元明清]|北宋|南宋)?(?:代|朝)?([\\u4e00-\\u9fff]{2,4}?)${count}`);
const reignBefore = new RegExp(`([\\u4e00-\\u9fff]{2,4})(?:年间|年代|时期)${join}$`);
const reignBehind = /^(?:[（(]|，?(?:即|也就是|也即|正是|是|正值))(?:[隋唐宋元明清]|北宋|南宋)?(?:代|朝)?([\u4e00-\u9fff]{2,4}?)(?:年间|时期)/;
const dynastyBefore = /(北宋|南宋|民国|[隋唐宋元明清])(?:(?:代|朝|王朝)(?:初年?|中期|末年?|早期|晚期)?|初年?|末年?|中期|时期)?(?:[（(](?:公元)?|的)$/;

/** A year and the reign or dynasty beside it. */
export function checkEra(context: YearContext, mention: CivilMention): void {
  const year = mention.from.year ?? 0;
  const { text } = context.copy;
  if (year > 1949 && mention.grain === 'year' && checkGlossed(context, mention)) return;
  if (year < 580 || mention.grain !== 'year' || (year > 1949 && !((mention.to?.year ?? 2000) < 1912 && /(?:年间|时期|年代)[（(]$/.test(text.slice(mention.start - 3, mention.start))))) return;
  const from = Math.max(0, mention.start - 16);
  const before = text.slice(from, mention.start);
  const behind = text.slice(mention.end, mention.end + 18);
  const counted = yearBefore.exec(before) ?? yearBehind.exec(behind);
  if (counted?.[1] && counted[2]) {
    const at = counted.index === 0 && behind.startsWith(counted[0]) ? mention.end : from + counted.index;
    checkCounted(context, mention, counted[1], counted[2], { start: at, end: at + counted[0].length });
    return;
  }
  const reign = reignBefore.exec(before) ?? reignBehind.exec(behind);
  const found = reign?.[1] ? named(reign[1]) : null;
  if (found) {
    const years = mention.to?.year == null ? [year] : [year, mention.to.year];
    if (!found.reigns.some((r) => years.every((y) => y >= r.first - 1 && y <= r.last + 1))) outside(context, mention, 'reign', found.name, found.reigns[0]);
    return;
  }
  const dynasty = dynastyBefore.exec(before);
  const span = dynasty?.[1] ? dynasties[dynasty[1]] : undefined;
  if (!dynasty?.[1] || !span || (dynasty[0].length === 2 && !/[（(]$/.test(before)) || /[\u4e00-\u9fff]/.test(dynasty[1].length === 1 && dynasty[0].length === 2 ? before.charAt(dynasty.index - 1) : '')) return;
  if (year < span[0] || year > span[1]) outside(context, mention, 'dynasty', dynasty[1], { first: span[0], last: span[1] });
}

/** 民国二十五年（1963年）: a gloss of our own time, nothing else in its bracket. */
function checkGlossed(context: YearContext, mention: CivilMention): boolean {
  const { text } = context.copy;
  if (text.charAt(mention.start - 1) !== '（' || text.charAt(mention.end) !== '）' || mention.to) return false;
  const from = Math.max(0, mention.start - 16);
  const counted = yearBefore.exec(text.slice(from, mention.start));
  if (!counted?.[1] || !counted[2]) return false;
  checkCounted(context, mention, counted[1], counted[2], { start: from + counted.index, end: from + counted.index + counted[0].length });
  return true;
}

/** The reign title that ends a run of characters: 清光绪 → 光绪. */
function named(run: string): { readonly name: string; readonly reigns: readonly Reign[] } | null {
  for (const name of [run, run.slice(-4), run.slice(-2)]) {
    const reigns = eras.get(name);
    if (reigns) return { name, reigns };
  }
  return null;
}

/** 光绪十二年 is 1886; the lunar year runs into the next civil one. */
function checkCounted(context: YearContext, mention: CivilMention, run: string, printed: string, span: Span): void {
  const found = named(run);
  const value = printed === '元' ? 1 : numberOf(printed.replace('廿', '二十'));
  const year = mention.from.year ?? 0;
  if (!found || value === null || value < 1) return;
  // a count that no reign of the name reaches names another place's reign
  const reigns = found.reigns.filter((r) => r.first + value - 1 <= r.last + 1);
  const [reign] = reigns;
  if (!reign || reigns.some((r) => year === r.first + value - 1 || (found.name !== '民国' && year === r.first + value))) return;
  const { text } = context.copy;
  const right = reign.first + value - 1;
  context.report({
    message: 'era', data: { era: found.name, count: printed, right, printed: text.slice(mention.start, mention.end) }, span: { start: mention.start, end: mention.end },
    related: [{ message: 'base', data: { words: text.slice(span.start, span.end).split(/[（(，]/, 1)[0] ?? '' }, span }], fixes: [yearFix(text, mention, right)],
  });
}

function outside(context: YearContext, mention: CivilMention, message: 'reign' | 'dynasty', era: string, reign: Reign | undefined): void {
  const start = Math.max(0, mention.start - 8);
  context.report({
    message, data: { era, first: reign?.first ?? 0, last: reign?.last ?? 0, year: mention.from.year ?? 0 }, span: { start: mention.start, end: mention.end },
    related: [{ message: 'base', data: { words: era }, span: { start, end: mention.start } }],
  });
}
