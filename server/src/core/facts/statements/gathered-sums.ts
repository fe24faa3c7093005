// Parts one behind the other in a sentence and the total that gathers them, one misprinted digit away: 苗木10元、栽植8元，共20元; 两笔共72万元.
import { smallNumber } from '../../base/small-number.ts';
import { changed, otherTime, unnamed } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { settles, type Statement } from './model.ts';
import { likeThing } from './part-lists.ts';
import { prices } from './sum-words.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { isMisprintOf, isPartSlip, lessSome } from './slips.ts';
import { misprintedSum } from './sum-tied.ts';

/** A row of more than these is a table. */
const most = 9;
/** What gathers the parts, right before the total; 两笔, 三个班 tell how many they are. */
const gathers = /(?:合计|共计|总计|总共|一共|[拢统]共|加起来|加在一起|相加|(?<!公)共(?![同享建青和用富]))[^，。；：、\d]{0,4}$/;
const number = /([两二三四五六七八九])(?:个?[\p{Script=Han}])[^，。；\d]{0,4}$/u;
/** Figures of each, of others, or beside the parts. */
const beside = /各|每|(?:加上|连同|算上)[^，。；\d]{1,12}[，、和与]|其中|以[上下]|超|减去|扣|抵|还了|退|[\d一二两三四五六七八九十]次|翻/;

/** Such totals that `known` statements do not judge. Of 480 such totals of clean text (2.2 million characters) none stands so by chance. */
export function readGatheredSums(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.addends < 3) continue;
    for (const total of row.figures) {
      if (total.index < 2 || !isExactAmount(total) || total.q.loose || !gathers.test(lastClause(total.before))) continue;
      const made = judge(text, row, rows[i - 1] ?? null, total);
      if (made && !known.some((s) => settles(s, made))) found.push(made);
    }
  }
  return found;
}

const value = (f: Figure): number => baseValue(f.q);
const lead = (f: Figure): string => lastClause(f.before);

function judge(text: string, row: Row, previous: Row | null, total: Figure): Statement | null {
  const all = row.figures.slice(0, total.index).filter((f) => areAlike(f, total));
  const n = smallNumber(number.exec(lead(total).replace(gathers, ''))?.[1] ?? '');
  const parts = n > 1 && all.length > n ? all.slice(-n) : all;
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2 || parts.length > most || (n > 1 && parts.length !== n)) return null;
  if (!parts.every((f) => isExactAmount(f) && !f.q.loose && !(f.q.han && f.q.value < 3)) || parts.some((f) => changed.test(lead(f)) || otherTime.test(lead(f))) || otherTime.test(lead(total))) return null;
  const told = text.slice(first.q.start, total.q.start);
  const between = text.slice(last.q.end, total.q.start);
  if (beside.test(told) || beside.test(lead(first)) || unnamed.test(told) || /等[^，。；]{0,6}[，。；]/.test(told) || between.includes('；') || between.length > 24) return null;
  if (parts.some((f) => !likeThing(f.q, total.q)) || (total.q.dimension === 'money' && prices.test(text.slice(last.q.end, total.q.start)))) return null;
  // 投产一批，共19个；储备一批，共45个
  if (parts.some((f) => gathers.test(lead(f)))) return null;
  const sum = parts.reduce((s, f) => s + value(f), 0);
  const ratio = sum / value(total);
  if (ratio > 4 || ratio < 0.3 || lessSome(value(total), parts.map(value))) return null;
  const rounding = [total, ...parts].reduce((s, { q }) => s + (q.scale > 1 || !Number.isInteger(q.value) ? (q.step * q.factor) / 2 : 0), 0);
  const is = (x: number): boolean => Math.abs(x - value(total)) <= 1.01 * rounding + 1e-9 * value(total);
  const others = [...(previous?.figures ?? []), ...row.figures.slice(0, total.index)].filter((f) => areAlike(f, total));
  // some of them, or more than these, come to it
  if (others.some((_, i) => others.some((_, k) => k > i && is(others.slice(i, k + 1).reduce((s, f) => s + value(f), 0)))) || others.some((a) => others.some((b) => a !== b && is(value(a) + value(b))))) return null;
  if (!isMisprintOf(sum, total, 2) && !isPartSlip(total, parts, 2)) return null;
  return misprintedSum(text, total, parts);
}
