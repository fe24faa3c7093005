// Part of date/relative: 上月15日，施工队进驻 … 从5月15日进驻到现在, in an issue of July: one act on one day of the month, told with a word for the month and with its number.
import { civilDate } from '../../base/calendar.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';
import { shared } from './retold-days.ts';
import { type RelativeContext, reportRetold } from './relative-messages.ts';

/** Another time that the act was done. */
const again = /第[二三四五]|再次|再度|又|另|去年|上年|前年|分别|每/;
// bounded: the clause behind a day
const act = /^(?:[上下]午|晚上?|清晨|起)?，?(?:[\p{Script=Han}]{1,8}?)??([进启开动入上挂揭通投试签下出搬发查检拆停封到抵提接收送捐修][\p{Script=Han}])/u;

/** Reports a day told by 上月 or 本月 against a printed day with the same number and the same act in another month; `known` holds the words reported so far and gets these. */
export function checkMonthWord(context: RelativeContext, story: Story, known: Set<number>): void {
  const { dates } = context.facts(story);
  const { text } = story.copy;
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && !m.quoted && !m.to && !m.recurring && m.from.day !== null);
  for (const word of days) {
    if (word.from.monthShift === null || !word.days || known.has(word.start)) continue;
    const [date, more] = days.filter((m) => m !== word && m.from.monthShift === null && m.from.month !== null && m.from.year === null && m.from.day === word.from.day);
    if (!date?.days || more || date.days.first === word.days.first || again.test(text.slice(date.start - 12, date.end + 16)) || again.test(text.slice(word.start - 12, word.end + 16))) continue;
    const verb = act.exec(text.slice(date.end, date.end + 14))?.[1] ?? '';
    const sentence = text.slice(word.end, word.end + 40).split(/[。！？\n]/, 1)[0] ?? '';
    // 上月9日，启动摸底 … 从3月9日敲开第一扇门到昨天: where it began
    const began = /(?:启动|开始)/.test(sentence.slice(0, 16)) && /[从自]$/.test(text.slice(date.start - 1, date.start)) && /^[^，。；]{0,12}(?:第一|首|头一)/.test(text.slice(date.end, date.end + 16));
    // 翻开值班日志，5月29日这一页写着: what the log says of the only such day
    const logged = /^(?:[这那]一?页|的(?:值班)?(?:日志|记录|台账|日记))/.test(text.slice(date.end, date.end + 8)) && onlyOnes(days, word, date);
    const near = date.days.first - word.days.first;
    if (!began && !logged && (verb === '' || !sentence.includes(verb)) && !(Math.abs(near) < 32 && onlyOnes(days, word, date) && oneMatter(text.slice(word.end, word.end + 30), text.slice(date.end, date.end + 8)))) continue;
    known.add(word.start);
    reportRetold(context, story, word, date);
  }
  // 上月18日，一场暴雨… “6月18日那场雨”: what came on the day, in whoever's words
  for (const word of days) {
    if (word.from.monthShift === null || !word.days || known.has(word.start)) continue;
    const sentence = text.slice(word.end, word.end + 40).split(/[。！？\n]/, 1)[0] ?? '';
    const said = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.monthShift === null && m.from.month !== null && m.from.year === null && m.from.day === word.from.day && !m.to && that.test(text.slice(m.end, m.end + 6)));
    const [date, more] = said;
    const what = date ? (that.exec(text.slice(date.end, date.end + 6))?.[1] ?? '') : '';
    if (!date || more || what === '' || !sentence.includes(what) || date.from.month === civilDate(word.days.first).month || again.test(sentence)) continue;
    known.add(word.start);
    reportRetold(context, story, word, date);
  }
}

/** 4月29日 under a picture of a contest that was held 上月底, in June: the picture's one day, in the month before that. */
export function checkCaptionMonth(context: RelativeContext, story: Story, known: Set<number>): void {
  const { text, parts } = story.copy;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && !m.quoted && !m.recurring && m.to === null);
  const [word, more] = civil.filter((m) => m.grain === 'month' && m.from.monthShift === -1 && parts[m.part]?.kind === 'paragraph');
  const [date, another] = civil.filter((m) => m.grain === 'day' && m.from.month !== null && m.from.year === null && parts[m.part]?.kind === 'caption');
  if (!word?.days || more || !date?.days || another || known.has(word.start)) return;
  const apart = word.days.first - date.days.last;
  if (apart <= 0 || apart > 31 || civilDate(date.days.first).month === civilDate(word.days.first).month || civil.some((m) => m !== date && m.grain === 'day' && m.days?.first === date.days?.first)) return;
  const caption = text.slice(date.end, parts[date.part]?.end ?? date.end);
  if (/资料|此前|备战|训练|排练|准备/.test(caption) || shared(text.slice(word.end, word.end + 40), caption.slice(0, 24)).longest.length < 4) return;
  known.add(word.start);
  reportRetold(context, story, word, date);
}

/** No other day of the story has the number, and the word stands once. */
const onlyOnes = (days: readonly CivilMention[], word: CivilMention, date: CivilMention): boolean => days.every((m) => m === word || m === date || (m.from.monthShift === null && m.from.day !== word.from.day));
const idle = new Set('的一了是在有不人我他她它这那个上下中来到着和就也都地得里为把被给过从对向与以后前年月日天时第次午晚，。；“”：、（）发生起于当');
/** 傍晚的那场冰雹, 雹灾发生后: a rarer character stands in both. */
const oneMatter = (a: string, b: string): boolean => [...(b.split(/[。！？\n]/)[0] ?? '')].some((c) => !idle.has(c) && /[\u4e00-\u9fff]/.test(c) && (a.split(/[。！？\n]/)[0] ?? '').includes(c));

const that = /^那[场次回阵起](?:大|暴|特大)?([\u4e00-\u9fff])/;
