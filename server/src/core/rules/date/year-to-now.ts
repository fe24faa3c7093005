// Part of date/year: years counted from the year told right before to the year of the issue, where no two years of the story make them: 城门拆于1953年，距今68年了; 1986年到现在，34年; 2006年8月当上邮递员，跑这条邮路已经15年.
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { YearContext } from './year-messages.ts';

/** Between the year and the count: up to now. */
const now = /(?:距今|至今|迄今|到(?:今年(?:\d{1,2}月(?:末|底)?)?|现在|如今|今天|今日|昨[天日]|上个?月|这个星期[一二三四五六日]))[^。；\d]{0,12}$|(?:今年|今天|本月|这个月)[^，。；\d]{0,8}(?:满|整|恰逢|迎来|刚好|正好)[^，。；\d]{0,4}$/;
/** The same, of whatever was told last. */
const turned = /(?:算下?来|一晃|转眼)[^。；\d]{0,12}$/;
/** A year of a reign stands between. */
const reign = /[\u4e00-\u9fff]{2}[元一二三四五六七八九十廿]{1,3}年/;
/** Right before the count: on and on. */
const onward = /(?:[守干做教种当跑画写唱卖养开修走站住摆坐办用]了|一[\u4e00-\u9fff]{1,3}就(?:是|有)?|已经?(?:整整|有|满|快)?|整整|足足)$/;
/** From then on. */
const since = /^[^，。；\d]{0,4}(?:起|开始|以来)[^。；\d]{0,16}$|^[^。；\d]{2,14}，(?:[\u4e00-\u9fff]{0,2}坚持)?$/;
/** 2008年进厂，21年。 */
const bare = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[\u4e00-\u9fff]{2,6}，$/;
/** It ended, was broken off, or is of something else. */
const ended = /退休|离[开职任休]|去世|逝世|直到|调[到离任往]|卸任|停|关[闭张]|拆|中断|期间|先后|累计|其中|前后|后来|此后|[生岁]|比|改[名制]|第|那[年时]|如果|预计|将/;
const born = /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[出]?生|诞辰)/;
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
  for (const at of occurrences(text, '年')) {
    if (/^[代级度期底初份前后龄]/.test(text.slice(at + 1, at + 2))) continue;
    const count = countBefore(text, text[at - 1] === '周' ? at - 1 : at);
    if (!count || count.value < 5 || count.low !== count.high || ++read > most) continue;
    const base = baseOf(context, count, at, past);
    const from = base?.from.year ?? null;
    if (!base || from === null) continue;
    const right = year - from;
    const span = { start: count.start, end: at + 1 };
    if (Math.abs(right - count.value) <= 1 || count.value > 3 * right || count.value * 3 < right || isExplained(text, count.value, base, known, year) || !free(span)) continue;
    const printed = text.slice(span.start, span.end);
    context.report({
      message: 'standing', data: { base: from, now: year, right, printed }, span, severity: 'warning',
      related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
      fixes: /^\d+年$/.test(printed) ? [{ title: 'to', data: { to: `${right}年` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
    });
  }
}

/** The last year before the count, in its sentence or at the end of the one before, where the words between lead from the one to the other. */
function baseOf({ copy: { text }, facts }: YearContext, count: Count, at: number, past: readonly CivilMention[]): CivilMention | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const before = past.filter((m) => m.end <= count.start && m.start >= sentence.start && !born.test(text.slice(m.end, m.end + 8)) && !/(?:生|卒)于$/.test(text.slice(m.start - 2, m.start)));
  const base = before.at(-1);
  if (!base) return behind(text, facts.dates, sentence, count, at, past);
  if (base.to || facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.start >= base.end && m.end <= count.start && m.from.year !== base.from.year)) return null;
  const gap = text.slice(base.end, count.start);
  const tail = text.slice(at + 1, Math.min(sentence.end, at + 24));
  // counts of something else between them: 1984年…，36届，…
  if (gap.length > 44 || /\d{4}年/.test(gap)) return null;
  if (reign.test(gap) || /龄[^，。；]{0,4}$/.test(gap)) return null;
  if (now.test(gap)) return /中断|一共|累计|先后|还有|下次/.test(gap) || /^[以]?[内前后]/.test(tail) ? null : base;
  if (turned.test(gap)) return ended.test(gap) ? null : base;
  if (ended.test(gap) || ended.test(tail) || !/^(?:[，。！”；]|了|来|里|间|之久|光景|只|$)/.test(tail)) return null;
  const led = /[从自]$/.test(text.slice(base.start - 1, base.start));
  if (onward.test(gap) && gap.length < 30) return base;
  if (led && since.test(gap) && /^[来里间]/.test(tail)) return base;
  return bare.test(gap) && /^(?:[。”]|只)/.test(tail) ? base : null;
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

const begun = /开张|成立|搬来|[进入来]|[上下]岛|开[店业馆]|建成|创|盘下|接[过手班]|当上|刚|第一|支起|领|调来|分[到配]|毕业/;

/** Two years of the story are so far apart, or two ages; what is counted up to now is explained by another beginning alone. */
function isExplained(text: string, value: number, base: Span, known: readonly number[], year: number): boolean {
  if (now.test(text.slice(base.end, base.end + 44).split(/\d{1,3}周?年/, 1)[0] ?? '')) return known.some((a) => Math.abs(year - a - value) <= 1);
  if (known.some((a) => known.some((b) => b > a && Math.abs(b - a - value) <= 1))) return true;
  const ages = [...text.matchAll(/(\d{1,3})岁/g)].slice(0, 30).map((m) => Number(m[1]));
  return ages.some((a) => ages.some((b) => b > a && Math.abs(b - a - value) <= 1));
}
