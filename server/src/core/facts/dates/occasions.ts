// Dates of an occasion that is told elsewhere: 11月3日开幕当天, 5月27日测试当天, 演出当晚（10月3日）, 开园那天（5月15日）.
import { holds, holdsAny } from '../../base/held.ts';
import { actsIn } from './acts.ts';
import { eventNoun } from './acts-data.ts';
import type { BlockKind, StoryText } from '../../syntax/model.ts';
import type { CivilMention, DateMention } from './mention.ts';

/** An occasion's act (a canonical name of acts-data, or the two characters before 当天) and what stands before it. */
export interface Occasion {
  readonly act: string;
  readonly subject: string;
  readonly whole: string;
}

const word = /^，?([^，。；：、（）“”\n]{1,14}?)(?:的)?(?:当天|当日|当晚|那天|那晚|那一刻|那一天|期间|之日|之时|之夜|首日)/;
/** 自12月2日成立大会召开以来, 从10月8日开业至今: what has run from the day on. */
const since = /^，?([^，。；：、（）“”\n]{1,14}?)(?:以来|至今|到现在|到今天|之后|后)/;
/** 10月16日开幕式上, 4月13日宣判时: what happens once, as a place or a moment of its own. */
const moment = /^，?(?:上午|下午|晚上?|当晚)?([\u4e00-\u9fff]{0,10}?(?:开幕|闭幕|揭牌|启动|签约|通车|奠基|颁奖|宣判|首演|开镰|开业|开馆|封顶|合龙|首航|开园|授旗|毕业))(?:(?:仪式|典礼|式|会)上|(?<!开业|开馆|开园)时|之际)(?=[，。的]|[^，。；期间段代刻常时]{2})/;
const elsewhere = /邻[县市区镇乡村]|隔壁|另[一外]|兄弟|外[县市]|去年|上[届次]/;
const bracketed = /(?:^|[，。；：、（）”\s])([^，。；：、（）“”\s]{1,18}?)(?:的)?(?:当天|当日|当晚|那天|那晚|那一天|之日|之时|之夜|首日)(?:[（(]|，即|，也就是)$/;
const heads: ReadonlySet<BlockKind> = new Set(['headline', 'kicker', 'deck']);
/** The verb of two characters that ends a head behind its day. */
const headWord = /^(?:上午|下午|晚)?([开首启闭起鸣登亮上下出发][\u4e00-\u9fff])(?:[，。！ \u3000\n]|$)/;
/** What is no event before 当天: 第一天, 昨天, 活动. */
const none = /[天日年月周时分节假][^\u4e00-\u9fff]*$|^(?:活动|今年|去年|同一|每逢|逢)$|去年|往年|上届/;

const meeting = /(?<=成立|揭牌|启动|开工|竣工|通车|签约|开幕|闭幕|开馆|开业|启用|投产|奠基|落成|首发|挂牌)(?:大会|仪式|典礼|会)(?:召开|举行|举办)?$/;
/** Words for any event. */
export const anyEvent = /^(?:本次|这次|本届|今年的?)?(?:比赛|活动|赛事|大会|展会|展览|盛会|节会|庆典|演出|仪式|项目|工程)$/;

/** The occasion that a date is printed with, or null. */
export function occasionAt(text: string, { start, end }: CivilMention, from: number): Occasion | null {
  const running = /(?:自|从|打|自从)$/.test(text.slice(start - 2, start)) ? since.exec(text.slice(end, end + 20))?.[1] : actOnly(text, end);
  const behind = word.exec(text.slice(end, end + 20))?.[1] ?? momentAt(text, start, end, from) ?? running;
  const before = bracketed.exec(text.slice(Math.max(from, start - 24), start))?.[1]?.replace(/《|》/g, '').split(/[在于从到自]/).at(-1);
  const named = behind === undefined && before === undefined ? ofAct(text.slice(Math.max(from, start - 18), start)) : null;
  if (named) return named;
  // 成立大会召开: the meeting is of what it is named for
  const said = (before ?? behind?.replace(/^(?:上午|下午|晚上|晚|凌晨)/, ''))?.replace(meeting, '');
  if (!said || none.test(said)) return null;
  const act = actsIn(said).at(-1);
  const own = act && act.at + act.word.length >= said.length - 1 ? act : null;
  if (!own && said.length < 2) return null;
  const event = !own && said.length > 2 && eventNoun.test(said);
  const key = own ? own.act : event || anyEvent.test(said) ? '举行' : said.slice(-2);
  const subject = own ? said.slice(0, own.at) : event || anyEvent.test(said) ? said : said.slice(0, -2);
  return { act: key, subject: anyEvent.test(subject) ? '' : subject, whole: said };
}

/** What happens once at the date, unless it is told of another place or year. */
function momentAt(text: string, start: number, end: number, from: number): string | undefined {
  const said = moment.exec(text.slice(end, end + 22))?.[1];
  return said !== undefined && elsewhere.test(text.slice(Math.max(from, start - 40), start)) ? undefined : said;
}

/** 重新开业的5月29日, 首演的当天…: the day of an act, told by 的. */
function ofAct(before: string): Occasion | null {
  const said = /(?:^|[，。；：、（）”\s])([^，。；：、（）“”\s的]{2,12})的$/.exec(before)?.[1];
  const act = said ? actsIn(said).at(-1) : undefined;
  if (!said || !act || act.at + act.word.length !== said.length || !/^(?:开张|投用|开幕|通车|揭牌|首映|开放|开营|开播|开跑|亮灯|开工|竣工|签约|成立|上线)$/.test(act.act)) return null;
  return { act: act.act, subject: said.slice(0, act.at), whole: said };
}

/** Whether a part is a head. */
export function isHead(kind: BlockKind | undefined): boolean {
  return kind !== undefined && heads.has(kind);
}

/** 11月7日起飞, 7月12日开锣, 9月20日来袭: a head's verb for the beginning of an event that no list of acts has. */
export function startsInHead(text: string, { end }: CivilMention): boolean {
  const said = /^(?:上午|下午|晚)?((?:[开启起鸣登亮出][\u4e00-\u9fff]|来袭|来了|见))(?:[，。！ \u3000\n]|$)/.exec(text.slice(end, end + 8))?.[1];
  return said !== undefined && actsIn(said).length === 0;
}

/** 8月18日揭牌后, 3月20日开业以来: the bare act of an occasion told elsewhere. */
function actOnly(text: string, end: number): string | undefined {
  const said = /^([\u4e00-\u9fff]{2,4}?)(?:仪式|典礼)?(?:之后|以后|后|以来|至今)/.exec(text.slice(end, end + 10))?.[1];
  const [act] = said ? actsIn(said) : [];
  return act && act.at === 0 && act.word === said ? said : undefined;
}

/** What takes up a day, beside 当, 那 and 之. */
const leads = ['期间', '首日', '以来', '至今'];

/** Keys of the story's occasions that no list of acts has: 测试, 停水; and what a head says of its day: 7月12日开桨. */
export function occasionWords({ text, parts }: StoryText, dates: readonly DateMention[]): string[] {
  const found = new Set<string>();
  for (const { kind, start, end } of parts) {
    if (!isHead(kind)) continue;
    for (const mention of dates) {
      if (mention.start >= end) break;
      if (mention.kind !== 'civil' || mention.grain !== 'day' || mention.start < start || mention.from.day === null) continue;
      const said = headWord.exec(text.slice(mention.end, Math.min(end, mention.end + 8)))?.[1];
      if (said && actsIn(said).length === 0) found.add(said);
    }
  }
  if (!(holdsAny(text, '当那之') || leads.some((word) => holds(text, word)))) return [...found];
  for (const mention of dates) {
    if (mention.kind !== 'civil' || mention.grain !== 'day' || mention.from.day === null) continue;
    const occasion = occasionAt(text, mention, Math.max(0, mention.start - 24));
    if (occasion && occasion.act.length === 2 && actsIn(occasion.act).length === 0 && /^[\u4e00-\u9fff]{2}$/.test(occasion.act)) found.add(occasion.act);
    if (found.size === 8) break;
  }
  return [...found];
}
