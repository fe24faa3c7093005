// Part of date/year: years told right behind the one year of their sentence as lasting until today, in whatever words, a little off: 1981年投产，已经运行37年; 1995年进厂，到今年已干了31年; 从2009年起带队，32年来….
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { isSlip } from './slip.ts';
import { type StoryYears, storyYears } from './story-years.ts';
import type { YearContext } from './year-messages.ts';

/** Up to today, right before the count. */
const lasting = /(?:今年|今天|至今|迄今|如今|现在|眼下|算下?来|已经?|整整|正好|刚好|恰好|恰逢|迎来|足足|[\p{Script=Han}]了)[^，。；\d]{0,8}$|，一[\p{Script=Han}]{1,3}$|[党工教军社驾警]龄(?:为|是|已有?)?$/u;
/** Ever since, right behind it: 32年来, 18年里, 41年间. */
const since = /^年(?:来|间|里)(?!的?(?:前|后))/;
/** Told from its year on: 从1998年起, 2015年退休后. */
const begun = /起|开始|以来|后|第一|参加工作|建[成站校厂馆院台社团园]|投[产用]|创|成立|开[业馆园张通办]|上[岛岗船任车]|进[厂馆队校站]|入[行职伍团社]|从[教医警艺]|毕业|来到?|当[上了]|接[过手班]|搬|通[车航]/;
/** It ended, was broken off, is somebody else's, or lies ahead. */
const apart = /生(?!产|活|意|态)|诞|[退离卸]|去世|逝|过世|病故|停|拆|关[闭张]|改[名制称]|更名|合并|此前|之前|以前|相差|相[隔距]|其中|一共|累计|先后|前后|中断|重[建修]|翻|比|期限|贷|租|合同|有效|到期|每|计划|预计|将|如果|龄(?!(?:为|是|已有?)?$)|徒弟|父亲|母亲|儿子|女儿|师傅|丈夫|妻子|第二|后来|直到|当时|那时|规定|不满|未满|[前上]一/;
/** No count up to now: 前3年, 3年后, 第3年. */
const tails = /^年(?:前|后|级|代|度|期|底|初|份|龄|多以前|半|零)/;
const most = 30;

/** Reports such counts where no year of the story, printed or named, and no two years or ages make them true; `free`: not found otherwise. */
export function checkCounted(context: YearContext, free: (s: Span) => boolean): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !holdsAny(text, '年')) return;
  const years = storyYears(text, facts.dates, facts.sentences, now);
  if (!years) return;
  let read = 0;
  for (const unit of ['年', '岁']) for (const at of occurrences(text, unit)) {
    const end = text[at - 1] === '周' ? at - 1 : at;
    const count = /\d/.test(text.charAt(end - 1)) ? countBefore(text, end) : null;
    if (!count || count.value < 3 || count.value > 150 || count.low !== count.high || !/^\d/.test(text.charAt(count.start))) continue;
    if (++read > most) return;
    // 今年迎来25周年: told by date/anniversary
    if (text[at - 1] === '周' && /(?:迎来|喜迎)[^，。；]{0,6}$/.test(text.slice(Math.max(0, count.start - 8), count.start))) continue;
    if (free({ start: count.start, end: at + 1 })) judge(context, years, count, at);
  }
}

/** 从建站第一天算起, 从那天起: counted from what was told. */
const sinceThen = /^[^。；]{0,3}(?:从|自)[^，。；]{1,10}(?:算起|起|开始|以来|那[天年]起?)，/;

/** A thing made then: 1936年10月落成, 建于1956年, 2016年成立的. */
const made = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[，的]?(?:建成|落成|下水|通车|成立|开业|开门|开张|开站|开馆|修的?|造的?|铸|出厂|投用|启用|盖的|种下|栽下|创办|诞生)/;
/** Its age today. */
const aged = /(?:今年|如今|现在|算来|刚|已经?|下个?月|上个?月|本月|\d{1,2}月|再过[^，。；]{1,5})(?:就|刚|正好|整|已)?(?:要)?满?[^，。；\d]{0,2}$/;

function judge(context: YearContext, { now, past, distinct, explains }: StoryYears, count: Count, at: number): void {
  const { copy: { text }, facts } = context;
  const sentence = sentenceAt(facts.sentences, count.start);
  const base = past.filter((p) => p.mention.end <= count.start).at(-1);
  const home = base && base.mention.start < (sentence?.start ?? 0) ? sentenceAt(facts.sentences, base.mention.start) : null;
  // 1957年建站…。从建站第一天算起，观测已经延续了69年: the one year of the story, in the sentence before
  const taken = home !== null && sentence !== null && distinct === 1 && home.part === sentence.part && home.end >= sentence.start - 1 && sinceThen.test(text.slice(sentence.start, count.start)) && begun.test(text.slice(base?.mention.end ?? 0, home.end).slice(0, 12));
  if (!sentence || !base || (base.mention.start < sentence.start && !taken) || (base.mention.to && base.mention.to.year !== now && base.mention.to.yearShift !== 0)) return;
  const gap = taken ? text.slice(sentence.start, count.start) : text.slice(base.mention.end, count.start);
  if (gap.length > 40 || gap.length < 2 || apart.test(gap) || tails.test(text.slice(at, at + 5)) || /\d{4}/.test(gap)) return;
  const tail = text.slice(at, Math.min(sentence.end, at + 14));
  const thing = text[at] === '岁';
  if (thing && !((made.test(gap) || /[建造筑铸修栽种立]于$/.test(text.slice(base.mention.start - 2, base.mention.start))) && aged.test(gap) && !/[他她]|岁/.test(gap) && /^岁(?:了|[，。！；”]|的?生日)/.test(text.slice(at, at + 4)))) return;
  if (thing && (/当年|那年|第一/.test(gap) || facts.people.some((p) => p.start >= base.mention.end && p.start < count.start))) return;
  const ongoing = thing || lasting.test(gap) && /^年(?:了|[，。”！、；]|[\p{Script=Han}])/u.test(tail);
  if (!ongoing && !(since.test(tail) && begun.test(gap) && /[，；]/.test(gap))) return;
  // a moment told between counts from another: 2008年建馆，去年搬迁，…
  if (facts.dates.some((m) => m.kind === 'civil' && m !== base.mention && m.start >= base.mention.end && m.end <= count.start && m.from.year !== null && m.from.year !== base.year)) return;
  const right = now - base.year;
  const off = Math.abs(right - count.value);
  if (off <= 1 || (off > 9 && !(taken && isSlip(count.value, right))) || right < 2) return;
  const all = past.map((p) => p.year);
  if ([-1, 0, 1].some((d) => explains(now - count.value + d)) || all.some((a) => all.some((b) => Math.abs(b - a - count.value) <= 1))) return;
  // a thing's age is none of the people's
  const ages = thing ? [] : [...text.matchAll(/(?<!\d)(\d{1,3})岁/g)].slice(0, 30).map((m) => Number(m[1]));
  if (ages.some((a) => a === count.value || ages.some((b) => Math.abs(b - a - count.value) <= 1))) return;
  const span = { start: count.start, end: at + 1 };
  const printed = text.slice(span.start, span.end);
  context.report({
    message: 'standing', data: { base: base.year, now, right, printed }, span, severity: 'warning',
    related: [{ message: 'base', data: { words: text.slice(base.mention.start, base.mention.end) }, span: { start: base.mention.start, end: base.mention.end } }],
    fixes: [{ title: 'to', data: { to: `${right}${text.slice(count.end, at + 1)}` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }],
  });
}
