// Figures that are told alike, or each with a share of its own: parts of something, the whole of none of each other.
import { lastClause, type Figure, type Row } from './rows.ts';

/** What names a whole: 共有, 全县, 总数. */
const asWhole = /共|总|全|合计|计划|应|需|目标/;

/** 能当场答复的11条、需要协调的8条; 8万亩种玉米、2.6万亩种花生; 三家大的6000头、四家小的1560头: two that are told alike, neither named as the whole. */
export function areSiblings(row: Row, a: Figure, b: Figure): boolean {
  const [x, y] = [lastClause(a.before), lastClause(b.before)];
  if (asWhole.test(x) || /其中/.test(y)) return false;
  if (hasOwnShare(row, a) && hasOwnShare(row, b)) return true;
  if (x.endsWith('的') && y.endsWith('的')) return x.length > 2 && y.length > 2;
  // the clause opens with the figure, and the same verb stands behind both
  if (x === '' && y === '') return /^[\p{Script=Han}]$/u.test(a.after.charAt(0)) && a.after.charAt(0) === b.after.charAt(0) && /^[种用归给送改养放]/.test(a.after);
  const [m, n] = [row.figures[a.index - 1], row.figures[b.index - 1]];
  return m !== undefined && n !== undefined && n !== a && m.q.kind === 'count' && m.q.unit === n.q.unit && [a, b].every((f) => words.test(f.before));
}

/** Nothing but words between 三家 and its 6000头. */
const words = /^[\p{Script=Han}]{1,10}$/u;

// bounded: two clauses
const ownShare = /^[）)]?(?:（[^（）]{0,8}）)?[\p{Script=Han}]{0,6}[，,（]?(?:正好|恰好|刚好|约|大约|已|就|仅|只|共|差不多){0,2}占(?![地用道线])[^，。；]{0,14}$/u;

/** 11.76亿元，正好占全市的三成: the figure is itself given as a share, of another whole. */
export function hasOwnShare(row: Row, f: Figure): boolean {
  const next = row.figures[f.index + 1];
  return next?.q.kind === 'percent' && ownShare.test(next.before);
}
