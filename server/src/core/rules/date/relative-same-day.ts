// Part of date/relative: 上月24日，法院当庭宣判 … 从6月24日拿到判决书, in August: one day of the month, told of two months.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { Telling } from '../../facts/dates/tellings.ts';
import type { Story } from '../../syntax/model.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';
import { shared } from './retold-days.ts';

/** A month's run, and what is told of each month. */
const monthly = /每月|每个月|每逢|第[二三四]次|再次|二审|上诉/;

/** 上月 or 本月 with a day, against the same day of the month beside it in words that both share, where the story has neither day again. */
export function checkSameDay(context: RelativeContext, story: Story, known: Set<number>): void {
  const { tellings, dates } = context.facts(story);
  const { text } = story.copy;
  const words = tellings.filter(({ mention: m }) => m.grain === 'day' && m.from.monthShift !== null && m.from.day !== null && m.days !== null && !m.quoted);
  for (const word of words) {
    const { mention } = word;
    const meant = mention.days;
    if (!meant || known.has(mention.start)) continue;
    const same = tellings.filter((t) => t.mention !== mention && text[t.mention.start - 1] !== '（' && t.mention.grain === 'day' && t.mention.from.monthShift === null && t.mention.from.month !== null && t.mention.from.day === mention.from.day && t.mention.from.year === null && t.mention.days !== null && Math.abs(meant.first - t.mention.days.first) > 20 && Math.abs(meant.first - t.mention.days.first) < 70);
    const [date] = same;
    if (!date || same.length > 1 || monthly.test(text) || dates.some((m) => m.kind === 'civil' && m !== mention && m.grain === 'day' && [m.days, ...m.others].some((d) => d !== null && meets(d, meant) && d.last - d.first < 3))) continue;
    if (!tellsOne(text, word, date)) continue;
    known.add(mention.start);
    reportRetold(context, story, mention, date.mention);
  }
}

const opens = /开放|开馆|开园|开幕|开业|开张|揭幕|亮相|迎客|首演|启用|开展|登场|开赛/;
const openingDay = /^(?:上午|下午)?(?:开馆|开园|开幕|开业|开张|开放|首演|启用|开展|开赛|揭幕)(?:当天|那天|首日|当日)/;

/** 本周六将对公众开放 … 6月28日开馆当天: the day of the opening told with a weekday of this week or the next, and with another date. */
export function checkOpeningDay(context: RelativeContext, story: Story, known: Set<number>): void {
  const { tellings } = context.facts(story);
  const { text } = story.copy;
  const words = tellings.filter(({ mention: m }) => m.grain === 'day' && m.from.weekShift !== null && m.from.weekday !== null && m.to === null && m.days !== null && !m.quoted && opens.test(text.slice(m.end, m.end + 40).split(/[。！？\n]/)[0] ?? ''));
  const days = tellings.filter(({ mention: m }) => m.grain === 'day' && m.from.day !== null && m.from.month !== null && m.days !== null && openingDay.test(text.slice(m.end, m.end + 8)));
  const [word, day] = [words[0], days[0]];
  if (!word || !day || words.length > 1 || days.length > 1 || !word.mention.days || !day.mention.days || known.has(word.mention.start)) return;
  const gap = Math.abs(word.mention.days.first - day.mention.days.first);
  if (gap === 0 || gap > 14 || /试|延|改|提前|推迟|预展/.test(word.near + day.near)) return;
  known.add(word.mention.start);
  reportRetold(context, story, word.mention, day.mention);
}

const begins = /^(?:(?:零|\d{1,2})[时点](?:\d{1,2}分)?|[上下]午)?(?:起|开始)/;

/** 后天起，隧道单向通行 over 管制自5月24日0时开始: the day a headline has it begin, and the one day that the story has it begin. */
export function checkHeadStart(context: RelativeContext, story: Story, known: Set<number>): void {
  const { text, parts } = story.copy;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.days !== null && m.to === null && !m.quoted);
  const [word, more] = civil.filter((m) => isHead(parts[m.part]?.kind) && m.from.dayShift !== null && m.from.dayShift >= 0 && text.charAt(m.end) === '起');
  const starts = civil.filter((m) => m.from.day !== null && m.from.month !== null && /[自从]$/.test(text.slice(m.start - 1, m.start)) && begins.test(text.slice(m.end, m.end + 8)));
  const [start, other] = starts;
  if (!word?.days || more || !start?.days || other || known.has(word.start)) return;
  const meant = word.days;
  const gap = Math.abs(meant.first - start.days.first);
  if (gap === 0 || gap > 14 || civil.some((m) => m !== word && m.days !== null && m.days.first === meant.first)) return;
  known.add(word.start);
  reportRetold(context, story, word, start);
}

/** The sentence of the second takes up a noun of the first's paragraph: 判决书 behind 判决书当送达. */
function tellsOne(text: string, one: Telling, two: Telling): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', one.mention.start) + 1, text.indexOf('\n', one.mention.start) < 0 ? text.length : text.indexOf('\n', one.mention.start));
  const behind = /^[^，。；”\n]{2,16}/.exec(text.slice(two.mention.end, two.mention.end + 18))?.[0] ?? '';
  return shared(paragraph, behind).longest.length >= 3;
}
