// A fraction of a headline against the one set and part of it that the body counts: 三分之二的村 over 48个行政村中，已有36个村.
import type { StoryText } from '../../syntax/model.ts';
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { areAlike, isExactAmount, type Figure, type Row } from './rows.ts';
import { shareOf } from './shares.ts';

const inSet = /^[\p{Script=Han}]{0,6}，(?:目前|现在|如今)?(?:其中)?(?:已经?|就)?有$/u;
/** 每10户就有7户. */
const outOf = /^(?:[\p{Script=Han}]{0,3}(?:中|里)，?)?(?:就|约|已)?有$/u;
const ofAll = /^的([\p{Script=Han}]{1,4}?)(?:[有都用建装通实成完参加吃住]|，)/u;
/** Farther off than this, in points, the two are not one; nearer than the other, the headline rounds. */
const nearest = 4;
const farthest = 25;

/** Headlines in 分之 whose noun is that of the body's one such pair. */
export function readHeadlineFractions({ text, parts }: StoryText, rows: readonly Row[]): Statement[] {
  const heads = rows.filter((r) => parts[r.sentence.part]?.kind === 'headline').flatMap((r) => r.figures.filter((f) => f.q.kind === 'percent' && f.q.unit === '分之' && f.q.approximator === 'exact'));
  const [head, more] = heads;
  const noun = head ? ofAll.exec(head.after)?.[1] : undefined;
  if (!head) return eachTen(parts, rows);
  if (more || noun === undefined) return [];
  const pairs = pairsIn(rows, (f) => f.after.slice(0, 6).includes(noun) || f.q.unit === noun);
  const [pair, other] = pairs;
  if (!pair || other) return [];
  const off = Math.abs((100 * baseValue(pair[1].q)) / baseValue(pair[0].q) - baseValue(head.q));
  return off > nearest && off < farthest && !text.slice(pair[1].q.end, pair[1].q.end + 30).includes('其中') ? [shareOf(text, pair[1], pair[0], head, false)] : [];
}

/** Sets and parts told side by side, one of which has the noun. */
function pairsIn(rows: readonly Row[], has: (f: Figure) => boolean): (readonly [Figure, Figure])[] {
  const pairs: (readonly [Figure, Figure])[] = [];
  for (const row of rows) for (const part of row.figures) {
    const whole = row.figures[part.index - 1];
    if (whole && !/(?:剩下|其余|余下|另外)的?$/.test(whole.before) && isExactAmount(whole) && isExactAmount(part) && areAlike(whole, part) && inSet.test(part.before) && baseValue(part.q) < baseValue(whole.q) && (has(part) || has(whole))) pairs.push([whole, part]);
  }
  return pairs;
}

/** 每10户就有7户 in the headline over 全村160户，已有96户. */
function eachTen(parts: StoryText['parts'], rows: readonly Row[]): Statement[] {
  for (const row of rows) {
    if (parts[row.sentence.part]?.kind !== 'headline') continue;
    const [each, some] = row.figures;
    if (row.figures.length !== 2 || !each || !some || !/每$/.test(each.before) || !outOf.test(some.before) || !areAlike(each, some) || each.q.value > 10 || some.q.value >= each.q.value) continue;
    const body = rows.filter((r) => r !== row);
    const pairs = pairsIn(body, (f) => areAlike(f, each));
    const [pair, other] = pairs;
    if (!pair || other) return [];
    const [whole, part] = pair;
    const [said, right] = [some.q.value / each.q.value, baseValue(part.q) / baseValue(whole.q)];
    // a headline rounds to the whole number
    if (Math.abs(said - right) * each.q.value < 0.8 || Math.abs(said - right) > 0.3) return [];
    const claim = { start: each.q.start, end: some.q.end };
    return [statement('share', [member('part', part.q), member('whole', whole.q)], { claim, holds: false, working: `${plain(part.q.value)}÷${plain(whole.q.value)}＝${plain(Math.round(right * 1000) / 10)}%`, right: null, fault: 'share' })];
  }
  return [];
}
