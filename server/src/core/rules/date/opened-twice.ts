// Part of date/event-conflict: 5月20日试营业 in the deck, 5月22日试营业以来 in the story: an act of which a house has one, right behind two days, of which one stands in the heads.
import { sentenceRound } from '../../base/round.ts';
import { holds } from '../../base/held.ts';
import type { DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { ToldTwice } from './told-twice.ts';

/** What a house, a road or a service does once. */
const acts = ['试营业', '试运行', '试运营', '开业', '开张', '开馆', '开园', '开街', '投用', '通车', '上线', '首航', '开镰', '开渔', '开闸', '封顶', '合龙', '揭牌', '挂牌'];
const between = '(?:[凌清]晨|[上下]午|[早中]上|晚上?|起|正式|全线|如期|，){0,3}';
const verb = new RegExp(`^${between}(${acts.join('|')})(?!前|券|仪式上|大吉|倒计时)`);
/** More than one of the kind, another step of it, a day that was changed. */
// bounded: looked for in the sentences of the two days
const several = /另|第[二三四]|二[期店馆]|分[店馆]|分别|先后|陆续|原定|原计划|推迟|延期|提前|改[到在至为期]|再次|重新|又|去年|上[届次]|[两三四五]家|报名|预约|预售/;
const farApart = 31;

/** The story's pair. */
export function openedTwice({ text, parts }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  if (!acts.some((a) => holds(text, a))) return [];
  const told = dates.flatMap((m) => {
    if (m.kind !== 'civil' || m.grain !== 'day' || m.from.day === null || m.from.month === null || m.to || m.list || m.recurring) return [];
    const act = verb.exec(text.slice(m.end, m.end + 14))?.[1];
    const days = nominalDays(m);
    return act !== undefined && days ? [{ mention: m, act, first: days.first, head: isHead(parts[m.part]?.kind) }] : [];
  });
  for (const head of told) {
    const same = told.filter((t) => t.act === head.act);
    const other = same.find((t) => t !== head);
    if (!head.head || !other || same.length !== 2 || other.head || other.first === head.first || Math.abs(other.first - head.first) > farApart) continue;
    const [a, b] = [head.mention, other.mention];
    // the story tells the head's day too, by whatever name
    if (dates.some((m) => m.kind === 'civil' && m !== a && (m.from.festival !== null || nominalDays(m)?.first === head.first))) continue;
    if (a.others.some((d) => d.first === other.first) || b.others.some((d) => d.first === head.first) || [a, b].some((m) => several.test(sentenceRound(text, m)))) continue;
    return [{ one: a, two: b, name: head.act }];
  }
  return [];
}
