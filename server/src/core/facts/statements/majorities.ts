// More than half and less than half of votes or of things counted: 共收到65张有效票，同意38张，同意票不足半数.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { Quantity } from '../quantity.ts';
import { member, statement, type Statement } from './model.ts';
import { areAlike, isExactAmount, type Row } from './rows.ts';

const told = /(\d{1,5})(?:张|份|人|名|户)?(?:有效)?(?:选票|票|问卷|代表|业主|居民|户)?[^。；\d]{0,6}，(?:其中)?(?:同意|赞成|支持)(?:票|的)?(?:有|为)?(\d{1,5})(?:张|票|人|名|户)?，[^，。；\d]{0,8}?(不足|未达到?|未过|没过|不到|没到|超过|已过|过|达到)(半数|一半|三分之二)/g;
/** 符合条件的单元有2640个，完成加装1216个，占比过半. */
const portion = /(?:有|共|达|为)(\d{2,6})([个户处台家名人栋座部件份])[^。；\d]{0,8}，(?:已|其中|目前)?[^，。；\d]{0,8}?(\d{2,6})\2[^，。；\d]{0,8}，(?:占比|占了?|已|数量|比例)?(过半|超过一半|超一半|超半数|超过半数|不足一半|不到一半|不足半数|不到半数)(?![个年天小])/g;
const shares: Readonly<Record<string, number>> = { 半数: 0.5, 一半: 0.5, 三分之二: 2 / 3 };

/** Such words that the votes belie. */
export function readMajorities(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '半数') && !holds(text, '一半') && !holds(text, '三分之二') && !holds(text, '过半')) return [];
  const found = [...portions(text, rows), ...votes(text, rows)];
  return found.length > 0 ? found : overHalf(text, rows);
}

const halfSaid = /(超过一半|一半以上|过了?半数?|超一半|超半数|超过半数|半数以上|不到一半|不足一半|不足半数|不到半数)的?([\u4e00-\u9fff]{0,3})/g;
/** What is counted in the unit, by another name. */
const named: Readonly<Record<string, string>> = { 户: '户农家村民居民人家家庭', 人: '人学村居职员选队老孩', 名: '人学村居职员选队老孩', 家: '家企店商馆单', 所: '所学校', 个: '', 座: '', 栋: '', 台: '', 辆: '' };
const wholeCue = /全|共|总|一共|现有|登记|(?:有|的)$/;

/** 480户业主中，210户…; 480户业主里有210户…: the part is taken out of the whole. */
const takenOut = /^[^，。；\d]{0,8}(?:中|里)，?[^，。；\d]{0,8}$/;

/** 全村126户村民中，已有58户装上光伏，超过一半的农家…: a set and its part, the only two figures of their unit in the sentence, and a word of half right behind them. */
function overHalf(text: string, rows: readonly Row[]): Statement[] {
  return rows.flatMap((row) => matchesOf(row.text, halfSaid).flatMap((m) => {
    const start = row.sentence.start + m.index;
    const told = row.figures.filter((f) => f.q.end <= start && isExactAmount(f));
    const part = told.at(-1);
    const same = part ? told.filter((f) => areAlike(f, part)) : [];
    const [whole] = same;
    if (!part || !whole || same.length !== 2 || whole.index !== part.index - 1 || !((wholeCue.test(whole.before) && /(?:已经?|其中|中|就|现|目前)[^，。；\d]{0,8}$/.test(part.before)) || takenOut.test(part.before))) return [];
    if (!/^[^，。；\d]{0,14}，(?:也就是|即|占|占比|数量|比例|已|这意味着|算下来){0,2}$/.test(text.slice(part.q.end, start)) || /[将要目标计划力争]/.test(part.before)) return [];
    const noun = m[2] ?? '';
    if (/的/.test(m[0]) && noun !== '' && !(named[part.q.unit] ?? '').includes(noun.charAt(0)) && !(whole.after + part.after).includes(noun.slice(0, 2))) return [];
    const [a, b] = [part.q.value, whole.q.value];
    const above = /过|超|以上/.test(m[1] ?? '');
    if (a >= b || (above ? a * 2 >= b || a * 3 < b : a * 2 <= b || a * 3 > 2 * b)) return [];
    return [wrong(whole.q, part.q, { start, end: start + (m[1]?.length ?? 0) })];
  }));
}

function portions(text: string, rows: readonly Row[]): Statement[] {
  return matchesOf(text, portion).flatMap((m) => {
    const [whole, part] = [Number(m[1]), Number(m[3])];
    const above = /过|超/.test(m[4] ?? '');
    const [a, b] = [figureOf(rows, m, m[1]), figureOf(rows, m, m[3])];
    // a slip of the word leaves the share near a half
    if (part >= whole || !a || !b || (above ? part * 2 >= whole || part * 3 < whole : part * 2 <= whole || part * 3 > 2 * whole)) return [];
    const start = m.index + m[0].length - (m[4]?.length ?? 0);
    return [wrong(a, b, { start, end: m.index + m[0].length })];
  });
}

const figureOf = (rows: readonly Row[], m: RegExpMatchArray, n: string | undefined): Quantity | undefined => rows.flatMap((r) => r.figures).find((f) => f.q.start >= (m.index ?? 0) && f.q.end <= (m.index ?? 0) + m[0].length && String(f.q.value) === n)?.q;

/** The share of two printed numbers, which the words of `claim` do not fit. */
const wrong = (whole: Quantity, part: Quantity, claim: Span): Statement =>
  statement('share', [member('whole', whole), member('part', part)], { claim, holds: false, working: `${part.value}÷${whole.value}≈${Number(((100 * part.value) / whole.value).toFixed(1))}%`, right: null, fault: 'share' });

function votes(text: string, rows: readonly Row[]): Statement[] {
  return matchesOf(text, told).flatMap((m) => {
    const [whole, part] = [Number(m[1]), Number(m[2])];
    const bound = shares[m[4] ?? ''] ?? 0.5;
    const above = /超过|过$|达到$/.test(m[3] ?? '') && !/未|没/.test(m[3] ?? '');
    const holdsTrue = above ? part / whole >= bound : part / whole <= bound;
    const [a, b] = [figureOf(rows, m, m[1]), figureOf(rows, m, m[2])];
    if (holdsTrue || !a || !b || part > whole) return [];
    const start = m.index + m[0].lastIndexOf(`${m[3]}${m[4]}`);
    return [wrong(a, b, { start, end: m.index + m[0].length })];
  });
}
