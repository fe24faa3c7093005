// Part of date/event-conflict: 去年8月，…收治了第一位病人 here, 去年9月收第一位病人时 there; 2019年被授予“示范村” and 自打2021年获评“示范村”: what there is but one first of, or one title, with two months or years.
import { holds } from '../../base/held.ts';
import { sentenceStops, wordsRound } from '../../base/round.ts';
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { ToldTwice } from './told-twice.ts';

const firstOne = /^[^。；\n]{0,22}?(?:收治?|接[到诊待收]?|迎来|来了|卖出?|售出?|签[下了]?|招[到来收]?|做|完成|开出|发出|送走|迎|有|办|生产|下线)了?(?:全[市县区国省]|我们|本[地院店厂]|自己)?(?:的)?第一([位个名批单台例件辆架笔])([\u4e00-\u9fff]{2,10})/;
/** Taken up: 收第一位病人时. */
const takenUp = /^[^，。；\n]{0,20}第一[位个名批单台例件辆架笔][\u4e00-\u9fff]{2,8}?(?:时|的时候|那[天年会时月]|[之以]?后|以来)/;
const award = /(?:被)?(?:授予|获评|评为|评上|入选|命名为|认定为|获批|荣获|列入|获得|摘得|挂上|获)[^，。；“”\n]{0,8}“([^”\n]{4,16})”/;
/** A title that is taken up as known: 自打…, …以来, …后. */
const since = /(?:自从?|自打|打从?|从)$/;
/** Given again, or year by year. */
const again = /再[次度]|又|第二|连续|蝉联|复[评查核审]|重新|每年|届|年度|先后|两次|二次|三次|重获|摘牌|分别|首批|第[二三四]批/;
const mostDates = 14;

/** The story's pairs. */
export function firstsTold(text: string, dates: readonly DateMention[]): ToldTwice[] {
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague');
  if (civil.length < 2 || civil.length > mostDates) return [];
  return [...(holds(text, '第一') ? firstMonths(text, civil) : []), ...(holds(text, '“') ? titles(text, civil) : [])];
}

function firstMonths(text: string, civil: readonly CivilMention[]): ToldTwice[] {
  const told = civil.flatMap((m) => {
    const found = m.grain === 'month' && m.from.month !== null && !m.to && !m.list ? firstOne.exec(text.slice(m.end, m.end + 60)) : null;
    return found ? [{ m, unit: found[1] ?? '', noun: (found[2] ?? '').replace(/(?:的?时候?|那[天年会时月]|[之以]?后|以来).{0,8}$/, '') }] : [];
  });
  const [one, two, more] = told;
  if (!one || !two || more || one.unit !== two.unit || !takenUp.test(text.slice(two.m.end, two.m.end + 40))) return [];
  const [a, b] = [one.m.from, two.m.from];
  if (a.month === b.month || (a.year ?? a.yearShift) !== (b.year ?? b.yearShift) || (a.year === null) !== (b.year === null)) return [];
  // 透析病人, taken up as 患者; 外地患者 would be another first
  const short = two.noun;
  if (short.length < 2 || !one.noun.endsWith(short) || again.test(around(text, two.m))) return [];
  return nominalDays(one.m) && nominalDays(two.m) ? [{ one: one.m, two: two.m, name: `第一${one.unit}${short}` }] : [];
}

function titles(text: string, civil: readonly CivilMention[]): ToldTwice[] {
  const told = civil.flatMap((m) => {
    const found = m.from.year !== null && !m.to && !m.list ? award.exec(/^[^。；\n]{0,40}/.exec(text.slice(m.end, m.end + 40))?.[0] ?? '') : null;
    return found ? [{ m, title: found[1] ?? '', words: text.slice(Math.max(0, m.start - 16), m.end + found.index + found[0].length) }] : [];
  });
  for (const two of told) {
    const one = told.find((t) => t.m.end < two.m.start && t.title === two.title);
    if (!one || one.m.from.year === two.m.from.year || told.filter((t) => t.title === two.title).length > 2) continue;
    if (!since.test(text.slice(Math.max(0, two.m.start - 2), two.m.start)) || matchesOf(text, levels).some((x, _, all) => x[0] !== all[0]?.[0])) continue;
    if (Math.abs((one.m.from.year ?? 0) - (two.m.from.year ?? 0)) > 6 || again.test(one.words) || again.test(two.words)) continue;
    return [{ one: one.m, two: two.m, name: `“${one.title}”` }];
  }
  return [];
}

/** 省级 and 国家级: two titles. */
const levels = /[省市县国区][家]?级(?=“)/g;

const around = (text: string, m: CivilMention): string => wordsRound(text, m, sentenceStops, 30, 50);
