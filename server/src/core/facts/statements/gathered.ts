// Totals that say how many parts they take in, the parts told in the sentences before or behind: 三条支渠总长10.9公里; 前七个月收入41.8万元 … 第一笔…第二笔…剩下的….
import { smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { baseValue, meaning, meet, add } from './interval.ts';
import type { Statement } from './model.ts';
import { isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { made, rated } from './sum-parts.ts';

/** 两处合计, “三条支渠总长, 四个村加起来: how many, a noun, and a word of adding up, right before the figure. */
// bounded: at most twenty-four characters are looked at
const countedTotal = /(?:^|[，。；：“‘])(?:这|上述|以上|就这|光这)?([两二三四五六七八九])(?:[条座块处项笔次批天轮趟家村镇校队组栋类种片段期班场人户厂店站县区馆院年月层路者个][\p{Script=Han}]{0,5}?)(?:合计|共计|总计|一共|总共|[拢统通]共|共|加起来|合起来|加[在到]一[起块]儿?|总(?:长度?|面积|投资|产量?|额|量|数|重|价|里程|收入|销量)|全长)(?:，(?:一[天晚日年月]|每[天年月]|全[天年月])(?:能|可|共)?[\p{Script=Han}]{1,4}|(?:约|为|是|有|达|达到|出|花了|卖了|收了|用了|捐[了出])?[\p{Script=Han}]{0,3})$/u;
const totalCue = cues.cue('两二三四五六七八九');
/** A comparison, a rest, a rate, a wish. */
const aside = /去年|前年|上年|同期|比|增|减|其中|每|均|剩|目标|计划|原|另|最[高多长大快]达/;
/** How many rows with figures before the total the parts may take. */
const reach = 3;

/** Totals of as many figures as they count. */
export function readGathered(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.cues & totalCue) for (const total of row.figures) {
      const statement = isAddend(total.q) && total.q.approximator === 'exact' ? gathered(text, rows, i, total) : null;
      if (statement) found.push(statement);
    }
    const stroke = row.cues & strokeCue ? strokesFrom(text, rows, i) : null;
    if (stroke) found.push(stroke);
  });
  return found;
}

function gathered(text: string, rows: readonly Row[], i: number, total: Figure): Statement | null {
  const row = rows[i];
  const cue = row ? countedTotal.exec(text.slice(Math.max(row.sentence.start, total.q.start - 24), total.q.start)) : null;
  if (!row || !cue) return null;
  const n = smallNumber(cue[1] ?? '');
  const parts: Figure[] = [];
  for (let k = i; k >= 0 && i - k <= reach && parts.length < n; k--) {
    const at = rows[k];
    if (!at || at.sentence.part !== row.sentence.part) break;
    parts.unshift(...at.figures.filter((f) => f.q.end <= total.q.start && isAddend(f.q) && sameUnit(f.q, total.q)));
  }
  if (parts.length !== n || parts.some((f) => rated(f) || someOfIt(text, f) || aside.test(f.before) || f.q.approximator !== 'exact' || baseValue(f.q) >= baseValue(total.q))) return null;
  return judge(text, total, parts, 0.2);
}

/** 完成手术6214台，其中三、四级手术2361台: one of those told already. */
function someOfIt(text: string, { q }: Figure): boolean {
  return /其中[^，。；：]{0,16}$/.test(text.slice(Math.max(0, q.start - 20), q.start));
}

/** 第一笔, 第二项, 剩下的, 最后一块: how the sentences open that tell one part each. */
const stroke = /^[“‘]?(?:第([一二三四五六])([笔项块批类处种份部条]|部分)|(剩下的?|余下的?|其余的?|最后一[笔项块批类处种份部条]))/;
const strokeCue = cues.cue('第');

/** 第一笔…12.6万元。第二笔…19.6万元。剩下的…8.6万元: the last amount of each, against the one told before them. */
function strokesFrom(text: string, rows: readonly Row[], i: number): Statement | null {
  const row = rows[i];
  const first = row ? stroke.exec(row.text) : null;
  if (!row || first?.[1] !== '一') return null;
  const total = rows.slice(Math.max(0, i - 3), i).flatMap((r) => r.figures).filter((f) => f.q.dimension === 'money' && isAddend(f.q) && f.q.approximator === 'exact').at(-1);
  if (!total || aside.test(total.before.slice(-8))) return null;
  const parts: Figure[] = [];
  let closed = false;
  for (let k = i; k < rows.length && k - i < 6 && !closed; k++) {
    const at = rows[k];
    const opened = at ? stroke.exec(at.text) : null;
    if (!at || !opened) break;
    const amount = at.figures.filter((f) => isAddend(f.q) && sameUnit(f.q, total.q)).at(-1);
    if (amount?.q.approximator !== 'exact' || rated(amount) || (opened[1] !== undefined && smallNumber(opened[1]) !== parts.length + 1)) return null;
    parts.push(amount);
    closed = opened[3] !== undefined;
  }
  return closed && parts.length > 1 ? judge(text, total, parts, 0.1) : null;
}

/** The sum, null where it is off by more than this share of the total: then something else is counted. */
function judge(text: string, total: Figure, parts: readonly Figure[], most: number): Statement | null {
  const holds = meet(parts.map((f) => meaning(f.q)).reduce(add), meaning(total.q));
  const point = parts.reduce((n, f) => n + baseValue(f.q), 0);
  // 开关插座30批次，…，开关插座2批次不合格: some of those told already
  const names = parts.flatMap((f) => /\p{Script=Han}{2,8}$/u.exec(lastClause(f.before))?.[0] ?? []);
  if (!holds && new Set(names).size < names.length) return null;
  return holds || Math.abs(point / baseValue(total.q) - 1) <= most ? made(text, total.q, parts, holds, 'unequal', false) : null;
}
