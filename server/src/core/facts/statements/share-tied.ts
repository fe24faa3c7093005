// Shares and rates a slip away from what the figures beside them make: 发现问题5320个，解决5214个，办结率89%; 财产净收入855元，占1.0%, where the whole makes the other shares true; 已完成全年目标350亿元的81.2%.
import { baseValue } from './interval.ts';
import { equals, roundLike, say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { misprinted } from './plausible.ts';
import { reprint } from './print.ts';
import { isExactAmount, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { decimalsOf } from './slips.ts';

// bounded: a clause
const rate = /(?:率|面|比例|进度)(?:已经?|就|也|仅|只有?|均|都)?(?:达到?|高达|为|是|有|约|近|超过|超|稳定在|保持在)*$/;
const share = /占(?:比|到|了|据|总数|总量|全部|其)?(?:的?比[例重])?(?:为|达到?|是|约|近|超过?)*$/;
/** Of another time, or of a change, or not yet so. */
const otherwise = /增长|增加|下降|提高|上升|降低|回落|同比|环比|比上|较|去年|上年|前年|目标|力争|将|预计|不[少低高]于|以上|以下|毛利|利率|税率|净利率|折|涨|跌|升|降|差额/;
const reach = 24;

interface Claim {
  readonly f: Figure;
  readonly row: Row;
  readonly at: number;
  readonly words: string;
}

/** A part and the whole it is of. */
export interface Amounts {
  readonly part: Figure;
  readonly whole: Figure;
}

interface Pair extends Amounts {
  /** How many digits must tell. */
  readonly least: 1 | 2 | 3;
}

/** Such claims that `known` statements do not judge. Over 1,130,000 characters of clean text none was met. */
export function readTiedShares(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset' && !(s.holds && s.fault === 'implied')).map((s) => s.claim.start));
  rows.forEach((row, at) => {
    if (!row.percents) return;
    for (const f of row.figures) {
      if (f.q.kind !== 'percent' || !/[%％]/.test(f.q.unit) || f.q.value <= 0 || f.q.value > (/的$/.test(f.before) ? 300 : 100) || (f.q.approximator !== 'exact' && f.q.approximator !== 'about') || judged.has(f.q.start)) continue;
      const words = lastClause(f.before);
      if (otherwise.test(words)) continue;
      const made = tied(text, rows, { f, row, at, words });
      if (made) found.push(made);
    }
  });
  return found;
}

const countable = (f: Figure): boolean => isExactAmount(f) || (f.q.unit === '天' && f.q.approximator === 'exact' && f.q.value > 9);
const smaller = (a: Figure, b: Figure): boolean => a !== b && sameUnit(a.q, b.q) && baseValue(a.q) < baseValue(b.q);
/** The percentage that the two come to. */
export const ratioOf = ({ part, whole }: Amounts): number => (100 * baseValue(part.q)) / baseValue(whole.q);

function tied(text: string, rows: readonly Row[], claim: Claim): Statement | null {
  const { f, row, at } = claim;
  const previous = rows[at - 1]?.at === row.at - 1 ? (rows[at - 1]?.figures ?? []) : [];
  const pairs = ofInline(row, f) ?? ofRate(claim) ?? ofShare(claim, previous);
  if (pairs.length === 0) return null;
  // what stands beside the claim, of any whole near by, explains it
  const wholes = [...previous, ...row.figures].filter(isExactAmount);
  const parts = [...row.figures.slice(Math.max(0, f.index - 3), f.index), ...row.figures.slice(f.index + 1, f.index + 3)].filter(isExactAmount);
  if (parts.some((part) => wholes.some((whole) => smaller(part, whole) && fits({ part, whole }, f)))) return null;
  const slips = pairs.filter((p) => misprinted(ratioOf(p), f.q.value, decimalsOf(f.q), p.least));
  const pair = slips[0];
  if (!pair || slips.length > 1) return null;
  return shareSlip(text, pair, f);
}

/** The claim as a share that should be what the two come to. */
export function shareSlip(text: string, pair: Amounts, { q }: Figure): Statement {
  const right = ratioOf(pair);
  return statement('share', [member('part', pair.part.q), member('whole', pair.whole.q), member('change', q)], { claim: q, holds: false, working: `${say(text, pair.part.q)}÷${say(text, pair.whole.q)}${equals(right, q.step)}%`, right: reprint(text, q, roundLike(right, q)), fault: 'share' });
}

/** Whether the amounts, rounded as they are printed, allow the share. */
export function fits(pair: Amounts, { q }: Figure): boolean {
  const value = ratioOf(pair);
  const { part: { q: a }, whole: { q: b } } = pair;
  // 4.26万人 of 5万人: printed alike, the finer digit holds for both
  const finer = a.scale === b.scale && a.unit === b.unit ? Math.min(a.step, b.step) : null;
  const off = ({ q: x }: Figure): number => (x.scale === 1 && x.kind === 'count' ? 0 : ((finer ?? x.step) * x.factor) / baseValue(x) / 2);
  return Math.abs(value - q.value) <= Math.max(q.step / 2, q.approximator === 'about' ? 0.05 * q.value : 0) + value * (off(pair.part) + off(pair.whole)) + 1e-9;
}

/** 新增贷款287.4亿元，已完成全年预期目标350亿元的82.1%: the whole right before 的. */
function ofInline(row: Row, f: Figure): Pair[] | null {
  const whole = row.figures[f.index - 1];
  // 5万股，合计不超过25万股，占总股本5亿股的: the nearest, and it is no exact one
  const part = row.figures.slice(0, Math.max(0, f.index - 1)).filter((p) => whole && sameUnit(p.q, whole.q)).at(-1);
  if (!whole || !part || row.text.slice(part.q.end - row.sentence.start, whole.q.start - row.sentence.start).length > 30 || !/^[^，。；\d]{0,8}的$/.test(f.before) || !/(?:占|为|是|完成|达到?|相当于|等于)[^，。；]{0,16}$/.test(whole.before) || !isExactAmount(whole) || !isExactAmount(part) || !sameUnit(part.q, whole.q)) return null;
  return /^[^。；]{0,24}$/.test(whole.before) ? [{ part, whole, least: 2 }] : null;
}

/** 发现问题5320个，解决5214个，办结率98%; 上座率97%，800个座位卖了776个. */
function ofRate({ f, row, words }: Claim): Pair[] | null {
  if (!rate.test(words)) return null;
  const before = row.figures.slice(0, f.index).filter(countable);
  const [whole, part] = before.slice(-2);
  const gap = part ? row.text.slice(part.q.end - row.sentence.start, f.q.start - row.sentence.start) : '';
  if (whole && part && smaller(part, whole) && gap.length - words.length < reach && !/[；。]/.test(row.text.slice(whole.q.end - row.sentence.start, f.q.start - row.sentence.start)) && row.text.slice(whole.q.end - row.sentence.start, part.q.start - row.sentence.start).length < reach) return shown(row, f, part, whole) ? [] : [{ part, whole, least: isNamed(words, part) ? 2 : 3 }];
  const [first, second] = row.figures.slice(f.index + 1).filter(countable);
  // 该场上座5120人，上座率97.5%，球馆可容5250人
  if (part && first && first.index === f.index + 1 && smaller(part, first) && gap.length - words.length < 4 && /^，[^，。；]{0,8}$/.test(first.before)) return [{ part, whole: first, least: 3 }];
  if (first && second && first.index === f.index + 1 && sameUnit(first.q, second.q) && /^，[^，。；]{0,6}$/.test(first.before) && second.before.length < reach) return [smaller(first, second) ? { part: first, whole: second, least: 2 } : { part: second, whole: first, least: 2 }];
  return [];
}

/** 办结414件，办结率90%，满意率98%: the two amounts make another share of the sentence. */
function shown(row: Row, f: Figure, part: Figure, whole: Figure): boolean {
  return row.figures.some((g) => g !== f && g.q.kind === 'percent' && g.q.start > whole.q.start && fits({ part, whole }, g));
}

/** 解决5214个 and 办结率 share no character, 亮灯1247盏 and 亮灯率 do. */
function isNamed(words: string, part: Figure): boolean {
  const stem = /([\p{Script=Han}]{2})(?:率|面|比例|进度)/u.exec(words)?.[1] ?? '';
  const beside = lastClause(part.before) + part.after.split(/[，。；]/, 1)[0];
  return [...stem].some((c) => beside.includes(c));
}

/** 财产净收入855元，占6.0%; 其中税收收入6.35亿元，增长1.2%，占80%; 男生2611人，女生1625人，分别占61.6%和38.4%. */
function ofShare({ f, row, words }: Claim, previous: readonly Figure[]): Pair[] {
  const inTurn = /分别(?:占|为|是)|占比分别/.test(row.text);
  const part = inTurn ? inOrder(row, f) : share.test(words) ? row.figures.slice(0, f.index).filter(isExactAmount).at(-1) : undefined;
  if (!part || (!inTurn && !/^[^。；]{0,22}$/.test(row.text.slice(part.q.end - row.sentence.start, f.q.start - row.sentence.start)))) return [];
  const wholes = [...previous, ...row.figures.slice(0, part.index)].filter((w) => isExactAmount(w) && smaller(part, w));
  // the whole that makes another share of the sentence true
  const sisters = row.figures.flatMap((g): { part: Figure; said: Figure }[] => {
    const own = g === f || g.q.kind !== 'percent' || otherwise.test(lastClause(g.before)) ? undefined : inTurn ? inOrder(row, g) : share.test(lastClause(g.before)) ? row.figures.slice(0, g.index).filter(isExactAmount).at(-1) : undefined;
    return own && own !== part ? [{ part: own, said: g }] : [];
  });
  const proven = wholes.filter((whole) => sisters.some((s) => s.said.q.value >= 10 && smaller(s.part, whole) && fits({ part: s.part, whole }, s.said)));
  if (proven.length > 0) return distinct(proven).map((whole) => ({ part, whole, least: 2 as const }));
  const named = lastClause(part.before);
  const nearest = wholes.at(-1);
  if (!nearest || inTurn || /[另外剩]/.test(named)) return [];
  // 其中 right behind the whole
  const own = row.figures.slice(0, part.index).filter(isExactAmount).at(-1);
  if (/其中/.test(part.before) && own && smaller(part, own)) return [{ part, whole: own, least: 2 }];
  return distinct(wholes).length === 1 ? [{ part, whole: nearest, least: 3 }] : [];
}

function distinct(wholes: readonly Figure[]): Figure[] {
  return wholes.filter((w, i) => wholes.findIndex((o) => o.q.value === w.q.value && o.q.scale === w.q.scale) === i);
}

/** The amount of the same place before 分别: of the run of shares the first belongs to the first of as many amounts. */
function inOrder(row: Row, f: Figure): Figure | undefined {
  let first = f.index;
  while (row.figures[first - 1]?.q.kind === 'percent' && /^(?:、|和|与)$/.test(row.figures[first]?.before ?? '')) first--;
  let last = first;
  while (row.figures[last + 1]?.q.kind === 'percent' && /^(?:、|和|与)$/.test(row.figures[last + 1]?.before ?? '')) last++;
  const count = last - first + 1;
  const amounts = row.figures.slice(Math.max(0, first - count), first);
  return count > 1 && amounts.length === count && amounts.every((a) => isExactAmount(a) && sameUnit(a.q, amounts[0]?.q ?? a.q)) && /分别|依次/.test(row.figures[first]?.before ?? '') ? amounts[f.index - first] : undefined;
}
