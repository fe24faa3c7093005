// A headline's change, in tenths, per cent or times, against the one pair of figures it is taken from: 警情降了近三成 over 由去年同期的250起降到200起.
import { holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { baseValue } from './interval.ts';
import { equals, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { sharesPair } from './shared-pair.ts';
import { isExactAmount, sameUnit, type Figure, type Row } from './rows.ts';

const falls = /(?:降|减|少|下降|减少|缩短|压减|压缩|省)了?(?:近|约|超|逾|超过)?$/;
const rises = /(?:增|涨|升|多|增长|上升|增加|提升|提高)了?(?:近|约|超|逾|超过)?$/;
/** 由去年同期的250起|降到|200起. */
const step = /^[^，。；\d]{0,8}?，?(?:下?[降跌]|减少?|缩短|压[减缩]|回落|上?升|增[加长]?|涨|提[高升]|扩[大展]?)[到至为]了?(?:今年)?(?:的)?$/;
const from = /(?:由|从)[^，。；]{0,12}$/;
/** Pairs of the headline's words that say nothing of the thing. */
const idle = /[了降增近约]/;
/** More points than this apart, they are not one by rounding; more than that, they are not one at all. */
const nearest = 4;
const farthest = 40;

/** A figure and the one right before it that it came from. */
interface Step {
  readonly row: Row;
  readonly before: Figure;
  readonly to: Figure;
}

/** The steps of the rows from one figure of a unit to another, both of which `counts` lets pass. */
function stepsOf(rows: readonly Row[], counts: (f: Figure) => boolean = isExactAmount): Step[] {
  return rows.flatMap((row) => row.figures.flatMap((to) => {
    const before = row.figures[to.index - 1];
    return before && counts(before) && counts(to) && sameUnit(before.q, to.q) && from.test(before.before) && step.test(to.before) ? [{ row, before, to }] : [];
  }));
}

/** Changes of headlines that the body's only step from one amount to another belies, where the body tells no change in per cent itself. */
export function readHeadlineChange({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const inHead = (row: Row): boolean => headings.has(parts[row.sentence.part]?.kind ?? '');
  const heads = rows.filter(inHead).flatMap((r) => r.figures.filter((f) => f.q.kind === 'percent' && (falls.test(f.before) || rises.test(f.before))));
  const [head, more] = heads;
  if (!head || more) return [];
  const body = rows.filter((r) => !inHead(r));
  if (body.some((r) => r.figures.some((f) => f.q.kind === 'percent'))) return [];
  const [one, other] = stepsOf(body);
  if (!one || other) return [];
  const { row, before: a, to: b } = one;
  const down = falls.test(head.before);
  const headWords = text.slice(parts[rows.find(inHead)?.sentence.part ?? 0]?.start ?? head.q.start, head.q.start);
  const value = (100 * (baseValue(b.q) - baseValue(a.q))) / baseValue(a.q);
  if (value < 0 !== down || !sharesPair(headWords, row.text, idle)) return [];
  const { low, high } = stated(head.q);
  const off = Math.max(low - Math.abs(value), Math.abs(value) - high);
  if (off <= nearest || off > farthest) return [];
  return [statement('growth', [member('from', a.q), member('to', b.q), member('change', head.q)], { claim: head.q, holds: false, working: `(${say(text, b.q)}−${say(text, a.q)})÷${say(text, a.q)}${equals(value, 0.1)}%`, right: null, fault: 'growth' })];
}

const lower = /(?:再|又)?(?:便宜|下降|降价?|省|少|减)了?$/;
const higher = /(?:再|又)?(?:贵|上涨|涨价?|多|加|增)了?$/;

/** 每份再便宜两元 over 由每份12元降到9元: an amount by which the story's only step of the unit is not made. */
export function readHeadlineStep({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const inHead = (row: Row): boolean => headings.has(parts[row.sentence.part]?.kind ?? '');
  const heads = rows.filter(inHead).flatMap((r) => r.figures.filter((f) => isExactAmount(f) && f.q.kind !== 'percent' && (lower.test(f.before) || higher.test(f.before))));
  const [head, more] = heads;
  if (!head || more) return [];
  const [one, other] = stepsOf(rows.filter((r) => !inHead(r))).filter(({ to }) => sameUnit(to.q, head.q));
  if (!one || other) return [];
  const { row, before: a, to: b } = one;
  const gap = baseValue(b.q) - baseValue(a.q);
  const words = text.slice(parts[rows.find(inHead)?.sentence.part ?? 0]?.start ?? head.q.start, head.q.start);
  if (gap < 0 !== lower.test(head.before) || Math.abs(Math.abs(gap) - baseValue(head.q)) < 1e-6 * Math.abs(gap) || Math.abs(gap) > 3 * baseValue(head.q) || baseValue(head.q) > 3 * Math.abs(gap) || !sharesPair(words, row.text, idle)) return [];
  // any other pair of the story's figures of the unit may be what the head speaks of
  const all = rows.filter((r) => !inHead(r)).flatMap((r) => r.figures.filter((f) => sameUnit(f.q, head.q)));
  if (all.some((x) => baseValue(x.q) === baseValue(head.q) || all.some((y) => Math.abs(baseValue(x.q) - baseValue(y.q) - baseValue(head.q)) < 1e-6 * baseValue(head.q)))) return [];
  const [high, low] = gap < 0 ? [a, b] : [b, a];
  return [statement('growth', [member('from', a.q), member('to', b.q), member('change', head.q)], { claim: head.q, holds: false, working: `${say(text, high.q)}−${say(text, low.q)}＝${Number(Math.abs(gap / head.q.factor).toFixed(6))}${head.q.unit}`, right: null, fault: 'growth' })];
}

/** 净利润增长1.4倍 over 由6000万元增至8400万元: so many times as much, told as so many times more. */
export function readHeadlineTimes({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const inHead = (row: Row): boolean => headings.has(parts[row.sentence.part]?.kind ?? '');
  const heads = rows.filter(inHead).flatMap((row) => row.figures.filter((f) => f.q.unit === '倍' && f.q.approximator === 'exact' && rises.test(f.before)).map((f) => ({ f, row })));
  const [head, more] = heads;
  if (!head || more) return [];
  return stepsOf(rows.filter((r) => !inHead(r))).flatMap(({ row, before, to }): Statement[] => {
    const times = baseValue(to.q) / baseValue(before.q);
    const words = text.slice(head.row.sentence.start, head.f.q.start);
    if (Math.abs(times - head.f.q.value) > head.f.q.step / 2 || times <= 1 || !sharesPair(words, row.text, idle)) return [];
    return [statement('growth', [member('from', before.q), member('to', to.q), member('change', head.f.q)], { claim: head.f.q, holds: false, working: `（${say(text, to.q)}−${say(text, before.q)}）÷${say(text, before.q)}${equals(times - 1, 0.01)}倍`, right: null, fault: 'growth' })];
  });
}

const half = /(?:缩短|减少|下降|降低|压缩|降|减)了?(?:近|约|将近)?一半/;

/** 候诊时间缩短一半 over 由42分钟降到14分钟: half, where the story's only step is far from it. */
export function readHeadlineHalf({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const head = parts.find((p) => headings.has(p.kind) && half.test(text.slice(p.start, p.end)));
  const told = head ? half.exec(text.slice(head.start, head.end)) : null;
  if (!head || !told) return [];
  const [one, other] = stepsOf(rows.filter((row) => !headings.has(parts[row.sentence.part]?.kind ?? '')), isExact);
  if (!one || other) return [];
  const { row, before, to } = one;
  const value = (100 * (baseValue(before.q) - baseValue(to.q))) / baseValue(before.q);
  const start = head.start + told.index;
  if (value <= 0 || Math.abs(value - 50) <= 2 * nearest || Math.abs(value - 50) > farthest || !sharesPair(text.slice(head.start, start), row.text, idle)) return [];
  return [statement('growth', [member('from', before.q), member('to', to.q)], { claim: { start, end: start + told[0].length }, holds: false, working: `（${say(text, before.q)}−${say(text, to.q)}）÷${say(text, before.q)}${equals(value, 0.1)}%`, right: null, fault: 'growth' })];
}

/** An amount, or a length of time. */
const isExact = (f: Figure): boolean => isExactAmount(f) || (f.q.dimension === 'time' && f.q.kind === 'measure' && f.q.approximator === 'exact' && f.q.value > 0);

const doubled = /([\p{Script=Han}]{2})(?:实现|再|又)?翻(?:番|一番|了一番|了?两番)/u;
/** What stands before 翻番 and names nothing. */
const ofTime = /一年|[去今]年/;
/** Two characters in a row of the head's other words stand in the sentence. */
const sharesWord = (head: string, sentence: string): boolean => [...head].some((_, i) => /^\p{Script=Han}{2}$/u.test(head.slice(i, i + 2)) && sentence.includes(head.slice(i, i + 2)));

/** Well short of twice as much. */
const notTwice = 1.75;

/** 亩收入翻番 over 平均收入由去年的4100元涨到了今年的6900元: said of the body's only step of what the headline names, which is no doubling. */
export function readHeadlineDoubled({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  if (!holds(text, '番')) return [];
  const head = parts.find((p) => headings.has(p.kind) && doubled.test(text.slice(p.start, p.end)));
  const said = head ? doubled.exec(text.slice(head.start, head.end)) : null;
  if (!head || !said) return [];
  const [one, other] = stepsOf(rows);
  if (!one || other || rows.some((r) => r.figures.some((f) => (f.q.unit === '番' || f.q.unit === '倍') && f.q.start >= head.end))) return [];
  const times = baseValue(one.to.q) / baseValue(one.before.q);
  const name = said[1] ?? '';
  // 林场“卖风景”，一年翻了两番 over 林场的游客由4万人次增加到8万人次
  const tied = ofTime.test(name) ? sharesWord(text.slice(head.start, head.start + said.index), one.row.text) : one.before.before.includes(name);
  if (times <= 1 || times > (said[0].includes('两') ? 2 * notTwice : notTwice) || !tied) return [];
  const end = head.start + said.index + said[0].length;
  const claim = { start: end - (said[0].length - said[0].lastIndexOf('翻')), end };
  return [statement('doubling', [member('from', one.before.q), member('to', one.to.q)], { claim, holds: false, working: `${say(text, one.to.q)}÷${say(text, one.before.q)}${equals(times, 0.01)}倍`, right: null, fault: 'doubling' })];
}
