// What there was, what is added and what it comes to, the first told some sentences before: 转移群众2184人 … 今天再转移325人，合计将达2419人.
import { sharesPair } from './compared.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { firstClause, isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { made, rated } from './sum-parts.ts';
import { oneDigitOff } from './one-digit.ts';

const addedCue = cues.cue('再又加新增补');
/** 再转移, 又收到, 新增, 还将补充, 净增. */
const added = /(?:再|又|净增|新[增添加建入来开设办购招收装启种栽引修辟]|(?<!数)增[加设补](?![到至])|追加|补[充种栽]|加[上设])[^，。；、\d]{0,8}$/;
/** 合计将达, 累计达到, 总数为, 届时共有. */
const reached = /(?:合计|累计|总计|共计|总[数量额](?!的)|届时|这样|加起来|一共|总共)(?:就|便|将|可|已|要|会|能|也|全[县市区村校镇]){0,3}(?:共有?|有|达|达到|增至|增加到|升至|为|是)?[\p{Script=Han}]{0,4}$/u;
/** 此前的11座: others have come since. */
const passed = /(?:此前|之前|以前|先前|原先|原来)[^，。；]{0,4}$/;
/** How many rows with figures before the addition its base may stand. */
const reach = 5;

/** Additions to a figure of the same story whose outcome is a slip away from what it should be. */
export function readAddedOn(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & addedCue)) return;
    row.figures.forEach((more, k) => {
      // “今年净增70人。”校长说，目前一共470人: the saying is over, its reckoning is not
      const next = k + 1 < row.figures.length || !text.startsWith('”', row.sentence.end - 1) ? undefined : rows[i + 1];
      const total = row.figures[k + 1] ?? (next?.at === row.at + 1 && next.sentence.part === row.sentence.part ? next.figures[0] : undefined);
      if (!total || !plain(more) || !plain(total) || !sameUnit(more.q, total.q) || !added.test(lastClause(more.before)) || !reached.test(lastClause(total.before)) || total.before.length > 24) return;
      const before = [...rows.slice(Math.max(0, i - reach), i).flatMap((r) => r.figures), ...row.figures.slice(0, k)].filter((f) => plain(f) && sameUnit(f.q, total.q) && !passed.test(f.before) && (f.q.part === total.q.part || !/加[上设]/.test(lastClause(more.before)) || sharesPair(`${lastClause(f.before)}${firstClause(f.after)}`.slice(-16), row.text)));
      // 5个小组，每组6人，加上两名医生，一共33人: reckoned from a rate of its own sentence
      if (row.figures.slice(0, k).some((f) => sameUnit(f.q, total.q) && rated(f))) return;
      const statement = judge(text, before.filter((f) => f.q.unit !== '个' || sharesPair(`${lastClause(f.before)}${firstClause(f.after)}`.slice(-16), `${lastClause(more.before)}${firstClause(more.after)}${lastClause(total.before)}`)), more, total);
      if (statement) found.push(statement);
    });
  });
  return found;
}

const plain = (f: Figure): boolean => isAddend(f.q) && f.q.approximator === 'exact' && !rated(f);

/** Nothing of what was told before makes the total, but one figure would if a digit of the total were another. */
function judge(text: string, before: readonly Figure[], more: Figure, total: Figure): Statement | null {
  const [value, step] = [baseValue(total.q), baseValue(more.q)];
  const fits = before.find((f) => Math.abs(baseValue(f.q) + step - value) < 1e-6 * value);
  if (fits) return made(text, total.q, [fits, more], true, 'unequal');
  // 前年640人，去年又来100人，今年净增85人，一共825人: added more than once
  if (before.length < 8 && before.some((a, i) => before.some((b, k) => k > i && Math.abs(baseValue(a.q) + baseValue(b.q) + step - value) < 1e-6 * value))) return null;
  const [largest] = [...before].sort((a, b) => baseValue(b.q) - baseValue(a.q));
  const near = before.filter((f) => slipped(baseValue(f.q) + step, total) || (f === largest && isWhole(f, before) && Math.abs((baseValue(f.q) + step) / value - 1) < 0.08));
  const [base] = near;
  return base && near.every((f) => f.q.value === base.q.value) && baseValue(base.q) > step ? made(text, total.q, [base, more], false, 'unequal') : null;
}

/** 2184人, 902人, 668人, 614人: the largest of those before is what the others make. */
function isWhole(f: Figure, before: readonly Figure[]): boolean {
  const rest = before.filter((o) => o !== f).reduce((n, o) => n + baseValue(o.q), 0);
  return before.length > 2 && Math.abs(rest / baseValue(f.q) - 1) < 0.05;
}

function slipped(due: number, { q }: Figure): boolean {
  const digits = (value: number): string => String(Math.round((value / q.factor / q.scale) * 1e6) / 1e6);
  return oneDigitOff(digits(due), digits(baseValue(q))) && Math.abs(due / baseValue(q) - 1) < 0.2;
}
