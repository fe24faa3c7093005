// A total and the only other figures of its unit in the story, in a row, which come to it but for one digit: 火灾214起 … 96起、63起、21起、44起. Over 700,000 characters of clean text no such row was met.
import { smallHan } from '../../base/small-number.ts';
import { classifierOf, isAddend, lastClause, type Figure, type Row } from './rows.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';

/** Parts of a row, at least and at most. */
const fewest = 3;
const most = 9;
/** Farther apart, as a share of the total, is no slip. */
const farthest = 0.12;
const changing = /比|增|减|多|少|去年|上年|同期|目标|计划|每|均|最|超|其中/;

/** Such totals of exact figures that no statement of `known` is about. */
export function readClosedSums(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const groups = new Map<string, Figure[]>();
  for (const row of rows) {
    for (const f of row.figures) {
      if (f.q.loose || (f.q.kind !== 'count' && f.q.kind !== 'measure') || f.q.dimension === 'time' || f.q.dimension === 'none') continue;
      const key = f.q.dimension === 'count' ? keyOf(f) : f.q.dimension;
      const group = groups.get(key);
      if (group) group.push(f);
      else groups.set(key, [f]);
    }
  }
  const found: Statement[] = [];
  for (const group of groups.values()) {
    if (group.length <= fewest || group.length > most + 1 || group.some((f) => f.q.approximator !== 'exact' || !isAddend(f.q))) continue;
    const values = group.map((f) => f.q.value * f.q.factor);
    const largest = Math.max(...values);
    const at = values.indexOf(largest);
    // a total stands before its parts or behind them
    if ((at !== 0 && at !== group.length - 1) || values.lastIndexOf(largest) !== at) continue;
    const total = group[at];
    const parts = group.filter((f) => f !== total);
    const sum = values.reduce((n, v) => n + v, 0) - largest;
    const [first, last] = [parts[0], parts.at(-1)];
    if (!total || !first || !last || Math.abs(sum / largest - 1) > farthest || last.q.sentence - first.q.sentence > (parts.length > 3 ? 3 : 2)) continue;
    // 260个摊位中续租的238个 … 12个县, 9个: some of them stand with the total and others elsewhere
    const beside = parts.filter((f) => f.q.part === total.q.part).length;
    if (beside > 0 && beside < parts.length) continue;
    // 130家，120家合格，10家整改，…7家: the total is reached before the row ends
    if (parts.some((_, i) => Math.abs(values.filter((_v, k) => group[k] !== total).slice(0, i + 1).reduce((n, v) => n + v, 0) - largest) < 1e-6 * largest)) continue;
    if (known.some((s) => s.members.some((m) => m.start === total.q.start)) || parts.some((f) => changing.test(lastClause(f.before))) || changing.test(lastClause(total.before).replace(/其中|[去上]年(?!同期)/g, ''))) continue;
    const told = text.slice(Math.max(0, first.q.start - 14), Math.max(last.q.end, total.q.start > last.q.end ? total.q.start : 0));
    if (unnamed.test(told) || repeats(total, parts) || !sortedAlike(parts) || otherNumber(text, total, parts.length)) continue;
    const right = sum / total.q.factor;
    if (!oneSlip(total.q.value, right)) continue;
    found.push(statement('sum', [member('total', total.q), ...parts.map((f) => member('part', f.q))], {
      claim: total.q, holds: false, working: `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(right)}`, right: reprint(text, total.q, right), fault: sum > largest ? 'over' : 'unequal',
    }));
  }
  return found;
}

/** Some are not told, or told twice. */
const unnamed = /加上|连同|外加|还有[^，。；]{0,3}[几些]|另有|投亲|退[出还了]|含|除去|扣除|若干|部分|又来|陆续|不等|以上|既|又是|同时|重复|交叉/;

/** 学生310名，女选手280名，外地选手52名: sorted by more than one thing. */
function sortedAlike(parts: readonly Figure[]): boolean {
  const labels = parts.map((f) => lastClause(f.before));
  return [[/男/, /女/], [/本[地市县省村镇]/, /外[地来省市]/]].every(([a, b]) => labels.some((l) => a?.test(l)) === labels.some((l) => b?.test(l)));
}

/** 树高27.5米 … 树高19米: what is measured of the one is measured of another. */
function repeats(total: Figure, parts: readonly Figure[]): boolean {
  const label = lastClause(total.before).slice(-2);
  return /^[\p{Script=Han}]{2}$/u.test(label) && parts.some((f) => lastClause(f.before).endsWith(label));
}

/** 四天走完26.3公里, and three days are told. */
function otherNumber(text: string, { q }: Figure, count: number): boolean {
  const n = smallHan(/(?<!第)([两三四五六七八九])[个类项种天日晚夜期批轮季次条座处站村镇校馆院厂组队班家片届](?![^，。；]{0,2}(?:共同|都))[^。；]{0,12}$/.exec(text.slice(Math.max(0, q.start - 20), q.start))?.[1] ?? '');
  return n > 0 && n !== count;
}

/** 982个座位 and 620座 are of one kind. */
function keyOf({ q, after }: Figure): string {
  const unit = classifierOf(q.unit);
  return unit === '个' && /^[座门]/.test(after) ? after.charAt(0) : unit;
}

/** Of three significant digits or more, one is another, or two neighbours are exchanged. */
function oneSlip(a: number, b: number): boolean {
  const places = Math.max(decimals(a), decimals(b));
  const [x, y] = [digits(a, places), digits(b, places)];
  // bounded: the digits of a figure
  if (x.length !== y.length || Math.max(x.replace(/0+$/, '').length, y.replace(/0+$/, '').length) < 3) return false;
  const off = [...x].flatMap((c, i) => (c === y[i] ? [] : [i]));
  const [i = 0, k = 0] = off;
  return off.length === 1 || (off.length === 2 && k === i + 1 && x[i] === y[k] && x[k] === y[i]);
}

const decimals = (n: number): number => (String(Number(n.toPrecision(12))).split('.')[1] ?? '').length;
const digits = (n: number, places: number): string => n.toFixed(places).replace('.', '');
