// Arithmetic statements: what a story computes from its own figures, and whether it comes out.
import type { Message } from '../../base/message.ts';
import type { Span } from '../../base/span.ts';

/** What is claimed. `points` and `doubling` are growth worded as 百分点 and 番; `direction` is 由A增加到B with B below A, `rank-order` a list of places whose values are out of order, `rank-place` a rank told from both ends. */
export type StatementKind =
  | 'growth'
  | 'points'
  | 'difference'
  | 'multiple'
  | 'doubling'
  | 'yearly'
  | 'direction'
  | 'share'
  | 'shares'
  | 'sum'
  | 'remainder'
  | 'average'
  | 'subset'
  | 'rank-move'
  | 'rank-direction'
  | 'rank-order'
  | 'rank-place'
  | 'conversion';

/** What a figure is to the statement it takes part in. */
export type Role = 'from' | 'to' | 'change' | 'part' | 'whole' | 'total' | 'rate' | 'count' | 'rest';

/** A phrase of the story that takes part in a statement. */
export interface Member extends Span {
  readonly role: Role;
}

/** One statement; its span runs from the first member to the last. All offsets count in the story's reading text. */
export interface Statement extends Span {
  readonly kind: StatementKind;
  /** In order of position. */
  readonly members: readonly Member[];
  /** The phrase that states the result. */
  readonly claim: Span;
  /** False where no reading of the words can be true. */
  readonly holds: boolean;
  /** The computation: (6万−4.8万)÷4.8万＝25%, or where words are needed a phrase. */
  readonly working: string | Message;
  /** What `claim` would have to read to be true; null where it cannot be known or another member may be wrong as well. */
  readonly right: string | null;
  /** Which message fits: a word of the rule that reports it. */
  readonly fault: string;
}

/** Builds a statement from its members. */
export function statement(kind: StatementKind, members: readonly Member[], rest: Omit<Statement, 'kind' | 'members' | 'start' | 'end'>): Statement {
  const sorted = [...members].sort((a, b) => a.start - b.start);
  const start = Math.min(rest.claim.start, sorted[0]?.start ?? rest.claim.start);
  const end = sorted.reduce((n, m) => Math.max(n, m.end), rest.claim.end);
  return { kind, start, end, members: sorted, ...rest, claim: { start: rest.claim.start, end: rest.claim.end } };
}

/** A member in a role. */
export function member(role: Role, { start, end }: Span): Member {
  return { role, start, end };
}

/** Whether a known statement leaves nothing to be said of the figures of another: it failed on two of them, adds or takes away one of them truly, or holds of two of them. */
export function settles(known: Statement, other: Statement): boolean {
  if (known.kind === 'subset') return false;
  const shared = known.members.filter((m) => other.members.some((o) => o.start === m.start)).length;
  return shared > (known.holds && (known.kind === 'sum' || known.kind === 'remainder' || known.kind === 'difference') ? 0 : known.holds && known.kind === 'share' ? 2 : 1);
}
