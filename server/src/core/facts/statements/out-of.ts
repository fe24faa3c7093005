// More out of fewer: 120名家长代表中，有136名家长投了票. Nothing but the set and 有 stands between the two figures.
import type { Statement } from './model.ts';
import { member, statement } from './model.ts';
import { baseValue } from './interval.ts';
import { compared } from './phrases.ts';
import { classifierOf, type Row } from './rows.ts';

// bounded: a clause
const amongst = /^\p{Script=Han}{0,8}(?:之中|当中|里头|[中里内])，?(?:就|已|共|只)?有?$/u;
/** 6名教练、12名队员中，有15名: of both. */
const joined = /[、和与及]$/;

/** Such pairs of one sentence that no statement of `known` is about. */
export function readOutOf(text: string, row: Row, known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const part of row.figures) {
    const whole = row.figures[part.index - 1];
    if (!whole || part.q.kind !== 'count' || whole.q.kind !== 'count' || whole.q.approximator !== 'exact' || part.q.approximator !== 'exact' || whole.q.loose || part.q.loose || classifierOf(whole.q.unit) !== classifierOf(part.q.unit) || whole.q.value < 3 || baseValue(part.q) <= baseValue(whole.q)) continue;
    const before = row.figures[whole.index - 1];
    if (!amongst.test(text.slice(whole.q.end, part.q.start)) || (before && joined.test(whole.before)) || /[每均]|第$/.test(whole.before.slice(-2)) || /^[条项个]?(?:次|人次|倍)/.test(part.after) || known.some((s) => s.claim.start === part.q.start)) continue;
    found.push(statement('subset', [member('whole', whole.q), member('part', part.q)], { claim: part.q, holds: false, working: compared(text.slice(part.q.start, part.q.end), 'more', text.slice(whole.q.start, whole.q.end)), right: null, fault: 'larger' }));
  }
  return found;
}
