// Part of date/age: 享年 against birth and death, and lifetimes longer than any life.
import type { Span } from '../../base/span.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { type DatedAct, datedActs } from '../../facts/dates/years.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { type Age, type AgeContext, report } from './age-messages.ts';

/** （1930—2015年），享年85岁; 生于1930年，2015年去世，享年85岁. 享年 may be counted the old way. */
export function checkLife(context: AgeContext, age: Age, sentence: Sentence, births: readonly DatedAct[], lives: readonly CivilMention[]): void {
  const { text } = context.copy;
  const inside = (m: Span): boolean => m.start >= sentence.start && m.end <= sentence.end;
  const own = births.filter(inside);
  // 送别老船工桂永福（1932—2025）… 老人走得安详，享年93岁: the one life of a story that tells no birth
  const life = births.length === 0 && lives.length === 1 && !lives.some(inside) && isBracketed(text, lives[0]) ? lives : lives.filter(inside);
  // 周德胜去世，享年82岁。周德胜1924年生于本县: the only birth of the paragraph
  const all = nameOfStory(text, births, sentence) ?? births.filter((b) => b.mention.part === sentence.part);
  const alone = own.length === 0 && life.length === 0 && all.length === 1 && (all[0]?.mention.part !== sentence.part || Math.abs((all[0]?.start ?? 0) - age.count.start) < 80);
  // 长子沈福生1945年出生…。沈德根1998年去世，享年76岁: somebody else's birth
  if (alone && /[长次幼儿]子|[长次]?女|儿|孙|妻|丈夫|父|母|[兄弟姐妹]|徒/.test(text.slice(Math.max(0, (all[0]?.mention.start ?? 0) - 8), all[0]?.mention.start ?? 0))) return;
  // 带他的师傅是1928年生人。…他的父亲1979年因病去世，享年47岁: one of a family, the other not
  if (alone && ofFamily.test(text.slice(Math.min(all[0]?.end ?? 0, age.count.start), age.count.start))) return;
  const born = alone ? all : own;
  const died = datedActs(text, context.facts.dates, /逝世|去世|病逝|辞世|离世|牺牲|病故|仙逝|走完/);
  // 生于1936年2月，8月20日逝世: the act behind the comma is that of the next date
  const carried = (d: DatedAct): boolean => born.some((b) => b.mention === d.mention);
  const deaths = (alone ? died.filter((d) => d.mention.part === sentence.part) : died.filter(inside)).filter((d) => !carried(d));
  if (alone && deaths.length !== 1) return;
  const range = life.length === 1 ? life[0] : undefined;
  const from = range?.from.year ?? (born.length === 1 ? born[0]?.year : undefined);
  const year = context.issue.date?.year;
  const told = context.facts.dates.find((m): m is CivilMention => m.kind === 'civil' && inside(m) && m.from.yearShift !== null && m.end <= age.count.start && m.start >= (born[0]?.end ?? 0));
  if (told && born.length === 1 && deaths.length === 0 && year !== undefined && /去世|逝世|病逝|辞世|离世|走了|离开/.test(text.slice(told.end, age.count.start))) {
    judgeLife(context, age, born[0] ?? sentence, born[0]?.year ?? year, year + (told.from.yearShift ?? 0));
    return;
  }
  // 牺牲时年仅24岁，他生于1923年，1947年倒在攻城路上: another year of the sentence may be the one it ended in
  const other = (m: CivilMention): boolean => m.from.year !== null && m.from.year !== born[0]?.year && m.from.year !== year;
  // 父亲走的那天是2016年11月8日。…他生于1933年2月，终年83岁
  const gone = (m: CivilMention): boolean => m.part === sentence.part && m.end <= sentence.start && /走|去|逝|离|故|牺牲|告别/.test(text.slice(Math.max(0, m.start - 12), m.end + 8));
  const today = context.facts.dates.some((m) => m.kind === 'civil' && other(m) && ((inside(m) && m.start > age.count.start) || gone(m))) ? undefined : year;
  const to = range?.to?.year ?? (deaths.length === 1 ? deaths[0]?.year : deaths.length === 0 && born.length === 1 && !/年/.test(text.slice(born[0]?.end ?? 0, age.count.start)) ? today : undefined);
  if (from === undefined || to == null) return;
  judgeLife(context, age, range ? { start: range.start, end: range.end } : (born[0] ?? sentence), from, to);
}

/** …单兆麟…逝世，享年90岁。 / 单兆麟，1934年3月生: the one birth of the story, its name opening the paragraph and standing before the age. */
function nameOfStory(text: string, births: readonly DatedAct[], sentence: Sentence): readonly DatedAct[] | null {
  const [birth] = births;
  if (!birth || births.length > 1 || birth.mention.part === sentence.part) return null;
  const line = text.slice(text.lastIndexOf('\n', birth.mention.start) + 1, birth.mention.start);
  const name = /^([\u4e00-\u9fff]{2,4})(?:，(?:男|女))?，(?:[\u4e00-\u9fff]{1,6}，)?$/.exec(line)?.[1];
  // 先生1932年4月生于…: whom the notice mourns
  if (/^(?:先生|老人|[他她]|老先生|女士|同志|逝者)$/.test(line.trim())) return births;
  return name !== undefined && text.slice(sentence.start, sentence.end).includes(name) ? births : null;
}

const ofFamily = /(?:[他她]的?|其)(?:父|母|爷|奶|祖|外[公婆]|姥|妻|丈夫|爱人|老伴|哥|弟|姐|妹|儿|女|师|徒)/;

/** （1932—2025）, （1930—2015年）. */
function isBracketed(text: string, life: CivilMention | undefined): boolean {
  return life !== undefined && /[（(]$/.test(text.slice(life.start - 1, life.start)) && /^[）)]/.test(text.slice(life.end, life.end + 1));
}

function judgeLife(context: AgeContext, { count, end }: Age, base: Span, from: number, to: number): void {
  const low = to - from - 1;
  const high = to - from + 1;
  if (count.high >= low && count.low <= high) return;
  report(context, 'life', { start: count.start, end }, base, from, to, low, high - 1);
}

/** 某某（1818—1936年）: longer than any life. */
export function checkLifetimes({ copy: { text }, facts, report: say }: AgeContext): void {
  for (const mention of facts.dates) {
    if (mention.kind !== 'civil' || mention.grain !== 'year' || mention.from.year === null || mention.to?.year == null) continue;
    const years = mention.to.year - mention.from.year;
    if (years <= 110 || years > 130 || !/[\u4e00-\u9fff”][（(]$/.test(text.slice(mention.start - 2, mention.start)) || /[）)]/.test(text.charAt(mention.end)) === false) continue;
    if (/[朝代宋元明清金辽国期间纪年]/.test(text.charAt(mention.start - 2))) continue;
    say({ message: 'lifetime', data: { birth: mention.from.year, now: mention.to.year, high: years }, span: { start: mention.start, end: mention.end } });
  }
}
