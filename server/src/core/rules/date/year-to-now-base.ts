// Where years counted up to now begin: the year in the sentence of the count, the only one of its paragraph, or the one told of what the count is said to be counted from.
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { Count } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { isSlip } from './slip.ts';
import type { YearContext } from './year-messages.ts';

/** Between the year and the count: up to now. */
const now = /(?:距今|至今|迄今|到(?:今年(?:\d{1,2}月(?:末|底)?)?|现在|如今|今天|今日|昨[天日]|上个?月|这个星期[一二三四五六日]))[^。；\d]{0,12}$|(?:今年(?:\d{1,2}月)?|今天|本月|这个月)[^，。；\d]{0,8}(?:满|整|恰逢|迎来|刚好|正好)[^，。；\d]{0,4}$|再过[^，。；\d]{1,6}(?:就|便)?(?:满|整|是)?$/;
/** 自1986年挂牌至今，这个只有三名职工的山区小所，已经走过了: what it is stands between. */
const lived = /(?:距今|至今|迄今|到(?:现在|如今|今天|今年))，[^。；\d]{0,36}(?:走过|度过|历经|经历|跨过|迎来)了?(?:整整|风风雨雨|风雨|漫长的)?$/;
/** The same, of whatever was told last. */
const turned = /(?:算下?来|一晃|转眼)[^。；\d]{0,12}$/;
/** A year of a reign stands between. */
const reign = /[\u4e00-\u9fff]{2}[元一二三四五六七八九十廿]{1,3}年/;
/** Right before the count: on and on. */
const onward = /(?:[守干做教种当跑画写唱卖养开修走站住摆坐办用打]了|一[\u4e00-\u9fff]{1,3}就(?:是|有)?|已经?(?:整整|有|满|快)?|整整|足足)$/;
/** From then on. */
const since = /^[^，。；\d]{0,4}(?:起|开始|以来)[^。；\d]{0,16}$|^[^。；\d]{2,14}，(?:[\u4e00-\u9fff]{0,2}坚持)?$/;
/** 从1984年退休起，…，42年写了2600多封: however much is told between. */
const fromThen = /^(?:[^，。；\d]{0,12}起|(?:\d{1,2}月)?算起)，/;
/** 今年33岁 between the year and the count. */
const agedNow = /今年\d{1,3}岁，/;
/** 1956年建厂，今年70年; 1960年建成，运行66年. */
const built = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[\u4e00-\u9fff]{2,6}，今年(?:已有|已经)?$|^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:建成|投产|投用|竣工|通车|通水)[^，。；\d]{0,2}，(?:已|至今|一共)?(?:运行|服役|使用|服务)了?$/;
/** 2008年进厂，21年。 */
const bare = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[\u4e00-\u9fff]{2,6}，$/;
/** It ended, was broken off, or is of something else. */
const ended = /退休|离[开职任休]|去世|逝世|直到|调[到离任往]|卸任|停|关[闭张]|拆|中断|期间|先后|累计|其中|前后|后来|此后|[生岁]|比|改[名制]|第|那[年时]|如果|预计|将/;
/** The same where more is told between. */
const over = /退休|离[开职任休]|去世|逝世|直到|调[到离任往]|卸任|停|关[闭张]|拆|中断|先后|累计|后来|此后|第[二三四五六七八九]|如果|预计/;
const born = /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[出]?生|诞辰)/;

/** The last year before the count, in its sentence or at the end of the one before, where the words between lead from the one to the other. */
export function baseOf({ copy: { text }, facts }: YearContext, count: Count, at: number, past: readonly CivilMention[]): CivilMention | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const before = past.filter((m) => m.end <= count.start && m.start >= sentence.start && !born.test(text.slice(m.end, m.end + 8)) && !/(?:生|卒)于$/.test(text.slice(m.start - 2, m.start)));
  const base = before.at(-1);
  if (!base) return inService(text, facts.dates, sentence, count, at, past) ?? behind(text, facts.dates, sentence, count, at, past) ?? lone(text, facts.dates, sentence, count, at, past) ?? named(text, sentence, count, past) ?? standing(text, count, at, past);
  if (base.to || facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.start >= base.end && m.end <= count.start && m.from.year !== base.from.year)) return null;
  const gap = text.slice(base.end, count.start).replace(agedNow, '');
  const tail = text.slice(at + 1, Math.min(sentence.end, at + 24));
  const led = /[从自]$/.test(text.slice(base.start - 1, base.start));
  if (led && gap.length < 80 && fromThen.test(gap) && gap.endsWith('，') && !over.test(gap.replace(fromThen, '')) && ran.test(tail)) return base;
  // counts of something else between them: 1984年…，36届，…
  if (now.test(gap) && gap.length <= 90 && !/。/.test(gap) && !over.test(gap) && !born.test(gap) && !reign.test(gap) && /就?(?:满|整)$/.test(gap)) return base;
  if (gap.length > 44 || /\d{4}年/.test(gap)) return null;
  if (reign.test(gap) || /龄[^，。；]{0,4}$/.test(gap)) return null;
  if (built.test(gap)) return /^(?:[，。；！]|了|[从再]?没)/.test(tail) ? base : null;
  if (now.test(gap)) return /中断|一共|累计|先后|还有|下次/.test(gap) || /^[以]?[内前后]/.test(tail) ? null : base;
  if (lived.test(gap)) return over.test(gap) || /^[以]?[内前后]/.test(tail) ? null : base;
  if (turned.test(gap)) return ended.test(gap) ? null : base;
  if (ended.test(gap) || ended.test(tail) || !/^(?:[，。！”；]|了|来|里|间|之久|光景|只|交道|讲台|$)/.test(tail)) return null;
  if (onward.test(gap) && gap.length < 30) return base;
  if (led && since.test(gap) && /^[来里间]/.test(tail)) return base;
  return bare.test(gap) && /^(?:[。”]|只|间|来|[从再]?没|了[。”])/.test(tail) ? base : null;
}

/** 在岛上守了37年。1989年秋天，…上岛; 开了112年，1914年开张: the beginning told right behind. */
function behind(text: string, dates: readonly DateMention[], sentence: Span, count: Count, at: number, past: readonly CivilMention[]): CivilMention | null {
  if (!onward.test(text.slice(Math.max(sentence.start, count.start - 12), count.start)) || ended.test(text.slice(Math.max(sentence.start, count.start - 24), count.start))) return null;
  const base = past.find((m) => m.start > at);
  if (!base || base.to || dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.start > at && m.start < base.start)) return null;
  const gap = text.slice(at + 1, base.start);
  const own = (/^[^。；\n]{0,40}/.exec(text.slice(base.end, base.end + 40))?.[0] ?? '');
  return /^(?:了|[\u4e00-\u9fff]{0,4})?[，。”]{1,2}$/.test(gap) && begun.test(own) && !ended.test(gap + own) && !born.test(own) ? base : null;
}

/** 1971年建成蓄水，…。“运行45年，…”: the only year of the paragraph, on which the thing was built. */
function inService(text: string, dates: readonly DateMention[], sentence: Sentence, count: Count, at: number, past: readonly CivilMention[]): CivilMention | null {
  const lead = text.slice(Math.max(sentence.start, count.start - 10), count.start);
  if (!/^[“\s]?(?:安全|平稳|连续)?(?:运行|服役|使用|营运|运营)(?:了|已|至今|整整){0,2}$/.test(lead) || lead.length > count.start - sentence.start || !/^(?:了|来)?，/.test(text.slice(at + 1, at + 3))) return null;
  const told = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.part === sentence.part && m.from.year !== null);
  const [base] = told;
  if (!base || told.length > 1 || base.to || base.end > count.start || !past.includes(base) || count.start - base.end > 120) return null;
  const between = text.slice(base.end, count.start);
  return opened.test(between) && !over.test(between) && !/另|改[造建]|重建|扩建|翻建|大修/.test(between) ? base : null;
}

const opened = /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:建成|落成|投产|投用|竣工|通车|通水|蓄水|启用|投运)/;

/** What went on in those years: 42年写了2600多封. */
const ran = /^(?:[，。]|[来里间]|下来|[\u4e00-\u9fff]{1,2}了[^。，；]?\d)/;

/** …2004年3月…。到今年，22年了; 那年11月17日，也就是整整90年前的今天: counted up to now from the only year of the paragraph. */
function lone(text: string, dates: readonly DateMention[], sentence: Sentence, count: Count, at: number, past: readonly CivilMention[]): CivilMention | null {
  const gap = text.slice(Math.max(sentence.start, count.start - 20), count.start);
  const tail = text.slice(at + 1, Math.min(sentence.end, at + 16));
  const today = /^前的(?:今天|今日)/.test(tail) && /那(?:一)?年/.test(gap);
  const lasted = /^(?:下来|过去|来|间)，/.test(tail) && (count.start === sentence.start || gap.endsWith('，'));
  const counted = turnedNow.test(gap) && /^(?:[，。！”]|了|来|之久)/.test(tail);
  if (!today && !counted && !lasted) return null;
  const told = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.part === sentence.part && m.start < count.start && m.from.year !== null);
  const base = told.at(-1);
  if (!base || base.to || count.start - base.end > 160 || !past.includes(base) || told.some((m) => m.from.year !== base.from.year) || dates.some((m) => m.kind === 'civil' && m.part === sentence.part && m.start > count.start && m.from.year !== null)) return null;
  const between = text.slice(base.end, count.start);
  if (born.test(between) || over.test(between) || reign.test(between) || /另|还有|此外|据/.test(between)) return null;
  return lasted && (count.value % 10 === 0 || (!/^(?:下来|过去)/.test(tail) && !/^(?:[^，。；\d]{0,8}起，|开始)/.test(between))) ? null : base;
}

const turnedNow = /(?:^|[，。“])(?:到|截至)(?:今年(?:\d{1,2}月(?:末|底)?)?|现在|如今|今天)，?[^，。；\d]{0,6}$/;

/** 1924年落成，…距落成已有102年了: the year told of the thing it is counted from. */
function named(text: string, sentence: Span, count: Count, past: readonly CivilMention[]): CivilMention | null {
  const thing = /(?:距离?|自)([\u4e00-\u9fff]{2,4}?)(?:至今|到今天|到现在|已经?|整整|足足|算来)[^，。；\d]{0,4}$/.exec(text.slice(Math.max(sentence.start, count.start - 16), count.start))?.[1];
  if (thing === undefined) return null;
  const told = past.filter((m) => m.start < count.start && new RegExp(`^[^，。；\\d]{0,4}${thing}`).test(text.slice(m.end, m.end + 10)));
  const [base] = told;
  return base && !base.to && told.every((m) => m.from.year === base.from.year) ? base : null;
}

/** 粮站1963年建成…“这房子已经有73年了”: the one year of building in the story, a slip of the pen away. */
function standing(text: string, count: Count, at: number, past: readonly CivilMention[]): CivilMention | null {
  if (!thisHouse.test(text.slice(Math.max(0, count.start - 14), count.start)) || !/^(?:了|的?历史)/.test(text.slice(at + 1, at + 4))) return null;
  const [base, more] = past.filter((m) => opened.test(text.slice(m.end, m.end + 10)) || /^年?(?:建|修|造|盖)/.test(text.slice(m.end, m.end + 2)));
  return base && !more && !base.to && base.start < count.start && base.today !== null && isSlip(count.value, civilDate(base.today).year - (base.from.year ?? 0), 1) ? base : null;
}

const thisHouse = /这(?:座|栋|幢|所|间|口|条|棵|处|眼)?(?:老|旧)?(?:房子?|屋子?|楼|桥|院子?|粮?站|仓库?|戏?台|塔|井|厂房?|馆|庙|祠堂?|堤|坝|渠|礼堂)[^，。；\d]{0,2}(?:已经?|都|快)?有?(?:快)?$/;

const begun = /开张|成立|搬来|[进入来]|[上下]岛|开[店业馆]|建成|创|盘下|接[过手班]|当上|刚|第一|支起|领|调来|分[到配]|毕业/;

/** Whether the words behind a year count from it up to now. */
export function leadsToNow(words: string): boolean {
  return now.test(words);
}
