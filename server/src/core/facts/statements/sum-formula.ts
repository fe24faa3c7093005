// Totals and parts told with their growth between them: 进出口总额312.5亿元，增长4.3%，其中出口241.3亿元，增长6.0%；进口71.2亿元，下降1.1%; 地区生产总值1273.4亿元，增长5.6%。分产业看，第一产业增加值141.2亿元，增长3.8%；….
import { add, baseValue, meet } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { isPartition, mayOverlap } from './partitions.ts';
import { nearSum } from './plausible.ts';
import { compact, reprint } from './print.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { additive, beside, rated } from './sum-parts.ts';

const announces = /其中，?|分(?:产业|行业|类别|结构|领域|地区|城乡)来?看，?/;
/** The same, at the head of a sentence. */
const opens = new RegExp(`^(?:${announces.source})`);
/** A part of another time, of each, of all together, or of a part. */
const otherwise = /去年|上年|前年|同期|每|均|累计|合计|共计|目标|计划|力争|预计|新增|净增|其中|达到历史|差额|顺差|逆差|占|对[^，。；]{0,12}$/;
const gdp = /生产总值|GDP/;

/** Sums so told, where nothing but growth stands between total and parts; those of two or three parts that leave nothing out must come to it, no others may exceed it. */
export function readFormulaSums(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!row.percents || row.figures.length < 4) return;
    const at = announces.exec(row.text);
    if (!at) return;
    const from = row.sentence.start + at.index + at[0].length;
    const head = opens.test(row.text);
    const total = head ? wholeAhead(rows, i) : wholeBefore(row, from);
    if (!total || !additive(total) || rated(total) || otherwise.test(lastClause(total.before).replace(/累计|全年/g, ''))) return;
    const parts = partsFrom(row, from, total);
    const made = parts ? judge(text, row, total, parts) : null;
    if (made) found.push(made);
  });
  return found;
}

const isRate = ({ q }: Figure): boolean => q.kind === 'percent' || q.kind === 'points';

/** The last amount before 其中, with nothing but its growth behind it. */
function wholeBefore(row: Row, from: number): Figure | null {
  const ahead = row.figures.filter((f) => f.q.end <= from);
  let rates = 0;
  while (rates < ahead.length && isRate(ahead[ahead.length - 1 - rates] as Figure)) rates++;
  const total = ahead.at(-1 - rates);
  return total && rates > 0 && rates <= 2 && !row.text.slice(total.q.end - row.sentence.start, from - row.sentence.start).includes('；') ? total : null;
}

/** The only amount of the sentence before; of industries, the gross product told in one of the two before. */
function wholeAhead(rows: readonly Row[], i: number): Figure | null {
  const row = rows[i];
  const previous = [rows[i - 1], rows[i - 2]].filter((r) => r !== undefined && row !== undefined && r.sentence.part === row.sentence.part);
  if (row && /产业/.test(row.text)) {
    const told = previous.flatMap((r) => r?.figures ?? []).filter((f) => f.q.dimension === 'money' && gdp.test(lastClause(f.before)) && !/人均/.test(f.before));
    return told.length === 1 ? (told[0] ?? null) : null;
  }
  const [last] = previous;
  const amounts = last?.at === (row?.at ?? 0) - 1 ? (last?.figures.filter((f) => !isRate(f)) ?? []) : [];
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** Amounts of the total's unit to the end of the sentence, each with its growth behind it; null where anything else stands there. */
function partsFrom(row: Row, from: number, total: Figure): readonly Figure[] | null {
  const parts: Figure[] = [];
  for (const f of row.figures) {
    if (f.q.start < from || isRate(f)) continue;
    if (!sameUnit(f.q, total.q)) {
      if (f.q.kind === 'ordinal' || f.q.kind === 'rank' || f.q.kind === 'label') continue;
      break;
    }
    if (!additive(f) || rated(f) || otherwise.test(lastClause(f.before).replace(/^其中，?/, '')) || !/[\p{Script=Han}]{2}/u.test(lastClause(f.before))) break;
    parts.push(f);
  }
  const [first] = parts;
  // 其中出口241.3亿元，增长6.0%；…: told with its growth
  return first && parts.length >= 2 && parts.length <= 6 && row.figures[first.index + 1] && parts.slice(0, -1).every((f) => isRate(row.figures[f.index + 1] ?? f)) ? parts : null;
}

function judge(text: string, row: Row, total: Figure, parts: readonly Figure[]): Statement | null {
  const labels = parts.map((f) => lastClause(f.before).replace(/^其中，?/, '').replace(/(?:总额|总值|总量|增加值)?(?:实现|完成|达到?|为|是){0,3}$/, ''));
  const sum = parts.map((f) => beside(f.q, [total.q, ...parts.map((p) => p.q)])).reduce(add);
  const said = beside(total.q, [total.q]);
  const all = isPartition(labels);
  const holds = meet(sum, said) || (!all && sum.high <= said.low);
  if (holds && !meet(sum, said)) return null;
  const value = parts.reduce((n, f) => n + baseValue(f.q), 0);
  const over = value > baseValue(total.q);
  if (!holds && ((!all && (mayOverlap(labels, row.text) || value > 1.4 * baseValue(total.q) || labels.some((l) => l.length > 8))) || !nearSum(value, baseValue(total.q), baseValue(total.q)))) return null;
  return statement('sum', [member('total', total.q), ...parts.map((f) => member('part', f.q))], {
    claim: total.q, holds, working: `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(value / total.q.factor)}`, right: !holds && all ? reprint(text, total.q, Number((value / total.q.factor).toFixed(6))) : null, fault: over ? 'over' : 'unequal',
  });
}
