// Part of date/event-conflict: 比赛首日（11月15日） of a contest on 11月14日至15日, 体检启动当天 on another day than the one that told its beginning: a story's one beginning, with two dates.
import { holds } from '../../base/held.ts';
import { civilDate } from '../../base/calendar.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { anyEvent } from '../../facts/dates/occasions.ts';
import { shareName } from './subjects.ts';
import type { ToldTwice } from './told-twice.ts';

const marks = ['首日', '第一天', '头一天', '当天', '那天', '当日', '当晚', '那晚', '以来', '至今', '到现在'];
const begun = '开始|启动|开[幕展赛打业张园馆行通放学工镰唱讲营考]|打响|重新开放|恢复(?:开放|通行|运营|供水|供电)|投用|启用|上线|首映|首演|试运行|运行|运营|落户|挂牌|揭牌|成立';
const day = '首日|第一天|头一天';
/** 比赛首日（, 体检启动当天（; the name before it. */
const before = new RegExp(`(?:^|[，。；：、“”（\\s])([^，。；：、“”（）\\s\\d]{0,16}?)(?:的)?(?:(${day})|(${begun})(?:仪式)?的?(?:当天|当日|当晚|那天|那晚|之日))(?:（|，即|，也就是|（即)$`);
/** 8月11日体检开始那天; 10月17日，市民在轻轨试乘首日排队. */
const behind = new RegExp(`^(?:晚|上午|下午)?，?([^，。；：、“”（）\\s\\d]{0,16}?)(?:的)?(?:(${day})|(${begun})(?:仪式)?的?(?:当天|当日|当晚|那天|那晚|那一天|之日|时))`);
/** 从8月14日重新开放以来. */
const since = new RegExp(`^([^，。；：、“”（）\\s\\d]{0,12}?)()(${begun})(?:以来|至今|到现在|到今天)`);
const tells = new RegExp(`${begun}|举行|举办|${day}|拉开|进行|起`);
/** Dates of other stages or editions are not compared. */
const stages = /报名|截止|预约|预售|开票|售票|抢票|试(?!验|点)|预[赛热演]|彩排|布展|闭幕|落幕|决赛|初赛|复赛|二期|第[二三四五](?!届)|分会场|筹|原定|推迟|提前|延期|改[到至在为期]|去年|上届|假期|征集|公布|发布|获悉|签约|另|各|分别|陆续|首批|其他|另外/g;
const generic = /^(?:本次|这次|此次|本届|该|在|整个|其)?(?:比赛|活动|赛事|大会|展会|展览|盛会|演出|项目|赛会|节日|)?$/;
const farApart = 12;
const mostDays = 12;

interface Occasion {
  readonly mention: CivilMention;
  readonly name: string;
  readonly act: string;
  readonly isFirst: boolean;
}

/** The story's pairs: an occasion of the beginning, and the one date or run of days that tells it. */
export function firstDays(text: string, dates: readonly DateMention[]): ToldTwice[] {
  if (!marks.some((m) => holds(text, m))) return [];
  const all = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.festival === null && !m.recurring && m.from.day !== null && m.from.month !== null);
  if (all.length < 2 || all.length > mostDays) return [];
  for (const mention of all) {
    const occasion = mention.to || mention.list ? null : occasionOf(text, mention);
    const days = nominalDays(mention);
    if (!occasion || !days) continue;
    // the day stands once more, on its own: it is told of twice
    if (all.some((m) => m !== mention && !m.to && nominalDays(m)?.first === days.first)) continue;
    const told = all.filter((m) => m !== mention && !m.list && isTold(text, m, occasion));
    const [one] = told;
    const range = one ? nominalDays(one) : null;
    if (!one || !range || new Set(told.map((m) => nominalDays(m)?.first)).size !== 1) continue;
    // two runs of days: of which it is the first day, who knows
    if (all.filter((m) => m.to).length > 1 || (one.to && !occasion.isFirst && !/^开[幕赛展]/.test(occasion.act))) continue;
    const apart = Math.abs(range.first - days.first);
    if (apart === 0 || apart > farApart || civilDate(range.first).year !== civilDate(days.first).year || one.others.some((d) => d.first === days.first)) continue;
    if (!/[。！？；\n]/.test(text.slice(Math.min(one.end, mention.end), Math.max(one.start, mention.start)))) continue;
    return [{ one, two: mention, name: `${occasion.name}${occasion.act || '首日'}` }];
  }
  return [];
}

/** 高考从9月19日: the event that the date's own clause names. */
const ownEvent = /([\u4e00-\u9fff][考赛节展会])(?:将|定)?[从自于在]?$/;
const nameless = /^(?:开考|开赛|开幕|开展|开园|开馆|举行|启动|开始|开营|开讲)$/;
/** 记者昨日获悉，: where the news is from. */
const source = /(?:记者|本报)[^，。；\n]{0,20}(?:获悉|了解到)，/g;

function occasionOf(text: string, mention: CivilMention): Occasion | null {
  const lead = text.slice(Math.max(0, mention.start - 28), mention.start);
  const tail = text.slice(mention.end, mention.end + 28);
  const found = before.exec(lead) ?? behind.exec(tail) ?? (/[自从]$/.test(lead) ? since.exec(tail) : null);
  if (!found) return null;
  const name = (found[1] ?? '').split(/[在于是为将]|和平|(?<=[民友家童])的/).at(-1) ?? '';
  // 开考首日: the first day of what is told, by no name
  if (found[2] && nameless.test(name)) return { mention, name: ownEvent.exec(lead.split(/[，。；\n]/).at(-1) ?? '')?.[1] ?? '', act: '', isFirst: true };
  return { mention, name, act: found[3] ?? '', isFirst: found[2] !== undefined && found[2] !== '' };
}

/** The same beginning: an act of one meaning or a run of days, and the occasion's name where it has one. */
function isTold(text: string, m: CivilMention, { name, act, isFirst, mention }: Occasion): boolean {
  const from = Math.max(text.lastIndexOf('。', m.start), text.lastIndexOf('\n', m.start), m.start - 60) + 1;
  const clause = /^(?:[^，。；\n]{0,2}，)?[^，。；\n]{0,30}(?:，[^，。；\n]{0,14})?/.exec(text.slice(m.end, m.end + 48))?.[0] ?? '';
  const words = text.slice(from, m.start).replace(source, '') + clause;
  if (!tells.test(clause) && !/(?:将|定|安排)[在于]$/.test(text.slice(m.start - 2, m.start))) return false;
  const stagesOf = (s: string): string => [...new Set(s.match(stages) ?? [])].sort().join();
  const own = text.slice(Math.max(0, mention.start - 20), mention.start).split(/[。，；\n]/).at(-1) + (/^，?[^，。；\n]*/.exec(text.slice(mention.end, mention.end + 24))?.[0] ?? '');
  if (stagesOf(words) !== stagesOf(own)) return false;
  const named = !generic.test(name) && !anyEvent.test(name);
  // 美食节首日 of 海鲜节, the story's only run of days
  const kind = isFirst && m.to !== null && /[节赛展会]$/.test(name) && words.includes(name.slice(-1));
  if (named && !kind && !shareName(name, words)) return false;
  if (isFirst) return named || m.to !== null;
  // 重新开放 and 恢复开放 are one act
  const kinds = actsIn(act).map((a) => a.act);
  // 菊展在植物园开展，
  if (/^开[幕展]$/.test(act) && /开幕|启幕|拉开帷幕|开展(?=[，。；]|$)/.test(clause)) return true;
  return clause.includes(act) || actsIn(clause).some((a) => kinds.includes(a.act)) || (named && /^(?:开始|启动)$/.test(act) && /开始|启动/.test(clause));
}
