// Runs of figures that stand side by side as parts of something: 甲15个、乙9个和丙6个.
import type { Quantity } from '../quantity.ts';
import { rightHead, sameThing } from './heads.ts';
import { noList, noOverlap, sortingVerb } from './sum-words.ts';
import { isAddend, sameUnit, type Figure, type Row } from './rows.ts';

/** Same thing, or points and ages, which have no dimension but their unit. */
export function likeThing(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return false;
  return sameThing(a, b) || sameMarks(a, b) || nounUnit(a, b) || nounUnit(b, a);
}

/** 28个大项 and 12项, 11个村 and 3村. */
function nounUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit !== '个' || a.dimension !== 'count' || b.dimension !== 'count' || b.unit === '') return false;
  const noun = rightHead(a);
  return noun.startsWith(b.unit) || noun.slice(1).startsWith(b.unit);
}

const sameMarks = (a: Quantity, b: Quantity): boolean => a.dimension === 'none' && a.unit === b.unit && a.kind === b.kind && (a.unit === '分' || a.unit === '岁');

/** Figures of one unit from `at` on, joined as a list is joined. */
export function runFrom(row: Row, at: number, unit: Quantity): Figure[] {
  const parts: Figure[] = [];
  for (let i = at; i < row.figures.length; i++) {
    const figure = row.figures[i];
    if (figure && inLabel(row, figure, unit)) continue;
    if (!figure || !isAddend(figure.q) || !likeThing(figure.q, unit)) break;
    const gap = gapBefore(row, figure, unit);
    // 千吨级6个、五百吨级8个，加上一期的22个: not of this total
    if (parts.length > 0 && /，(?:加上|连同|算上)/.test(gap)) break;
    // a list of 、 ends at the first ，, but where the sentence says that its parts share nothing
    if (parts.length > 0 && (!isListGap(gap) || (parts.length > 1 && enumerated(parts) && !/[、和与及]/.test(gap) && !noOverlap.test(row.text)))) break;
    // 其中甲860万套；销售3790万套，出口412万套: the semicolon ends the list that commas go on
    if (parts.length === 2 && parts[1]?.before.includes('；') && /^[^；、]{0,12}，[^；、]*$/.test(gap)) return parts.slice(0, 1);
    parts.push(figure);
  }
  return parts;
}

/** The list that ends with figure `at`; `timed` where its parts may be those of several years. */
export function runUpTo(row: Row, at: number, unit: Quantity, timed = false): Figure[] {
  const parts: Figure[] = [];
  for (let i = at; i >= 0; i--) {
    const figure = row.figures[i];
    if (figure && inLabel(row, figure, unit)) continue;
    // 支出81.52亿元，上年为78.84亿元；…: last year's figure is no part
    if (figure && /(?:上年|去年|前年|上届)(?:同期)?(?:为|是|仅|只有)?$/.test(figure.before) && !timed) break;
    if (!figure || !isAddend(figure.q) || !(sameUnit(figure.q, unit) || sameMarks(figure.q, unit) || nounUnit(unit, figure.q))) break;
    parts.unshift(figure);
    const gap = gapBefore(row, figure, unit);
    // 去年12条，今年15条，两年共…: the parts are told by their years
    if (i > 0 && !isListGap(timed ? gap.replace(/[去今前上]年/g, '') : gap)) break;
  }
  return parts;
}

const enumerated = (parts: readonly Figure[]): boolean => parts.slice(1).every((f) => f.before.includes('、'));

/** A figure that belongs to the name of a part: 一类 in 一类公厕8座, 两条 in 两条绿道总长18.4公里. */
function inLabel(row: Row, { q, after, index }: Figure, unit: Quantity): boolean {
  const next = row.figures[index + 1];
  return !sameUnit(q, unit) && q.kind !== 'percent' && next !== undefined && sameUnit(next.q, unit) && after.length <= 10 && !/[、，；。：]/.test(after);
}

/** Words since the last figure that is no part of a name. */
export function gapBefore(row: Row, figure: Figure, unit: Quantity): string {
  const before = row.figures[figure.index - 1];
  return before && inLabel(row, before, unit) ? `${before.before}一${before.q.unit}${figure.before}` : figure.before;
}

/** Words between two items of a list: a noun, a separator, the next item's label. */
function isListGap(gap: string): boolean {
  return gap.length <= 24 && /[、，；和与及]/.test(gap) && (!gap.includes('；') || gap.length <= 8 || /^；[^，；]{0,4}，[^，；]{0,6}(?:又|再|也)/.test(gap)) && !noList.test(gap);
}

/** Each part goes on with the same sorting verb (15人来自城区，9人来自乡镇): no thing is in two of them. */
export function sorted(parts: readonly Figure[]): boolean {
  const verbs = parts.map((f) => sortingVerb.exec(f.after)?.[1]);
  return verbs[0] !== undefined && verbs.every((v) => v === verbs[0]);
}
