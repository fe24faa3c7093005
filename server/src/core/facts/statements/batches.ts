// Batches told one by one, wherever they stand, and what they come to: 第三批28只 … 第一批16只，第二批24只 … 三批共放飞78只; 首轮28.5分；第二轮31分；末轮29.5分，以91分的总分.
import { smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';
import { made } from './sum-parts.ts';

const batchCue = cues.cue('批轮期趟次场站段季剩');
/** The name of a batch right before its figure: 第一批放飞, 首轮拿到, 末轮再得. */
const named = /(?:第([一二三四五六])|(首|头)|(末|最后一))([批轮期趟次场站段季])(?!的|度)[^，。；、\d]{0,12}?(?:，[^，。；、\d]{0,8})?$/;
/** 三批共, 三轮总分, 三轮得分相加. */
const whole = /([两二三四五六])([批轮期趟次场站段季])[^，。；\d]{0,4}?(?:(?<!公)共|合计|总计|一共|总共|累计|总[分数量])[^，。；\d]{0,8}$/;
/** 先后派出三批医疗队，共96名. */
const inClauses = /([两二三四五六])([批轮期])[^，。；\d]{0,8}，(?:一?共|合计|总共|累计)(?:有|计|派出)?$/;
const people = /^[人名位]$/;
const score = /总分(?:为|是|达到|达)?$/;
const aside = /计划|预计|将|目标|其中|每|均|比|增|减|平均/;
/** No story has more figures that are looked at. */
const most = 60;

/** Totals of as many batches as they count, each named with one figure of the unit. */
export function readBatches(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  const figures = rows.filter((r) => r.cues & batchCue).flatMap((r) => r.figures);
  if (figures.length < 3 || figures.length > most) return found;
  for (const total of figures) {
    const lead = text.slice(Math.max(0, total.q.start - 26), total.q.start);
    const m = whole.exec(lead.replace(/^.*[，。！？；\n]/s, '')) ?? inClauses.exec(lead);
    const behind = total.q.unit === '分' && (score.test(lastClause(total.before)) || /^的?(?:总分|总成绩)/.test(total.after));
    const left = total.q.approximator === 'exact' && !m && !behind && rest.test(lastClause(total.before)) ? restOf(text, rows, figures, total) : null;
    if (left) found.push(left);
    if (!(m || behind) || total.q.approximator !== 'exact') continue;
    const parts = partsOf(text, figures, total, m?.[2] ?? null);
    if (!parts || (m && parts.length !== smallNumber(m[1] ?? '')) || parts.length < 2) continue;
    const holds = meet(parts.map((f) => meaning(f.q)).reduce(add), meaning(total.q));
    const due = parts.reduce((n, f) => n + baseValue(f.q), 0);
    const summed = holds || Math.abs(due / baseValue(total.q) - 1) < 0.25 ? made(text, total.q, parts, holds, 'unequal') : null;
    if (summed) found.push(summed);
  }
  return found;
}

/** 就剩22户, 只余12只. */
const rest = /(?:就|只|仅|还|现在|如今|最后)[剩余](?:下|了)?$/;

/** 168户人家 … 第一批121户 … 第二批35户 … 就剩22户: what was there before the first batch, less all of them. */
function restOf(text: string, rows: readonly Row[], figures: readonly Figure[], left: Figure): Statement | null {
  const before = figures.filter((f) => f.q.start < left.q.start);
  const parts = partsOf(text, before, left, null);
  const [first] = parts ?? [];
  if (!parts || !first || parts.length < 2) return null;
  const totals = rows.flatMap((r) => r.figures).filter((f) => f.q.unit === left.q.unit && f.q.approximator === 'exact' && f.q.start < first.q.start && baseValue(f.q) > baseValue(first.q));
  const [total] = totals;
  if (!total || totals.some((f) => f.q.value !== total.q.value)) return null;
  const due = baseValue(total.q) - parts.reduce((n, f) => n + baseValue(f.q), 0);
  // 还有几户投亲靠友: others went without a number
  if (/还有|另有|另外|几[户人只个]|若干|其他|陆续|其间/.test(text.slice(first.q.start, left.q.start).replace(/还有[\u4e00-\u9fff]{0,6}(?:的|没)/g, ''))) return null;
  if (due <= 0 || Math.abs(due - baseValue(left.q)) > 0.2 * baseValue(total.q)) return null;
  return statement('remainder', [member('total', total.q), ...parts.map((f) => member('part', f.q)), member('rest', left.q)], {
    claim: left.q, holds: due === baseValue(left.q), working: `${say(text, total.q)}−${parts.map((f) => say(text, f.q)).join('−')}＝${compact(due / left.q.factor)}`, right: null, fault: 'rest',
  });
}

/** One figure for each batch from the first to the last; null where one is missing or told twice otherwise. */
function partsOf(text: string, figures: readonly Figure[], total: Figure, kind: string | null): Figure[] | null {
  const byNumber = new Map<number, Figure>();
  let last: Figure | null = null;
  for (const f of figures) {
    if (f === total || (f.q.unit !== total.q.unit && !(people.test(f.q.unit) && people.test(total.q.unit))) || f.q.approximator !== 'exact') continue;
    const words = text.slice(Math.max(0, f.q.start - 26), f.q.start).replace(/^.*[。！？；\n]/s, '');
    const m = named.exec(words);
    if (!m || (kind !== null && m[4] !== kind) || aside.test(m[0])) continue;
    if (m[3]) {
      if (last && last.q.value !== f.q.value) return null;
      last = f;
      continue;
    }
    const n = m[2] ? 1 : smallNumber(m[1] ?? '');
    const known = byNumber.get(n);
    if (known && known.q.value !== f.q.value) return null;
    byNumber.set(n, f);
  }
  const parts = [...byNumber].sort((a, b) => a[0] - b[0]);
  if (last) parts.push([parts.length + 1, last]);
  return parts.every(([n], i) => n === i + 1) ? parts.map(([, f]) => f) : null;
}
