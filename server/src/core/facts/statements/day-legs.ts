// A way told day by day and its whole length: 三天走完22.1公里 … 第一天…8.4公里。第二天，7.9公里…。最后一天…4.8公里.
import type { StoryText } from '../../syntax/model.ts';
import { smallNumber } from '../../base/small-number.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import type { Statement } from './model.ts';
import { isAddend, sameUnit, type Figure, type Row } from './rows.ts';
import { slipped } from './slips.ts';
import { made } from './sum-parts.ts';

/** How a stretch opens, whether of days, legs or matches: 第一天, 首日, 次日, 最后一天. */
const opening = /^[“‘]?(?:(第)([一二三四五六七])(天|站|段|程|晚|场)|(首)[日天]|(头)一?[天晚]|(次日)|(最后)一(天|站|段|程|晚|场))/;
/** 三天走完, 三天共募得善款, 三段全长: so many days right before the total. */
// bounded: sixteen characters before a figure
const spanBefore = /([两二三四五六七2-7])(天|站|段|程|晚|场)(?:时间|内|里)?，?(?:共|一共|总共|全长|走完|走了|跑完|骑完|骑行|徒步|行程|卖[出了]|收[入了]|募得|捐[出了]|接待|观众|一)*[\p{Script=Han}]{0,4}$/u;

/** So many sentences with figures before the total may tell its legs. */
const most = 12;

interface Leg {
  readonly number: number;
  readonly figures: Figure[];
}

/** Totals of so many days, where the story then tells each day with one figure of the unit. */
export function readDayLegs({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    for (const total of row.figures) {
      const span = isAddend(total.q) && total.q.approximator === 'exact' && !row.figures.some((f) => f.index < total.index && sameUnit(f.q, total.q)) ? spanBefore.exec(text.slice(Math.max(row.sentence.start, total.q.start - 16), total.q.start)) : null;
      if (!span) continue;
      const n = smallNumber(span[1] ?? '');
      const legs = legsOf(text, parts, row, rows.slice(i + 1), total, n, span[2] ?? '天') ?? legsOf(text, parts, row, rows.slice(Math.max(0, i - most), i), total, n, span[2] ?? '天');
      if (!legs) continue;
      const sum = legs.map((f) => meaning(f.q)).reduce(add);
      const point = legs.reduce((s, f) => s + baseValue(f.q), 0);
      const exact = legs.every((f) => f.q.step === total.q.step && f.q.scale === total.q.scale);
      const holds = exact ? Math.abs(point - baseValue(total.q)) < 1e-6 * point : meet(sum, meaning(total.q));
      const statement = holds || Math.abs(point / baseValue(total.q) - 1) < 0.1 || (slipped(point, total, 2) && Math.abs(point / baseValue(total.q) - 1) < 0.4) ? made(text, total.q, legs, holds, 'unequal', true) : null;
      if (statement) found.push(statement);
    }
  });
  return found;
}

/** One figure of the unit for each of `n` stretches in order; null where one has none or two. */
function legsOf(text: string, parts: StoryText['parts'], own: Row, rows: readonly Row[], total: Figure, n: number, kind: string): Figure[] | null {
  const legs: Leg[] = [];
  let last = 0;
  for (const row of rows) {
    if (row.at - own.at > 60) break;
    for (const figure of row.figures) {
      if (!sameUnit(figure.q, total.q)) continue;
      const number = stretchOf(text, parts, row, figure, n, kind, last);
      if (number === 0) return null;
      if (number < 0) {
        // told before the first of them, or behind the last
        if (legs.length > 0 && legs.length < n) return null;
        continue;
      }
      last = number;
      const leg = legs.find((l) => l.number === number);
      if (leg) leg.figures.push(figure);
      else legs.push({ number, figures: [figure] });
    }
  }
  const figures = legs.map((l) => l.figures);
  return legs.length === n && legs.every((l, i) => l.number === i + 1) && figures.every((f) => f.length === 1 && f[0]?.q.approximator === 'exact') ? figures.flat() : null;
}

/** The number of the stretch a figure belongs to, by the opening of its sentence or of the nearest one before it in the paragraph; −1 where none opens there, 0 where it cannot be told. */
function stretchOf(text: string, parts: StoryText['parts'], row: Row, figure: Figure, n: number, kind: string, last: number): number {
  const part = parts[row.sentence.part];
  if (!part) return -1;
  const before = text.slice(Math.max(part.start, figure.q.start - 160), figure.q.start).split(/[。！？；]/).map((s) => s.replace(/^[”’\s]+/, ''));
  for (let i = before.length - 1; i >= 0; i--) {
    // a clause in the middle may open as well: …，第二天翻越
    const m = opening.exec(before[i] ?? '');
    if (!m) continue;
    if ((m[3] ?? m[8] ?? '天') !== kind && !(kind === '天' && (m[4] || m[5] || m[6]))) return 0;
    return m[2] ? smallNumber(m[2]) : m[4] || m[5] ? 1 : m[6] ? Math.max(last, 1) + (last < 2 ? 1 : 0) : n;
  }
  return -1;
}
