// Part of date/year: 十八年前 and, a sentence on, the year that it was: 那是2018年的冬天.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { YearContext } from './year-messages.ts';

/** What says that the year is that of the story so far. */
const taken = /(?:那是|那年是|那一年是|那年|那一年|时间是|时间定格在|时值|正值|那是在|那时是|也就是|当时是|当时正是|定格在|发生在)$/;
/** 他记得清楚，2006年春天: so may be another time, but for a slip of the pen. */
const recalled = /(?:记得(?:很|特别|最)?(?:清楚|真切)?|回忆|记忆里|印象里|印象中)，?(?:那是|是)?$/;
const most = 12;

/** Reports a year that lies another count of years back; a count from another time of the text is none. */
export function checkAgo(context: YearContext): void {
  const { copy: { text }, facts, issue, report } = context;
  const now = issue.date?.year;
  if (now === undefined) return;
  let read = 0;
  for (const at of occurrences(text, '年前')) {
    const count = countBefore(text, at);
    if (!count || count.value < 2 || count.value > 150 || /[\d点]$/.test(text.slice(count.start - 1, count.start)) || !/[，。”“；）\n　 是，从在早的]/.test(text.charAt(count.start - 1) || '\n')) continue;
    if (++read > most) return;
    if (/^年前[后]|^年前夕/.test(text.slice(at, at + 3))) continue;
    const within = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.start > at && m.start - at < 90 && ((m.from.year !== null) || (m.from.yearShift ?? 0) !== 0));
    const [year] = within;
    if (!year || year.from.year === null || year.to || !(taken.test(text.slice(Math.max(at + 2, year.start - 8), year.start)) || (recalled.test(text.slice(Math.max(at + 2, year.start - 10), year.start)) && now - year.from.year - count.value === 10 && /^[，。]/.test(text.charAt(at + 2))))) continue;
    const gap = text.slice(at + 2, year.start);
    // counted from another day; another count between
    if (gap.includes('\n') || /年[前后来]|\d{4}年|今|如今|现在|后来|第二年|次年/.test(gap) || gap.split(/[。！？]/).length > 3) continue;
    const before = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.end <= count.start && count.start - m.end < 40 && m.from.year !== null && m.from.year < now);
    if (before.length > 0 || (year.from.year >= now - count.high - 1 && year.from.year <= now - count.low + 1)) continue;
    report({
      message: 'standing', data: { base: year.from.year, now, right: now - year.from.year, printed: text.slice(count.start, at + 2) }, span: { start: count.start, end: at + 2 },
      related: [{ message: 'base', data: { words: text.slice(year.start, year.end) }, span: { start: year.start, end: year.end } }],
    });
  }
}
