// Findings carried from one version of a text to the next: those before the change stay, those behind it move, those it touches go.
import { commonEnds } from '../base/difference.ts';
import type { Span } from '../base/span.ts';
import type { Finding } from './finding.ts';

/** Findings of `before` that still make sense in `after`, with all their spans moved. */
export function carryOver(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (findings.length === 0 || before === after) return [...findings];
  const common = commonEnds(before, after);
  const { start } = common;
  const end = before.length - common.end;
  const shift = after.length - before.length;
  const move = (span: Span): Span | null => (span.end <= start ? span : span.start >= end ? { start: span.start + shift, end: span.end + shift } : null);
  return findings.flatMap((finding) => {
    const span = move(finding.span);
    const related = finding.related.map((r) => ({ ...r, span: r.page ? r.span : move(r.span) }));
    const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ newText: edit.newText, span: move(edit.span) })) }));
    if (!span || !related.every(isPlaced) || !fixes.every((fix): fix is typeof fix & { edits: { span: Span; newText: string }[] } => fix.edits.every(isPlaced))) return [];
    return [{ ...finding, span, related, fixes }];
  });
}

function isPlaced<T extends { readonly span: Span | null }>(value: T): value is T & { readonly span: Span } {
  return value.span !== null;
}
