// Things of many classifiers that close with the others: 遗失物品214件，其中雨伞96把、手机41部、证件58件、其他物品29件; and what is added to what there was: 新增180个，与原有的460个加在一起，达到660个.
import { cues } from './cues.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { firstClause, lastClause, type Figure, type Row } from './rows.ts';

const otherCue = cues.cue('其余');
const formerCue = cues.cue('原加连同');
const added = /(?:新增|增加|添置|新添|新建|扩建|增设|新购|购进|添了|增添)[^，。；\d]{0,8}$/;
/** 与原有的460个加在一起, 加上原有的, 连同一期的. */
const former = /(?:与|和|跟|同|加上|加|连同|算上|连)(?:此前|之前|以前)?(?:原有|原来|原先|已有|现有|老楼|旧有|一期|二期)的?[^，。；\d]{0,6}$/;
const reached = /(?:达到?|共有?|总数[^，。；\d]{0,4}|增[至到]|有|为)$/;
const lost = /减少|报损|拆除|撤|淘汰|停用|报废|去掉|合并|封存|注销/;

/** Sums of one sentence that do not come out. */
export function readMixedParts(text: string, row: Row): Statement[] {
  const found: Statement[] = [];
  if (row.figures.length < 3) return found;
  if (row.cues & otherCue) {
    const list = closedByOthers(row);
    if (list) found.push(judged(text, list.total, list.parts));
  }
  if (row.cues & formerCue && row.figures.length < 8) {
    const [a, b, c] = row.figures.flatMap((f, i) => (former.test(lastClause(f.before)) ? [row.figures[i - 1], f, row.figures[i + 1]] : []));
    const unit = a?.q.unit;
    if (a && b && c && b.q.unit === unit && c.q.unit === unit && [a, b, c].every(exact) && added.test(lastClause(a.before)) && reached.test(lastClause(c.before)) && !lost.test(text.slice(a.q.end, c.q.start)) && !/其中|另/.test(b.after + c.before) && c.q.value > Math.max(a.q.value, b.q.value)) found.push(judged(text, c, [a, b]));
  }
  return found;
}

const exact = ({ q }: Figure): boolean => q.kind === 'count' && q.dimension === 'count' && q.approximator === 'exact' && q.value > 0 && q.factor === 1;

/** The total in 件, 个, 样 or 台 and the items behind 其中 or a verb, side by side, the last of which are the others. */
function closedByOthers(row: Row): { total: Figure; parts: Figure[] } | null {
  for (const [i, total] of row.figures.entries()) {
    const first = row.figures[i + 1];
    if (!exact(total) || !'件个样台份'.includes(total.q.unit) || !first || !/^[^，。；、：]{0,8}[，：](?:其中)?(?:包括|有|分别是|分别为|计有|含)?[^，。；、：\d]{1,8}$/.test(first.before)) continue;
    const parts: Figure[] = [first];
    for (const f of row.figures.slice(i + 2)) {
      if (!/^(?:、|和|以及|及)[^，。；、：\d（）]{1,8}$/.test(f.before)) break;
      parts.push(f);
    }
    const last = parts.at(-1);
    if (!last || parts.length < 3 || !parts.every(exact) || !/^(?:、|和|以及|及)(?:其他|其余|其它)/.test(last.before) || new Set(parts.map((f) => f.q.unit)).size < 2) continue;
    const behind = firstClause(last.after);
    // a part of a part, or more that is not counted
    if (/（|另|此外|还有|若干|等/.test(row.text.slice(Math.max(0, total.q.end - row.sentence.start))) || /^[^，。；]{0,8}[由是]/.test(behind)) continue;
    return { total, parts };
  }
  return null;
}

function judged(text: string, total: Figure, parts: readonly Figure[]): Statement {
  const sum = parts.reduce((n, f) => n + f.q.value, 0);
  const holds = sum === total.q.value;
  return statement('sum', [member('total', total.q), ...parts.map((f) => member('part', f.q))], { claim: total.q, holds, working: `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(sum)}`, right: holds ? null : reprint(text, total.q, sum), fault: 'unequal' });
}
