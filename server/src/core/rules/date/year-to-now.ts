// Part of date/year: years counted from the year told right before to the year of the issue, where no two years of the story make them: 城门拆于1953年，距今68年了; 1986年到现在，34年; 2006年8月当上邮递员，跑这条邮路已经15年.
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { YearContext } from './year-messages.ts';
import { baseOf, leadsToNow } from './year-to-now-base.ts';

const most = 40;

/** Reports such counts that are more than a year off; `free`: not found otherwise. */
export function checkToNow(context: YearContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const year = issue.date?.year;
  if (year === undefined) return;
  const past = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.from.year !== null && m.from.year < year - 2);
  if (past.length === 0) return;
  const known = [...new Set([year, ...facts.dates.flatMap((m) => (m.kind === 'civil' && m.from.year !== null ? [m.from.year, ...(m.to?.year != null ? [m.to.year] : [])] : []))])];
  let read = 0;
  for (const unit of ['年', '岁', '载']) for (const at of occurrences(text, unit)) {
    if (/^(?:[代级度期底初份后龄]|前(?!的今))/.test(text.slice(at + 1, at + 4))) continue;
    const count = countBefore(text, text[at - 1] === '周' ? at - 1 : at);
    if (!count || count.value < 5 || count.low !== count.high || ++read > most) continue;
    // 今年迎来25周年, 至今已有31年党龄: date/anniversary and date/age tell
    if ((text[at - 1] === '周' && /(?:迎来|喜迎|恰逢)[^，。；]{0,6}$/.test(text.slice(count.start - 8, count.start))) || /^[党工教军社驾]龄/.test(text.slice(at + 1, at + 3))) continue;
    const base = baseOf(context, count, at, past);
    const from = base?.from.year ?? null;
    if (!base || from === null || (unit === '岁' && !isThing(text, base, count.start))) continue;
    const right = year - from;
    const span = { start: count.start, end: at + 1 };
    // 2014年换过，前一根用了9年: the one before
    if (/(?:前|上)一[\p{Script=Han}](?:[\p{Script=Han}]{0,3})?用了?$/u.test(text.slice(Math.max(0, count.start - 8), count.start))) continue;
    if (Math.abs(right - count.value) <= 1 || count.value > 3 * right || (count.value * 2 < right && /一[\u4e00-\u9fff]{1,2}就是?$/.test(text.slice(count.start - 4, count.start))) || count.value * 3 < right || isExplained(text, count.value, base, known, year) || !free(span)) continue;
    const printed = text.slice(span.start, span.end);
    context.report({
      message: 'standing', data: { base: from, now: year, right, printed }, span, severity: 'warning',
      related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
      fixes: /^\d+[年岁]$/.test(printed) ? [{ title: 'to', data: { to: `${right}${unit}` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
    });
  }
}

/** 铸于1924年，今年整102岁; 1926年点灯，今年整100岁: a thing has its age by the year it was made, and nothing stands between. */
function isThing(text: string, base: Span, at: number): boolean {
  const gap = text.slice(base.end, at);
  return (/[建造筑铸修栽植种砌盖立]于$/.test(text.slice(base.start - 2, base.start)) && /^(?:\d{1,2}月)?(?:\d{1,2}日)?，(?:到|至)?(?:今年|如今|现在)[已刚正整满]{0,2}$/.test(gap)) || madeThen.test(gap);
}

const madeThen = /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:建成|落成|投用|投产|开[业馆张园]|成立|创[办建刊]|点灯|通[车航]|出厂|启用|竣工|栽下|种下)，(?:到|至)?(?:今年|如今|现在)[已刚正整满]{0,2}$/;

/** Two years of the story are so far apart, or two ages; what is counted up to now is explained by another beginning alone. */
function isExplained(text: string, value: number, base: Span, known: readonly number[], year: number): boolean {
  if (leadsToNow(text.slice(base.end, base.end + 44).split(/\d{1,3}周?年/, 1)[0] ?? '')) return known.some((a) => Math.abs(year - a - value) <= 1);
  if (known.some((a) => known.some((b) => b > a && Math.abs(b - a - value) <= 1))) return true;
  const ages = [...text.matchAll(/(\d{1,3})岁/g)].slice(0, 30).map((m) => Number(m[1]));
  return ages.some((a) => ages.some((b) => b > a && Math.abs(b - a - value) <= 1));
}
