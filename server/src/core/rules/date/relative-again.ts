// Part of date/relative: 前年…办起了食堂 here, 从2023年食堂开办到现在 there; 去年9月动工 and 2024年9月动工的时候; 上月26日通车，到今天整整一个月: a beginning told with a word of time and taken up again.
import { sentenceStops, wordsRound } from '../../base/round.ts';
import { civilDate } from '../../base/calendar.ts';
import { holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, meets, rangeIso, type RelativeContext, reportRetold } from './relative-messages.ts';

/** Something comes into being, in words that are no change of what there is. */
const begins = /[办开建盖搭支拉安装设通接引租盘搬请招种栽养组挂接][了起成下来进到出上在办张业馆园门工设放通始班的]|成立|创办|落户|启用|投用|动工|试种|开始|起步|上线|诞生|有了第一/;
/** Another stage of it, or another thing. */
const another = /扩|翻[新修建]|重[新建修]|改[造建成名]|升级|新[增添]|增[设加添]|第[二三四五2-9]|二期|分[店馆校社号院]|又|再|恢复|搬迁|迁|另|也|连锁|加盟|评|获|奖|入选|把[^，。]{1,8}[办改变建做]成/;
/** What takes a beginning up: 从…到现在, …的时候, …那年. */
const run = /到现在|至今|到今天|到如今|到眼下|以来|算起|[起到]，/;
const moment = /的?时候|那[年天会时月]|刚[^，。]{1,6}时|[建开办成来始工户馆业]时(?=[，。])|之初|当[年初时]/;
const firsts = /(?:第一|首|头一)(?:次|回|批|场|茬|笔|个)([\u4e00-\u9fff]{1,2})/;
/** One of the two names no fruit of its own. */
const harvest = /收成|收获|采收|采摘|开收/;
const mostDates = 16;

/** Tellings with a word for a year or a month, against the one printed year or month that takes up the same beginning. */
export function checkAgain(context: RelativeContext, story: Story, known: Set<number>): void {
  const { text } = story.copy;
  checkFull(context, story);
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.from.festival === null);
  if (civil.length < 2 || civil.length > mostDates) return;
  const words = civil.filter((m) => isWord(m) && ((m.from.yearShift ?? 0) < 0 || (m.from.monthShift ?? 0) < 0));
  for (const word of words) {
    const { days, today } = word;
    if (!days || today === null || known.has(word.start)) continue;
    const yearly = word.from.yearShift !== null;
    const dates = civil.filter((m) => m !== word && !m.to && !m.list && m.days !== null && (yearly ? m.from.year !== null : isMonth(m)) && m.days.first <= today);
    const near = dates.filter((m) => m.days !== null && Math.abs(civilDate(m.days.first).year - civilDate(days.first).year) <= 3);
    const [date] = near;
    // one such word, one such date, and no other date in the word's time
    if (!date?.days || near.length !== 1 || words.filter((w) => (w.from.yearShift !== null) === yearly).length !== 1) continue;
    if ([date.days, ...date.others].some((d) => meets(d, days)) || civil.some((m) => m !== word && m.from.yearShift === null && m.from.monthShift === null && m.from.dayShift === null && m.grain !== 'year' && [m.days, ...m.others].some((d) => meets(days, d)) && m.from.year !== null)) continue;
    if (yearly && word.from.month !== null && date.from.month !== null && word.from.month !== date.from.month) continue;
    if (!/[。！？；\n]/.test(text.slice(Math.min(word.end, date.end), Math.max(word.start, date.start))) || !isSame(text, word, date, yearly)) continue;
    known.add(word.start);
    reportRetold(context, story, word, date);
  }
}

/** 去年, 前年春天, 去年6月, 上个月 of the writer. */
function isWord({ quoted, to, list, from }: CivilMention): boolean {
  return !quoted && !to && !list && from.day === null && from.dayShift === null && from.weekday === null && from.weekShift === null;
}

function isMonth({ from }: CivilMention): boolean {
  return from.month !== null && from.year === null && from.yearShift === null;
}

function isSame(text: string, word: CivilMention, date: CivilMention, yearly: boolean): boolean {
  const [told, said] = [sentenceOf(text, word), sentenceOf(text, date)];
  const clause = (/^[^，。；！？\n]*(?:，[^，。；\n]{0,18})?/.exec(text.slice(date.end, date.end + 30))?.[0] ?? '');
  if (another.test(clauseOf(text, word)) || another.test(clauseOf(text, date))) return false;
  if (!yearly) {
    const [one, two] = [firsts.exec(told), firsts.exec(clause)];
    return one?.[1] !== undefined && two?.[1] !== undefined && moment.test(clause) && (one[1] === two[1] || (harvest.test(one[1] + two[1]) && one[1].charAt(0) === two[1].charAt(0)));
  }
  const from = /[从自]$/.test(text.slice(date.start - 1, date.start));
  if (!(from && run.test(clause)) && !moment.test(clause)) return false;
  if (!begins.test(told) || !begins.test(clause)) return false;
  const name = subjectOf(text, date, from);
  // 养蜂是前年开始的 … “2025年刚起步的时候: no other thing is named
  if (/^(?:刚|才|初|开始|起步|创业|入行|起家)/.test(name)) return /(?:是|从|在)[^，。]{0,8}(?:开始|起步|起家)/.test(told);
  return name !== '' ? isBegun(told, name) : word.from.month !== null && word.from.month === date.from.month && said !== told;
}

/** 把食堂办了起来, 办起了这间食堂, 宽带通到了村里; in 给食堂装上空调 another thing begins. */
function isBegun(told: string, name: string): boolean {
  for (let at = told.indexOf(name); at >= 0; at = told.indexOf(name, at + 2)) {
    if ('给为在对从让到与和'.includes(told.charAt(at - 1) || ' ')) continue;
    if (begins.test(told.slice(at + name.length, at + name.length + 9).split(/[，。；]/)[0] ?? '')) return true;
    if (begins.test(told.slice(Math.max(0, at - 8), at).split(/[，。；]/).at(-1) ?? '')) return true;
  }
  return false;
}

/** 书屋 of 书屋从2024年6月, 食堂 of 2023年食堂开办; empty where the act itself follows. */
function subjectOf(text: string, { start, end }: CivilMention, from: boolean): string {
  const before = /(?:^|[，。；：“”\n])([\u4e00-\u9fff]{2,8})$/.exec(text.slice(Math.max(0, start - 10), start - (from ? 1 : 0)))?.[1];
  if (before && !/[说是记得在到]$/.test(before)) return before.slice(-2);
  const behind = /^(?:(?:春|夏|秋|冬)天?|[初中底末])?，?([\u4e00-\u9fff]{2})/.exec(text.slice(end, end + 5))?.[1] ?? '';
  return behind === '' || begins.test(behind) || /^[他她它我们这那]|[刚才]/.test(behind) ? '' : behind;
}

function clauseOf(text: string, { start, end }: CivilMention): string {
  return (text.slice(Math.max(0, start - 24), start).split(/[，。；：！？\n“”]/).at(-1) ?? '') + (/^，?[^，。；！？\n]{0,36}/.exec(text.slice(end, end + 37))?.[0] ?? '');
}

const sentenceOf = (text: string, m: CivilMention): string => wordsRound(text, m, sentenceStops, 60, 70);

/** 到今天整整一个月; 到昨天正好满20天. */
const full = /到(今天|今日|昨天)，?(?:已经?|就)?(?:整整|正好|刚好|恰好|刚满|正满|已满){1,2}(?:满|是|过去|有)?(?:了)?(\d{1,3}|[一二两三四五六七八九十]{1,3})(天|周|个?星期|个月)(?!前|后|多)/g;
const unitDays: Readonly<Record<string, number>> = { 天: 1, 周: 7, 个星期: 7, 星期: 7, 个月: 30.4 };

/** The only day of the sentence before a full count of time up to today. */
function checkFull(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  if (!holdsAny(text, '整正刚恰满')) return;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague');
  for (const found of matchesOf(text, full)) {
    const at = { start: found.index, end: found.index + found[0].length };
    const line = Math.max(text.lastIndexOf('。', at.start), text.lastIndexOf('\n', at.start)) + 1;
    const here = civil.filter((m) => m.start >= line && m.end <= at.start);
    const [base] = here;
    const unit = unitDays[found[3] ?? ''];
    const count = numberOf(found[2] ?? '');
    if (here.length !== 1 || !base?.days || base.grain !== 'day' || base.quoted || base.to || base.today === null || unit === undefined || count === null || base.others.length > 0) continue;
    const since = base.today - base.days.first - (found[1]?.startsWith('昨') ? 1 : 0);
    const slack = unit === 1 ? 1 : unit === 7 ? 1 : 3;
    if (since <= 0 || Math.abs(since - count * unit) <= slack) continue;
    const words = text.slice(at.start, at.end);
    context.report({
      message: 'since', data: { words, printed: text.slice(base.start, base.end), meant: rangeText(base.days), meantIso: rangeIso(base.days), days: since }, span: context.at(story, at), severity: 'warning',
      related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: context.at(story, base) }, ...anchorOf(context, story, base)],
    });
  }
}
