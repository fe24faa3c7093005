// Changes told before their two values, in a headline or a saying: “床位翻了一番。” … 三年前只有1200张，如今增加到2400张.
import type { StoryText } from '../../syntax/model.ts';
import { agreeOnSpan, anyFits, early, heldIn, isAside, isValue, late, claimOf, claimRest, slip, wordsOf } from './change-story.ts';
import { otherBasis } from './change-words.ts';
import { baseValue } from './interval.ts';
import { judgeChange, type Claim } from './judge-change.ts';
import type { Statement } from './model.ts';
import { firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** How many sentences with figures behind the claim the two values may stand; a headline is of the whole story. */
const near = 2;
const far = 6;

/** Claims with no value before them, against the only two values of one unit behind them that tell of then and now; `judged` are the statements made so far. */
export function readChangesAhead({ text, parts }: StoryText, rows: readonly Row[], judged: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (!(row.percents || row.multiples) || row.figures.length > 2 || row.figures.some(isValue) || otherBasis.test(row.text)) continue;
    const figure = row.figures.find((f) => f.q.kind === 'percent' || f.q.unit === '倍' || f.q.unit === '番');
    const claim = figure && !judged.some((s) => s.claim.end === figure.q.end) ? claimOf(figure) : null;
    if (!figure || !claim) continue;
    const display = parts[row.sentence.part]?.kind !== 'paragraph';
    if (rows.slice(0, i).some((r) => r.figures.some((f) => isValue(f) && parts[r.sentence.part]?.kind === 'paragraph'))) continue;
    const behind = rows.slice(i + 1).filter((r) => parts[r.sentence.part]?.kind === 'paragraph').slice(0, display ? far : near);
    // the very change is told again of its own values
    if (behind.some((r) => r.figures.some((f) => f.q.unit === figure.q.unit && f.q.value === figure.q.value) || otherBasis.test(r.text))) continue;
    const values = behind.flatMap((r) => r.figures).filter((f) => isValue(f) && !isAside(f));
    const pairs = pairsOf(text, values, claim);
    const [pair] = pairs;
    const rest = claimRest(claim);
    const noun = (rest || row.text.slice(0, Math.max(0, figure.q.start - row.sentence.start - claim.phrase.length)) + row.text.slice(figure.q.end - row.sentence.start)).replace(/[^\p{Script=Han}]/gu, ' ');
    if (!pair || pairs.length > 1 || !agreeOnSpan(claim.phrase, wordsOf(text, pair.from)) || (rest !== '' && !heldIn(rest.slice(-2), wordsOf(text, pair.from) + tail(text, pair.from) + wordsOf(text, pair.to) + tail(text, pair.to), pair.to.q.unit)) || anyFits(text, values, claim) || !slip(claim, pair) || !shares(noun, wordsOf(text, pair.from) + tail(text, pair.from) + wordsOf(text, pair.to) + tail(text, pair.to))) continue;
    found.push(...judgeChange(text, { ...pair, direction: 'plain', explicit: false, base: '', last: pair.to.index }, claim).slice(0, 1));
  }
  return found;
}

const tail = (text: string, { q }: Figure): string => firstClause(text.slice(q.end, q.end + 6));

const aside = /目标|计划|预计|力争|将|争取|每|其中/;

/** 三年间由4.5万吨增加到9万吨: beside them no third value of the unit can be meant. */
const fromTo = (text: string, a: Figure, b: Figure): boolean => a.q.sentence === b.q.sentence && a.q.unit === b.q.unit && sameUnit(a.q, b.q) && /[由从]$/.test(lastClause(a.before)) && /^[^，。；\d]{0,8}(?:增加?|增长|提高|上升|扩大|发展|攀升|升|减少|下降|降|缩)[^，。；\d]{0,2}[到至为]$/.test(text.slice(a.q.end, b.q.start));

/** Two values told one after the other, one of an earlier time and one of a later, where the story behind the claim has no third of their unit. */
function pairsOf(text: string, values: readonly Figure[], { direction }: Claim): { from: Figure; to: Figure }[] {
  const found: { from: Figure; to: Figure }[] = [];
  for (const [i, second] of values.entries()) {
    const before = values[i - 1];
    if (before && fromTo(text, before, second) && !aside.test(lastClause(wordsOf(text, before)))) {
      if ((baseValue(second.q) > baseValue(before.q)) === (direction === 'up')) found.push({ from: before, to: second });
      continue;
    }
    const same = values.filter((f) => sameUnit(f.q, second.q));
    const [first] = same;
    if (!first || same.length !== 2 || same[1] !== second || i === 0 || first.q.unit !== second.q.unit || second.q.sentence - first.q.sentence > 3) continue;
    const [a, b] = [wordsOf(text, first), first.q.sentence === second.q.sentence ? text.slice(first.q.end, second.q.start) : wordsOf(text, second)];
    if (aside.test(lastClause(a) + lastClause(b))) continue;
    const back = late.test(a) && !early.test(lastClause(a)) && early.test(b);
    if (!back && !(early.test(a) && late.test(b))) continue;
    const [from, to] = back ? [second, first] : [first, second];
    if ((baseValue(to.q) > baseValue(from.q)) === (direction === 'up')) found.push({ from, to });
  }
  return found;
}

/** Two characters side by side stand in both; 产量 and 亩产 have one in common. */
function shares(words: string, where: string): boolean {
  const trade = /[产销](?=[量值])|(?<=[亩单总])产/.exec(words)?.[0];
  if (trade !== undefined && where.includes(trade)) return true;
  for (let i = 0; i + 2 <= words.length; i++) {
    const two = words.slice(i, i + 2);
    if (!two.includes(' ') && !/[的了是在一]|今年|去年|全[省市区县镇乡村]/.test(two) && where.includes(two)) return true;
  }
  return false;
}
