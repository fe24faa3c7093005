// Part of date/event-conflict: 4月16日，在南塬县苹果产销对接会上… and 4月18日的对接会共签订…: an event that the story holds once, named with its day in two places.
import type { Telling } from '../../facts/dates/tellings.ts';
import type { ToldTwice } from './told-twice.ts';

const event = '[\\u4e00-\\u9fff]{0,6}?(?:对接会|推介会|招聘会|洽谈会|听证会|座谈会|发布会|运动会|展销会|交易会|订货会|表彰会|恳谈会|交流会|音乐会|演唱会|灯谜会|庙会|论坛|大赛|比赛|邀请赛|友谊赛|擂台赛|知识赛|比武|演练|典礼|义诊|义卖|晚会|讲座|研讨会|签售会|分享会|宣讲会|开放日)';
/** 4月18日的对接会共签订. */
const ofDay = new RegExp(`^(?:[上下]午|晚上?)?的(?:这场|那场)?(${event})(?:[上中]|现场|期间|当天)?(?:，|共|一共|总共|签|吸引|来了|有|由|就|收|接待|达成|卖|发放|邀|请)`);
/** 4月16日，在…对接会上, 4月16日上午，…对接会在…举行. */
const onDay = new RegExp(`^(?:[上下]午|晚上?)?，(?:在)?[^，。；]{0,18}?(${event})(?:上|现场|中|在[^，。；]{1,16}(?:举行|举办|开[场幕])|举行|举办|拉开|开[场幕])`);
const another = /另|又|再|首场|末场|第[一二三四五\d]+场|场次|[两三四五六七八九十\d]场|上[届次场]|去年|往年|每[年月周]|原定|改期|推迟|提前|延期|筹备|报名|预备|预演|彩排|系列|巡/;
const farApart = 31;

/** The pair, the earlier one first; none where the story tells of more such events or of a change of days. */
export function eventOfDay(text: string, printed: readonly Telling[]): ToldTwice[] {
  if (another.test(text)) return [];
  const named = (pattern: RegExp): { readonly telling: Telling; readonly name: string }[] => printed.flatMap((t) => {
    const name = pattern.exec(text.slice(t.mention.end, t.mention.end + 48))?.[1];
    return name === undefined ? [] : [{ telling: t, name }];
  });
  const taken = named(ofDay);
  const told = named(onDay);
  const [two] = taken;
  const [one] = told;
  if (!one || !two || taken.length > 1 || told.length > 1) return [];
  const [a, b] = [one.telling, two.telling];
  const apart = Math.abs(a.days.first - b.days.first);
  const kind = two.name.slice(-3);
  if (apart === 0 || apart > farApart || !one.name.endsWith(kind) || a.mention.others.some((d) => d.first === b.days.first) || b.mention.others.some((d) => d.first === a.days.first)) return [];
  // the other day's event is told of on its own day too
  if (printed.some((t) => t !== a && t !== b && (t.days.first === a.days.first || t.days.first === b.days.first))) return [];
  return [a.mention.start < b.mention.start ? { one: a.mention, two: b.mention, name: two.name } : { one: b.mention, two: a.mention, name: two.name }];
}
