// Findings carried from one version of a text to the next: those before the change stay, those behind it move, those it touches go.
import type { Span } from '../base/span.ts';
import type { Finding } from './finding.ts';

/** Findings of `before` that still make sense in `after`, with all their spans moved. */
export function carryOver(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (findings.length === 0 || before === after) return [...findings];
  const start = commonStart(before, after);
  const end = before.length - commonEnd(before, after, start);
  const shift = after.length - before.length;
  const move = (span: Span): Span | null => (span.end <= start ? span : span.start >= end ? { start: span.start + shift, end: span.end + shift } : null);
  return findings.flatMap((finding) => {
    const span = move(finding.span);
    const related = finding.related.map((r) => ({ message: r.message, span: move(r.span) }));
    const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ newText: edit.newText, span: move(edit.span) })) }));
    if (!span || !related.every(isPlaced) || !fixes.every((fix): fix is typeof fix & { edits: { span: Span; newText: string }[] } => fix.edits.every(isPlaced))) return [];
    return [{ ...finding, span, related, fixes }];
  });
}

function isPlaced<T extends { readonly span: Span | null }>(value: T): value is T & { readonly span: Span } {
  return value.span !== null;
}

/** Length of the common beginning. Halves are compared whole, so that long equal stretches cost little. */
function commonStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (high - low > 64) {
    const middle = (low + high) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle;
  }
  while (low < high && a.charCodeAt(low) === b.charCodeAt(low)) low++;
  return low;
}

/** Length of the common end, not reaching back before `start`. */
function commonEnd(a: string, b: string, start: number): number {
  let low = 0;
  let high = Math.min(a.length, b.length) - start;
  while (high - low > 64) {
    const middle = (low + high) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
    else high = middle;
  }
  while (low < high && a.charCodeAt(a.length - 1 - low) === b.charCodeAt(b.length - 1 - low)) low++;
  return low;
}
