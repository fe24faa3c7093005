// Code actions: the fixes of findings at a span, fix-all, and what other features offer there.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Finding, FindingEdit, Fix } from '../analysis/finding.ts';
import type { Span } from '../base/span.ts';
import { dateActions } from './dates-actions.ts';
import { nameActions } from './names-actions.ts';
import type { Action, ActionProvider, Origin } from './model.ts';

/** Families add theirs: `(analysis, span) => Action[]`, document spans. */
const providers: readonly ActionProvider[] = [dateActions, nameActions];

/** A fix of one finding. */
export interface QuickFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The only fix of its finding. */
  readonly preferred: boolean;
}

/** Fixes of the findings that touch the span. */
export function quickFixes(findings: readonly Finding[], span: Span): QuickFix[] {
  return findings
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix, preferred: finding.fixes.length === 1 })));
}

/** What can be done at the span beside fixing findings. */
export function otherActions(analysis: Analysis, span: Span, origin?: Origin): Action[] {
  return providers.flatMap((provider) => [...provider(analysis, span, origin)]);
}

/** Edits of all safe fixes (of one rule where given) that do not overlap; of overlapping ones the first stands. */
export function safeEdits(findings: readonly Finding[], rule: string | null = null): FindingEdit[] {
  const taken: FindingEdit[] = [];
  let end = -1;
  for (const group of safeGroups(findings, rule)) {
    const start = Math.min(...group.map((edit) => edit.span.start));
    if (start < end) continue;
    taken.push(...group);
    end = Math.max(end, ...group.map((edit) => edit.span.end));
  }
  return taken;
}

/** The edits of each finding's safe fix, a group a finding, in order of first position. */
function safeGroups(findings: readonly Finding[], rule: string | null): FindingEdit[][] {
  const groups: FindingEdit[][] = [];
  for (const finding of findings) {
    if (rule !== null && finding.rule !== rule) continue;
    const fix = finding.fixes.find((f) => f.safety === 'safe');
    if (!fix || fix.edits.length === 0) continue;
    // a finding for the whole document carries many edits that stand for themselves
    const sorted = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
    groups.push(...(sorted.length > 8 ? sorted.map((edit) => [edit]) : [sorted]));
  }
  return groups.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}
