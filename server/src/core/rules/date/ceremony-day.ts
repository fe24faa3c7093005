// Part of date/event-conflict: 11月11日，中试基地揭牌现场 under a picture, or “11月11日揭牌那天”, 11月12日，园区中试基地正式揭牌 in the story: one ceremony has one day.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { ToldTwice } from './told-twice.ts';

const deeds = '揭牌|开幕|揭幕|开展|开馆|开园|启幕|闭幕|奠基|首演|首航|落成|启用|签约|开工|通车|开业|封顶|开机|开班';
const told = new RegExp(`^(?:[早晚]上?|[上下]午)?，?([^，。；\\n]{2,20}?)(?:在[^，。；\\n]{2,12}?)?(?:正式)?(${deeds})(?=[，。；])`);
const pictured = new RegExp(`^(?:[早晚]上?|[上下]午)?，([^，。；\\n]{2,16}?)(${deeds})(?:仪式|式|典礼)?现场`);
const bracketed = new RegExp(`(?:今年|本届|此次|本次)的?(${deeds})(?:仪式|式|典礼|演出|当[天晚])（$`);
/** 院校签订合作协议: is 签约. */
const signed = /^(?:[早晚]上?|[上下]午)?，?([^，。；\n]{2,28}?)签(?:订|署|下)了?[^，。；\n]{0,10}(?:协议书?|合同|备忘录)(?=[，。；])/;
/** 6月27日签约那天, in whoever's words. */
const thatDay = new RegExp(`^(${deeds})(?:的)?(?:那一?[天日晚]|当[天日晚])`);
/** 开展日期：11月6日 in a box. */
const labelled = /(开展|开幕|揭幕|开馆|开园|首演|启用)(?:日期|时间)[：:]$/;
/** Words for one act. */
const actOf = (deed: string): string => (/^(?:揭幕|启幕|开展)$/.test(deed) ? '开幕' : deed);
/** A day farther off is another occasion. */
const close = 9;

interface Told { readonly deed: string; readonly what: string; readonly mention: CivilMention }

/** The day the story tells of, and another for the same ceremony in its picture or in brackets behind its name. */
export function ceremonyDay({ text, parts, role }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  if (role !== 'article') return [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.to && !m.list && m.from.festival === null);
  const inCaption = (m: CivilMention): boolean => parts[m.part]?.kind === 'caption';
  const others = days.flatMap((mention): Told[] => {
    const that = thatDay.exec(text.slice(mention.end, mention.end + 12));
    if (that) return [{ deed: that[1] ?? '', what: '', mention }];
    if (mention.quoted) return [];
    const boxed = labelled.exec(text.slice(Math.max(0, mention.start - 8), mention.start));
    if (boxed) return [{ deed: boxed[1] ?? '', what: '', mention }];
    const named = bracketed.exec(text.slice(Math.max(0, mention.start - 16), mention.start));
    if (named) return [{ deed: named[1] ?? '', what: '', mention }];
    const shown = inCaption(mention) ? pictured.exec(text.slice(mention.end, mention.end + 40)) : null;
    return shown ? [{ deed: shown[2] ?? '', what: shown[1] ?? '', mention }] : [];
  });
  const [other, third] = others;
  if (!other || third) return [];
  const acts = days.flatMap((mention): Told[] => {
    if (mention === other.mention || mention.quoted || inCaption(mention)) return [];
    const words = text.slice(mention.end, mention.end + 48);
    const sign = signed.exec(words);
    if (sign) return [{ deed: '签约', what: sign[1] ?? '', mention }];
    const act = told.exec(words.slice(0, 40));
    return act ? [{ deed: act[2] ?? '', what: act[1] ?? '', mention }] : [];
  });
  const [act, more] = acts;
  if (!act || more || actOf(act.deed) !== actOf(other.deed) || (other.what !== '' && other.what.slice(-2) !== act.what.slice(-2))) return [];
  const [a, b] = [nominalDays(act.mention), nominalDays(other.mention)];
  if (!a || !b || a.first !== a.last || b.first !== b.last || a.first === b.first || Math.abs(a.first - b.first) > close) return [];
  return [{ one: act.mention, two: other.mention, name: `${act.what.replace(/[将于在]{1,2}$/, '').slice(-6)}${act.deed}` }];
}
