// Part of date/event-conflict: what a story has but one of, with two dates: the last day to enter, the day on which the one it mourns has died.
import { sentenceStops, wordsRound } from '../../base/round.ts';
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { annalsDay } from './event-annals.ts';
import { boxDay } from './event-box.ts';
import { endsTold } from './ends-told.ts';
import { firstsTold } from './firsts-told.ts';
import { firstDays } from './first-day.ts';
import { openingDays } from './opening-days.ts';
import type { StoryText } from '../../syntax/model.ts';

/** Two dates of one thing. */
export interface ToldTwice {
  readonly one: CivilMention;
  readonly two: CivilMention;
  readonly name: string;
}

const kind = /报名|投稿|征稿|征集|申报|投票|预约|征文/g;
const farApart = 40;
const closing = /^(?:\d{1,2}[时点]|[上下]午|晚|24时|零时|当天|（[^）]{1,6}）){0,2}(?:止|截止|截稿|为止|结束报名|停止报名|报名截止)(?![咳血痛步于])|^[之以]?前(?:将|把|可|请)?[^，。；]{0,14}(?:报名|投稿|寄|发送|提交|申请|预约)/;
const closingBefore = /(?:(报名|投稿|征稿|征集|申报|申请|投票|预约|征文|缴费)(?:时间)?截[至止](?:到|至|于|时间|日期)?[为是：]?|截止(?:日期|时间)?[为是于到至：]{1,2}|截稿(?:日期|时间)?[为是于：]|报名(?:时间)?[到至])$/;
/** More than one class, round or stage, and a date that was changed. */
// bounded: a clause or the few characters beside a figure or a date
const severalClosings = /延[长期至后]|推迟|提前[^，。；]{0,3}[至到]|顺延|改[为至到]|第[二三四五六七八九十]|[二三四]期|[两二三四]批|首批|补报|另|分别|线下|线上(?:报名|投票|征集|缴)|初[审评赛]|复[审评赛]|缴费|确认|团体|个人|成人|少儿|儿童组|退费|退款|公示|网络|现场报名|优惠|早鸟|候补|上[一届]|去年|往年|面试|笔试|[甲乙丙A-C]组|投票.*报名|报名.*投票|审核|资格|原定|征集.*报名|报名.*征集/;

const death = /^(?:[凌清]晨|[上下]午|[早中晚]上?|深夜|\d{1,2}时(?:\d{1,2}分)?|，|因[^，。；]{1,10}|在[^，。；]{1,10}|于[^，。；]{1,8}|不幸|安详|静静|平静|猝然|溘然|永远地?|地){0,4}(?:逝世|去世|病逝|辞世|离世|与世长辞|过世|病故|长逝|离开了?(?:我们|人世|人间)|闭上了?(?:双眼|眼睛)|停止了?呼吸|走完了?[^，。；]{0,8}一生)/;
const kin = /妻|夫人|丈夫|父|母|老伴|爱人|儿子|女儿|哥|弟|姐|妹|战友|同事|同伴|徒弟|师傅|老师|搭档|友人|朋友|伯|叔|爷爷|奶奶|外公|外婆|祖|两位|三位|先后|相继|分别|接连|另一|先生和|农历|阴历/;

/** The story's pairs. */
export function toldTwice(copy: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  const { text, role } = copy;
  if (role !== 'article') return [];
  return [...firstDays(text, dates), ...openingDays(text, dates), ...firstsTold(text, dates), ...papers(text, dates), ...inOneStory(text, dates), ...endsTold(copy, dates), ...boxDay(copy, dates), ...annalsDay(copy, dates)];
}

function inOneStory(text: string, dates: readonly DateMention[]): ToldTwice[] {
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.to && !m.recurring && !m.list);
  if (days.length < 2 || days.length > 16) return [];
  return [...closings(text, days), ...deaths(text, days)];
}

const issued = /^[^，。；\n]{0,10}?(?:发布|发出|印发|公布|下发|出台|张贴|贴出)了?(的)?[^，。；\n]{0,24}?(通告|公告|通知|启事|公示|倡议书?|意见|办法|方案|名单|公开信|通报)/;
const thisPaper = /(?:这[份则封项张个]|上述|该|前述)$/;

/** 6月5日发布公告…这份6月3日发布的公告: a paper that is taken up again with another day. */
function papers(text: string, dates: readonly DateMention[]): ToldTwice[] {
  if (!(text.includes('这') || text.includes('上述') || text.includes('该'))) return [];
  const told = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.day !== null && m.from.month !== null && !m.to && !m.list).map((m) => ({ m, said: issued.exec(text.slice(m.end, m.end + 44)) })).filter((x) => x.said !== null);
  const [one, two] = told;
  if (told.length !== 2 || !one || !two || two.said?.[1] !== '的' || one.said?.[1] === '的' || !thisPaper.test(text.slice(Math.max(0, two.m.start - 2), two.m.start))) return [];
  const [a, b] = [nominalDays(one.m), nominalDays(two.m)];
  return a && b && a.first !== b.first && Math.abs(a.first - b.first) <= farApart && !one.m.others.some((d) => d.first === b.first) ? [{ one: one.m, two: two.m, name: two.said?.[2] ?? '' }] : [];
}

function closings(text: string, days: readonly CivilMention[]): ToldTwice[] {
  if (!text.includes('截')) return [];
  const found = days.filter((m) => (closing.test(text.slice(m.end, m.end + 24)) || closingBefore.test(text.slice(Math.max(0, m.start - 12), m.start))) && !/^，(?:共|已|全|累计|有|收|我)/.test(text.slice(m.end, m.end + 3)));
  const [one, two] = pairOf(found);
  if (!one || !two || !/[。！？\n]/.test(text.slice(one.end, two.start))) return [];
  const around = [one, two].map((m) => text.slice(Math.max(text.lastIndexOf('\n', m.start) + 1, m.start - 26), m.start) + (/^[^\n]*/.exec(text.slice(m.end, m.end + 26))?.[0] ?? ''));
  if (severalClosings.test(around.join(''))) return [];
  // 报名 on one side, 投票 on the other
  const kinds = [one, two].map((m) => kindOf(text, m));
  if (kinds[0] && kinds[1] && kinds[0] !== kinds[1]) return [];
  const all = new Set(text.match(/报名|投稿|征稿|申报|投票|预约/g) ?? []);
  return (kinds[0] && kinds[1]) || all.size <= 1 ? [{ one, two, name: `${kinds[0] || kinds[1] || ''}截止` }] : [];
}

/** What closes on the day: the last such word before it, or the first behind it. */
function kindOf(text: string, { start, end }: CivilMention): string {
  const word = matchesOf(text.slice(Math.max(0, start - 14), start), kind).at(-1)?.[0] ?? matchesOf(text.slice(end, end + 12), kind)[0]?.[0] ?? '';
  return /^征[稿文集]/.test(word) ? '投稿' : word;
}

function deaths(text: string, days: readonly CivilMention[]): ToldTwice[] {
  const found = days.filter((m) => death.test(text.slice(m.end, m.end + 40)));
  const [one, two] = pairOf(found);
  if (!one || !two) return [];
  const [a, b] = [one, two].map((m) => clauseRound(text, m));
  if (a === undefined || b === undefined || kin.test(a + b) || /\d(?:名|位|人)/.test(a + b)) return [];
  // the second telling has no other name before it
  const lead = text.slice(0, two.start).split(/[。！？\n]/).at(-1) ?? '';
  const name = /([\u4e00-\u9fff·]{2,4})$/.exec(text.slice(Math.max(0, one.start - 4), one.start))?.[1] ?? '';
  const own = /^[　“ ]*(?:[他她](?:在|于)?|老人|先生|老先生|老人家|在|于|[今去]年|直[到至]|，){0,3}$/.test(lead) || (name !== '' && lead.includes(name.slice(-2)));
  return own ? [{ one, two, name: '去世' }] : [];
}

/** The part of a sentence round a date, up to the next ；. */
const clauseRound = (text: string, m: CivilMention): string => wordsRound(text, m, `${sentenceStops}；`, 30, 24);

/** Two dates of different days within reach, and no third. */
function pairOf(found: readonly CivilMention[]): readonly [CivilMention, CivilMention] | readonly [] {
  const [one] = found;
  const firsts = found.filter((m, i) => found.findIndex((o) => nominalDays(o)?.first === nominalDays(m)?.first) === i);
  const [, two, third] = firsts;
  if (!one || !two || third) return [];
  const [a, b] = [nominalDays(one), nominalDays(two)];
  const apart = a && b ? Math.abs(a.first - b.first) : 0;
  if (apart === 0 || apart > farApart || (one.from.year !== null && two.from.year !== null && one.from.year !== two.from.year)) return [];
  return [one, two];
}
