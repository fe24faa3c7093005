// Columns of a table and the figures of its row of totals: 东岭　960亩 / 西河　720亩 / 合计　1680亩.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { type Member, member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';

/** A figure in a cell, in units of one; `step` is that of its last printed digit. */
interface Cell extends Span {
  readonly value: number;
  readonly step: number;
  readonly unit: string;
}

interface Line {
  readonly label: string;
  /** Of each column behind the label; null where it holds no number. */
  readonly cells: readonly (Cell | null)[];
}

const totals = /^(?:合计|总计|共计|总数|全[县市区镇乡村校省]?合计)$/;
const cellText = /[^ \u3000\t|：:]+/g;
const number = /^(\d{1,3}(?:,\d{3})+|\d{1,10})(\.\d{1,4})?(万|亿)?([\u4e00-\u9fff]{0,4})$/;
/** Columns that are not added up. */
const noSum = /率|[%％‰]|比|均|单价|售价|价格|年龄|增|降|序|名次|排名|位|编号|电话|时间|日期/;
const ruled = /^[\s|:-]+$/;
const longest = 60;
const most = 40;
/** A total farther off than this is not made of the rows. */
const farthest = 0.3;

/** Totals of tables of one head, three lines and more, whose columns are whole numbers or decimals throughout. */
export function readTableSums({ text, parts }: StoryText): Statement[] {
  if (!holds(text, '计') && !holds(text, '总数')) return [];
  const found: Statement[] = [];
  let lines: Line[] = [];
  let heads: readonly string[] = [];
  for (const part of parts) {
    // | --- | --- | between the names of the columns and the rows
    if (ruled.test(text.slice(part.start, Math.min(part.end, part.start + longest)))) continue;
    const line = part.end - part.start <= longest ? lineOf(text, part) : null;
    if (!line || (lines[0] && line.cells.length !== lines[0].cells.length)) {
      lines = [];
      heads = line ? [] : headsOf(text, part);
    }
    if (!line) continue;
    if (totals.test(line.label) && lines.length >= 2) {
      found.push(...sumsOf(lines, line, heads));
      lines = [];
    } else if (lines.length < most) lines.push(line);
  }
  return found;
}

function lineOf(text: string, { start, end }: Span): Line | null {
  const words = [...text.slice(start, end).matchAll(cellText)];
  const [label, ...rest] = words;
  if (!label || rest.length === 0 || rest.length > 8 || /^\d|[，。；！？]/.test(label[0])) return null;
  const cells = rest.map((w): Cell | null => {
    const m = number.exec(w[0]);
    if (!m) return null;
    const factor = m[3] === '万' ? 1e4 : m[3] === '亿' ? 1e8 : 1;
    return { start: start + w.index, end: start + w.index + w[0].length, value: Number(`${m[1]?.replaceAll(',', '')}${m[2] ?? ''}`) * factor, step: factor / 10 ** Math.max(0, (m[2]?.length ?? 1) - 1), unit: m[4] ?? '' };
  });
  return cells.some((c) => c !== null) ? { label: label[0], cells } : null;
}

/** The names of the columns behind the first; none where the line is a sentence. */
function headsOf(text: string, { start, end }: Span): readonly string[] {
  const words = text.slice(start, end);
  return words.length > longest || /[，。；！？]/.test(words) ? [] : [...words.matchAll(cellText)].slice(1).map((w) => w[0]);
}

function sumsOf(lines: readonly Line[], total: Line, heads: readonly string[]): Statement[] {
  if (lines.some((l) => /小计|其中|[合总]计/.test(l.label))) return [];
  return total.cells.flatMap((sum, i) => {
    const column = lines.map((l) => l.cells[i] ?? null);
    if (!sum || noSum.test((heads[i] ?? '') + sum.unit) || !column.every((c): c is Cell => c !== null && c.unit === sum.unit)) return [];
    const due = column.reduce((n, c) => n + c.value, 0);
    const open = (column.reduce((n, c) => n + (c.step < 1 || c.value >= 1e4 && c.step > 1 ? c.step / 2 : 0), 0) + (sum.step > 1 || sum.step < 1 ? sum.step / 2 : 0)) * (column.every((c) => c.step === sum.step) ? 0 : 1);
    const off = Math.abs(due - sum.value);
    if (off > farthest * sum.value) return [];
    const scale = sum.value >= 1e8 && sum.step >= 1e4 ? 1e8 : sum.step > 1 ? 1e4 : 1;
    const members: Member[] = [...column.map((c) => member('part', c)), member('total', sum)];
    const say = (n: number): string => compact(Number((n / scale).toFixed(4)));
    return [statement('sum', members, { claim: sum, holds: off <= open + 1e-6 * sum.value, working: `${column.map((c) => say(c.value)).join('＋')}＝${say(due)}`, right: null, fault: 'unequal' })];
  });
}
