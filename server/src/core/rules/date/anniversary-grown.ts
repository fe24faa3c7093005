// Part of date/anniversary: the age of an institution told in other words: 15周岁生日, 成立10年来, 第十个年头.
import { type Count, countBefore, numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { datedActs, type DatedAct, statedYear } from '../../facts/dates/years.ts';
import { yearsAhead } from './anniversary-ahead.ts';
import { institution } from './anniversary-data.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';
import { shareName } from './subjects.ts';

const founded = institution('建成|通车|通航|开馆|开园|开港|投用|启用|投产|落成|开播|运营|上市|开通');
const most = 30;
const people = /[他她]|老人|先生|女士|爷爷|奶奶|大爷|大妈|老师|社长|会长|创始人|团员|社员|师傅|同学|孩子/;

/** A statement of age: `slack` years to either side that its wording leaves open. */
interface Grown {
  readonly count: Count;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** Ages, 年来 and 年头 of what the story says was founded in one year. */
export function checkGrown(context: AnniversaryContext): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? statedYear(text);
  if (now === null) return;
  let acts: readonly DatedAct[] | null = null;
  let read = 0;
  for (const unit of ['岁', '年来', '年以来', '年间', '年头', '个春秋', '个寒暑']) {
    for (const at of occurrences(text, unit)) {
      const grown = unit === '岁' ? birthday(text, at) : unit === '年头' ? numbered(text, at) : unit.startsWith('个') ? springs(text, at) : since(text, at, unit);
      if (!grown) continue;
      if (++read > most) return;
      acts ??= datedActs(text, facts.dates, founded);
      const base = baseOf(context, grown, acts);
      const year = now + (yearsAhead(text, sentenceAt(facts.sentences, grown.count.start)?.start ?? 0, grown.count.start) ?? 0);
      const years = base ? year - base.year : 0;
      if (base && years > 0 && (years < grown.low || years > grown.high)) say(context, grown, base, year);
    }
  }
}

/** 迎来15周岁生日, 过30岁生日. */
function birthday(text: string, at: number): Grown | null {
  const full = text.charAt(at - 1) === '周' ? at - 1 : at;
  const count = countBefore(text, full);
  if (!count || count.low !== count.high) return null;
  // 2012年投用的市民中心，今年10周岁了
  const plain = full < at && /^[了啦，。]/.test(text.charAt(at + 1)) && /[建投启开成落][^，。；]{1,3}的[^，。；他她]{2,14}，?(?:今年|如今|已经?|刚好|正好|整整|刚满|满|就|也){1,3}$/.test(text.slice(Math.max(0, count.start - 28), count.start));
  if (plain) return { count, end: at + 1, low: count.value, high: count.value };
  if (!/^(?:的)?(?:生日|华诞)/.test(text.slice(at + 1, at + 4))) return null;
  if (!/(?:迎来|喜迎|迎|庆祝|欢庆|度过|过|走过|迈入|步入|是)(?:了|自己|它|的|第|本报|本馆|本院|全馆|学校|公司){0,3}$/.test(text.slice(Math.max(0, count.start - 7), count.start))) return null;
  return { count, end: at + 1, low: count.value, high: count.value };
}

/** 已经走过10个春秋. */
function springs(text: string, at: number): Grown | null {
  const count = countBefore(text, at);
  const lead = count ? text.slice(Math.max(0, count.start - 6), count.start) : '';
  return count && count.value > 2 && /(?:走过|历经|度过|迎来|经历)(?:了)?$/.test(lead) ? { count, end: at + 3, low: count.low - 1, high: count.high + 1 } : null;
}

/** 成立10年来, 建站5年来, 开业3年以来. */
function since(text: string, at: number, unit: string): Grown | null {
  const count = countBefore(text, at);
  if (!count || count.value < 2) return null;
  const lead = text.slice(Math.max(0, count.start - 6), count.start);
  const word = /[\u4e00-\u9fff]{2}(?=(?:的|这|已|至今|整整|短短){0,2}$)/.exec(lead.replace(/(?:的|这|已|至今|整整|短短){1,2}$/, ''))?.[0] ?? '';
  if (!founded.test(word) && !founded.test(lead.replace(/(?:的|这|已|至今|整整|短短){1,2}$/, '').slice(-2))) return null;
  return { count, end: at + unit.length - 1, low: count.low - 1, high: count.high + 1 };
}

/** 今年正好走过第十个年头: the year itself counts or does not. */
function numbered(text: string, at: number): Grown | null {
  const from = Math.max(0, at - 8);
  const found = /第(\d{1,3}|[一二三四五六七八九十百]{1,4})个$/.exec(text.slice(from, at));
  const value = found?.[1] ? numberOf(found[1]) : null;
  if (!found || value === null || value < 2) return null;
  const start = from + found.index;
  const lead = text.slice(Math.max(0, start - 12), start);
  if (!/(?:今年|如今|现在|已经?)[^，。]{0,8}$/.test(lead) || /去年|明年/.test(lead)) return null;
  return { count: { start, end: at, value, low: value, high: value }, end: at + 2, low: value - 2, high: value };
}

/** The one founding told in the count's sentence or its neighbours, of the same subject, and nobody's own age. */
function baseOf({ copy: { text }, facts }: AnniversaryContext, { count }: Grown, acts: readonly DatedAct[]): DatedAct | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const index = sentenceIndex(facts.sentences, sentence.start);
  const near = acts.filter((a) => a.mention.part === sentence.part && Math.abs(sentenceIndex(facts.sentences, a.start) - index) <= 1 && !(a.start <= count.start && count.start < a.end));
  const [base] = near;
  // 前身创办于1946年: what the house was before
  if (!base || near.length !== 1 || /前身[^，。；]{0,8}$/.test(text.slice(Math.max(0, base.start - 10), base.start))) return null;
  const own = base.start >= sentence.start && base.end <= sentence.end;
  const here = text.slice(Math.max(sentence.start, count.start - 100), count.start);
  if (people.test(here.slice(-30)) || /[；]/.test(here)) return null;
  // 2016年，成立10年来…: another year speaks for the count
  const others = facts.dates.some((m): m is CivilMention => m.kind === 'civil' && m !== base.mention && m.start >= sentence.start && m.end <= count.start && (m.from.year !== null || (m.from.yearShift ?? 0) !== 0));
  if (others) return null;
  const home = sentenceAt(facts.sentences, base.start);
  return own || (home && shareName(here + text.slice(count.end, Math.min(sentence.end, count.end + 16)), text.slice(Math.max(home.start, base.start - 20), Math.min(home.end, base.end + 14)))) ? base : null;
}

function say(context: AnniversaryContext, { count, end }: Grown, base: DatedAct, now: number): void {
  const { text } = context.copy;
  const right = now - base.year;
  const digits = /^\d+$/.test(text.slice(count.start, count.end));
  context.report({
    message: 'grown', data: { base: base.year, word: base.word, now, right, printed: text.slice(count.start, end) }, span: { start: count.start, end },
    related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    fixes: digits ? [{ title: 'to', data: { to: String(right) }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
  });
}
