// Part of date/relative: a month or year by a word in the head: 上月消费价格上涨 over 3月份，…消费价格 in May; 前年栽下的桃 in the headline of 2026 over 2023年开春…一天栽下四千多棵: a year by a word in the head against the one year of the story that tells the same act.
import { matchesOf } from '../../base/matches.ts';
import { holds } from '../../base/held.ts';
import { civilDate, dayNumber } from '../../base/calendar.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { Story } from '../../syntax/model.ts';
import { shared } from './retold-days.ts';
import { type RelativeContext, reportRetold } from './relative-messages.ts';

const act = /^(?:[春夏秋冬]天?|初|底)?([栽种建修办开买租承引养孵酿埋写拍搬][\u4e00-\u9fff])(?=的)/;
const again = /又|再|补[栽种]|第二|重新|陆续/;
const farthest = 6;

/** Reports the word; `known` holds those reported so far. */
export function checkHeadYear(context: RelativeContext, story: Story, known: ReadonlySet<number>): void {
  const { text, parts } = story.copy;
  if (!holds(text, '前年') && !holds(text, '去年')) return;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil');
  for (const word of civil) {
    if (word.from.yearShift === null || word.from.yearShift >= 0 || word.grain !== 'year' || !word.days || word.today === null || known.has(word.start) || !isHead(parts[word.part]?.kind)) continue;
    const verb = act.exec(text.slice(word.end, word.end + 6))?.[1];
    const years = civil.filter((m) => m.from.year !== null && m.to === null && !m.quoted);
    const now = civilDate(word.today).year;
    const told = verb === undefined ? [] : years.filter((m) => (text.slice(m.end, m.end + 60).split(/[。\n]/)[0] ?? '').includes(verb));
    const [date] = told;
    const meant = now + word.from.yearShift;
    if (!verb || !date || told.length > 1 || date.from.year === meant || now - (date.from.year ?? 0) > farthest || years.some((m) => m.from.year === meant) || again.test(text.slice(date.start, date.end + 60)) || matchesOf(text, new RegExp(verb, 'g')).length > 2) continue;
    const days = { first: dayNumber({ year: meant, month: 1, day: 1 }), last: dayNumber({ year: meant, month: 12, day: 31 }) };
    reportRetold(context, story, word, date, days);
  }
}

/** The bare month that all of the story is of, against 上月 of its head: the month before it, with the head's subject. */
export function checkHeadMonth(context: RelativeContext, story: Story, known: ReadonlySet<number>): void {
  const { text, parts } = story.copy;
  if (!holds(text, '上月') && !holds(text, '上个月')) return;
  const months = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'month' && !m.quoted && !m.recurring && m.to === null);
  const words = months.filter((m) => m.from.monthShift === -1);
  const [word] = words;
  const [date, ...more] = months.filter((m) => m.from.month !== null && m.from.year === null && m.from.yearShift === null);
  if (words.length !== 1 || !word?.days || known.has(word.start) || !isHead(parts[word.part]?.kind) || !date?.days || isHead(parts[date.part]?.kind) || more.some((m) => m.from.month !== date.from.month)) return;
  const apart = word.days.first - date.days.first;
  if (apart < 25 || apart > 32 || shared(text.slice(word.end, parts[word.part]?.end ?? word.end), text.slice(date.end, date.end + 40)).longest.length < 4) return;
  reportRetold(context, story, word, date);
}
