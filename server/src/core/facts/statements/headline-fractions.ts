// A fraction of a headline against the one set and part of it that the body counts: 三分之二的村 over 48个行政村中，已有36个村.
import type { StoryText } from '../../syntax/model.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { areAlike, isExactAmount, type Figure, type Row } from './rows.ts';
import { shareOf } from './shares.ts';

const inSet = /^[\p{Script=Han}]{0,6}(?:中|里)，(?:目前|现在|如今)?(?:已经?|就)?有$/u;
const ofAll = /^的([\p{Script=Han}]{1,4}?)(?:[有都用建装通实成完参加吃住]|，)/u;
/** Farther off than this, in points, the two are not one; nearer than the other, the headline rounds. */
const nearest = 4;
const farthest = 25;

/** Headlines in 分之 whose noun is that of the body's one such pair. */
export function readHeadlineFractions({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const heads = rows.filter((r) => parts[r.sentence.part]?.kind === 'headline').flatMap((r) => r.figures.filter((f) => f.q.kind === 'percent' && f.q.unit === '分之' && f.q.approximator === 'exact'));
  const [head, more] = heads;
  const noun = head ? ofAll.exec(head.after)?.[1] : undefined;
  if (!head || more || noun === undefined) return [];
  const pairs: (readonly [Figure, Figure])[] = [];
  for (const row of rows) for (const part of row.figures) {
    const whole = row.figures[part.index - 1];
    if (whole && isExactAmount(whole) && isExactAmount(part) && areAlike(whole, part) && inSet.test(part.before) && baseValue(part.q) < baseValue(whole.q) && [part, whole].some((f) => f.after.slice(0, 6).includes(noun) || f.q.unit === noun)) pairs.push([whole, part]);
  }
  const [pair, other] = pairs;
  if (!pair || other) return [];
  const off = Math.abs((100 * baseValue(pair[1].q)) / baseValue(pair[0].q) - baseValue(head.q));
  return off > nearest && off < farthest && !text.slice(pair[1].q.end, pair[1].q.end + 30).includes('其中') ? [shareOf(text, pair[1], pair[0], head, false)] : [];
}
