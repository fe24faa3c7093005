// Part of date/year: 报房设于1896年。18世纪末的小城，…: the time told right behind a dated beginning is that beginning's, its century called by the first digits of the year.
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';

/** Opens its sentence: 18世纪末的小城, 那是18世纪末，. */
const opens = /(?:^|[。！？\n　])(?:那|这|那时|当时|彼时)?(?:正?是|正值|时值|恰逢|还是)?$/;
const late = /^(?:末期?|末年|晚期|后期|下半叶|后半叶)(?:的|，)/;
const early = /^(?:初期?|初年|早期|前期|上半叶|前半叶)(?:的|，)/;
const middle = /^(?:中叶|中期)(?:的|，)/;
/** The beginning, and the year it is dated with: 设于1896年, 1896年开办. */
const begunIn = /(?:[设建立创办造修开筑]|始建|创[办立建]|成立|开[办设馆业张埠]|落成|竣工|诞生|挂牌)[于在](?:公元)?$/;
const begun = /^(?:\d{1,2}月(?:\d{1,2}日)?)?，?[^，。；\n]{0,12}?(?:设立|创[办立建设]|开[办设馆业张埠]|成立|建成|建起|落成|竣工|诞生|始建|挂牌|办起)/;
/** An older time is meant, or another place's. */
const older = /早|此前|之前|以前|前身|源|相传|传说|追溯|自|从|起|已|祖|欧洲|西方|英国|法国|世界|百年前|世纪前/;

/** The year of the beginning told in the sentence before, where the story's only time of that century is this one; null elsewhere. */
export function toldThen(text: string, mention: DecadeMention, all: readonly DateMention[], index: number): CivilMention | null {
  const { century, start, end } = mention;
  const year = all[index - 1];
  if (century === null || mention.decade !== null || mention.quoted || mention.years === null || !opens.test(text.slice(Math.max(0, start - 8), start))) return null;
  if (year?.kind !== 'civil' || year.part !== mention.part || year.quoted || year.to !== null || year.from.year === null || Math.floor(year.from.year / 100) !== century) return null;
  const value = year.from.year % 100;
  const behind = text.slice(end, end + 6);
  if (!((value >= 67 && late.test(behind)) || (value > 0 && value <= 33 && early.test(behind)) || (value > 33 && value < 67 && middle.test(behind)))) return null;
  const between = text.slice(year.end, start);
  if (between.length > 40 || between.split('。').length !== 2 || !(begunIn.test(text.slice(Math.max(0, year.start - 6), year.start)) || begun.test(between))) return null;
  const told = /^[^。\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '';
  if (older.test(told) || /前身|早在|重[建修]|复[建办]|迁|翻修/.test(text.slice(Math.max(0, year.start - 30), start))) return null;
  const { first, last } = mention.years;
  return all.some((m) => m !== mention && ((m.kind === 'civil' && m.from.year !== null && m.from.year >= 1000 && m.from.year <= last) || (m.kind === 'decade' && m.years !== null && m.years.first <= first + 50))) ? null : year;
}
