// What a paper says of its own earlier and later issues in running text: 上期（7月10日，第1203期）, 本刊9月25日（第1960期）.
import { type CivilDate, civilDate, dayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { mastheadNumeral } from '../../syntax/numerals.ts';
import type { StoryText } from '../../syntax/model.ts';

/** An issue of the own paper that the text names by its number; the span covers the number in the reading text. */
export interface PastNumber {
  readonly value: number;
  readonly text: string;
  readonly span: Span;
  /** 上期, 下期: one off; null where only a date is given. */
  readonly step: -1 | 1 | null;
  readonly date: CivilDate | null;
  /** The paper says that it has an issue every day. */
  readonly daily: boolean;
  /** 总第898期: counted from the first issue on. */
  readonly total: boolean;
}

const own = /本报(?!讯|记者|通讯员|综合)|本刊|我报|我刊|本周刊|本周报/;
const previous = /上期|上一期|前一期|上周(?:的)?(?:一期|本报|本刊)?/;
const next = /下期|下一期|(?<!最)后一期/;
const ofSupplement = /^的?(?:“|副刊|专刊|特刊|专版|专栏|专题|增刊|别册|讲座|培训|课程|沙龙)/;
const reach = 46;
const ofColumn = /(?:本栏目?|专栏|栏目|征稿|征文|讲座|沙龙|讲堂|课堂|培训班?|活动|接力|直播|读书会|“[^”]{2,14}”)(?:已|共|的)?(?:推出|举办|办|播出|开[讲课]|发布)?(?:了|到)?第[0-9一二三四五六七八九十百]{1,5}期/;
const columnReach = 120;
/** How far before a number the paper may have named itself. */
const spoken = 120;

/** In order of position; numbers counted within a year (2025年第12期) are left out. */
export function pastNumbers({ text }: StoryText, paper: string | null, today: CivilDate): PastNumber[] {
  const found: PastNumber[] = [];
  const daily = /每[日天](?:出版)?[一1]期/.test(text) && /(?:从)?未(?:曾)?(?:休|停|间断|中断)|没有(?:休|停)[刊过]|不休刊/.test(text);
  for (let at = text.indexOf('期'); at >= 0; at = text.indexOf('期', at + 1)) {
    const match = /(?:总)?第\s?([0-9]{1,7}|[〇零一二三四五六七八九十百千]{1,8})\s?$/.exec(text.slice(Math.max(0, at - 14), at));
    const value = match && mastheadNumeral(match[1] ?? '');
    if (!match || value === null) continue;
    const start = at - match[0].length;
    let from = start;
    while (from > 0 && start - from < reach && !'。！？；\n”'.includes(text[from - 1] ?? '')) from--;
    const before = text.slice(from, start);
    // 上周的第11期副刊: what is counted is named behind the number
    if (/年$|《[^《》]{0,80}$/.test(before) || ofSupplement.test(text.slice(at + 1, at + 5))) continue;
    // 本栏第36期…。上一期，也就是第35期: a column counts by itself
    const line = text.lastIndexOf('\n', start) + 1;
    if (ofColumn.test(text.slice(Math.max(line, start - columnReach), start))) continue;
    // 再上一期，即第47期: two off
    if (/再[上前]一?期/.test(before)) continue;
    // 公众号上周推送第500期
    if (/公众号|视频号|播客|简报|电台|推送|微刊/.test(before) && !own.test(before)) continue;
    const titles = [...before.matchAll(/《([^》]{1,20})》/g)].map((m) => m[1]);
    if (titles.some((t) => t !== paper)) continue;
    const step = previous.test(before) ? -1 : next.test(before) ? 1 : null;
    const date = dateIn(before, today) ?? (own.test(before) ? dateAhead(text.slice(at + 1, at + 20), today) : null);
    // 本刊12月25日照常出版。12月25日出版的第358期: the paper has just spoken of itself
    const itself = own.test(before) || titles.length > 0 || (/(?:出版|见报|刊出)的$/.test(before) && own.test(text.slice(Math.max(0, start - spoken), start)));
    if (step === null && !(date && itself)) continue;
    if (step !== null && /期/.test(before.replace(previous, '').replace(next, '').replace(/日期|星期|假期|周期/g, ''))) continue;
    // 第14期读书班…。上一期，即第13期: the class has a count of its own
    if (step !== null && countsByItself(text, value - step)) continue;
    found.push({ value, text: text.slice(start, at + 1), span: { start, end: at + 1 }, step, date, daily, total: match[0].startsWith('总') });
  }
  return found;
}

/** The number next to it is told of something that is no paper: 读书班第14期, 第14期读书班. */
function countsByItself(text: string, beside: number): boolean {
  for (let at = text.indexOf('期'); at >= 0; at = text.indexOf('期', at + 1)) {
    const match = /第\s?([0-9]{1,7}|[〇零一二三四五六七八九十百千]{1,8})\s?$/.exec(text.slice(Math.max(0, at - 12), at));
    if (!match || mastheadNumeral(match[1] ?? '') !== beside) continue;
    const start = at - match[0].length;
    if (ofThing.test(text.slice(at + 1, at + 12)) || thingOf.test(text.slice(Math.max(0, start - 14), start))) return true;
  }
  return false;
}

const things = '(?:培训|学习|读书|研修|进修|训练|辅导|补习|扫盲|轮训|提高|夏令|集训)?(?:班|课|营|讲[堂坛座]|沙龙|课堂|夜校|学堂|论坛|墙报|板报|节目|栏目|专栏|展览?|[双大]?[学集]训|培训|活动)';
/** 第14期青年读书班. */
const ofThing = new RegExp(`^[\\u4e00-\\u9fff]{0,8}?${things}`);
/** 读书班第14期, 夜校办到第14期. */
const thingOf = new RegExp(`${things}(?:已经?|昨[天日]|今[天日]|日前|的|也|共)?(?:[办开出讲做播举]{1,2}[到至了])?$`);

/** A day without a year that comes within so many days is still to come: 10月10日第37期出版. */
const soon = 31;

/** The day nearest before the number; without a year, one that comes soon or the last such day before the issue's. */
function dateIn(before: string, today: CivilDate): CivilDate | null {
  const ago = /本[报刊](昨|前)[天日]$/.exec(before.replace(/[（(]$/, ''))?.[1];
  if (ago) return civilDate(dayNumber(today) - (ago === '昨' ? 1 : 2));
  const all = [...before.matchAll(/(?:(20\d\d|去|今)年)?(\d{1,2})月(\d{1,2})日/g)];
  const match = all.at(-1);
  if (!match) return null;
  const month = Number(match[2]);
  const day = Number(match[3]);
  const said = match[1] === '去' ? today.year - 1 : match[1] === '今' ? today.year : Number(match[1] ?? 0);
  if (said > 0) return { year: said, month, day };
  const now = dayNumber(today);
  const [coming] = [today.year, today.year + 1].map((year) => ({ year, month, day })).filter((d) => dayNumber(d) > now);
  if (coming && dayNumber(coming) <= now + soon) return coming;
  return { year: month > today.month || (month === today.month && day > today.day) ? today.year - 1 : today.year, month, day };
}

/** 本报总第898期将于5月13日出版: the day on which an issue to come is told to appear. */
function dateAhead(behind: string, today: CivilDate): CivilDate | null {
  const match = /^[将定拟改]?[于在](\d{1,2})月(\d{1,2})日(?:[（(][^（）()]{1,4}[）)])?(?:出版|出报|见报|与|如期|恢复|复刊)/.exec(behind);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  const now = dayNumber(today);
  return [today.year, today.year + 1].map((year) => ({ year, month, day })).find((d) => dayNumber(d) > now && dayNumber(d) <= now + 62) ?? null;
}

/** The least and most the number may be, or null where nothing is known: a paper has at most one issue a day, a weekly one in seven; `pace`: how many it had a day in this year. */
export function mayBe({ step, date, daily }: PastNumber, number: number, today: CivilDate, weekly: boolean, pace: number | null = null): { least: number; most: number } | null {
  if (step !== null) return { least: number + step, most: number + step };
  if (!date) return null;
  const days = dayNumber(today) - dayNumber(date);
  if (days === 0) return null;
  if (daily) return { least: number - days, most: number - days };
  if (days < 0) return { least: number + 1, most: number + Math.min(-days, pace === null ? -days : Math.ceil(-days * pace * 2) + 1) };
  return { least: number - (weekly ? Math.ceil(days / 7) : days), most: number - 1 };
}
