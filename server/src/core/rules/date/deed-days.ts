// Part of date/event-conflict: 8月16日，大桥主跨合龙 … 8月18日合龙那天: an act that a thing undergoes once, on exactly two days, of which one is told as the day of the act.
import type { Deed } from '../../facts/dates/deeds.ts';
import { otherDeed } from '../../facts/dates/deeds-data.ts';
import { contrasts } from './retold-data.ts';
import { isSlip } from './slip.ts';
import { shared } from './retold-days.ts';
import type { ToldTwice } from './told-twice.ts';

/** Farther apart than this are two occasions. */
const farApart = 31;
/** People move in and sign on days of their own. */
const personal = new Set(['入住', '签约', '下单']);
const nearby = 2;
/** The page of a guide's line. */
const pageOf = /第\d{1,3}版/;
/** Before the act: takes up what was named. */
const takenUp = /^(?:[他她它我你咱][们]?|项目|工程|活动|比赛|赛事|大会|这里|这家店|店里|店铺|新店|船|桥|路|馆|厂|今年的|本届|此次|正式|全线|顺利|如期|的|在|将|要|终于){0,4}$/;

/** A story's pairs, the earlier mention first. */
export function deedDays(deeds: readonly Deed[]): ToldTwice[] {
  return [...new Set(deeds.map((d) => d.act))].flatMap((act) => pairOf(deeds.filter((d) => d.act === act)));
}

function pairOf(told: readonly Deed[]): ToldTwice[] {
  for (const two of told) {
    // a day told more than once is no slip
    if (!two.strong || told.some((t) => t !== two && t.first === two.first)) continue;
    const others = told.filter((t) => t !== two);
    const one = others.find((t) => t.forward);
    if (!one || others.some((t) => t.first !== one.first) || !near(one, two) || !sameThing(one, two)) continue;
    const [a, b] = one.mention.start < two.mention.start ? [one, two] : [two, one];
    return [{ one: a.mention, two: b.mention, name: two.act }];
  }
  return [];
}

/** Days within a month, told without another stage or thing beside them. */
function near(one: Deed, two: Deed): boolean {
  const [a, b] = [one.mention, two.mention];
  const apart = Math.min(...[two.first, ...(b.neighbour ? [b.neighbour.first] : [])].map((day) => Math.abs(one.first - day)));
  const slip = a.from.month === b.from.month && isSlip(a.from.day ?? 0, b.from.day ?? 0);
  if (apart === 0 || apart > (personal.has(one.act) && !slip ? nearby : farApart) || a.to || b.to) return false;
  if (a.others.some((d) => d.first === two.first) || b.others.some((d) => d.first === one.first)) return false;
  return [one, two].every((d) => !otherDeed.test(d.act.startsWith('试') ? d.near.replaceAll('试', '') : d.act === '报名截止' ? d.near.replaceAll('公示', '') : d.near.replace(pageOf, '')));
}

/** What is named before the act stands in the other telling too. */
function sameThing(one: Deed, two: Deed): boolean {
  return [[one, two], [two, one]].every(([a, b]) => !a || !b || takenUp.test(a.what) || (shared(b.near, a.what).total > 1 && !isContrast(a.what, b.near)));
}

/** 主桥, 引桥; 左幅, 右幅: before one character the two have two of a group. */
function isContrast(what: string, near: string): boolean {
  return [...what].some((c, i) => {
    const next = what.charAt(i + 1);
    return next !== '' && !near.includes(c + next) && contrasts.some((group) => group.includes(c) && [...group].some((mate) => mate !== c && near.includes(mate + next)));
  });
}

/** 三号高炉点火那天: the day of the act of a thing that the other story calls by the same name of four characters and more. */
const named = (day: Deed, other: Deed): boolean => day.strong && day.what.length >= 4 && !takenUp.test(day.what) && shared(other.near, day.what).longest.length >= Math.max(4, day.what.length - 1);

/** Acts that no other contest of a page has. */
const ofContest = new Set(['冠亚军决赛', '三四名决赛']);

/**
 * The act's name where the tellings of two stories are of one deed, or null: a name in quotation marks, or a long one, in the paragraphs of both; in a `box` printed below its story
 * the name before the act is enough. Each story tells one day of it.
 */
export function deedElsewhere(one: Deed, two: Deed, here: string, there: string, box: boolean): string | null {
  if (one.act !== two.act || !(one.strong || two.strong) || !near(one, two) || !sameThing(one, two)) return null;
  if (box && two.strong && ((two.what.length > 2 && shared(one.near, two.what).longest.length > 2) || ofContest.has(one.act))) return two.act;
  if (named(one, two) || named(two, one)) return two.act;
  const { longest, total } = shared(here, there);
  const quoted = /“([^”]{3,12})”/.exec(here)?.[1];
  return (quoted !== undefined && there.includes(`“${quoted}”`)) || (longest.length > 5 && total > (longest.length > 7 ? 7 : 8)) ? two.act : null;
}
