// Part of date/clock: 9时开始，11时30分结束，历时三个半小时: a length that its two times do not give.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { ClockMention, DateMention } from '../../facts/dates/mention.ts';

/** A stated length that differs from its two times; minutes of both. */
export interface LengthClash extends Span {
  readonly times: Span;
  /** The two times, where they stand sentences apart. */
  readonly apart?: readonly Span[];
  readonly stated: number;
  readonly counted: number;
}

const figure = '\\d{1,3}|[一二三四五六七八九十两]{1,3}';
const length = new RegExp(`(?:历时|用时|耗时|时长|持续|全程|前后|长达|共|为时|为期|整整(?:[\u4e00-\u9fff]了)?|足足(?:[\u4e00-\u9fff]了)?|停[电水气](?:时间|时长)?|断[电水]|封闭|中断)(?:了|约|近|仅|只|只有|仅用|整整)?(?:(${figure})个?(半)?(?:小时|钟头)(?:(${figure})分钟?)?|(${figure})分钟)(多|余|左右)?`);
const joint = /^(?:至|到|—|——|-|–|～|~)$|^(?:[^，。；\d]{0,8}[，—]?(?:到|至|—|——)?(?:当[天日晚]|次日|翌日|第二天)?[^，。；\d]{0,6})$/;
/** 22时40分开出，次日5时20分到达. */
const overNight = /次日|翌日|第二天/;

const parts = /又|再|还|另|轮|班|各|每|分|休|歇|午饭|才|先|后|中间|途中|其间|期间|光是|单是|仅|只|路上|来回|往返|第[一二三]|最[长短久]|有人|有的|不少|许多/;
const plain = new RegExp(`([\\u4e00-\\u9fff])了(?:整整|足足)?(?:(${figure})个?(半)?(?:小时|钟头)(?:(${figure})分钟?)?|(${figure})分钟)(多|余|左右)?`);

function isPart(behind: string, found: RegExpExecArray): boolean {
  const end = found.index + found[0].length;
  return parts.test(behind.slice(0, end)) || /中间|途中|其间|期间|歇|休|午饭|[轮接]替|换/.test(behind.slice(end, end + 16));
}

/** 从8时站到12时，站了3个小时: the verb that led from one time to the other. */
function sameVerb(text: string, from: number, to: number, behind: string): RegExpExecArray | null {
  const verb = /([\u4e00-\u9fff])到(?:当[天日晚])?[^，。；\d]{0,4}$/.exec(text.slice(from, to))?.[1];
  const found = verb === undefined ? null : plain.exec(behind);
  if (!found || found[1] !== verb) return null;
  // the groups of the other reader, the verb left out
  const groups = Object.assign([found[0], ...found.slice(2)], { index: found.index, input: found.input }) as unknown as RegExpExecArray;
  return isPart(behind, found) ? null : groups;
}

/** The clash of a length in the sentence with the pair of times `a` and `b` before it, or null. Half an hour is left open where only hours are said. */
export function lengthClash(text: string, a: ClockMention, b: DateMention | undefined, end: number): LengthClash | null {
  if (b?.kind !== 'clock' || b.start >= end || b.start - a.end > 24 || !joint.test(text.slice(a.end, b.start)) || !/[开起出启始至到—～~\-–]/.test(text.slice(a.end, b.start))) return null;
  const behind = text.slice(b.end, Math.min(end, b.end + 40));
  const [told, same] = [length.exec(behind), sameVerb(text, a.end, b.start, behind)];
  const found = same && (!told || same.index < told.index) ? same : told;
  // 站了整整5个半小时: of one of several, of a part, of what was done in between
  if (found && /整整|足足/.test(found[0]) && isPart(behind, found)) return null;
  if (!found || /约|近/.test(found[0]) || found[5] || /每|其中|各|；|\d[:：]\d|[\d一二三四五六七八九十]{1,3}[时点]/.test(behind.slice(0, found.index))) return null;
  // 21时50分谢幕，谢幕持续了11分钟: of what came last
  if (/([\u4e00-\u9fff]{2})，\1$/.test(behind.slice(0, found.index))) return null;
  const hours = found[1] === undefined ? 0 : numberOf(found[1]);
  const minutes = numberOf(found[3] ?? found[4] ?? '零');
  if (hours === null || minutes === null) return null;
  const stated = hours * 60 + (found[2] ? 30 : 0) + minutes;
  const counted = overNight.test(text.slice(a.end, b.start)) ? 24 * 60 + of(b, b.period) - of(a, a.period) : minutesBetween(a, b);
  const open = found[3] || found[4] ? 2 : found[2] ? 20 : 29;
  const start = b.end + found.index;
  return counted === null || Math.abs(counted - stated) <= open ? null : { start, end: start + found[0].length, times: { start: a.start, end: b.end }, stated, counted };
}

const gun = /^[^，。；]{0,12}(?:鸣枪|发枪|起跑|开跑|发车|开出|启航|出发)/;
const finish = /^，?[^。；]{0,24}(?:撞线|冲线|冲过终点|到达终点|抵达|完赛|到站|率先)[^。；]{0,12}?用时(\d{1,2}|[一二两三四五六七八九十])个?小时(?:零)?(\d{1,2})分/;

/** 比赛9时15分鸣枪。…11时40分，…第一个撞线，用时3小时25分: the two times stand sentences apart, with no third between. */
export function finishClash(text: string, a: ClockMention, b: DateMention | undefined): LengthClash | null {
  if (b?.kind !== 'clock' || b.start - a.end > 160 || !gun.test(text.slice(a.end, a.end + 20)) || text.slice(a.end, b.start).includes('\n')) return null;
  const found = finish.exec(text.slice(b.end, b.end + 70));
  return found && clashOf(a, b, found, found[0].lastIndexOf('用时'));
}

const turn = /^，[^，。；\d]{2,20}。(?:整[个场])?[^，。；\d]{0,4}(?:历时|用时|耗时|持续了?)(\d{1,2}|[一二两三四五六七八九十])个?小时(?:零)?(\d{1,2})分/;

/** 14时20分，第一组上场；16时05分，最后一绳落地。历时1小时25分: two clauses, and what they come to at the head of the next sentence. */
export function turnClash(text: string, a: ClockMention, b: DateMention | undefined): LengthClash | null {
  if (b?.kind !== 'clock' || b.start - a.end > 30 || !/^，[^，。；\d]{2,20}；$/.test(text.slice(a.end, b.start))) return null;
  const found = turn.exec(text.slice(b.end, b.end + 60));
  return found && clashOf(a, b, found, found[0].search(/历时|用时|耗时|持续/));
}

/** The clash of hours and minutes found right behind `b`, its own words from `word` on; null where they agree within two minutes. */
function clashOf(a: ClockMention, b: ClockMention, found: RegExpExecArray, word: number): LengthClash | null {
  const counted = minutesBetween(a, b);
  const hours = numberOf(found[1] ?? '');
  if (counted === null || hours === null) return null;
  const stated = hours * 60 + Number(found[2]);
  return Math.abs(counted - stated) <= 2 ? null : { start: b.end + word, end: b.end + found[0].length, times: { start: a.start, end: b.end }, stated, counted };
}

/** From the first time to the second within a day; an afternoon in the 12-hour clock is understood; null where the second is not later. */
export function minutesBetween(a: ClockMention, b: ClockMention): number | null {
  const from = of(a, a.period);
  const to = of(b, b.period === '' ? a.period : b.period);
  return to > from ? to - from : null;
}

function of({ hour, minute }: ClockMention, period: string): number {
  return (hour < 12 && /下午|晚|傍晚|午后|夜/.test(period) ? hour + 12 : hour) * 60 + minute;
}

const opens = /^[^，。；\d]{0,4}(?:开始|开讲|开场|开演|开赛|开考|开课|开会)，?/;
const closes = /^[^，。；\d]{0,4}(?:结束|散场|收场|散会|下课|终场|落幕)/;
/** 整整两个半小时: a clause of nothing but the length of the whole. */
const wholeApart = new RegExp(`(?:^|[，。；：“])(?:讲座|课程|[全整这本]场|活动|演出|比赛|会议|全程|前后|一共|总共|加起来|合起来)?(?:整整|足足|一共|总共|全程|正好)(${figure})个?(半)?(?:小时|钟头)(?=[，。；！”])`, 'g');

const setOut = /出发|起跑|开跑|发车|启程|发枪|开航|起航/;
const arrived = /^，?[^。；\n]{0,24}?(?:冲过终点|冲线|撞线|到达|抵达|到站|完赛|靠岸|走完全程|跑完全程)[^。；，\n]{0,8}，(?:用时|耗时|历时|全程用时|共用时)(?:整整)?(\d{1,2}|[一二两三四五六七八九十]{1,2})个?小时(?:(\d{1,2})分钟?|(半))?/;

/** 13时30分，选手出发。15时10分，第一名冲过终点，用时2小时40分钟: the story's only two times. */
export function runClash(text: string, dates: readonly DateMention[]): LengthClash | null {
  if (!holds(text, '小时') || !(holds(text, '用时') || holds(text, '历时') || holds(text, '耗时'))) return null;
  const [a, b, more] = dates.filter((m): m is ClockMention => m.kind === 'clock');
  if (!a || !b || more || b.start - a.end > 120 || text.slice(a.end, b.start).includes('\n\n') || !setOut.test(text.slice(a.end, b.start)) || /次日|第二天|翌日|前一天/.test(text.slice(a.start, b.start))) return null;
  const m = arrived.exec(text.slice(b.end, b.end + 60));
  const counted = minutesBetween(a, b);
  const hours = numberOf(m?.[1] ?? '');
  if (!m || counted === null || hours === null) return null;
  const stated = hours * 60 + (m[3] ? 30 : Number(m[2] ?? 0));
  const length = m[0].length - m[0].search(/(?:用时|耗时|历时)/);
  const end = b.end + m[0].length;
  return Math.abs(counted - stated) <= 5 ? null : { start: end - length, end, times: { start: a.start, end: b.end }, apart: [{ start: a.start, end: a.end }, { start: b.start, end: b.end }], stated, counted };
}

/** 讲座14:00开始，17:30结束 … “整整两个半小时，不休息”: the story's only two times, and in a sentence of its own how long it takes. */
export function apartClash(text: string, dates: readonly DateMention[]): LengthClash | null {
  if (!holds(text, '小时') && !holds(text, '钟头')) return null;
  const [a, b, more] = dates.filter((m): m is ClockMention => m.kind === 'clock');
  if (!a || !b || more || b.start - a.end > 16 || !opens.test(text.slice(a.end, b.start)) || !closes.test(text.slice(b.end, b.end + 8))) return null;
  const told = matchesOf(text, wholeApart).filter((m) => m.index > b.end && /[。！？\n]/.test(text.slice(b.end, m.index + 1)));
  const [one] = told;
  const counted = minutesBetween(a, b);
  const hours = numberOf(one?.[1] ?? '');
  if (!one || told.length > 1 || counted === null || hours === null) return null;
  const stated = hours * 60 + (one[2] ? 30 : 0);
  const start = one.index + one[0].search(/整整|足足|一共|总共|全程|正好/);
  return Math.abs(counted - stated) <= 29 ? null : { start, end: one.index + one[0].length, times: { start: a.start, end: b.end }, stated, counted };
}
