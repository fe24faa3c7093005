// Part of date/order: stages of one work, case, journey or life (招标, 竣工; 终评, 颁奖; 一审, 终审) anywhere in the story, dated against their order.
import { isSlip } from './slip.ts';
import { wordsFrom } from '../../base/affixes.ts';
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';
import { stageAt, type Told } from './stages.ts';
import { chains, several } from './stages-data.ts';
import { shareName } from './subjects.ts';

/** A story with more dates than this is a chronicle of many things. */
const mostDates = 24;
/** Dates without year that lie farther apart may be of two years. */
const oneYear = 45;
/** What a short clause may open with and still go on with what was told before. */
const goesOn = /^(?:并|又|而|且|已|曾|却|后|随后|此前|早在|最终|拖到|直到|等到|才|到|至|于|在|将|自|从|同年|当年|就|便|的|也|又在|其|它|他|她|该[案书桥厂剧片]?|这[座本部片所]?|[本该省市县区]{0,2}(?:级|中级)?(?:人民)?法院|据[^，]{0,6}介绍|记者[^，]{0,4}|警方|双方|工程|项目|老人|患者|病人|伤者|产妇|全书|全线|全桥|书稿|孩子们?|村民们?|大家|第一[批茬拨炉场窝]|首[场轮炉]|头[一茬批]|[上下]午|经|由|，|　| ){0,4}$/;
/** 2025年8月完成最后一盏的安装: the verb follows its date. */
const verbs = wordsFrom(['完成', '通过', '进行', '正式', '公开', '顺利', '全部', '作出', '获得', '获', '迎来', '举行', '组织', '种下', '撒下', '领到', '拿到', '交给', '送到']);
/** Chains whose stages are told of different bodies and meetings: subjects need not agree where the story has one of each. */
const freeChains: ReadonlySet<string> = new Set(['contest', 'recruiting', 'court', 'rules', 'honour', 'film', 'camp', 'crop', 'hatching', 'kiln', 'brew', 'stock', 'book', 'ship', 'parcel', 'gift', 'order', 'arrival', 'find', 'licence', 'play', 'test', 'fraud', 'crime', 'merger', 'fire', 'paper', 'dig', 'damage', 'letter', 'plan', 'rescue']);
/** Chains of works that have a name: free too, where no other work of the kind comes in. */
const works = /([\u4e00-\u9fff]{2})(?:隧道|大?桥|大?楼|馆|厂|车?站|公?路|库|学?校|医?院|公?园|广?场|房|屋|店|渠|坝|码头|泵站|社区|小区|公寓|大厦|粮库|水库|市场|体育场|园区|基地|宿舍|食堂|酒店|宾馆|[剧影]院|[祠塔闸]|机场|电站|大道|中心)/g;
/** A story that goes back in time says so. */
const goesBack = /最初|当初|起初|一开始|起因|事情要从|说起|回忆|早在|此前|之前|先是/;

interface Placed {
  readonly told: Told;
  readonly stage: number;
}

/** Pairs of dates whose stages stand in the wrong order; `known` holds the offsets of dates that another reader has reported; gives them and its own. */
export function checkStages(context: OrderContext, civil: readonly CivilMention[], known: ReadonlySet<number>): ReadonlySet<number> {
  const dates = civil.filter((m) => /^(?:day|month|year)$/.test(m.grain) && !m.to && !m.recurring && (m.from.festival === null || m.days !== null) && (m.from.year !== null || m.from.yearShift !== null || m.from.month !== null));
  if (dates.length < 2 || dates.length > mostDates) return known;
  const { text } = context.copy;
  const all = civil.filter((m) => m.grain !== 'vague');
  const told: Told[] = [];
  for (const mention of dates) {
    const i = all.indexOf(mention);
    const part = context.copy.parts[mention.part];
    const found = stageAt(text, mention, Math.max(part?.start ?? 0, all[i - 1]?.end ?? 0), Math.min(part?.end ?? text.length, all[i + 1]?.start ?? text.length));
    if (found) told.push(found);
  }
  if (told.length < 2) return known;
  const used = new Set(known);
  for (const chain of chains.keys()) {
    const here = told.flatMap((t): Placed[] => t.event.places.filter((p) => p.chain === chain).map((p) => ({ told: t, stage: p.stage })));
    for (let i = 0; i < here.length; i++) for (let k = i + 1; k < here.length; k++) {
      const [a, b] = [here[i], here[k]];
      if (a && b && a.stage !== b.stage) comparePair(context, chain, a, b, here, used);
    }
  }
  return used;
}

/** So many years between two stages in the wrong order are of two works, where the years do not look alike. */
const farApart = 12;

function comparePair(context: OrderContext, chain: number, a: Placed, b: Placed, here: readonly Placed[], used: Set<number>): void {
  const { text } = context.copy;
  const [early, late] = a.stage < b.stage ? [a, b] : [b, a];
  const one = early.told.mention;
  const two = late.told.mention;
  if ((used.has(one.start) && used.has(two.start)) || one.quoted !== two.quoted || isAhead(one) !== isAhead(two)) return;
  if (!isReversed(text, one, two, a.told.mention, b.told.mention, chains[chain]?.name ?? '')) return;
  if (several.test(aroundStage(text, chain, a.told)) || several.test(aroundStage(text, chain, b.told)) || otherTitle(around(text, a.told), around(text, b.told)) || otherTitle(clauseOf(text, a.told), clauseOf(text, b.told)) || eachOf(text, a.told, b.told) || !isTied(text, chain, a, b, here)) return;
  // 比大桥更早完工的是它的连接线: the words set the order themselves
  if (/更早|早于|[比较][^，。；]{1,10}早/.test(text.slice(Math.max(0, Math.max(one.start, two.start) - 30), Math.max(one.end, two.end)))) return;
  // 1986年，安澜大桥通车 … 2022年开工: no slip of the pen makes a generation
  if (one.from.year !== null && two.from.year !== null && one.from.year - two.from.year > farApart && !isSlip(one.from.year, two.from.year)) return;
  if (otherOne(text, chain, a, b, early.told)) return;
  used.add(one.start);
  used.add(two.start);
  const words = (m: CivilMention): string => text.slice(m.start, m.end);
  const span = spanOf(late.told);
  const other = spanOf(early.told);
  const near = a.told.mention.part === b.told.mention.part;
  context.report({
    message: 'acts',
    data: { later: late.told.event.word, earlier: early.told.event.word, laterDate: words(two), earlierDate: words(one) },
    span, related: [{ message: 'other', data: { words: text.slice(other.start, other.end) }, span: other }],
    ...(near ? {} : { severity: 'warning' as const }),
  });
}

/** Three birds let go, two others taken in; wheat weighed, maize sown after it. */
function otherOne(text: string, chain: number, a: Placed, b: Placed, early: Told): boolean {
  const name = chains[chain]?.name;
  // 去年12月刚交付了一艘，今年1月1日又签下新订单: another order
  if (name === 'order' && early === b.told && /[又再]$/.test(text.slice(Math.max(0, early.start - 2), early.start)) && /^了?(?:一[份批笔单个张]|新)/.test(text.slice(early.end, early.end + 4))) return true;
  // 体检8月3日开始，报名截止时间为8月10日: some are examined while others sign up
  if (name === 'recruiting' && [a, b].some((p) => p.told !== early && /体检|面试|笔试|初审/.test(p.told.event.word) && /^[^，。；]{0,4}(?:开始|起|启动|陆续|分批)/.test(text.slice(Math.max(p.told.end, p.told.mention.end), Math.max(p.told.end, p.told.mention.end) + 10)))) return true;
  if (name === 'rescue') return /又|[两二三四五六七八九十\d][只头条匹羽]/.test(around(text, a.told) + around(text, b.told));
  return name === 'crop' && early === b.told && /^了?[\u4e00-\u9fff]/.test(text.slice(early.end, early.end + 2)) && !/^的?[，。]/.test(text.slice(early.end, early.end + 2)) && text.charAt(early.end) !== '的';
}

/** A plan is no fact to compare with one. */
function isAhead({ days, today }: CivilMention): boolean {
  return days !== null && today !== null && days.first > today;
}

function spanOf({ mention, start, end }: Told): { start: number; end: number } {
  return { start: Math.min(mention.start, start), end: Math.max(mention.end, end) };
}

/** The sentence of a date, at most sixty characters to either side. */
function around(text: string, told: Told): string {
  const { start, end } = spanOf(told);
  return (text.slice(Math.max(0, start - 60), start).split(/[。！？；\n]/).at(-1) ?? '') + text.slice(start, end) + (text.slice(end, end + 60).split(/[。！？；\n]/)[0] ?? '');
}

/** The same without the stage's own word, which may be 重新开放, and for what is let go without 上游, for what is delivered without 首批. */
function aroundStage(text: string, chain: number, told: Told): string {
  const words = around(text, told).replaceAll(told.event.word, ' ');
  const name = chains[chain]?.name;
  if (name === 'rescue') return words.replaceAll('上游', ' ');
  return name === 'order' ? words.replace(/首批|其余|剩下/g, ' ') : words;
}

/** The clause of a date and its act: 《归途》去年4月上映. */
function clauseOf(text: string, told: Told): string {
  const { start, end } = spanOf(told);
  return (text.slice(Math.max(0, start - 30), start).split(/[，。！？；\n]/).at(-1) ?? '') + text.slice(start, end) + (text.slice(end, end + 30).split(/[，。！？；\n]/)[0] ?? '');
}

/** 去年底交付的是一期，今年初开工的是二期: each says which one it was. */
function eachOf(text: string, a: Told, b: Told): boolean {
  const which = (t: Told): string => /^的(?:则|却)?是([^，。；\n]{1,8})/.exec(text.slice(t.end, t.end + 12))?.[1] ?? '';
  if (which(a) !== '' && which(b) !== '' && which(a) !== which(b)) return true;
  for (const stretch of [clauseOf, around]) {
    const [one, two] = [a, b].map((t) => matchesOf(stretch(text, t), numbered).map((m) => m[0]));
    if (one !== undefined && two !== undefined && one.length > 0 && two.length > 0 && !one.some((n) => two.includes(n))) return true;
  }
  return false;
}

/** 一线1987年建成；二线2022年开工, 少年组决赛…，成年组初赛: one of several. */
const numbered = /(?:少[年儿]|成[年人]|青年|老年|男子|女子|高中|初中|小学|业余|专业|[甲乙丙丁])组|[一二三四五六七八九十](?:期|号?线|标段)|\d{1,2}号(?:线|楼|机组|机|桥|炉|井|泊位)/g;

/** 《晒场》 here, 《麦场》 there. */
function otherTitle(a: string, b: string): boolean {
  const last = (s: string): string[] => matchesOf(s, title).map((m) => m[0]);
  const [one, two] = [last(a), last(b)];
  return one.length > 0 && two.length > 0 && two.some((t) => !one.includes(t));
}

const title = /《[^》]{1,20}》|“[^”]{1,12}”/g;

/** What comes first is dated wholly after what comes next. Bare days are of one year where they lie close; in a hospital beside 今年 too. */
function isReversed(text: string, early: CivilMention, late: CivilMention, a: CivilMention, b: CivilMention, name: string): boolean {
  const mixed = name === 'hospital';
  const dated = (m: CivilMention): boolean => m.from.year !== null || m.from.yearShift !== null || (m.days !== null && m.anchor === 'context' && /[同当]年$/.test(text.slice(Math.max(0, m.start - 2), m.start + 2).slice(0, 2)));
  const [one, two] = [nominalDays(early), nominalDays(late)];
  if (!one || !two || one.first <= two.last) return false;
  if (dated(early) && dated(late)) return (early.days !== null && late.days !== null) || (early.from.yearShift !== null && early.from.yearShift === late.from.yearShift);
  // 3月底完成测产…而在同一年，…4月中旬播下
  if (!dated(early) && !dated(late) && /(?:^|[，。；\n])[^，。；\n]{0,6}同一?年[^。；\n]{0,30}$/.test(text.slice(Math.max(a.end, b.start - 60), b.start))) return true;
  if (early.grain !== 'day' || late.grain !== 'day' || /次年|翌年|第二年|转年|来年/.test(text.slice(a.end, b.start))) return false;
  // 今年7月11日入院 … 7月8日出院: both are of this year
  const thisYear = (m: CivilMention): boolean => m.from.year === null && (m.from.yearShift ?? 0) === 0;
  if ((dated(early) || dated(late)) && !(mixed && thisYear(early) && thisYear(late))) {
    // 2025年4月12日…，4月9日: the second date is of the first one's year, told in the same sentence
    const between = text.slice(a.end, b.start);
    return dated(a) && !/[。\n]/.test(between) && (!between.includes('；') || (name === 'court' && a.from.yearShift === 0 && between.length <= 40)) && dayOfYear(early) - dayOfYear(late) > 0 && dayOfYear(early) - dayOfYear(late) <= oneYear;
  }
  return one.first - two.last <= oneYear;
}

function dayOfYear({ from: { month, day } }: CivilMention): number {
  return (month ?? Number.NaN) * 31 + (day ?? Number.NaN);
}

/** One work: said of one thing, or the only ones of the story. */
function isTied(text: string, chain: number, a: Placed, b: Placed, here: readonly Placed[]): boolean {
  const { cyclic, name } = chains[chain] ?? { cyclic: true, name: '' };
  const distance = b.told.mention.start - a.told.mention.end;
  const forwards = a.stage < b.stage;
  const gap = text.slice(a.told.mention.end, b.told.mention.start);
  const same = a.told.mention.part === b.told.mention.part;
  // 再往下一行写着：1996年11月退役
  const implied = goesOn.test(ofSubject(b.told.subject.replace(/^.*(?:写着|写道|记着|记载)：/, '')));
  if (bygone.test(ofClause(text, b.told.mention.start))) return false;
  // another date of the same stage may be the other thing's
  const only = here.filter((p) => p.stage === a.stage).length === 1 && here.filter((p) => p.stage === b.stage).length === 1;
  // 体育馆2002年开工，2005年完工…。公寓1996年开工，1998年完工: the later one's own sentence has told its beginning
  if (here.some((p) => p !== a && p.stage === a.stage && p.told.mention.start < b.told.mention.start && p.told.mention.start > a.told.mention.start && !/[。；！？\n]/.test(text.slice(p.told.mention.start, b.told.mention.start)) && /[。；！？\n]/.test(gap))) return false;
  if (name === 'building' && !forwards && objectOf(text, b.told) && otherWork(text, a.told, b.told)) return false;
  const shared = shareName(named(text, a.told, 0), named(text, b.told, Math.max(a.told.end, a.told.mention.end)));
  if (only && distance <= 400 && !forwards && takesUp(text, a.told, b.told)) return true;
  if (cyclic) return same && distance <= 90 && only && (forwards ? implied && !goesBack.test(gap) : shared && goesBack.test(gap));
  if (!forwards && !(name === 'building' && only) && !(shared || goesBack.test(gap) || freeChains.has(name))) return false;
  if (distance > 400 || !only && distance > 60) return false;
  if (name === 'building' && only && same && distance <= 160 && forwards === false && !otherWork(text, a.told, b.told)) return true;
  if (name === 'building' && only && same && distance <= 60 && forwards && !otherWork(text, a.told, b.told) && isKnown(text, a.told, b.told)) return true;
  // 图书馆2006年开馆。桐岭隧道去年进洞，今年4月贯通: the sentence has named another work
  return (implied && (same || only) && distance <= 260 && !(name === 'building' && otherWork(text, a.told, b.told))) || shared || (freeChains.has(name) && only && distance <= 320);
}

/** 曾签过和解书, 在这之前: told as of an earlier time. */
const bygone = /曾|这之前|在此之前/;

function ofClause(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 16), at).split(/[。；\n]/).at(-1) ?? ''}${/^[^。；\n]*/.exec(text.slice(at, at + 30))?.[0] ?? ''}`;
}

/** 建成茶博馆: the stage word has an object. */
function objectOf(text: string, { end }: Told): boolean {
  return /^了?[\u4e00-\u9fff]{2}/.test(text.slice(end, end + 3));
}

/** What the second date is told of has been named before the first one. */
function isKnown(text: string, a: Told, b: Told): boolean {
  const subject = ofSubject(b.subject).slice(-3);
  return subject.length === 3 && text.slice(0, a.mention.start).includes(subject);
}

/** 馆是12月10日关的, 它是3月6日被发现的: 是 … 的 speaks of an act that is known, of what the story tells of. */
function takesUp(text: string, a: Told, b: Told): boolean {
  if (text.charAt(b.mention.start - 1) !== '是' || !(b.event.word.endsWith('的') || text.charAt(b.end) === '的') || !/^[，。；！”]/.test(text.slice(b.end + (b.event.word.endsWith('的') ? 0 : 1)))) return false;
  const subject = text.slice(Math.max(0, b.mention.start - 8), b.mention.start - 1).split(/[，。；：“”\n]/).at(-1) ?? '';
  if (subject.length > 5 || /[则却也还]$/.test(subject)) return false;
  return subject === '' || /^(?:[它他她]们?|[这那该])/.test(subject) || text.slice(0, a.mention.end + 40).includes(subject.slice(-2));
}

/** The clause before the word, up to a verb. */
function ofSubject(subject: string): string {
  const comma = subject.indexOf('，');
  const clause = comma < 0 ? subject : subject.slice(comma + 1);
  for (let at = 0; at < clause.length; at++) if (verbs.longest(clause, at, clause.length) !== null) return clause.slice(0, at).trim();
  return clause.trim();
}

/** Another tunnel, another house comes in between the two dates: a name with such a word that the story has not had before. */
function otherWork(text: string, a: Told, b: Told): boolean {
  const from = Math.min(a.start, a.mention.start);
  const between = text.slice(Math.max(a.end, a.mention.end), b.end) + (/^[^，。；\n]*/.exec(text.slice(b.end, b.end + 10))?.[0] ?? '');
  const known = text.slice(0, from) + (/^[^。！？\n]*/.exec(text.slice(from, from + 60))?.[0] ?? '');
  return matchesOf(between, works).some((m) => !/[这那该此本新整全座条一的在为月进出现开上到]/.test(m[1] ?? '') && !known.includes(m[0]));
}

/** The words round a date that may name its subject, without its stage word. */
function named(text: string, told: Told, from: number): string {
  const { start, end } = spanOf(told);
  const before = text.slice(Math.max(from, start - 30), start).split(/[。；！？\n]/).at(-1) ?? '';
  return `${before} ${told.subject} ${text.slice(end, end + 10).split(/[，。；\n]/)[0] ?? ''}`.replaceAll(told.event.word, ' ').replace(/[（(]?(?:星期|周)[一二三四五六日天][）)]?/g, ' ');
}

