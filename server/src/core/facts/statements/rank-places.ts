// A rank told from both ends: 17个社区 … 第15位，也就是倒数第2位. Of n places, the a-th from above is the (n−a+1)-th from below.
import { smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { fromBelow } from './phrases.ts';
import type { Figure, Row } from './rows.ts';

/** Every rank from below has 倒 of 倒数, or is the last: 末位, 垫底. */
const belowCue = cues.cue('倒末垫');
/** How many rows back the number of all may stand. */
const reach = 4;

/** Ranks of a story that do not come out at the number of all that are ranked, where one such number is near. */
export function readRankPlaces(text: string, rows: readonly Row[]): readonly Statement[] {
  let found = none;
  rows.forEach((row, i) => {
    if (!(row.cues & belowCue)) return;
    for (const told of bothEnds(row.text)) {
      const n = told.above + told.below - 1;
      const near = rows.slice(Math.max(0, i - reach), i + 1).flatMap((r) => r.figures).filter((f) => f.q.start < row.sentence.start + told.start && isAll(f));
      const [all] = near;
      // another number may be of all that are ranked: 17个社区, 其中12个 in the group
      if (!all || near.some((f) => f.q.value !== all.q.value) || Math.abs(all.q.value - n) > 3 || told.above > all.q.value) continue;
      const at = row.sentence.start;
      const right = all.q.value - told.above + 1;
      const claim = { start: at + told.start, end: at + told.end };
      if (found === none) found = [];
      found.push(statement('rank-place', [member('total', all.q), member('from', claim)], { claim, holds: n === all.q.value, working: fromBelow(text.slice(all.q.start, all.q.end), told.above, right), right: null, fault: 'places' }));
    }
  });
  return found;
}

const none: Statement[] = [];

interface BothEnds {
  readonly start: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

const numeral = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const pair = new RegExp(`第${numeral}[位名]?(?:[，（(]|——)?(?:也就是|也即|即为|即|就是|也是|是|属于|在|处于|位列|名列|排名|排在?|列)?(?:全[区市县镇校省班村])?(?:倒数第${numeral}[位名]?|(倒数第一|垫底|末位|最后一[位名]))`);
const turned = new RegExp(`倒数第${numeral}[位名]?(?:[，（(]|——)?(?:也就是|也即|即为|即|就是|在[^，。；]{0,8}|位列|名列|排名|排在?|列)?第${numeral}[位名]`);

/** The rank from above and the one from below that stand side by side, whichever comes first. */
function bothEnds(words: string): BothEnds[] {
  const a = pair.exec(words);
  if (a?.[1]) return [{ start: a.index, end: a.index + a[0].length, above: smallNumber(a[1]), below: a[2] ? smallNumber(a[2]) : 1 }];
  const b = turned.exec(words);
  return b?.[1] && b[2] ? [{ start: b.index, end: b.index + b[0].length, above: smallNumber(b[2]), below: smallNumber(b[1]) }] : [];
}

/** 全区17个社区, 24支参赛队, 参评的36个村: the number of those that are ranked. */
const isAll = ({ q, before, after }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && q.value > 3 && q.unit !== '大' && !/其中|前|[第另]$|增|减/.test(before.slice(-6)) && (/(?:全[国省市县区镇校班村乡街]|共|参[评赛加]的?|有|在|[省市县区镇])[^，。；]{0,4}$/.test(before) || /^(?:参[评赛加]|[^，。；]{0,8}(?:参[评赛加]|排[出名定]|考[核评]|评比|中))/.test(after));
