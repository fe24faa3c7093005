// Part of date/anniversary: 今天是第四十一个教师节, in 2026: a day of the year counted since its first, by the calendar or by the first one that the story tells.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';
import { hanNumber } from './rewrite.ts';

/** Year of the first, kept every year since. */
const firsts: Readonly<Record<string, number>> = { 教师节: 1985, 记者节: 2000, 医师节: 2018, 国家公祭日: 2014, 烈士纪念日: 2014, 国家宪法日: 2014, 航天日: 2016, 护士节: 1912, 人民警察节: 2021, 植树节: 1979, 品牌日: 2017, 全民国家安全教育日: 2016, 科技工作者日: 2017, 中国旅游日: 2011, 全国生态日: 2023 };
const days = Object.keys(firsts).join('|');
const nth = new RegExp(`第(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]|一百[零一二三四五六七八九十]{0,3})个(?:“)?(?:国际|中国|全国)?(${days})`, 'g');
/** The day itself; not 她的第三十个教师节, 工作以来的. */
const ofDay = /(?:(?:^|[，。；：“）　\n])(?:[^，。；：\n]{0,10}?)(?:[今明昨]天|[今昨明]日|今年(?:的)?|[\d十一二三四五六七八九]{1,3}日|后天|前天)?，?(?:也?是|即|即将|将|正值|恰逢|适逢|正是|迎来|喜迎|迎接|庆祝|在|又逢|欢庆)(?:了|着)?(?:我国|全国|全省|全市|新中国)?(?:的)?(?:“)?)$/;
const own = /[他她我您]|自己|从教|入行|工作以来|职业生涯|任教|当[老教]师|参加工作/;
/** Farther off it is somebody's own count. */
const near = 12;

/** Reports a count that the first year belies. */
export function checkNthDays(context: AnniversaryContext): void {
  const { copy: { text }, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !holds(text, '个') || !(holds(text, '节') || holds(text, '日'))) return;
  for (const m of matchesOf(text, nth).slice(0, 10)) {
    const value = numberOf(m[1] ?? '');
    const lead = text.slice(Math.max(0, m.index - 24), m.index);
    if (value === null || value < 2 || !ofDay.test(lead) || own.test(lead.split(/[。\n]/).at(-1) ?? '')) continue;
    // 明年将迎来第…, 去年是第…
    if (/明年|来年|去年|前年|\d{4}年/.test(lead)) continue;
    const first = firsts[m[2] ?? ''] ?? 0;
    const right = now - first + 1;
    if (value === right || Math.abs(value - right) > near) continue;
    const span = { start: m.index, end: m.index + m[0].length };
    const to = m[0].replace(m[1] ?? '', /\d/.test(m[1] ?? '') ? String(right) : hanNumber(right));
    context.report({
      message: 'nth', data: { base: first, now, right, words: m[2] ?? '', printed: m[0] }, span,
      fixes: [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }],
    });
  }
}
