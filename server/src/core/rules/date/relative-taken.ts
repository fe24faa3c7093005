// Part of date/relative: 上月底…采摘节开幕 and 4月28日开幕那天, 去年挂上…牌子 and “2023年6月，挂牌留念”: an act told with a relative word, and the same act taken up with its date.
import { holdsAny } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';
import { shareName } from './subjects.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';

const acts = '开幕 开班 开业 开张 开馆 开园 开街 开镰 开市 开播 开诊 开讲 开机 开赛 开学 开通 开放 开工 开渔 挂牌 揭牌 启用 投用 投产 落成 落户 通车 通航 首航 首发 首演 成立 闭幕 竣工 封顶 签约 试营业 上线 出版 入驻 搬迁 恢复'.split(' ');
/** The date's own words take the act up as one already told of. */
const takenUp = /^(?:的?那[天日一个年晚]|当[天日晚年]|时的|那会儿|留念|纪念|留影|以来，|至今)/;
const firstOfMany = /首[期批届个家次]|第一[期批届个家次]/;
const another = /第[二三四五六七八九十][期批个家次轮]|再次|再度|又|重新|另[一外]|分别|陆续|[二三四]期|计划|将|拟|预计|原定|推迟|提前|改[为到在]/;
/** 背面写着“2023年6月，挂牌留念”. */
const relic = /照片|相片|合影|[写题刻印]着|落款|背面|日期|记得/;
const most = 12;

/** Compares the one date that takes up an act with the relative word that told it. */
export function checkTakenUp(context: RelativeContext, story: Story): void {
  const { copy: { text } } = story;
  if (!holdsAny(text, '上去前')) return;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.from.festival === null);
  const words = civil.filter(isWord);
  if (words.length === 0 || words.length > most) return;
  for (const word of words) {
    const { days, today } = word;
    if (!days || today === null) continue;
    const told = clauseOf(text, word.end, 44);
    const dated = civil.filter((m) => isDated(m) && m.days !== null && m.days.first <= today);
    const act = acts.find((a) => tells(told, a) && dated.some((m) => actBehind(text, m, a)));
    if (act === undefined) continue;
    const same = dated.filter((m) => actBehind(text, m, act));
    const [date] = same;
    // one date of the act, and no other date in the word's time
    if (!date?.days || same.length > 1 || civil.some((m) => m !== word && m.from.dayShift === null && m.grain !== 'year' && [m.days, ...m.others].some((d) => d !== null && meets(d, days) && !isWord(m)))) continue;
    const own = (text.slice(Math.max(0, date.start - 8), date.start).split(/[，。；：\n]/).at(-1) ?? '') + clauseOf(text, date.end, 12).split('，')[0];
    const behind = text.slice(date.end, date.end + 12).replace(/^[，的]/, '').slice(act.length);
    // 隔壁的梨园早些，8月28日开园那天: of another thing
    const lead = text.slice(Math.max(0, date.start - 40), date.start).split(/[。；！？\n]/).at(-1)?.replace(/^.*[：“]/, '') ?? '';
    if (lead.length > 1 && !relic.test(lead) && !firstOfMany.test(lead) && !shareName(lead, told + text.slice(Math.max(0, word.start - 20), word.start))) continue;
    if (!(takenUp.test(behind) || (firstOfMany.test(own) && firstOfMany.test(told))) || another.test(told) || another.test(own)) continue;
    if (words.some((w) => w !== word && tells(clauseOf(text, w.end, 44), act))) continue;
    const gap = Math.min(...[date.days, ...date.others].map((d) => Math.max(days.first - d.last, d.first - days.last)));
    if (gap <= 0 || gap > (word.from.yearShift === null ? 100 : 1200)) continue;
    reportRetold(context, story, word, date);
    return;
  }
}

/** 上个月, 上月底, 上周, 去年 of the writer, without a month or day of its own. */
function isWord({ from, quoted, to }: CivilMention): boolean {
  return !quoted && !to && from.month === null && from.day === null && from.dayShift === null && from.weekday === null && ((from.monthShift ?? 0) < 0 || (from.weekShift ?? 0) < 0 || (from.yearShift ?? 0) < 0);
}

/** 4月28日, 2023年6月. */
function isDated({ from, to, list, recurring }: CivilMention): boolean {
  return !to && !list && !recurring && from.month !== null && from.yearShift === null && (from.day !== null || from.year !== null);
}

function clauseOf(text: string, at: number, reach: number): string {
  return /^[^。；！？\n]*/.exec(text.slice(at, at + reach))?.[0] ?? '';
}

/** 开幕, or 挂上“…”牌子 for 挂牌. */
function tells(stretch: string, act: string): boolean {
  if (stretch.includes(act)) return true;
  const at = act === '挂牌' || act === '揭牌' || act === '签约' ? stretch.indexOf(`${act.charAt(0)}上`) : -1;
  return at >= 0 && /^.{1,14}/.exec(stretch.slice(at + 2))?.[0].includes(act.charAt(1)) === true;
}

/** 4月28日开幕那天; 2023年6月，挂牌留念; 9月7日开班. */
function actBehind(text: string, { end }: CivilMention, act: string): boolean {
  return text.slice(end, end + act.length + 3).replace(/^[，的]?(?:正式)?/, '').startsWith(act);
}
