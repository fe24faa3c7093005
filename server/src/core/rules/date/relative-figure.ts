// Part of date/relative: 上月回收旧家电2140台 here, 2025年12月的2140台 there: one figure of the story, told of two months or years.
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';

const figure = /\d{1,6}(?:[.,]\d{1,4})?[万亿]?(?:余|多)?[\u4e00-\u9fff]/g;
const mostDates = 12;
const reach = 50;
/** Compared with another time, grown from it or a goal. */
const comparing = /同比|环比|相比|[比较与和跟]|增[至到加长]|[升降减]|持平|目标|计划|预计|将|力争|翻|突破|保持|也|同样|又|再|仍|还是|分别|原|最高|纪录|每/;

/** Words for a month or a year against the one other month or year that has the same figure. */
export function checkFigure(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague');
  if (civil.length < 2 || civil.length > mostDates) return;
  for (const word of civil) {
    const { from, days } = word;
    if (!days || word.to || word.today === null || from.day !== null || from.month !== null || from.stretch !== '' || (from.monthShift === null && from.yearShift === null)) continue;
    const told = stretchOf(text, civil, word);
    for (const found of matchesOf(told, figure)) {
      const printed = found[0];
      // round figures are many things'
      if ((printed.match(/[1-9]/g) ?? []).length < 3 || /[年月日]$/.test(printed) || text.split(printed).length !== 3) continue;
      const date = civil.find((m) => m !== word && m.grain === word.grain && isPrinted(m) && stretchOf(text, civil, m).includes(printed));
      if (!date?.days || meets(date.days, days) || [...date.others, date.neighbour].some((d) => d !== null && meets(d, days))) continue;
      if (comparing.test(told.slice(0, found.index)) || comparing.test(/^[^，]{0,6}/.exec(told.slice(found.index + printed.length))?.[0] ?? '') || /同比|环比|相比|持平/.test(stretchOf(text, civil, date)) || /[与和比较跟同]$/.test(text.slice(Math.max(0, date.start - 1), date.start))) continue;
      reportRetold(context, story, word, date);
      return;
    }
  }
}

function isPrinted({ from, to, list }: CivilMention): boolean {
  return !to && !list && from.yearShift === null && from.monthShift === null && from.day === null && from.stretch === '' && (from.month !== null || from.year !== null);
}

/** What the sentence tells of a date, up to the next one. */
function stretchOf(text: string, civil: readonly CivilMention[], { end }: CivilMention): string {
  const next = civil.find((m) => m.start >= end)?.start ?? text.length;
  return /^[^。；！？\n]*/.exec(text.slice(end, Math.min(next, end + reach)))?.[0] ?? '';
}
