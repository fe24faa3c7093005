// Two dates that the text says are one: 昨天（4月6日）, 6月9日（星期一）, 8月15日，星期五.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CivilMention, DateMention, WeekdayMention } from './mention.ts';

/** `left` stands before `right`. A weekday pairs with a day, a relative word with an absolute date. */
export interface DayPair extends Span {
  readonly left: CivilMention | WeekdayMention;
  readonly right: CivilMention | WeekdayMention;
}

/** Neighbouring mentions with nothing but a bracket, a comma or a word of the day's time between them. */
export function readPairs({ text, role }: StoryText, dates: readonly DateMention[]): DayPair[] {
  if (role !== 'article') return [];
  const found: DayPair[] = [];
  let left: CivilMention | WeekdayMention | null = null;
  for (const right of dates) {
    // 当天是星期五: 当天 is no date of its own
    if (right.kind === 'civil' && right.grain === 'vague' && left?.kind === 'civil' && isThatWord(text, right)) continue;
    if (right.kind !== 'civil' && right.kind !== 'weekday') {
      if (right.kind !== 'clock') left = null;
      continue;
    }
    if (left && left.part === right.part && right.start - left.end <= farthest(left, right) && mayPair(left, right) && joined(text, left, right)) {
      found.push({ start: left.start, end: right.end, left, right });
      // 昨日（3月19日，星期四）: the weekday belongs to the date, and so does the relative word
      left = right.kind === 'weekday' ? left : right;
    } else left = right;
  }
  return found;
}

function mayPair(left: CivilMention | WeekdayMention, right: CivilMention | WeekdayMention): boolean {
  if (left.kind === 'weekday') return right.kind === 'civil' && !left.recurring && right.grain === 'day' && isAbsolute(right);
  if (left.grain === 'vague' || left.recurring) return false;
  if (right.kind === 'weekday') return !right.recurring && left.grain === 'day' && left.from.weekday === null;
  if (right.grain === 'vague' || right.recurring || left.from.festival !== null || (right.from.festival !== null && right.from.year === null)) return false;
  return isRelative(left) !== isRelative(right) || isMonthOfYear(left, right);
}

/** 上月，也就是今年7月; 上周，即去年12月: a word for a month, week or day and the month of 今年 or 去年. */
export function isMonthOfYear({ from: a }: CivilMention, { from: b }: CivilMention): boolean {
  return (a.monthShift !== null || a.weekShift !== null || a.dayShift !== null) && a.yearShift === null && b.yearShift !== null && b.month !== null;
}

/** 昨天, 上周三, 本月, 去年: counted from the day of writing. */
export function isRelative({ from }: CivilMention): boolean {
  return from.dayShift !== null || from.weekShift !== null || from.monthShift !== null || from.yearShift !== null;
}

/** Printed as figures, the year perhaps left out. */
export function isAbsolute(mention: CivilMention): boolean {
  return !isRelative(mention) && (mention.from.year !== null || mention.from.month !== null || mention.from.day !== null);
}

/** 去年同期，也就是; 去年的今天（. */
const sameTime = /^(?:的?同期|同时|同一时期|的?同一时间|的今天|的这一天|的?这个时候|此时|的此时|的这时候?)(?=[，（]|就是)/;
const between = /^(?:上午|下午|晚上?|中午|凌晨|早上|傍晚)?(?:[（(](?:即|也就是|是|农历)?|[，,]?(?:即|也就是)|[ \u3000])?$/;

/** 4月24日14时30分（星期四）, 4月24日上午9:00—11:30（周四）: the hours between a day and its bracket. */
const hours = /^(?:[上下中]午|早上|清晨|傍晚|晚上?|凌晨)?\d{1,2}(?:[时点](?:\d{1,2}分|半|整|许)?|[:：]\d{2})(?:[至到—～~-]{1,2}(?:[上下中]午|晚上?)?\d{1,2}(?:[时点](?:\d{1,2}分|半|整)?|[:：]\d{2}))?(?:前|起|开始)?(?=[（(])/;

/** 2026年5月1日是星期四; 1949年10月1日，那天是星期五. */
const isDay = /^[）)（(]?，?(?:那天|这天|这一天|当天|恰好|正好|刚好|正|恰|又|也|都|，){0,3}(?:是|为|值|适逢|正值|恰逢|正逢|刚好是)(?:个)?$/;

/** 8月15日这一页，星期日; 8月15日，一个星期日的早晨. */
const isApart = /^(?:这|那)一?[天页日]，$|^，(?:那?是)?一个(?:[\u4e00-\u9fff]{1,8}的)?$/;

/** The weekday as a clause of its own behind an hour of the day or a word of remembering. */
const ownClause = /^(?:上午|下午|晚上?|夜里|夜间|清早|清晨|早上|早晨|中午|傍晚|凌晨|当晚)(?:[\d一二三四五六七八九十]{1,3}[时点]半?)?，$|^，(?:我|他|她|老人|大家)?(?:还|一直|至今|都)?记得(?:清清楚楚|很清楚|真切|牢|很牢|清|那是|是)?，$/;

/** 从1998年8月15日写起，那天是星期日; 4月18日一早，他出了门，身后多了一个年轻人。同事都记得，那天是星期五. */
const thatDay = /(?:^|[，。：；])[“‘]?(?:(?:我|他|她|大家|人们)?(?:还|都)?记得，?)?(?:那(?=是)|[那这]一?天|当[天日])，?(?:恰好|正好|刚好|正|恰|又|也|刚巧|恰巧|碰巧|记得|我记得|正赶上|刚赶上|赶上){0,2}(?:是|为|适逢|正值|赶上|恰逢|正逢)?(?:一?个)?$/;
/** At most three sentences end between a day and the weekday said of it. */
const isNear = (gap: string): boolean => gap.length <= 90 && (gap.match(/[。；！？]/g)?.length ?? 0) <= 3 && !gap.includes('\n');
/** 定在12月6日。“正好是星期六，…; 5月2日开馆，恰逢星期六: who says 正好 speaks of that day. */
const justThat = /^[^。；：“”？！\n]{0,14}[。，](?:[“‘]|”?[^。；“”？！\n]{1,12}说[，：]“?)?(?:这一?天|那天|当天)?(?:正好|恰好|刚好|正巧|恰巧|刚巧|凑巧|碰巧|恰逢|正逢|适逢|正值|正赶上|刚好赶上|恰好赶上|又逢)(?:是|赶上)?(?:一?个)?$/;
/** Another day has come in between. */
const otherDay = /第[二三四五六七八九十]天|[次翌隔]日|隔天|前一[天日]|后一[天日]|[几两二三四五六七八九十\d](?:多)?[天日周]|[之以天日周月年][前后]|(?<![背幕身面屋楼])后(?=[，。])|推迟|延[到至期迟]|改[到在期]|提[前早]|[早晚][一两]|后来|截[至止]|[到至]$|每/;

/** A weekday said of that day may stand a clause behind its date. */
function farthest(left: DateMention, right: DateMention): number {
  return right.kind === 'weekday' && left.kind === 'civil' && left.from.day !== null && left.from.month !== null ? 90 : 10;
}

/** 当天 before 是星期五. */
function isThatWord(text: string, { start, end }: Span): boolean {
  return /^[当同][天日]$/.test(text.slice(start, end)) && /^，?(?:正好|恰好|刚好|恰|正|又|也)?(?:是|为|逢|值)(?:一?个)?[周星礼]/.test(text.slice(end, end + 9));
}

function isThatDay({ from, to, recurring, quoted }: CivilMention, gap: string): boolean {
  return from.day !== null && from.month !== null && to === null && !recurring && !quoted && ((isNear(gap) && thatDay.test(gap)) || justThat.test(gap)) && !otherDay.test(gap);
}

/** What stands between, and that a bracket closes on a date: （4月6日） but not （4月6日至…。 */
function joined(text: string, left: DateMention, right: DateMention): boolean {
  const printed = text.slice(left.end, right.start);
  const gap = left.kind === 'civil' && left.from.yearShift !== null && text.charAt(left.start) !== '上' ? printed.replace(sameTime, '') : printed;
  if (right.kind === 'civil' && left.kind === 'civil' && isEquated(text, left, right, gap)) return true;
  if (gap === '，' || gap === ',' || gap === '、') {
    if (gap === '、' || right.kind !== 'weekday') return false;
    return insideBracket(text, left.start) || /[，,。；上下晚早中凌)）]/.test(text.charAt(right.end));
  }
  // 10月16日晚，星期六，; 4月12日，我记得清清楚楚，星期三，
  if (right.kind === 'weekday' && left.kind === 'civil' && left.from.day !== null && !left.to && ownClause.test(gap)) return /[，。；、！”（）)]/.test(text.charAt(right.end));
  if (right.kind === 'weekday' && left.kind === 'civil' && left.from.month !== null && left.from.day !== null && isApart.test(gap)) return !/[一二三四五六日至到、]/.test(text.charAt(right.end));
  if (right.kind === 'weekday' && (isDay.test(gap) || (left.kind === 'civil' && isThatDay(left, gap)))) return /[，。；、！”（）)]/.test(text.charAt(right.end)) || text.charAt(right.end) === '';
  if (!between.test(right.kind === 'weekday' ? gap.replace(hours, '') : gap)) return false;
  if (gap === '') return right.kind === 'weekday' || left.kind === 'weekday';
  if (right.kind === 'civil' && left.kind === 'civil' && !/[（(即是]/.test(gap)) return false;
  if (/[（(]/.test(gap)) return /[）)，,；;上下晚早中凌起 \u3000周星]/.test(text.charAt(right.end)) || text.charAt(right.end) === '';
  return true;
}

/** 明年是2028年，; 去年的今天，2024年9月10日，. */
function isEquated(text: string, left: CivilMention, right: CivilMention, gap: string): boolean {
  // 上周三，9月9日，…
  if (gap === '，' && right.grain === 'day' && right.from.month !== null && !right.to && left.grain === 'day' && (left.from.dayShift !== null || left.from.weekShift !== null) && text.charAt(right.end) === '，' && /[，。；：\n”）　]|^$/.test(text.charAt(left.start - 1))) return true;
  // 昨天是5月18日，…
  if (left.from.dayShift !== null && left.grain === 'day' && right.grain === 'day' && right.from.month !== null && !right.to && /^(?:正好|恰好|就)?是$/.test(gap) && /[，。]/.test(text.charAt(right.end)) && /[，。；：\n”）　]|^$/.test(text.charAt(left.start - 1))) return true;
  if (left.from.yearShift === null || right.from.year === null || !/[，。；]/.test(text.charAt(right.end)) || right.to) return false;
  if (gap === '，') return right.start - left.end > 1;
  return left.grain === 'year' && left.from.stretch === '' && right.grain === 'year' && /^(?:正好|恰好|已经|已|就)?是$/.test(gap) && /[，。；：\n”）]|^$/.test(text.charAt(left.start - 1));
}

function insideBracket(text: string, at: number): boolean {
  const c = text.charAt(at - 1);
  return c === '（' || c === '(';
}
