// Part of date/anniversary: 复烧20周年 of a kiln that 1996年…重新点火; 通航30周年。1998年的那个春天，…第一次…: the one year of the story that tells how it began, in other words than the anniversary's.
import { holds } from '../../base/held.ts';
import type { Count } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { DatedAct } from '../../facts/dates/years.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';
import { shareName } from './subjects.ts';

/** 复烧, 复航, 复办: begun again. */
const again = /复[烧建办航校演刊耕种业产映播工市课馆园出排火]的?$/;
const begunAgain = /重新|恢复|再次|再度|重开|重燃|重建|重办|重又|又[一]?次|复[烧建办航校演刊耕种业产映播工市课馆园出排]/;
/** 1998年的那个春天, 1998年那一天: that is when it was. */
const thatDay = /^(?:\d{1,2}月(?:\d{1,2}日)?)?的?那[个一]?(?:[年天日夜晚]|[春夏秋冬][天日季]|清晨|早晨|上午|下午|傍晚)/;
const firstOf = /(?:第一[次回趟班]|首次|头一?[次回趟班]|终于|从此)[^，。；]{0,8}(?:不用|不必|不再|不需|再也|告别|结束)|告别了/;
/** 1966年的冬天，…筑成了这道大坝. */
const season = /^(?:\d{1,2}月(?:\d{1,2}日)?|的?[春夏秋冬][天日季末初]?|年[初底末])?，/;
/** What is counted from its building. */
const work = /(?:建成|落成|竣工|通车|通航|通水|建库|建桥|修成|筑成|建坝)的?$/;
const built = /(?:筑|建|修|架|挖|造|开|铺|拉)(?:成|通|起|好)了?(?:这[座条道口个])/;
/** What a person or another thing did in that year. */
const another = /毕业|参加工作|入职|调[到任入]|当上|分配|拜师|嫁|出生|岁|退休|[他她]|获|改[名为建制造]|更名|搬迁|迁|扩建|翻|停[办航产烧]/;
/** A whole page is no story. */
const longest = 6000;
/** A look back in other words than a year: the year counted from may be another. */
const backward = /年前|世纪|年代|民国|清[代朝]|明[代朝]|解放初|建国初|新中国成立/;

/** The beginning that an anniversary of this year must be counted from, where the story prints no other past year; null where it tells none. */
export function soleBeginning({ copy: { text }, facts }: AnniversaryContext, count: Count, end: number, now: number): DatedAct | null {
  const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && ((m.from.year !== null && m.from.year !== now) || (m.from.yearShift ?? 0) !== 0));
  const [year, ...more] = years;
  const value = year?.from.year ?? null;
  if (!year || value === null || value >= now || value < 1900 || year.to || year.quoted || more.some((m) => m.from.year !== value) || now - value === count.value || text.length > longest || backward.test(text)) return null;
  if (facts.dates.some((m) => m.kind === 'decade')) return null;
  const line = text.indexOf('\n', year.end);
  const told = text.slice(year.end, Math.min(line < 0 ? text.length : line, year.end + 60));
  const clause = /^[^。]*/.exec(told)?.[0] ?? '';
  if (another.test(clause)) return null;
  const head = text.slice(Math.max(0, count.start - 12), count.start);
  const act = { year: value, mention: year, word: '', start: year.start, end: year.end };
  if (again.test(head) && holds(text, '复')) {
    const subject = head.replace(again, '').slice(-6);
    const word = begunAgain.exec(told)?.[0];
    const around = text.slice(text.lastIndexOf('\n', year.start) + 1, year.start).slice(-60) + told;
    return word && shareName(subject, around) ? { ...act, word } : null;
  }
  // the next sentence but one at most
  const gap = year.start - end;
  if (gap < 0 || gap > 60 || text.slice(end, year.start).split('。').length > 3 || !/[。\n“　 ，]$/.test(text.slice(year.start - 1, year.start)) || !(thatDay.test(told) || season.test(told))) return null;
  const word = firstOf.exec(clause)?.[0] ?? (work.test(head) ? built.exec(clause)?.[0] : undefined);
  return word && Math.abs(now - value - count.value) <= 40 ? { ...act, word } : null;
}
