// date/year-turn: 今年 left standing when a story written before New Year is printed after it (今年7月 told as past in January).
import { civilDate, type DayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt, tellsOutcome, tellsResult, type Tense, tenseAt, tenseOf } from '../../facts/dates/tense.ts';
import { fullDate, isoDay, rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type FixReport, type IssueRuleContext } from '../define.ts';
import { headlineYears } from './headline-year.ts';
import { type InferredDay, inferIssue } from './infer.ts';
import { anchorWitness, issueDay, witnessMessages } from './witness.ts';

const messages = {
  ...witnessMessages,
  past: { zh: '{anchor}，“{words}”（{meant}）尚未到，句中用的却是已然语气；是否跨年稿件？', en: 'Counted from {anchorIso}, “{words}” is {meant}, still to come, yet told as past: written last year?' },
  inferred: { zh: '据“{evidence}”推断见报在{season}，“{words}”尚未到，句中用的却是已然语气；是否跨年稿件？', en: 'By “{evidence}” the page seems to be of {season}; “{words}” is still to come, yet told as past: written last year?' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  evidence: { zh: '推断依据：“{words}”', en: 'Inferred from “{words}”' },
} as const;

type Needs = 'dates' | 'datelines' | 'sentences';
type Context = IssueRuleContext<typeof messages, Needs>;

export default defineIssueRule({
  id: 'date/year-turn',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'datelines', 'sentences'],
  source: '跨年稿件时间词须改（今年→去年），报社校对通例',
  messages,
  check(context) {
    const day = issueDay(context.issue);
    if (day !== null) {
      for (const story of context.tree.stories) {
        if (story.copy.role !== 'article') continue;
        checkStory(context, story, null);
        const { dates, sentences } = context.facts(story);
        if (civilDate(day).month <= 2) for (const mention of headlineYears(story.copy, dates, sentences)) report(context, story, mention, null);
      }
      return;
    }
    const inferred = inferIssue(context.tree.stories, (story) => context.facts(story));
    if (!inferred) return;
    for (const story of context.tree.stories) if (story.copy.role === 'article') checkStory(context, story, inferred);
  },
});

function checkStory(context: Context, story: Story, inferred: InferredDay | null): void {
  const { dates, sentences } = context.facts(story);
  dates.forEach((mention, i) => {
    if (mention.kind !== 'civil' || mention.from.yearShift !== 0 || mention.quoted) return;
    const sentence = sentenceAt(sentences, mention.start);
    if (!sentence) return;
    if (!inferred && isWholeTold(story.copy.text, mention, sentence)) {
      report(context, story, mention, null);
      return;
    }
    if (inferred ? !isAheadOfSpring(mention) : !isAhead(mention)) return;
    const tense = tenseAt(story.copy.text, sentence, mention, nextCivil(dates, i));
    if (!isPast(story.copy.text, mention, sentence, tense, inferred !== null)) return;
    report(context, story, mention, inferred);
  });
}

/** The whole of it lies after today; festivals and seasons must be two months off, for preparations are told as past too. */
function isAhead(mention: CivilMention): boolean {
  const { days, today, from, grain } = mention;
  if (!days || today === null) return false;
  // 今年1至11月 in January has begun, but its end is months away
  if (mention.to && days.first <= today) return days.last - today > 31 && grain === 'month';
  if (days.first <= today) return false;
  const vague = from.festival !== null || grain === 'season' || grain === 'half' || grain === 'quarter';
  return days.first - today >= (vague ? 60 : 1);
}

const wholes = /^(?:全年|上半年|前三季度|前两季度|一季度|第一季度|前\d+个月)$/;
const plans = /将|要|计划|目标|力争|预计|预期|预算|争取|确保|拟|安排|(?<!完成|完成了|完成全年)任务|打算|有望|准备|继续|部署|谋划|时间表|日程|排好|路线图|节点|清单|订单|合同|排得|排满|预订|预约/;
const totals = /(?:完成|实现|达到?|新增|累计|收入|接待|突破|超过?|增长|下降|首破|共|减少|提高|营收|产值|销售)[^，。；]{0,16}[\d一二三四五六七八九十百千万亿]|同比|比上年|较上年|比去年|超额|了/;

/** 今年前11个月完成…, 今年全年新增… in the first quarter: a stretch that has only begun, told with its totals. 今年以来 counts where the totals are those of 全年. */
function isWholeTold(text: string, { days, today, from, start, end }: CivilMention, sentence: Span): boolean {
  if (!days || today === null || civilDate(today).month > 3 || days.first > today) return false;
  const told = text.slice(start, Math.min(sentence.end, end + 80));
  const year = civilDate(today).year - 1;
  const review = from.stretch === '' && from.month === null && from.festival === null && civilDate(today).month <= 2 && new RegExp(`${year}年(?:度|全年)|年终|年度总结|去年全年`).test(text.slice(Math.max(0, start - 60), end + 140));
  if (review && tellsResult(text, { start: end, end: Math.min(sentence.end, end + 80) }) && !plans.test(told) && !/今年以?来|[月日天]/.test(told)) return true;
  const whole = wholes.test(from.stretch) ? days.last - today > 31 : (from.stretch === '以来' || from.stretch === '') && civilDate(today).month <= 2 && from.month === null && from.festival === null && /^[^。]{0,30}全年(?:度)?[^目计任预]/.test(told.slice(end - start));
  return whole && (totals.test(told.slice(end - start)) || tellsResult(text, { start: end, end: Math.min(sentence.end, end + 80) })) && !plans.test(text.slice(Math.max(sentence.start, start - 30), Math.min(sentence.end, end + 80)));
}

/** With an inferred month of January or February: April and later. */
function isAheadOfSpring({ from, grain }: CivilMention): boolean {
  if (from.month !== null) return from.month >= 4;
  return grain === 'half' ? from.stretch === '下半年' : from.festival !== null && /国庆|中秋|端午|重阳/.test(from.festival);
}

function nextCivil(dates: readonly DateMention[], i: number): DateMention | null {
  for (let k = i + 1; k < dates.length; k++) if (dates[k]?.kind === 'civil') return dates[k] ?? null;
  return null;
}

/** 以来, 了, 已, totals prove the past; mere verbs of reports only where nothing in the sentence looks ahead and the date is a month or day. */
function isPast(text: string, mention: CivilMention, sentence: Span, tense: Tense, inferred: boolean): boolean {
  const behind = text.slice(mention.end, mention.end + 2);
  if (/^[前止]|^之前|^以前|^起/.test(behind)) return false;
  const before = text.slice(Math.max(sentence.start, mention.start - 2), mention.start);
  if (/[到至于在]$/.test(before) && !/截[到至]$/.test(before) && !/^以来/.test(behind)) {
    if (!/[于在]$/.test(before)) return false;
  }
  if (tense.future) return false;
  // 雪场是今年11月15日开板的: 是 … 的 tells of what was done
  if (/是$/.test(before) && /^[^，。；！？\n]{1,18}的[，。；！？”）]/.test(text.slice(mention.end, mention.end + 22))) return true;
  if (mention.from.month !== null && elapsed.test(text.slice(mention.end, Math.min(lineEnd(text, mention.end), mention.end + 160)))) return true;
  if (isFarTold(text, mention, sentence)) return true;
  const narrow = mention.from.month !== null || mention.from.festival !== null;
  return tense.past || (narrow && tense.report && (inferred || /[到达]\s?\d|接待|发生|参加|获|吸引|调研|走访|救出|发现/.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 40)))));
}

const underWay = /昨天|昨日|昨晚|前天|上周|上月|日前|近日|日内|今天|目前|眼下|正在|主体|施工|建设|装修|在建|筹备|报名|计划|规划/;

/** 今年9月入学的新生里，学校为他们减免了…; 今年12月，全县发放…260万元: two months and more ahead, yet the sentence has nothing of a plan and tells of what was done or of results in figures. */
function isFarTold(text: string, { days, today, from, start, end }: CivilMention, sentence: Span): boolean {
  if (!days || today === null || days.first - today < 60 || (from.month === null && from.festival === null && from.stretch === '')) return false;
  const whole = { start: Math.max(sentence.start, start - 60), end: Math.min(sentence.end, end + 120) };
  // 今年国庆节前后种下第一批苗，如今已是红果满枝
  const since = /，(?:如今|现在|眼下)/.exec(text.slice(end, whole.end));
  if (since && begun.test(text.slice(end, end + since.index)) && !tenseOf(text, { start: whole.start, end: end + since.index }).future) return true;
  if (plans.test(text.slice(whole.start, whole.end)) || underWay.test(text.slice(whole.start, whole.end)) || tenseOf(text, whole).future) return false;
  const told = { start: end, end: whole.end };
  return tenseOf(text, told).past || tellsResult(text, told) || tellsOutcome(text, told);
}

const begun = /[种栽租买签领][下到]|办起|开起|开张|回到|来到|搬[进到来]|接手|入职|学会|建起|养起|辞|开始/;

/** 两个多月过去, 四个多月来, 半年来: the time since then has run. */
const elapsed = /(?:[一二两三四五六七八九十]|\d{1,2})个?多?个?月(?:多)?(?:来|过去|以来|间，|里，|后的今天)|半年多?(?:来|过去|里|间)|到现在|到如今|至今|(?:[一二两三四五六七八九十]|\d{1,3})(?:多)?(?:天|周)(?:来|过去)/;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function report(context: Context, story: Story, mention: CivilMention, inferred: InferredDay | null): void {
  const { text } = story.copy;
  const words = text.slice(mention.start, mention.end);
  const span = context.at(story, mention);
  const head = /^(?:今年|本年度?)/.exec(words)?.[0] ?? '今年';
  const fixes: FixReport<typeof messages>[] = [{ title: 'to', data: { to: `去年${words.slice(head.length)}` }, safety: 'confirm', edits: [{ span, newText: `去年${words.slice(head.length)}` }] }];
  if (inferred) {
    context.report({
      message: 'inferred', data: { words, evidence: inferred.words, season: inferred.season }, span, severity: 'information', fixes,
      related: [{ message: 'evidence', data: { words: inferred.words }, span: context.at(inferred.story, inferred.span) }],
    });
    return;
  }
  const today: DayNumber = mention.today ?? 0;
  const year = civilDate(today).year - 1;
  const dated = `${year}年${words.slice(head.length)}`;
  fixes.push({ title: 'to', data: { to: dated }, safety: 'confirm', edits: [{ span, newText: dated }] });
  context.report({
    message: 'past',
    data: { words, anchor: `${mention.anchor === 'dateline' ? '电头' : '本期'}${fullDate(today)}`, anchorIso: isoDay(today), meant: mention.days ? rangeText(mention.days) : '' },
    span,
    related: anchorWitness(context, story, context.facts(story).datelines, mention),
    fixes,
  });
}
