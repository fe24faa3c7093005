// A whole shared out by bands of age, length or price: 58对夫妇中，结婚50年至54年的有33对，55年至59年的有16对，60年以上的有11对.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { cues } from './cues.ts';
import { wholeBefore } from './sum-words.ts';
import { classifierOf, isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** 以上, 以下, 不满, 不足, 及以上. */
const edgeCue = cues.cue('以不满');

const numeral = '(?:\\d{1,5}|[一二三四五六七八九十百千]{1,5})';
const unit = '(?:周?岁|年|个?月|天|小时|分钟|元|万元|平方米|公里|米|公斤|厘米)?';
/** 60岁至69岁的有, 80岁以上的, 不满18岁的. */
const band = new RegExp(`(?:${numeral}${unit}(?:至|到|—|-|～|~)${numeral}${unit}|${numeral}${unit}(?:及)?以[上下]|不[满足]${numeral}${unit})的?[\\p{Script=Han}]{0,6}?(?:共|就|也|还|只)?(?:有|是|为|达)?$`, 'u');

/** What is shared out: 58对夫妇中，, 全部58户： */
const shared = /^[^，。；：]{0,10}(?:中|里|内|当中|之中)[，：]|^[^，。；：]{0,8}：|^[^，。；：]{0,8}，其中/;

/**
 * The whole and its bands, where three and more stand side by side: bands do not overlap, so together they are never more than the whole;
 * nor less, where the whole is said of 这…中 and both ends are open. Holds where neither is so.
 */
export function readBands(text: string, row: Row): readonly Statement[] {
  if (!(row.cues & edgeCue) || row.addends < 4) return none;
  for (const total of row.figures) {
    if (!isAddend(total.q) || total.q.approximator !== 'exact' || /[每均]|其中/.test(lastClause(total.before)) || !(shared.test(total.after) || wholeBefore.test(lastClause(total.before)))) continue;
    const parts = bandsBehind(text, row, total);
    if (parts.length < 3) continue;
    const sum = parts.reduce((n, f) => n + baseValue(f.q), 0);
    const labels = parts.map((f) => labelOf(text, row, f));
    const open = labels.some((l) => /以下|不[满足]/.test(l)) && labels.some((l) => /以上/.test(l));
    const holds = sum === baseValue(total.q) || (sum < baseValue(total.q) && !open);
    // not of this whole
    if (sum > 1.6 * baseValue(total.q) && !open) continue;
    return [statement('sum', [member('total', total.q), ...parts.map((f) => member('part', f.q))], {
      claim: total.q, holds, working: `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(sum / total.q.factor)}`, right: null, fault: sum > baseValue(total.q) ? 'over' : 'unequal',
    })];
  }
  return none;
}

const none: readonly never[] = [];

/** The figures of the whole's unit behind it, as long as each is that of a band. */
function bandsBehind(text: string, row: Row, total: Figure): Figure[] {
  const found: Figure[] = [];
  for (const figure of row.figures.slice(total.index + 1)) {
    if (!sameUnit(figure.q, total.q) || classifierOf(figure.q.unit) !== classifierOf(total.q.unit)) continue;
    if (figure.q.approximator !== 'exact' || !band.test(labelOf(text, row, figure))) break;
    found.push(figure);
  }
  return found;
}

/** The clause before a figure, the figures of the band in it. */
function labelOf(text: string, row: Row, { q }: Figure): string {
  return lastClause(text.slice(row.sentence.start, q.start)).replace(/^.*、/, '');
}
