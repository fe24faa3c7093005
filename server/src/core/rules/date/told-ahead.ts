// Part of date/year-turn: stretches of this year that are told as done though they have hardly begun or lie months ahead.
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { tellsOutcome, tellsResult, tenseOf } from '../../facts/dates/tense.ts';

const wholes = /^(?:全年|上半年|前三季度|前两季度|一季度|第一季度|前\d+个月)$/;
// bounded: at most 120 characters of a sentence
const plans = /将|要|计划|目标|力争|预计|预期|预算|争取|确保|拟|安排|[^成了年]任务|打算|有望|准备|继续|部署|谋划|时间表|日程|排好|路线图|节点|清单|订单|合同|假期[^，。]{0,4}共|放假|调休|共\d+天|排得|排满|预订|预约|[高中]考|考生|招生|报名/;
const totals = /(?:完成|实现|达到?|新增|累计|收入|接待|突破|超过?|增长|下降|首破|共|减少|提高|营收|产值|销售)[^，。；]{0,16}[\d一二三四五六七八九十百千万亿]|同比|比上年|较上年|比去年|超额|了/;

/** 今年前11个月完成…, 今年全年新增… in the first quarter: a stretch that has only begun, told with its totals. 今年以来 counts where the totals are those of 全年. */
export function isWholeTold(text: string, { days, today, from, start, end }: CivilMention, sentence: Span): boolean {
  if (!days || today === null || days.first > today || (civilDate(today).month > 3 && !(from.stretch === '上半年' && days.last - today > 31))) return false;
  const told = text.slice(start, Math.min(sentence.end, end + 80));
  const year = civilDate(today).year - 1;
  const review = from.stretch === '' && from.month === null && from.festival === null && civilDate(today).month <= 2 && new RegExp(`${year}年(?:度|全年)|年终|年度总结|去年全年`).test(text.slice(Math.max(0, start - 60), end + 140));
  // 截至1月21日，今年发放贷款218笔，去年全年为5630笔: this year's so far, beside last year's
  if (review && !/截[至止]/.test(text.slice(sentence.start, start)) && tellsResult(text, { start: end, end: Math.min(sentence.end, end + 80) }) && !plans.test(told) && !/今年以?来|[月日天]/.test(told)) return true;
  const whole = wholes.test(from.stretch) ? days.last - today > 31 : (from.stretch === '以来' || from.stretch === '') && civilDate(today).month <= 2 && from.month === null && from.festival === null && /^[^。]{0,30}(?<!去年|上年)全年(?:度)?[^目计任预]/.test(told.slice(end - start));
  return whole && (totals.test(told.slice(end - start)) || tellsResult(text, { start: end, end: Math.min(sentence.end, end + 80) })) && !plans.test(text.slice(Math.max(sentence.start, start - 30), Math.min(sentence.end, end + 80)));
}

const begun = /[种栽租买签领][下到]|办起|开起|开张|回到|来到|搬[进到来]|接手|入职|学会|建起|养起|辞|开始/;

const underWay = /昨天|昨日|昨晚|前天|上周|上月|日前|近日|日内|今天|目前|眼下|正在|主体|施工|建设|装修|在建|筹备|报名|计划|规划/;

/** 出现三次洪峰; 光是今年“双11”，就改了460件，创下纪录: what only a look back tells. */
const made = /(?:出现|发生|遭遇|遇上|经历|迎战)(?:了)?[^，。；]{0,6}?[\d一二两三四五六七八九十]{1,3}(?:次|起|场|处|回|趟|轮)|所幸|幸好|幸亏|就[\u4e00-\u9fff]{1,8}\d|创下|刷新[^，。；]{0,6}(?:纪录|记录)|创[^，。；]{0,6}(?:新高|纪录)|打破[^，。；]{0,8}纪录/;

/** 今年9月入学的新生里，学校为他们减免了…; 今年12月，全县发放…260万元: two months and more ahead, yet the sentence has nothing of a plan and tells of what was done or of results in figures. */
export function isFarTold(text: string, { days, today, from, start, end }: CivilMention, sentence: Span): boolean {
  if (!days || today === null || days.first - today < 60 || (from.month === null && from.festival === null && from.stretch === '')) return false;
  const whole = { start: Math.max(sentence.start, start - 60), end: Math.min(sentence.end, end + 120) };
  // 今年国庆节前后种下第一批苗，如今已是红果满枝
  const since = /，(?:如今|现在|眼下)/.exec(text.slice(end, whole.end));
  if (since && begun.test(text.slice(end, end + since.index)) && !tenseOf(text, { start: whole.start, end: end + since.index }).future) return true;
  if (plans.test(text.slice(whole.start, whole.end)) || underWay.test(text.slice(whole.start, whole.end)) || tenseOf(text, whole).future) return false;
  const told = { start: end, end: whole.end };
  return tenseOf(text, told).past || tellsResult(text, told) || tellsOutcome(text, told) || made.test(text.slice(told.start, told.end));
}
