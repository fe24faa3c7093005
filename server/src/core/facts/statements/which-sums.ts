// A whole, 其中, and all parts behind it, one misprinted digit away from each other: 80个，其中网上预约48个，现场12个. Of 820 such lists of clean text (2.2 million characters) none stands so by chance.
import { changed, open, otherTime, unnamed } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { settles, type Statement } from './model.ts';
import { isPartition, labelOf, mayOverlap } from './partitions.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { isMisprintOf, isPartSlip, lessSome } from './slips.ts';
import { misprintedSum } from './sum-tied.ts';
import { rated } from './sum-parts.ts';

/** A row of more than these is a table. */
const most = 9;
/** Between a whole and its first part. */
const opens = /^[^。；！？]{0,24}其中/;
/** What a part is told by may be said of others too: by bounds, ages, ranks, or what befell some. */
const crossing = /[\p{Script=Han}]{2}[里中]|以[上下内]|超|不足|岁|最|含|高级|正高|党员/u;

/** Such lists that `known` statements do not judge. */
export function readWhichSums(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    const at = row.text.indexOf('其中');
    if (at < 0) continue;
    const made = judge(text, row, rows[i - 1] ?? null, row.sentence.start + at);
    if (made && !known.some((s) => settles(s, made))) found.push(made);
  }
  return found;
}

const value = (f: Figure): number => baseValue(f.q);
const lead = (f: Figure): string => lastClause(f.before);

function judge(text: string, row: Row, previous: Row | null, at: number): Statement | null {
  const first = row.figures.find((f) => f.q.start > at);
  if (!first || !plain(first)) return null;
  const total = wholeOf(text, row, previous, at, first);
  if (!total || !plain(total)) return null;
  const parts = partsFrom(text, row, first);
  const last = parts.at(-1);
  if (!last || parts.length < 2 || parts.length > most || !parts.every(plain)) return null;
  const labels = parts.map((f, i) => labelOf(text.slice(i === 0 ? at : parts[i - 1]?.q.end, f.q.start), f.after));
  const told = text.slice(at, last.q.end);
  if (parts.length === 2 && told.includes('；') && !isPartition(labels)) return null;
  // a part as large as the whole is told as such
  if (parts.some((f) => value(f) >= value(total)) || total.q.unit === '路') return null;
  if (parts.some((f) => /各$|每/.test(lead(f))) || unnamed.test(told) || open.test(text.slice(last.q.end, last.q.end + 12))) return null;
  if (!isPartition(labels) && (labels.some((l) => crossing.test(l)) || mayOverlap(labels, row.text))) return null;
  const tail = text.slice(last.q.end, row.sentence.end);
  const sum = parts.reduce((n, f) => n + value(f), 0);
  const ratio = sum / value(total);
  // …都已入窖，另有少量山药; 18个社区配备了…，18个社区都有…
  if (ratio < 1 ? /另有|还有|此外|以及|等/.test(tail) : labels.includes('') || /^[^，。；]{0,12}[也都]/.test(tail)) return null;
  if (ratio > 2.2 || ratio < 0.45 || lessSome(value(total), parts.map(value))) return null;
  if (Math.abs(ratio - 1) <= 1e-9 || parts.some((f) => f.q.scale > 1 && Math.abs(sum - value(total)) <= 1.01 * parts.length * f.q.step * f.q.factor / 2)) return null;
  // 12台，其中3台留厂，9台分了，这是9台中的1台: the first of them come to it
  if (parts.some((_, k) => k > 1 && Math.abs(parts.slice(0, k).reduce((n, f) => n + value(f), 0) - value(total)) <= 1e-9 * value(total))) return null;
  const least = ratio < 1 && parts.length === 2 && !isPartition(labels) ? 3 : 2;
  if (!isMisprintOf(sum, total, least) && !isPartSlip(total, parts, least)) return null;
  return misprintedSum(text, total, parts);
}

/** 每晚放号130个: what there is each time has parts of its own. */
const eachTime = /每[天日晚月周年班批期餐]/;
const plain = (f: Figure): boolean => isExactAmount(f) && !f.q.loose && (!rated(f) || eachTime.test(lead(f))) && !changed.test(lead(f).replace(eachTime, '')) && !otherTime.test(lead(f));

/** The figure of the parts' unit before 其中: the last of its sentence, or the only one of the sentence before. */
function wholeOf(text: string, row: Row, previous: Row | null, at: number, first: Figure): Figure | null {
  const own = row.figures.filter((f) => f.q.end <= at && areAlike(f, first));
  const last = own.at(-1);
  // 医生18名、护士22名，其中…: of both
  if (last && own.length > 1 && /^[^，。；]{0,8}[、和]/.test(last.before)) return null;
  if (last) return opens.test(text.slice(last.q.end, at + 2)) && !text.slice(last.q.end, at).includes('。') ? last : null;
  if (!previous || previous.at !== row.at - 1 || previous.sentence.part !== row.sentence.part || at !== row.sentence.start) return null;
  const ahead = previous.figures.filter((f) => areAlike(f, first));
  return ahead.length === 1 ? (ahead[0] ?? null) : null;
}

/** The figures of one unit up to a semicolon that divides no parts. */
function partsFrom(text: string, row: Row, first: Figure): Figure[] {
  const parts = [first];
  let divided = false;
  for (const f of row.figures.slice(first.index + 1)) {
    const gap = text.slice(parts.at(-1)?.q.end, f.q.start);
    if (gap.includes('；') !== divided && parts.length > 1) break;
    if (gap.includes('；')) divided = true;
    if (!areAlike(f, first) || (f.q.han && f.q.value < 10)) continue;
    if (/此外|另|其中|合计|共|分别|对手|对方/.test(lead(f))) break;
    parts.push(f);
  }
  return parts;
}
