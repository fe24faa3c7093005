// Which stage of which chain (开工, 竣工; 初赛, 颁奖; 交稿, 出版) a story tells of at a date, read from the words behind it and before it.
import { valuesFrom } from '../../base/affixes.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { chains, lightVerbs } from './stages-data.ts';

/** A stage of a chain; `chain` and `stage` are indexes of the table. */
export interface StageWord {
  readonly word: string;
  readonly places: readonly { readonly chain: number; readonly stage: number }[];
}

/** A date with the stages its words name and where the word ends. */
export interface Told {
  readonly mention: CivilMention;
  readonly event: StageWord;
  /** The word's offsets in the reading text. */
  readonly start: number;
  readonly end: number;
  /** What stands between the beginning of the clause and the date, and between the date and the word: the subject, if any. */
  readonly subject: string;
}

const byWord = new Map<string, StageWord & { places: { chain: number; stage: number }[] }>();
for (const [chain, { stages }] of chains.entries()) {
  for (const [stage, words] of stages.entries()) {
    for (const word of words.split(' ')) {
      const entry = byWord.get(word) ?? { word, places: [] };
      entry.places.push({ chain, stage });
      byWord.set(word, entry);
    }
  }
}
const stageWords = valuesFrom([...byWord.keys()], [...byWord.values()]);
const light = valuesFrom(lightVerbs.split(' '), lightVerbs.split(' '));

/** 出版社, 毕业生, 手术室: the word is part of another; 竣工前: not yet; 开工率. */
const partOf = /^(?:[社局室员师者证生率量价费款金权额季法台商单厂期点站果]|当[天日晚年]|[之以]?前|仪式筹|典礼筹|条件|标准|报告|方案|计划|合同|协议|前夕|许可|倒计时|资格|准备|在即|人数|截止|招标|图纸|设计)/;
/** 受理上诉: the case is a later one. */
const ofAppeal = /^(?:了|的)?[^，。]{0,4}(?:上诉|二审|再审|申诉|执行|抗诉|监督)/;

/** 报名, 即将: not told as done. */
const unreal = /未|没|[不拟](?!断)|原[计定]|计划|规划|预计|力争|争取|可能|打算|准备|申请(?!执行)|目标|本应|本该|推迟|[尚待即]|拒|若|如果|延期/;

/** How far behind its date an act may stand, and how far before. */
const reach = 44;
const back = 26;

/** The stage that the words round a date name; `from` and `to` bound them: the dates before and behind. */
export function stageAt(text: string, mention: CivilMention, from: number, to: number): Told | null {
  const leadFrom = clauseStart(text, Math.max(from, mention.start - back), mention.start);
  const lead = text.slice(leadFrom, mention.start);
  if (unreal.test(lead.slice(-8))) return null;
  const behind = firstBehind(text, mention, to);
  // 招标工作2025年11月完成, 二审于7月15日开庭
  const named = lead.endsWith('：') && ownWords.test(text.slice(mention.end, mention.end + 40)) ? null : lastIn(text, leadFrom, mention.start);
  if (named && (!behind || isLight(text, mention.end, behind.start) || /[于在是为：]$/.test(lead) || rankOf(named.event) > rankOf(behind.event))) {
    const takes = (named.start === leadFrom && named.end === mention.start && goesOff.test(text.slice(mention.end, mention.end + 26))) || /(?:[于在为：]|是在?|[从自]|落款|时间|日期|定在|开始于)$/.test(lead) || isLight(text, mention.end, to) || (behind !== null && sameChain(named.event, behind.event));
    if (takes) return { mention, event: named.event, start: named.start, end: named.end, subject: text.slice(leadFrom, named.start) };
  }
  // 颁奖礼在科技馆举行，时间是3月28日
  if (!behind && /^(?:时间|日期|日子)(?:是|为|在|定在|定于|就在)$/.test(lead)) {
    const before = clauseStart(text, Math.max(from, leadFrom - 1 - back), leadFrom - 1);
    const far = lastIn(text, before, leadFrom - 1);
    if (far) return { mention, event: far.event, start: far.start, end: far.end, subject: text.slice(before, far.start) };
  }
  // 手术做了六个小时，4月20日凌晨结束: what has ended is named a clause before
  if (!behind && lead === '' && isEnd(text, mention.end)) {
    const before = clauseStart(text, Math.max(from, leadFrom - 1 - back), leadFrom - 1);
    const far = text.charAt(leadFrom - 1) === '，' ? lastIn(text, before, leadFrom - 1) : null;
    if (far && far.start === before && '，。；\n'.includes(text.charAt(before - 1))) return { mention, event: far.event, start: far.start, end: far.end, subject: '' };
  }
  // 捡到漂流瓶的渔民说，那天是7月2日: the act stands earlier in the sentence
  if (!behind && /(?:那|这|当)[天时年日一]{1,2}(?:正)?(?:是|为|正值)$/.test(lead)) {
    const sentence = Math.max(text.lastIndexOf('。', leadFrom - 1), text.lastIndexOf('\n', leadFrom - 1), from, leadFrom - 1 - 2 * back) + 1;
    const far = lastIn(text, sentence, leadFrom);
    if (far) return { mention, event: far.event, start: far.start, end: far.end, subject: '' };
  }
  return behind ? { mention, event: behind.event, start: behind.start, end: behind.end, subject: lead + behind.between } : null;
}

/** 先通人、后通车：9月5日行人试走，10月8日竣工验收: the days behind the colon have words of their own. */
const ownWords = /^(?![上下中]午|[起前]|早[上晨]|晚|凌晨|之前|以前|开始)[\u4e00-\u9fff]{2,10}[，；、]\d{1,2}月(?:\d{1,2}日)?[\u4e00-\u9fff]{2}/;

/** 初赛5月16日在体育场打响: the stage's own day, by a verb of taking place at the end of the clause. */
const goesOff = /^[^，。；\d]{0,16}(?:举行|进行|打响|开打|开赛|开战|上演|举办|结束|落幕|收官)(?=[，。；])/;

/** Place of the word in its first chain: 二审 says more than 开庭. */
function rankOf({ places }: StageWord): number {
  return places[0]?.stage ?? 0;
}

function sameChain(a: StageWord, b: StageWord): boolean {
  return a.places.some((x) => b.places.some((y) => x.chain === y.chain));
}

interface Found {
  readonly event: StageWord;
  readonly start: number;
  readonly end: number;
}

/** The first stage word behind the date, in its clause or the next two, with nothing told of another time between. */
function firstBehind(text: string, { end }: CivilMention, to: number): (Found & { readonly between: string }) | null {
  const limit = Math.min(to, end + reach);
  let clauses = 0;
  for (let at = end; at < limit; at++) {
    const c = text.charAt(at);
    if (c === '。' || c === '；' || c === '\n' || c === '！' || c === '？') return null;
    if (c === '，' && at > end && ++clauses > 1) return null;
    const event = stageWords.longest(text, at, limit);
    if (!event) continue;
    const stop = at + event.word.length;
    const between = text.slice(end, at);
    // 8月法院作出的一审判决: the date is the noun's
    if (between.endsWith('的') && !/[后时天]的$|^，?完成/.test(between)) return null;
    // 自4月启动，截稿日期为8月31日: the word leads the next date
    if (between.includes('，') && stop < to && /^(?:的?(?:日期|时间))?(?:为|是|：|定[在于])$/.test(text.slice(stop, to))) return null;
    // 今年上半年，已投用的20套: what had been done before
    if (/已经?$/.test(between) && text.charAt(stop) === '的') return null;
    if (/^(?:立案|受理)$/.test(event.word) && ofAppeal.test(text.slice(stop, stop + 10))) return null;
    if (partOf.test(text.slice(stop, stop + 3)) || /[之以]后|随后|后来|直到|至今|如今|再到|[次翌同]年|期间|截止|准备|筹备|[“”《]/.test(between) || unreal.test(between.slice(-10))) return null;
    return { event, start: at, end: stop, between };
  }
  return null;
}

/** The last stage word from one offset to another. */
function lastIn(text: string, from: number, to: number): Found | null {
  let found: Found | null = null;
  for (let at = from; at < to; at++) {
    const event = stageWords.longest(text, at, to);
    if (!event) continue;
    if (!/^(?:[之以]?[前后]|社|局|率|员|的第|的[^，]{0,4}[人者])/.test(text.slice(at + event.word.length, to))) found = { event, start: at, end: at + event.word.length };
    at += event.word.length - 1;
  }
  return found;
}

/** 2025年11月完成: the first word behind the date is a light verb. */
function isLight(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && at < from + 6 && /[，已全部正式顺利上下午晚凌晨清早傍中夜里才就在]/.test(text.charAt(at))) at++;
  return light.longest(text, at, to) !== null;
}

/** 4月20日凌晨结束: no more is told of the date than that something ended. */
function isEnd(text: string, from: number): boolean {
  return /^(?:[上下]午|晚上?|凌晨|清晨|傍晚|深夜|才|就|全部|顺利){0,3}(?:结束|完成|收官|完毕|告一段落|做完|办完|落幕)/.test(text.slice(from, from + 12));
}

/** Where the clause that ends at `to` begins. */
function clauseStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if ('，。；：！？“”、\n（'.includes(text.charAt(at)) && !(text.charAt(at) === '：' && at === to - 1)) return at + 1;
  return Math.max(0, from);
}
