// Happenings: one act (启用, 开幕, 开工 …) of one subject on one day, as each sentence of a story tells it.
import { matchesOf } from '../../base/matches.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { actsIn } from './acts.ts';
import { eventNoun } from './acts-data.ts';
import type { CivilMention, DateMention, DayRange } from './mention.ts';
import { nominalDays } from './nominal.ts';
import { isHead, occasionAt, occasionWords, startsInHead } from './occasions.ts';
import { sentenceAt } from './tense.ts';

/** `subject`: up to twelve Han characters before the act, without places, adverbs and the date itself. */
export interface Happening {
  readonly act: string;
  readonly subject: string;
  readonly mention: CivilMention;
  readonly start: number;
  readonly end: number;
  /** Words that tell stages and editions apart (预备, 闭幕, 二期 …), joined; two happenings must have the same. */
  readonly stage: string;
  /** The days of the mention; without an issue date in a year that stands in. */
  readonly days: DayRange;
  /** 开幕当天, 测试期间: refers to an occasion told elsewhere. */
  readonly definite: boolean;
  /** The sentence round the date, for names that two tellings share. */
  readonly around: string;
}

/** 县一中高三毕业典礼上, 集体婚礼现场. */
const scene = new RegExp(`^，?([^，。；]{0,18}?${eventNoun.source.slice(0, -1)})(?:上|现场|中)`);
/** 举行了集体婚礼. */
const held = new RegExp(`^[^。；]{0,24}?(?:举行|举办)了?(?:一[场次]|首届)?([^，。；]{1,12}?${eventNoun.source.slice(0, -1)})(?=[，。；]|$)`);

/** 首趟果蔬专列驶出, 第一班渡轮离港. */
const firstOut = /^(?:[^，。；]{0,8}，)?[^，。；]{0,24}?(?:首|第一|头一?)[趟列班艘架]([^，。；、]{2,12}?)(?:从[^，。；]{1,8})?(?:驶出|开出|驶离|离港|发车|发出|出发|起飞|启程|启航|开行)/;

/** Acts of persons and acts that recur are no happenings. */
const skippedActs: ReadonlySet<string> = new Set(['立项', '出生', '去世', '退休', '毕业', '入党', '入伍', '获奖', '发布', '施行', '停业', '复工', '召开', '招标', '搬迁']);

/** All happenings of a story that are told of a single day or run of days. */
export function readHappenings(copy: StoryText, sentences: readonly Sentence[], dates: readonly DateMention[]): Happening[] {
  if (copy.role !== 'article') return [];
  const found: Happening[] = [];
  const { text } = copy;
  const occasions = occasionWords(copy, dates);
  dates.forEach((mention, i) => {
    if (mention.kind !== 'civil' || mention.grain !== 'day' || mention.recurring || mention.list || mention.from.festival !== null) return;
    if (mention.from.dayShift === null && mention.from.weekShift === null && mention.from.day === null) return;
    const days = nominalDays(mention);
    const sentence = days ? sentenceAt(sentences, mention.start) : null;
    if (!days || !sentence) return;
    const from = previousEnd(dates, i, sentence.start);
    const occasion = occasionAt(text, mention, from);
    if (mention.quoted && (!occasion || mention.from.month === null)) return;
    const around = text.slice(Math.max(sentence.start, mention.start - 60), Math.min(sentence.end, mention.end + 60));
    const told: Told = { text, head: isHead(copy.parts[mention.part]?.kind), sentence, mention, days, around, from, to: nextCivil(dates, i, sentence.end), opening: openingOf(text, dates, i, sentence) };
    if (occasion) push(found, told, occasion.act, occasion.subject, occasion.whole, true);
    else found.push(...happeningsOf(told, occasions));
  });
  return found;
}

/** A date and the stretch of its sentence that speaks of it. */
interface Told {
  readonly text: string;
  readonly head: boolean;
  readonly sentence: Sentence;
  readonly mention: CivilMention;
  readonly days: DayRange;
  readonly around: string;
  readonly from: number;
  readonly to: number;
  /** The name that opens a sentence whose dates are all told of it: 古松大桥前年10月开工，今年5月18日通车. */
  readonly opening: string;
}

/** The bare name before the first date of a sentence, where the mention is a later one and opens its clause. */
function openingOf(text: string, dates: readonly DateMention[], i: number, sentence: Sentence): string {
  const mention = dates[i];
  if (!mention || !/[，、；]$/.test(text.slice(mention.start - 1, mention.start))) return '';
  let first = i;
  for (let k = i - 1; k >= 0 && (dates[k]?.start ?? 0) >= sentence.start; k--) if (dates[k]?.kind === 'civil') first = k;
  const head = dates[first];
  if (!head || first === i || head.end > mention.start || mention.start - head.end > 24) return '';
  const name = text.slice(sentence.start, head.start).trim();
  return /^[\u4e00-\u9fff]{3,10}(?:工程|项目)?$/.test(name) && !/[，、；。]/.test(text.slice(head.end, mention.start - 1)) ? name : '';
}

function nextCivil(dates: readonly DateMention[], i: number, limit: number): number {
  for (let k = i + 1; k < dates.length; k++) {
    const d = dates[k];
    if (!d || d.start >= limit) break;
    if (d.kind === 'civil' && d.grain === 'day') return d.start;
  }
  return limit;
}

function previousEnd(dates: readonly DateMention[], i: number, limit: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const d = dates[k];
    if (!d || d.end <= limit) break;
    if (d.kind === 'civil' && d.grain === 'day') return d.end;
  }
  return limit;
}

function happeningsOf(told: Told, occasions: readonly string[]): Happening[] {
  const found: Happening[] = [];
  const { text, sentence, mention, from, to } = told;
  // 分会场比主会场晚一天，5月23日开幕: told as another than the one it is compared with
  if (compared.test(text.slice(Math.max(from, sentence.start, mention.start - 30), mention.start))) return found;
  // 邀请赛11月7日起飞: whatever verb a head has for it, the event begins
  if (told.head && eventNoun.test(clean(lead(told))) && startsInHead(text, mention)) for (const start of ['开幕', '举行', '开跑']) push(found, told, start, lead(told), lead(told), false);
  // X开幕式（10月23日）: the act stands before
  const before = text.slice(Math.max(from, mention.start - 24), mention.start);
  const bracket = /[（(]$/.test(before) ? lastRun(before.slice(0, -1), '，。；：、（）“” \u3000\n') : '';
  const act = bracket ? actsIn(bracket).at(-1) : undefined;
  if (act) push(found, told, act.act, bracket.slice(0, act.at).split(/[在于从到]/).at(-1) ?? '', bracket, false);
  const behind = /^[^。；\n]*/.exec(text.slice(mention.end, Math.min(to, mention.end + 44)))?.[0] ?? '';
  const leading = lead(told) || told.opening;
  for (const act of actsIn(behind).slice(0, 3)) {
    const clauses = behind.slice(0, act.at).split(/[，：]/);
    const own = clauses.at(-1) ?? '';
    // the act of a third clause is another matter
    const between = clauses.slice(0, -1).filter((c, k) => c.length > (k === 0 ? 8 : 0) && !/^(?:随着|在|经过|伴随)/.test(c));
    if (clauses.length > 3 || between.length > 0) continue;
    // 4月10日投用，首发班车4月11日开出: the second clause runs up to another date
    if (clauses.length > 1 && to < sentence.end && !/[，；]/.test(text.slice(mention.end + act.at, to))) continue;
    // a race is held when it starts
    if (act.act === '开跑' && eventNoun.test(clean(own) !== '' ? clean(own) : clean(leading))) push(found, told, '举行', clean(own) !== '' ? own : leading, leading + behind.slice(0, act.at + act.word.length), false);
    push(found, told, act.act, clean(own) !== '' ? own : leading, leading + behind.slice(0, act.at + act.word.length) + (/^[^，。；]{0,6}/.exec(behind.slice(act.at + act.word.length))?.[0] ?? ''), false);
  }
  // 4月25日8时15分，首趟果蔬专列驶出货场: the first one that leaves begins the line
  const first = firstOut.exec(behind);
  if (first?.[1]) push(found, told, '开行', first[1], leading + first[0], false);
  // 首演定在5月22日: the act is what the day is set for
  const set = /(?:定|安排|选|放|排|改|提前|推迟|时间)(?:在|于|到|至|是|为)$/.exec(leading);
  const planned = set ? actsIn(leading.slice(0, set.index)).at(-1) : undefined;
  if (planned) push(found, told, planned.act, leading.slice(0, planned.at), leading, false);
  // 图为5月12日，县一中高三毕业典礼上, …: an event by name
  for (const pattern of [scene, held]) {
    const event = pattern.exec(behind)?.[1]?.split('在').at(-1);
    if (event) push(found, told, '举行', event, event, false);
  }
  for (const word of occasions) {
    if (!found.some((h) => h.act === word && h.mention === mention) && (names(leading, word) || names(behind.split('，').slice(0, 2).join('，'), word))) push(found, told, word, leading, leading + behind.slice(0, 16), false);
  }
  return found;
}

const compared = /比[^，。；]{1,14}(?:[晚早迟]|提前|推[迟后]|延后)了?(?:整整)?[\d一两二三四五六七八九十半]{1,3}(?:天|日|周|个?星期|个?月)，?(?:将?[于在])?$/;

/** Whether the words speak of the occasion; 考试院 is who holds it. */
function names(words: string, occasion: string): boolean {
  for (let at = words.indexOf(occasion); at >= 0; at = words.indexOf(occasion, at + 1)) if (!'院局办委署处'.includes(words[at + occasion.length] ?? '的')) return true;
  return false;
}

/** The clause before the date. */
function lead({ text, sentence, mention, from }: Told): string {
  return lastRun(text.slice(Math.max(from, sentence.start, mention.start - 24), mention.start), '，。；：\n）】◆●■▲★◎');
}

/** What stands behind the last of the marks. */
function lastRun(text: string, marks: string): string {
  let start = text.length;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

function push(found: Happening[], { text, mention, days, around }: Told, act: string, raw: string, whole: string, definite: boolean): void {
  if (skippedActs.has(act)) return;
  const subject = clean(raw);
  // 9月8日，…举行启用仪式: the act that follows is the happening
  if (act === '举行' && !definite && !eventNoun.test(subject)) return;
  const { start, end } = mention;
  if (!found.some((h) => h.act === act && h.mention === mention)) found.push({ act, subject, mention, start, end, days, definite, around, stage: stageOf(whole + text.slice(end, end + 2)) });
}

const stages = /原定|原计划|原拟|原本|本应|预备|彩排|闭幕|初赛|复赛|半决赛|决赛|预赛|首场|末场|第[一二三四五六七八九十\d]+[场期批次站轮天日趟列班]|[一二三四首]期|试[开运营行演]|又|另一|再次|去年|上届|上一届|筹备|报名|截止|发布会|抽签|签约|公示|分会场|分校|线上|线下/g;

function stageOf(text: string): string {
  return matchesOf(text, stages).map((m) => m[0]).sort().join(' ');
}

const fillers = /(?:零时|零点|首班车|\d{1,2}[时点](?:\d{1,2}分|半|许|整)?|\d{1,2}[:：]\d{2}|左右|许|正式|隆重|顺利|如期|同步|联合|共同|在.{1,14}|于|将于|将|定于|拟于|已于|并|也|又|上午|下午|晚上|晚|中午|凌晨|起|当天|当日|今天|昨天|，|\s|举行|举办|召开|迎来|拉开|通过)$/;
const openers = /^(?:配合|为配合|围绕|迎接|伴随|因|据悉|据了解|记者从|为保障|为了|由|经|随着|今年的|今年|本届|首届|全国|全省|全市|全区|全县|第[一二三四五六七八九十\d]+届|上午|下午|晚上|晚|，|\s|起|至|在.{1,12}(?=的)|[我本]市|[我本]区|[我本]县|当天|的)/;

/** The subject's own name: adverbs, places behind 在 and openers taken off, at most twelve characters from its end. */
function clean(raw: string): string {
  let s = raw.replace(/[“”《》]/g, '');
  for (let old = ''; s !== old; ) {
    old = s;
    s = s.replace(fillers, '').replace(openers, '');
  }
  return s.slice(-12);
}

const tail = /(?:工程|项目|现场|正式|主桥|主体结构|主体|主楼|全线|全桥){1,3}$/;

/** One subject: both of `least` and more characters, one the end of the other; 工程 and 项目 at the end may be left out. */
const ofSome = /(?:研究生|本科生?|专科生?|博士生?|硕士生?|留学生|老生|高[一二三]|初[一二三]|[小中大]学生|成人|少儿|少年|女子|男子|老年|职工|教师)$/;

/** One of them is of some people only: 研究生开学典礼 beside 开学典礼. */
export function isOfSome(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short !== '' && short !== long && long.endsWith(short) && ofSome.test(long.slice(0, -short.length));
}

export function sameSubject(a: string, b: string, least = 3): boolean {
  const [one, two] = [a.replace(tail, ''), b.replace(tail, '')];
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length < least || /^(?:项目|工程|活动|仪式|双方|现场|学校|中心|大会|展览|比赛|本次活动|该项目)$/.test(short)) return false;
  if (short === long) return true;
  // 研究生开学典礼 is not the one of those who begin their studies
  if (isOfSome(short, long)) return false;
  // 分论坛 is not 论坛, 三家新店 are not 新店
  return short.length >= 3 ? long.endsWith(short) && !/[分副子南北东西新老小两三四五六七八九十多各另]/.test(long.charAt(long.length - short.length - 1)) : long.length - short.length >= 2 && long.endsWith(short) && !/[家个所座处]/.test(long.charAt(long.length - short.length - 1));
}
