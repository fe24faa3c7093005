// Part of date/clock: 停航时间为每天22:30至次日5:30 … 每晚停航6个小时: the hours of every day, and in another sentence how long they are.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { LengthClash } from './clock-lengths.ts';

const deeds = '停航|停运|停水|停电|停气|封闭|封航|封路|施工|营业|运营|开放|作业|供水|供暖|限行|停机|检修';
const hours = new RegExp(`(${deeds})(?:时间|时段)?(?:为|是|：|调整为)?(?:每[天日晚夜])?(?:的)?(\\d{1,2})[:：](\\d{2})(?:至|到|—|-|～|~|－){1,2}(次日|翌日|第二天)?(?:凌晨)?(\\d{1,2})[:：](\\d{2})`, 'g');
const length = new RegExp(`每[天日晚夜](?:共|都|要|得|须|只)?(${deeds})(?:时间)?(?:达|长达|共)?(\\d{1,2}|[一二两三四五六七八九十]{1,2})个?(半)?(?:小时|钟头)`, 'g');

/** The story's one span of hours against the one length told of the same; null where it has more of either. */
export function dailyClash(text: string): LengthClash | null {
  if (!holds(text, '每')) return null;
  const [length1, more] = matchesOf(text, length);
  if (!length1 || more) return null;
  const spans = matchesOf(text, hours).filter((m) => m[1] === length1[1]);
  const [span] = spans;
  const told = numberOf(length1[2] ?? '');
  if (!span || spans.length > 1 || told === null || /约|近|超|多$/.test(text.slice(length1.index - 1, length1.index))) return null;
  const at = (h: string | undefined, m: string | undefined): number => Number(h) * 60 + Number(m);
  const [from, to] = [at(span[2], span[3]), at(span[5], span[6])];
  const counted = to > from && span[4] === undefined ? to - from : to + 24 * 60 - from;
  const stated = told * 60 + (length1[3] ? 30 : 0);
  if (counted <= 0 || counted > 24 * 60 || Math.abs(counted - stated) <= 29) return null;
  const times = { start: span.index + span[0].search(/\d/), end: span.index + span[0].length };
  const start = length1.index + length1[0].search(/\d|[一二两三四五六七八九十]个?半?(?:小时|钟头)/);
  return { start, end: length1.index + length1[0].length, times, stated, counted };
}
