// date/order: acts before their beginnings, durations that two dates do not give, countdowns, ranges that run backwards, 次日.
import type { Span } from '../../base/span.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { defineStoryRule, type FixReport } from '../define.ts';
import { checkConnectives } from './connectives.ts';
import { checkCountdowns } from './countdown.ts';
import { checkPlainCountdowns } from './countdown-plain.ts';
import { checkDurations } from './durations.ts';
import { checkMixedDurations } from './durations-mixed.ts';
import { checkHeadLength } from './head-length.ts';
import { checkLater } from './later-told.ts';
import { checkNamedLengths } from './lengths-named.ts';
import { checkLengths } from './lengths-told.ts';
import { spans, stages } from './order-data.ts';
import { type OrderContext, orderMessages } from './order-messages.ts';
import { checkNextDays } from './next-days.ts';
import { checkCareer } from './order-career.ts';
import { checkCase } from './order-case.ts';
import { checkEnrol } from './order-enrol.ts';
import { checkFarActs } from './order-far.ts';
import { checkJourney } from './order-journey.ts';
import { checkOutcome } from './order-outcome.ts';
import { checkPromise } from './order-promise.ts';
import { checkStages } from './order-stages.ts';
import { checkStay } from './order-stay.ts';
import { checkTold } from './order-told.ts';
import { checkRangeTold } from './range-told.ts';
import { checkTender } from './order-tender.ts';
import { checkWindow } from './order-window.ts';
import { checkChronicle, checkClauses } from './order-chronicle.ts';
import { checkShifts } from './shift-told.ts';

export default defineStoryRule({
  id: 'date/order',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'sentences'],
  source: '事理先后与天数推算',
  messages: orderMessages,
  check(context) {
    const { dates, sentences } = context.facts;
    const civil = dates.filter((m): m is CivilMention => m.kind === 'civil');
    for (const mention of civil) if (mention.to && !mention.days && !mention.list) checkReversed(context, mention);
    if (civil.length === 0) return;
    let i = 0;
    let previous: readonly CivilMention[] = [];
    let part = -1;
    const lengths = new Set<number>();
    for (const sentence of sentences) {
      while (i < civil.length && (civil[i]?.start ?? 0) < sentence.start) i++;
      let end = i;
      while (end < civil.length && (civil[end]?.start ?? 0) < sentence.end) end++;
      if (end > i) {
        const here = civil.slice(i, end).filter((m) => m.grain !== 'vague');
        checkDurations(context, sentence, here, lengths);
        checkMixedDurations(context, sentence, here, lengths);
        previous = here;
        part = sentence.part;
      } else if (part === sentence.part) {
        // 2025年3月开工，2026年5月投产。从打桩到出丝，仅用了8个月。
        if (previous.length === 2 && !/返程|回程|返回|休整/.test(context.copy.text.slice(sentence.start, sentence.end))) checkDurations(context, sentence, previous, lengths);
        previous = [];
      }
    }
    checkFromTo(context, civil);
    checkChronicle(context, civil);
    checkClauses(context, civil);
    checkWindow(context, civil);
    checkTender(context, civil);
    checkHeadLength(context, civil);
    const reported = checkActs(context, civil.filter((m) => m.grain !== 'vague'));
    const disordered = checkStages(context, civil, reported);
    checkFarActs(context, civil, reported);
    checkNextDays(context, civil);
    checkTold(context, civil);
    checkStay(context, civil);
    checkCase(context, civil);
    checkPromise(context, civil);
    checkPlainCountdowns(context, civil, checkCountdowns(context, civil));
    checkLater(context, civil);
    checkShifts(context, civil);
    checkConnectives(context, civil, disordered);
    checkLengths(context, civil, lengths);
    checkNamedLengths(context, civil, lengths);
    checkRangeTold(context, civil);
    checkOutcome(context, civil);
    checkJourney(context, civil, lengths);
    checkEnrol(context, civil);
    checkCareer(context, civil);
  },
});

/** Building in stages, and a case that goes through several courts. */
const phases = /[一二三四五六七八九首东西南北]期|[二三四五六七八九]号?线|[一二再重]审|另案|仲裁|撤诉|发回|[东西南北一二三]段|标段|号[楼线桥]|分别|另一|其中|一个|前者|后者|第[一二三四五六七八九]部|[上中下][册卷部]|续[集篇作书]|修订|增订|再版|重印|新版|[英译]文?版|节选|单行本|连载/;

/** From the first date to sixteen characters behind the second; 一审 of a case that has seen one court only is no phase. */
function stretchOf(text: string, a: CivilMention, b: CivilMention): string {
  const stretch = text.slice(a.start, b.end + 16);
  if (!stretch.includes('一审')) return stretch;
  const line = text.slice(Math.max(0, a.start - 120), b.end + 60);
  return !/[二再重终]审|上诉|抗诉|执行|发回|撤销|仲裁|监督|检察|申[诉请]|不服/.test(line) ? stretch.replace('一审', '') : stretch;
}

/** Reports neighbouring dates out of order; gives their offsets. */
function checkActs(context: OrderContext, dates: readonly CivilMention[]): Set<number> {
  const { text } = context.copy;
  const reported = new Set<number>();
  for (let i = 0; i + 1 < dates.length; i++) {
    const [a, b] = [dates[i], dates[i + 1]];
    if (!a || !b || a.part !== b.part || b.start - a.end > 80 || !leads(text, a, b) || phases.test(stretchOf(text, a, b)) || /[一二三四首]期$/.test(text.slice(Math.max(0, a.start - 2), a.start)) && phases.test(text.slice(a.end, b.end))) continue;
    const limit = dates[i + 2]?.start ?? text.length;
    const [first, second] = stagesOf(text, a, b, limit);
    if (!first || !second || first.stage === second.stage || /[又再另]|重新|二次|恢复|改[成为]/.test(text.slice(b.end, second.end))) continue;
    // 比大桥更早完工的是它的连接线
    if (/更早|早于|[比较][^，。；]{1,10}早/.test(text.slice(a.start, b.end))) continue;
    // 1月27日17时闭馆，2月2日9时开馆: over a holiday
    if (/^(?:闭馆|停业|歇业|打烊|关门|闭园)$/.test(first.word) && /^(?:开馆|开业|营业|开门|开园|开张)/.test(second.word) && isLater(text, b, a, a, b)) continue;
    // 9月14日闭馆一天: for a day, before what begins later
    if (/^(?:[一两二三半]|\d)[天日]/.test(text.slice(second.end, second.end + 3))) continue;
    // 3月18日报案的失主，3月5日落网的嫌疑人: what the dates belong to is described
    if (text.charAt(first.end) === '的' && text.charAt(second.end) === '的') continue;
    // 今年上半年，已投用的20套: what had been done before
    if (text.charAt(second.end) === '的' && /已经?$/.test(text.slice(b.end, second.end - second.word.length))) continue;
    // 2025年3月的欠款也一并付清: the date is the noun's
    if (text.charAt(b.end) === '的' && second.end - second.word.length - b.end > 4) continue;
    if (/(?:[到至]|力争|争取)$/.test(text.slice(Math.max(0, a.start - 2), a.start))) continue;
    // a road may be open before it is accepted
    if ((first.word.includes('验收') && second.stage === stages.length - 1) || (second.word.includes('验收') && first.stage === stages.length - 1)) continue;
    const [early, late] = first.stage < second.stage ? [a, b] : [b, a];
    if (!isLater(text, early, late, a, b)) continue;
    const [earlyWord, lateWord] = first.stage < second.stage ? [first, second] : [second, first];
    const lateSpan = { start: late.start, end: lateWord.end };
    const earlySpan = { start: early.start, end: earlyWord.end };
    context.report({
      message: 'acts',
      data: { later: lateWord.word, earlier: earlyWord.word, laterDate: words(text, late), earlierDate: words(text, early) },
      span: lateSpan, related: [{ message: 'other', data: { words: text.slice(earlySpan.start, earlySpan.end) }, span: earlySpan }],
      fixes: swap(text, early, late),
    });
    reported.add(early.start).add(late.start);
  }
  return reported;
}

/** The second date opens its clause or follows a word of time: no other project has come in. */
function leads(text: string, a: CivilMention, b: CivilMention): boolean {
  const gap = text.slice(a.end, b.start);
  const lead = /[，、；,。](?=[^，、；,。]*$)([^，、；,。]*)$/.exec(gap)?.[1] ?? gap;
  const light = /^(?:并|又|而|且|已|曾|却|后|随后|此前|早在|最终|拖到|推到|延到|直到|等到|才|到|至|于|在|将|自|从|同年|计划|预计|当年|—|的|就|便){0,5}$/.test(lead);
  // 报名截止，报名从…: the noun is the first clause's own; other people of one case
  return light || /^(?:[本该省市县区州旗]{0,2}(?:中级)?(?:人民)?(?:法院|检察院)|警方|公安机关|[法检]院|医院|当事人|双方|他|她|老人|患者|病人|伤者|产妇|孩子)$/.test(lead) || (lead.length <= 4 && /^[\u4e00-\u9fff]{2}[从于在自将]?$/.test(lead) && gap.slice(0, gap.length - lead.length).includes(lead.slice(0, 2)));
}

interface Stage {
  readonly stage: number;
  readonly word: string;
  readonly end: number;
}

/** Stages of both dates in one chain: of building, or of a beginning and an end. */
function stagesOf(text: string, a: CivilMention, b: CivilMention, limit: number): readonly [Stage | null, Stage | null] {
  const building = [stageOf(text, a, b.start), stageOf(text, b, limit)] as const;
  if (building[0] && building[1]) return building;
  const [one, two] = [toldBehind(text, a, b.start), toldBehind(text, b, limit)];
  for (const pair of spans) {
    const [x, y] = [one, two].map((told, i) => wordOf(told, pair, i === 0 ? a : b));
    if (x && y && x.stage !== y.stage) return [x, y];
  }
  return [null, null];
}

function wordOf(told: string, pair: readonly [RegExp, RegExp], mention: CivilMention): Stage | null {
  for (const [stage, words] of pair.entries()) {
    const found = words.exec(told);
    if (found) return { stage, word: found[0], end: mention.end + found.index + found[0].length };
  }
  return null;
}

/** The rest of the date's clause, or the next clause where the date is one of its own. */
function toldBehind(text: string, mention: CivilMention, limit: number): string {
  return /^，?[^，。；、\n]*/.exec(text.slice(mention.end, Math.min(limit, mention.end + 18)))?.[0] ?? '';
}

function stageOf(text: string, mention: CivilMention, limit: number): Stage | null {
  const stretch = toldBehind(text, mention, limit);
  for (const { act, at, word } of actsIn(stretch)) {
    const stage = stages.findIndex((s) => s.includes(act));
    if (stage >= 0) return { stage, word, end: mention.end + at + word.length };
  }
  return null;
}

/** `early` lies wholly after `late`. Years must be printed (or 同年 said): 9月开工，6月竣工 may run over New Year. */
function isLater(text: string, early: CivilMention, late: CivilMention, a: CivilMention, b: CivilMention): boolean {
  const dated = (m: CivilMention): boolean => m.from.year !== null || m.from.yearShift !== null;
  if (dated(early) && dated(late) && (early.days === null || late.days === null)) {
    const [one, two] = [nominalDays(early), nominalDays(late)];
    return early.from.yearShift !== null && early.from.yearShift === late.from.yearShift && one !== null && two !== null && one.first > two.last;
  }
  if (dated(early) && dated(late)) return early.days !== null && late.days !== null && early.days.first > late.days.last;
  if (early.grain === 'day' && late.grain === 'day' && !dated(early) && !dated(late) && early.from.month !== null && late.from.month !== null && !/次年|翌年|第二年/.test(text.slice(a.end, b.start))) {
    const [one, two] = [nominalDays(early), nominalDays(late)];
    const gap = one && two ? one.first - two.last : 0;
    return gap > 0 && gap <= 45;
  }
  // 今年4月12日立案，4月9日达成调解: the second date is of the first one's year
  if (dated(a) && !dated(b) && early.grain === 'day' && late.grain === 'day' && !/次年|翌年|第二年|[。；]/.test(text.slice(a.end, b.start))) {
    const gap = dayOfYear(early) - dayOfYear(late);
    return gap > 0 && gap <= 45;
  }
  if (!/同年|当年/.test(text.slice(a.end, b.start)) || early.from.month === null || late.from.month === null) return false;
  if (early === b && dated(b)) return false;
  return early.from.month > late.from.month || (early.from.month === late.from.month && (early.from.day ?? 0) > (late.from.day ?? 99));
}

/** Months of 31 days are near enough; NaN where month or day is not printed. */
function dayOfYear({ from: { month, day } }: CivilMention): number {
  return (month ?? Number.NaN) * 31 + (day ?? Number.NaN);
}

function words(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function swap(text: string, a: CivilMention, b: CivilMention): FixReport<typeof orderMessages>[] {
  const [one, two] = [words(text, a), words(text, b)];
  return [{ title: 'to', data: { to: `${two}…${one}` }, safety: 'confirm', edits: [{ span: { start: a.start, end: a.end }, newText: two }, { span: { start: b.start, end: b.end }, newText: one }] }];
}

/** 从7月18日开到7月12日: a verb before 到; a winter's span (从11月15日到3月15日) ends next year. */
function checkFromTo(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  for (let i = 0; i + 1 < civil.length; i++) {
    const [a, b] = [civil[i], civil[i + 1]];
    if (!a || !b || b.start - a.end > 6 || a.part !== b.part || a.grain !== 'day' || b.grain !== 'day' || a.to || b.to || a.from.month === null || b.from.month === null) continue;
    // 从去年3月1日开挖到今年2月23日
    if (a.from.yearShift !== b.from.yearShift && a.from.yearShift !== null && (b.from.yearShift ?? 0) > a.from.yearShift) continue;
    if (!/[从自]$/.test(text.slice(a.start - 1, a.start)) || !/^(?:上午|下午|晚)?[^，。；、]{0,3}[到至]$/.test(text.slice(a.end, b.start))) continue;
    const [one, two] = [nominalDays(a), nominalDays(b)];
    const back = one && two ? one.first - two.last : 0;
    if (back <= 0 || back > 45) continue;
    const span = { start: a.start, end: b.end };
    context.report({ message: 'reversed', data: { words: text.slice(span.start, span.end) }, span, fixes: swap(text, a, b) });
  }
}

/** 5月20日至5月15日, 6月28日至3日: both days exist, the second before the first. */
function checkReversed(context: OrderContext, { start, end, grain, from, to }: CivilMention): void {
  if (!to || grain !== 'day' || from.day === null || to.day === null || from.month === null || to.year !== from.year || to.yearShift !== from.yearShift) return;
  if (from.day > 31 || to.day > 31 || from.day < 1 || to.day < 1 || to.month !== from.month || to.day >= from.day || from.month > 12) return;
  const { text } = context.copy;
  const printed = text.slice(start, end);
  const limit = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][from.month - 1] ?? 0;
  if (from.day > limit) return;
  const mark = /[至到—–～~－-]+/.exec(printed);
  const fixes: FixReport<typeof orderMessages>[] = [];
  if (mark && printed.includes(`${from.day}日`) && printed.includes(`${to.day}日`)) {
    const fixed = printed.slice(0, mark.index).replace(`${from.day}日`, `${to.day}日`) + mark[0] + printed.slice(mark.index + mark[0].length).replace(`${to.day}日`, `${from.day}日`);
    fixes.push({ title: 'to', data: { to: fixed }, safety: 'confirm', edits: [{ span: { start, end }, newText: fixed }] });
  }
  context.report({ message: 'reversed', data: { words: printed }, span: { start, end }, fixes });
}
