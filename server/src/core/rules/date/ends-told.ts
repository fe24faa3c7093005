// Part of date/event-conflict: 展期到10月20日 here, 10月30日展览结束后 there: the last day of the one exhibition, show of flowers or closure of a story, told twice.
import { sentenceRound } from '../../base/round.ts';
import { holdsAny } from '../../base/held.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { ToldTwice } from './told-twice.ts';

/** `until` stands before the day, `over` behind it (or before it, `overBefore`). */
interface Ending {
  readonly name: string;
  readonly cue: string;
  readonly until: RegExp;
  readonly over: RegExp;
  readonly overBefore: RegExp;
}

const lasts = '(?:将|会|一直|可|要|再|都)*(?:持续|延续|进行|开放|展出|办|开|陈列)?(?:到|至)$';
const endings: readonly Ending[] = [
  { name: '展览结束', cue: '展', until: new RegExp(`(?:展[期出览]|[\\u4e00-\\u9fff]展|展)(?:时间|活动)?(?:将)?(?:为)?(?:从?(?:即日|今天|昨天|当天|今日|昨日)起)?${lasts}`), over: /^(?:[上下]午|晚|[闭收]馆)?，?(?:这[个场次]|该|[本此]次|整个|全部)?(?:[\u4e00-\u9fff]{0,6}展[览出期]?|活动)?(?:就|将|正式|圆满)?(?:结束|闭幕|落幕|撤展|收官|闭展|到期|谢幕|撤下)/, overBefore: /(?:[\u4e00-\u9fff]{0,4}展[览出期]?)(?:将|就|会)?(?:于|在)$/ },
  { name: '工期结束', cue: '封围闭停施', until: /(?:工期|施工期?|封闭|围挡|停[水航运业气]|闭[馆园]|施工时间)(?:时间|施工|期)?(?:将|会|预计|一直|，)*(?:持续|延续|进行)?(?:到|至)$/, over: /^(?:[上下]午|晚|\d{1,2}时)?，?(?:施工|封闭|围挡|闭[馆园]|停[水航运业气])(?:期|时间)?(?:就|将)?(?:结束|完成|解除|到期)/, overBefore: /(?:施工|封闭|围挡)(?:将|就|会)?(?:于|在)$/ },
  { name: '活动结束', cue: '活动节季', until: /(?:活动|[\u4e00-\u9fff]节|[\u4e00-\u9fff]季|[夜花灯书]市|庙会|灯会|花会)(?:期|时间)?(?:将|会|一直|要|，)*(?:持续|延续|进行|举办|开放|办|开)(?:到|至)$/, over: /^(?:[上下]午|晚|\d{1,2}时)?，?(?:活动|[\u4e00-\u9fff]{0,6}(?:节|季|市|庙会|灯会|花会))(?:就|将|正式|圆满)?(?:结束|闭幕|落幕|收官|收摊|谢幕)/, overBefore: /(?:活动|节|季|市|会)(?:将|就|会)?(?:于|在)$/ },
];
const ended = /^(?:正式|圆满)?(?:结束|闭幕|落幕|撤展|收官|闭展|谢幕|完成|解除)/;
/** More than one of the kind, and dates that were changed. */
const several = /延[长期至后](?!街|安)|推迟|提前(?!预约|登记|报名|到|来)|顺延|原定|原计划|改[为到至期]|加展|续展|巡[展回]|第[二三四]站|下一站|移师|分[两三]|[两三四五][个场项]展|[两三四]期|首期|一期|[东西南北上下][半区段]|分别|先后|另一|去年|上[届次]|往年|首展|部分展|主展|分展|线上|免费(?!参观|开放|入|向|对|观展|看)|优惠|报名|预约|售票|投票/;
const farApart = 62;

/** The story's pairs. */
export function endsTold({ text }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  if (!holdsAny(text, '至到')) return [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.recurring && !m.list);
  if (days.length < 2 || days.length > 12) return [];
  for (const { name, cue, until, over, overBefore } of endings) {
    if (!holdsAny(text, cue)) continue;
    const found = days.map((m) => ({ m, how: m.to ? null : howOf(text, m, until, over, overBefore) })).filter((x) => x.how !== null);
    const labelled = rangeAgainst(text, days, name === '展览结束' ? shownFrom : null, found.flatMap(({ m, how }) => (how === 'over' ? [m] : [])));
    if (labelled && !several.test(sentenceRound(text, labelled.one) + sentenceRound(text, labelled.two))) return [{ ...labelled, name }];
    const [one, two] = found;
    if (found.length !== 2 || !one || !two || one.how === two.how || days.some((m) => m.to !== null)) continue;
    const [a, b] = [nominalDays(one.m), nominalDays(two.m)];
    const apart = a && b ? Math.abs(a.first - b.first) : 0;
    const between = text.slice(one.m.end, two.m.start);
    if (apart < 2 || apart > farApart || !/[。！？\n]/.test(between)) continue;
    if (several.test(`${sentenceRound(text, one.m)}，${sentenceRound(text, two.m)}`)) continue;
    return [{ one: one.m, two: two.m, name }];
  }
  return [];
}

const label = /(?:^|[，。；\s])(?:展期|展[览出]时间|活动时间|时间)(?:为|是|：)$/;

/** 展览9月6日闭幕 … 展期：8月8日—9月16日: the one end that is told against the one labelled run of days. */
/** 剪纸展将于5月18日至6月18日在…展出: the run of the one exhibition. */
const shownFrom = /(?:[\u4e00-\u9fff]展|展览|展出)”?(?:即?将|定|拟|计划)?(?:[于从在自])$/;

function rangeAgainst(text: string, days: readonly CivilMention[], shown: RegExp | null, over: readonly CivilMention[]): { readonly one: CivilMention; readonly two: CivilMention } | null {
  const [run, more] = days.filter((m) => m.to !== null);
  const [end, other] = over;
  if (!run || more || !end || other || !(label.test(text.slice(Math.max(0, run.start - 8), run.start)) || shown?.test(text.slice(Math.max(0, run.start - 12), run.start)))) return null;
  // 书法展将于9月18日至10月18日…；10月28日摄影展结束: another show by its name
  const named = /^(?:[上下]午|晚)?，?([\u4e00-\u9fff]{2,6})展/.exec(text.slice(end.end, end.end + 12))?.[1] ?? '';
  if (named !== '' && !/[这该本此整]/.test(named) && !text.slice(0, run.start).includes(named.slice(-2))) return null;
  const [a, b] = [nominalDays(run), nominalDays(end)];
  return a && b && b.first > a.first && a.last !== b.first && Math.abs(a.last - b.first) <= farApart ? { one: end, two: run } : null;
}

function howOf(text: string, { start, end }: CivilMention, until: RegExp, over: RegExp, overBefore: RegExp): 'until' | 'over' | null {
  const lead = text.slice(Math.max(0, start - 24), start).split(/[。；，！？\n]/).slice(-1)[0] ?? '';
  if (until.test(lead)) return 'until';
  const behind = text.slice(end, end + 24);
  return over.test(behind) || (overBefore.test(lead) && ended.test(behind)) ? 'over' : null;
}
