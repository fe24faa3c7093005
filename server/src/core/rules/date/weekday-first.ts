// Part of date/weekday: 逢周六开市…首市定在6月14日, a Sunday: the first day of a weekly series, a day off its weekday.
import { holds, holdsAny } from '../../base/held.ts';
import { weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nearestOn, readings } from '../../facts/dates/weekdays.ts';
import { shareName } from './subjects.ts';
import type { SeriesSlip } from './weekday-series.ts';

/** 首圩定在, 第一课将于, 首场演出是: the first of what the weekday is told of. */
const first = /(?:首|第一|头一?)(?:[场次期个回堂节]|趟)?([\u4e00-\u9fff]{1,4}?)?(?:时间|日子|日期)?(?:就|便)?(?:定在|定于|安排在|选在|放在|落在|将于|将在|就在|就是|是|为|于|在)(?:今年|本月|下月)?$/;
/** 第一讲9月24日举行: the day right behind it. */
const plainFirst = /(?:首|第一|头一)(?:[场次期个回堂节]|趟)?([\u4e00-\u9fff]{1,2})?$/;
const held = /^(?:[上下]午|晚上?)?(?:\d{1,2}[时点:：]\d{0,2}分?)?(?:在[^，。；\n]{1,12})?(?:举行|开讲|开课|开市|开始|开场|登场|开圩|上演|进行)/;
/** What the series is: 开圩, 开课, 办讲座. */
const what = /^[^。；\n]{0,16}/;
/** A first day told to stand apart, and days on which nothing is held. */
const apart = /改|调|顺延|推迟|延期|提前|因|节|假|加[开场]|另|此外|特[别意地]|破例|启动|仪式|揭牌|典礼|试|闭[馆园店]|休[馆园息市渔]|除外|不开|歇/;
const reach = 120;

/** First days that are one day off the series' weekday. */
export function firstSlips(text: string, dates: readonly DateMention[]): SeriesSlip[] {
  const found: SeriesSlip[] = [];
  if (!holdsAny(text, '每逢') || !(holds(text, '首') || holds(text, '第一') || holds(text, '头'))) return found;
  const rules = dates.filter((m) => m.kind === 'weekday' && m.recurring);
  const [weekday] = rules;
  // two rules: which of them the first day follows is not told
  if (weekday?.kind !== 'weekday' || rules.length > 1 || weekday.weekdays.length !== 1) return found;
  const series = what.exec(text.slice(weekday.end, weekday.end + 16))?.[0] ?? '';
  if (apart.test(series)) return found;
  for (const date of dates) {
    if (date.kind !== 'civil' || !isSingle(date) || Math.abs(date.start - weekday.start) > reach || date.part !== weekday.part) continue;
    const lead = text.slice(Math.max(0, date.start - 18), date.start).split(/[，。；、：\n]/).at(-1) ?? '';
    const named = first.exec(lead) ?? (held.test(text.slice(date.end, date.end + 30)) ? plainFirst.exec(lead) : null);
    const noun = named?.[1]?.slice(-1) ?? '';
    // 音乐会首场 is not of the market that is held on Saturdays
    const owner = lead.slice(0, named?.index ?? 0).replace(/恢复[之以]?后|今年|本[季年月]|开[业办张][之以]?后|的/g, '');
    if (owner.length > 1 && !shareName(owner, text.slice(Math.max(0, weekday.start - 40), weekday.start) + series)) continue;
    if (!named || (noun !== '' && !series.includes(noun)) || apart.test(lead) || apart.test(text.slice(date.end, date.end + 24).split(/[。；\n]/, 1)[0] ?? '')) continue;
    const printed = weekday.weekdays[0] ?? 0;
    const days = readings(date).filter((r) => r.first === r.last).map((r) => r.first);
    const [day] = days;
    if (day === undefined || days.some((d) => weekdayOf(d) === printed)) continue;
    const meant = nearestOn(day, printed);
    if (Math.abs(meant - day) === 1) found.push({ at: { start: date.start, end: date.end }, weekday, day, meant });
  }
  return found;
}

function isSingle({ grain, from, to, recurring, quoted, days }: CivilMention): boolean {
  return grain === 'day' && from.day !== null && from.month !== null && !to && !recurring && !quoted && days !== null;
}
