// An account in lines: 收入：36.2万元（…） / 支出：28.9万元 / 结余：8.3万元. What came in, less what went out, is what is left.
import { holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { isMisprintOf, isPartSlip } from './slips.ts';
import { isAddend, sameUnit, type Figure, type Row } from './rows.ts';

const labels = [/^(?:总|本[季月年]|[本当]期)?收入[：:]?$/, /^(?:总|本[季月年]|[本当]期)?支出[：:]?$/, /^(?:(?:本[季月年]|[本当]期)?(?:结余|盈余|结存|余额))[：:]?$/] as const;
/** What was there before is counted in. */
const carried = /结转|期初|[上去]个?[年月季期][^，。；]{0,2}[结余]|滚存|历年|累计结余|借款|欠/;

/** The only lines of these names, in their order within the story. */
export function readLedgerLines({ text, parts }: StoryText, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  if (!holds(text, '支出') || carried.test(text)) return [];
  const figures: (Figure | null)[] = [null, null, null];
  const places = [-1, -1, -1];
  for (const row of rows) {
    const first = row.figures[0];
    const part = parts[row.sentence.part];
    if (!first || !part || part.start !== row.sentence.start || !isAddend(first.q) || first.q.approximator !== 'exact') continue;
    const kind = labels.findIndex((label) => label.test(text.slice(row.sentence.start, first.q.start)));
    if (kind < 0) continue;
    // told twice: of two accounts
    if (figures[kind]) return [];
    figures[kind] = first;
    places[kind] = row.sentence.part;
  }
  const [income, spent, rest] = figures;
  if (!income || !spent || !rest || !sameUnit(income.q, spent.q) || !sameUnit(income.q, rest.q) || Math.max(...places) - Math.min(...places) > 8) return [];
  const due = baseValue(income.q) - baseValue(spent.q);
  const open = [income, spent, rest].reduce((n, f) => n + (f.q.scale > 1 || f.q.step < 1 ? (f.q.step * f.q.factor) / 2 : 0), 0);
  const off = Math.abs(due - baseValue(rest.q));
  if (off <= 1.01 * open || !(off <= 0.3 * baseValue(rest.q) || isMisprintOf(due, rest, 2) || isPartSlip(income, [spent, rest], 3)) || known.some((s) => s.claim.start === rest.q.start)) return [];
  return [statement('remainder', [member('total', income.q), member('part', spent.q), member('rest', rest.q)], { claim: rest.q, holds: false, working: `${say(text, income.q)}−${say(text, spent.q)}＝${compact(due / rest.q.factor)}`, right: null, fault: 'rest' })];
}
