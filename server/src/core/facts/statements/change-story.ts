// Changes told away from their two values: 去年春节前…涨到了26元 … 今年不一样 … 昨天进的货，13元一斤，比去年春节前降了三成.
import { arrivalOf, directionOf, otherBasis, residue, verbEnd } from './change-words.ts';
import { cues } from './cues.ts';
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import { judgeChange, type Claim } from './judge-change.ts';
import type { Statement } from './model.ts';
import { nearRatio } from './plausible.ts';
import { areAlike, firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Characters that end words of change or come before a multiple. */
const claimCue = cues.cue('增涨升降跌减少省多高低翻是缩了节');
/** How many sentences with figures the values may stand before the claim. */
const reach = 8;
/** More claims than this are a report of figures, which says what it compares with. */
const most = 12;

/** Claims of change that no other reader has judged, against the only two values of one unit told before them; `judged` are the statements made so far. */
export function readStoryChanges(text: string, rows: readonly Row[], judged: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  let room = most;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row || !(row.percents || row.multiples) || !(row.cues & claimCue)) continue;
    for (const figure of row.figures) {
      if (!(figure.cues & claimCue) || (figure.q.kind !== 'percent' && figure.q.unit !== '倍' && figure.q.unit !== '番')) continue;
      if (judged.some((s) => s.claim.end === figure.q.end)) continue;
      const claim = claimOf(figure);
      if (!claim || room-- <= 0 || otherBasis.test(row.text)) continue;
      const before = valuesBefore(rows.slice(Math.max(0, i - reach), i + 1), figure);
      const pair = pairFor(text, row, before, claim);
      if (!pair) continue;
      const [made] = judgeChange(text, { ...pair, direction: 'plain', explicit: false, base: '', last: pair.to.index }, claim);
      if (!made || (!made.holds && (anyFits(text, before.filter((f) => !isAside(f)), claim) || !slip(claim, pair)))) continue;
      found.push(made);
    }
  }
  return found;
}

const priceWord = /降价|涨价|价格|票价|售价|单价|房价|菜价|药价/;

/** The amounts told before a claim; rates where the last figure told is a rate. */
function valuesBefore(rows: readonly Row[], { q }: Figure): Figure[] {
  const told = rows.flatMap((r) => r.figures).filter((f) => f.q.start < q.start && (isValue(f) || isRate(f) || isSpan(f)));
  // 缩短了六成: of the time told last
  if (told.at(-1)?.q.dimension === 'time') return q.kind === 'percent' ? told.filter((f) => f.q.dimension === 'time') : [];
  const rates = q.unit !== '倍' && q.unit !== '番' && told.at(-1)?.q.kind === 'percent';
  return told.filter((f) => (f.q.kind === 'percent') === rates);
}

/** 满意度达到88.7%: a rate that stands at a value, no share and no growth. */
const isRate = ({ q, before }: Figure): boolean => q.kind === 'percent' && /[%％]/.test(q.unit) && q.approximator === 'exact' && !/占|成$/.test(lastClause(before)) && directionOf(lastClause(before).replace(/了$/, '')) === null;

/** 45分钟, 18天 that something takes; not 三天来, 两年前. */
const isSpan = ({ q, after, before }: Figure): boolean => /^(?:个?小时|分钟|秒|个?工作日|天)$/.test(q.unit) && q.approximator === 'exact' && /^[，。；！”]|^$|^(?:降|缩短|压缩|减少|减|缩|压减|变)[到至为成]/.test(after) && /[要用花需等]|时间|时长|平均|缩短|压缩|[到至]$/.test(lastClause(before));

/** 其中6家, 比去年多240件: some of a value or the difference of two, no value of the same thing. */
export const isAside = ({ before }: Figure): boolean => /其中/.test(lastClause(before)) || (!/[到至]$/.test(before) && directionOf(lastClause(before).replace(/(?:了|整整|足足|近|约){1,2}$/, '')) !== null);

export const isValue = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.value > 0 && q.unit !== '' && !'岁点大'.includes(q.unit) && !(q.han && q.value === 1) && q.approximator !== 'range';

export const early = /去年|上一年|头年|前年|上年|[上往]届|[二两三四五六七八九十\d]{1,2}(?:年|个月|天)(?:以)?前|(?:19|20)\d\d年|刚[\p{Script=Han}]{1,3}(?:时|那)|[第头]一[年月天个批]|当初|最初|起初|原来|原先|从前|过去|以前|[之此]前|当年|那时|那一?年|春天|春节前|年初|[改换整][造治革]前|(?<!年)[之以]前|[\p{Script=Han}]{2}前，|没[\p{Script=Han}]{1,4}(?:那年|时|的时候)|上个?[月周季]|(?:开[业张馆园通学诊播]|成立|起步|创办|建[园站馆社厂店校村]|投用|入驻)(?:时|之初|初期|那年|当年|伊始)/u;
export const late = /今年|如今|现在|眼下|目前|去年|今天|昨天|前天|后来|这[个一]?[次年月冬夏春秋]|(?:19|20)\d\d年|换完|改完|[改换整][造治革]后|[之以]后|[\p{Script=Han}]{2}后，|[二两三四五六七八九十\d]{1,2}年后|第[二两三四五六]年|本月|上个?月/u;

/** 增长了3倍, 降了三成, 是头一年的三倍; the words before it bring in nothing else. */
export function claimOf(figure: Figure): Claim | null {
  const { q } = figure;
  const phrase = lastClause(figure.before).replace(/^.*[“‘）]/, '');
  if (phrase.length > 18 || /年均|平均|均|其中|占|率|目标|计划|预计|力争|将|要|能|可|约定|最多|至少|每|又/.test(phrase)) return null;
  const bare = phrase.replace(/(?:了|达到|达|约|近|将近|超过|整整|足足|差不多|大约|(?<=[幅度])[为是有]){1,3}$/, '');
  if (q.unit === '番') return /翻$/.test(bare) ? { figure, direction: 'up', phrase, form: 'doubling' } : null;
  const ratio = /[是为]([^，。；]{0,12})的$/.exec(phrase);
  if (q.unit === '倍' && ratio) return early.test(ratio[1] ?? '') ? { figure, direction: 'up', phrase, form: 'ratio' } : null;
  const direction = directionOf(bare) ?? (bare.endsWith('高') ? 'up' : bare.endsWith('低') ? 'down' : null);
  if (!direction || (q.unit === '倍' && direction === 'down')) return null;
  return { figure, direction, phrase, form: 'growth' };
}

/** The last two values of one unit where the story has no third before the claim or the claim names the time of one of them, in order of their times. */
function pairFor(text: string, row: Row, before: readonly Figure[], claim: Claim): { from: Figure; to: Figure } | null {
  // 降价幅度: of the two prices, whatever else is counted between
  const priced = isOfPrice(claim.phrase, before) && !row.figures.some((f) => f.index < claim.figure.index && f.q.dimension === 'money');
  const values = priced ? before.filter(isPrice) : before.filter((f) => !isAside(f));
  const last = values.at(-1);
  if (!last) return null;
  const base = early.exec(claim.phrase)?.[0];
  const first = otherOf(text, values, last, base);
  if (!first || !sameThing(first.q, last.q) || /[每第]/.test(text.charAt(first.q.start - 1) + text.charAt(last.q.start - 1))) return null;
  // the claim is told of the value beside it
  if (last.q.sentence < row.at - (priced ? 5 : 1) || row.sentence.part - last.q.part > (priced ? 2 : 1)) return null;
  if (otherChangeBetween(text, row, last, claim)) return null;
  const [a, b] = [wordsOf(text, first), wordsOf(text, last)];
  const back = early.test(b) && !early.test(a) && !late.test(b);
  const alone = last.q.sentence >= row.at - 1 && last.index === claim.figure.index - 1 && /今年|如今|现在|眼下/.test(b + lastClause(last.before)) && !late.test(a);
  if (!back && !alone && !(early.test(a) && (late.test(b) || base !== undefined || first.q.sentence === last.q.sentence || last.q.sentence === row.at || arrivalOf(last.before) === claim.direction))) return null;
  if (/目标|指标|标准|计划|预计|力争|将|争取|另|还有|分别|原价|邻|同行/.test(lastClause(a) + lastClause(b)) || /[人户月日亩年]均/.exec(lastClause(a))?.[0] !== /[人户月日亩年]均/.exec(lastClause(b))?.[0]) return null;
  if (!agreeOnSpan(claim.phrase, back ? b : a)) return null;
  if (!sameBasis(a, b, claim.phrase, last.q.kind === 'percent')) return null;
  if (priced && !ofThePrice(text, row, claim, first, last)) return null;
  if (!priced && !nounAgain(text, first, b) && !oneTopic(a + behind(text, first), b + behind(text, last), last.q.unit, claim)) return null;
  const rest = priced ? '' : claimRest(claim);
  if (rest !== '' && !heldIn(rest, a + b + behind(text, first) + behind(text, last), last.q.unit)) return null;
  const [from, to] = back ? [last, first] : [first, last];
  // 新建14所，使总数达到39所: what was added is no value of before
  if (/新[建增设开添][^，。；]{0,8}$/.test(from.before)) return null;
  // 突破400亿元 in the headline of 412.6亿元: the same value, rounded
  if (/^(?:突破|超过?|逾|破)/.test(text.slice(from.q.start, from.q.end)) && !early.test(lastClause(from.before)) && baseValue(to.q) < baseValue(from.q) * 1.1) return null;
  return (baseValue(to.q) > baseValue(from.q)) === (claim.direction === 'up') ? { from, to } : null;
}

const isPrice = ({ q }: Figure): boolean => q.dimension === 'money' && q.factor === 1;

/** 降价40%; 降幅40% right behind a price. */
const isOfPrice = (phrase: string, before: readonly Figure[]): boolean => priceWord.test(phrase) || (/[降涨]幅/.test(phrase) && before.some(isPrice));

/** The one other value of the unit; among several the one of the time that the claim names (是三年前的3倍). */
function otherOf(text: string, values: readonly Figure[], last: Figure, base: string | undefined): Figure | undefined {
  const others = values.filter((f) => areAlike(f, last) && baseValue(f.q) !== baseValue(last.q));
  const of = (list: readonly Figure[]): Figure | undefined => (new Set(list.map((f) => baseValue(f.q))).size === 1 ? (list.find((f) => early.test(wordsOf(text, f))) ?? list.at(-1)) : undefined);
  return of(others) ?? (base === undefined ? undefined : of(others.filter((f) => wordsOf(text, f).includes(base))));
}

/** Another change is told between the value and the claim, which then is of something else; 多了240件 tells the same. */
function otherChangeBetween(text: string, row: Row, last: Figure, claim: Claim): boolean {
  const end = claim.figure.q.start - claim.phrase.length;
  const between = row.figures.filter((f) => f.q.start > last.q.end && f.q.end <= end);
  let words = text.slice(last.q.end, end);
  if (/[\d一二两三四五六七八九十半](?:[%％成倍番])|百分之/.test(words)) return true;
  for (const f of between) if (sameUnit(f.q, last.q) && isAside(f)) words = words.replace(lastClause(f.before) + text.slice(f.q.start, f.q.end), '');
  return words.split(/[，。；：！？\n]/).some((clause) => directionOf(clause.replace(/[了过]$/, '')) !== null || /[涨降贵]了|便宜/.test(clause));
}

/** 五年翻了一番 is not said of last year and this; 比三年前 is said of what there was three years ago, or in a year named. */
export function agreeOnSpan(phrase: string, then: string): boolean {
  const years = /([两二三四五六七八九十]|\d{1,2})年(?:前|[来里间内])?/.exec(phrase)?.[1];
  return years === undefined || /(?:19|20)\d\d年/.test(then) || then.includes(`${years}年前`) || !/年前|去年|上年/.test(then);
}

/** A part of this year against all of the last is no growth; 同比 and 环比 want the base they name. */
function sameBasis(a: string, b: string, phrase: string, rates: boolean): boolean {
  if (/同比/.test(phrase) && !/去年|上年|同期|同月/.test(a + b)) return false;
  if (/环比/.test(phrase) && !/上[个一]?[月季周期]/.test(a + b)) return false;
  return rates || !/去年|上年|前年/.test(a + b) || partial.test(a) === partial.test(b);
}

/** 这种药降价幅度达70%: of the thing whose two prices one sentence told, named again or meant by 这. */
function ofThePrice(text: string, row: Row, claim: Claim, first: Figure, last: Figure): boolean {
  const told = text.slice(Math.max(0, first.q.start - 40), last.q.end).split(/[。！\n]/).at(-1) ?? '';
  if (first.q.sentence !== last.q.sentence || /[这那]些|[这那]批|各|最|全部|平均/.test(claim.phrase)) return false;
  const before = text.slice(row.sentence.start, claim.figure.q.start - claim.figure.before.length) + claim.figure.before;
  const words = before.replace(/[^，。：“]{0,16}(?:说|介绍|表示|透露|告诉记者|算了一笔账|算下来)[，：]“?/g, '').replace(claim.phrase, '') + (claim.phrase.split(/降价|涨价|价格|票价|售价|单价|房价|菜价|药价|[降涨]幅/, 1)[0] ?? '');
  // 房价: of another thing than what he earns
  const kind = /([房菜药])价/.exec(claim.phrase)?.[1];
  if (kind !== undefined && !told.includes(kind)) return false;
  if (/^(?:这[种款个盒套样一]|该|此|其)/.test(words)) return true;
  const bare = words.replace(/[^\p{Script=Han}]/gu, '');
  return bare === '' || [...bare].slice(0, -1).some((c, i) => /\p{Script=Han}{2}/u.test(c + bare.charAt(i + 1)) && !/[的了在是一]/.test(c + bare.charAt(i + 1)) && told.includes(c + bare.charAt(i + 1)));
}

/** The sentence up to a figure, at most forty characters of it. */
// bounded: forty characters
export const wordsOf = (text: string, { q }: Figure): string => /[^。！？\n]*$/.exec(text.slice(Math.max(0, q.start - 40), q.start))?.[0] ?? '';

/** What a figure counts, right behind it. */
const behind = (text: string, { q }: Figure): string => firstClause(text.slice(q.end, q.end + 6));

const verbs = new RegExp(`(?:同比|环比|[贵高低少翻])$|${verbEnd.source}`);
const fillers = /[比较和与跟同]?(?:去年|前年|上年|今年|如今|现在|当初|最初|起初|原来|原先|从前|过去|以前|当年|那时|[第头]一[年月天个批]|春节|年初|年前|刚开始|[改换整][造治革])(?:前|时|的|里|间|同期|相比)?|[二两三四五六七八九十几]{1,2}年[里间来]?|里|间|来|总共|一共|一下|硬是|整个|算下来|算起来|等于|的|又|还|已|就|都|竟|才|只|[是为]|了|一年/g;

/** What the clause of the claim speaks of beside time and change. */
export const claimRest = ({ phrase, form }: Claim): string => {
  // bounded: a clause of at most eighteen characters
  const bare = residue(phrase.replace(/(?:了|达到|达|约|近|将近|超过){1,3}$/, '')).replace(form === 'growth' ? verbs : form === 'doubling' ? /翻$/ : /[是为].*$/, '');
  return bare.replace(fillers, '').replace(/[^\p{Script=Han}]/gu, '');
};

const neutral = (unit: string): RegExp => (unit.endsWith('元') ? /(?:价格|价钱|收入|成本|费用|总额|金额)$/ : /(?:面积|数量|产量|人数|总数|水量|用量|规模|销量)$/);
const partial = /季度|[上下]半年|前[\d一二三四五六七八九十]{1,2}个?月|截至|至今|以来|已有|累计|到\d|(?<!\d)\d{1,2}月(?!前)/;

/** Every pair of characters stands in the text; words for amounts in general may be new. */
export function heldIn(words: string, where: string, unit: string): boolean {
  const bare = words.replace(neutral(unit), '');
  if (bare.length === 1) return where.includes(bare);
  for (let i = 0; i + 2 <= bare.length; i += 2) if (!where.includes(bare.slice(i, i + 2))) return false;
  return bare.length < 2 || where.includes(bare.slice(-2));
}

/** Words that say nothing of what is counted. */
const idle = /(?:这|这个|这一|该)(?:数字|比例|比重|指标|数据|数值)|(?:价格|价钱|零售价|数量|产量|总数|人数|面积|规模)|(?:增加|增长|发展|扩大|提高|提升|上升|下降|降低|减少|缩短|[升降涨跌增减])?[到至]$|[每一](?:天|日|周|月|年|次|[公千]?[斤克里米吨升亩])|[只就才仅也都]|[要是为有的了达到]$/g;

const topics: readonly RegExp[] = [/卖|销|售|成交|订单|批发|进的?货|一斤|价|收.{0,3}$/, /产(?!业|品)|制作|做出|加工|打了?|收了/, /借/, /接待|游客|客人|来客|迎来/, /收发|寄|快件|包裹/, /参观|观众|读者|入馆/, /养|存栏|出栏|羊|牛|猪|鸡/, /种(?!类)|植|田|地|棚|亩/, /用[水电气油煤]|用了|耗/, /数到|看到|观测|监测|记录/, /住|房租|租金/, /工资|收入|挣|赚|薪/, /报名|招收|学员|学生|入学|在校/, /跑|骑|走/, /学费|收费|收/, /等|候|排队/];

/** 12个班, 班级数变成36个: the noun of the one begins the words before the other. */
function nounAgain(text: string, first: Figure, words: string): boolean {
  const noun = /^\p{Script=Han}/u.exec(text.slice(first.q.end, first.q.end + 1))?.[0];
  return noun !== undefined && !/[的了，。]/.test(noun) && lastClause(words).includes(noun);
}

/** One deed is told of both, or a pair of characters is the same, or the second says nothing of its own. */
function oneTopic(a: string, b: string, unit: string, { phrase }: Claim): boolean {
  if (topics.some((t) => t.test(a) && t.test(b))) return true;
  const own = lastClause(b).replace(early, '').replace(late, '').replace(idle, '').replace(/[^\p{Script=Han}]/gu, '');
  if (own.length <= 2 || own.includes(unit)) return own.length !== 1 || a.includes(own) || directionOf(own) !== null;
  const bare = a.replace(/去年|今年|如今|现在/g, '');
  for (let i = 0; i + 2 <= own.length; i++) if (!/去年|今年|一年|只有|已经|[的了]/.test(own.slice(i, i + 2)) && bare.includes(own.slice(i, i + 2))) return true;
  return early.test(phrase) && own.length <= 4;
}

/** Whether any two values of one unit told before the claim bear it out. */
export function anyFits(text: string, before: readonly Figure[], claim: Claim): boolean {
  for (const from of before) for (const to of before) {
    if (from === to || !sameUnit(from.q, to.q) || (baseValue(to.q) > baseValue(from.q)) !== (claim.direction === 'up')) continue;
    const [made] = judgeChange(text, { from, to, direction: 'plain', explicit: false, base: '', last: to.index }, claim);
    if (made?.holds) return true;
  }
  return false;
}

/** Off as a slip leaves it: a multiple by one, a percentage by a digit, tenths and fractions by some. */
export function slip({ figure: { q }, form, direction }: Claim, { from, to }: { from: Figure; to: Figure }): boolean {
  const ratio = baseValue(to.q) / baseValue(from.q);
  if (form === 'doubling') return Math.abs(Math.log2(ratio) - q.value) < 1.2;
  if (q.unit === '倍') return Math.abs((form === 'growth' ? ratio - 1 : ratio) - q.value) <= 1.5 || nearRatio(form === 'growth' ? ratio - 1 : ratio, q.value);
  const share = 100 * (direction === 'up' ? ratio - 1 : 1 - ratio);
  // 只剩三分之一, 降低了三分之一: what is left taken for what went
  if (direction === 'down' && Math.abs(share + baseValue(q) - 100) < 1) return true;
  return /[%％]/.test(q.unit) ? nearRatio(share, baseValue(q)) : Math.abs(share - baseValue(q)) <= 31;
}
