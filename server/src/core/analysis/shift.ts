// Findings carried from one version of a text to the next: those before the change stay, those behind it move, those it touches go.
import { commonEnds } from '../base/difference.ts';
import type { Span } from '../base/span.ts';
import type { Finding } from './finding.ts';

/** Findings of `before` that still make sense in `after`, with all their spans moved; those that stand where they stood are the same objects. */
export function carryOver(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (findings.length === 0 || before === after) return [...findings];
  const common = commonEnds(before, after);
  const { start } = common;
  const end = before.length - common.end;
  const shift = after.length - before.length;
  const stays = (span: Span): boolean => span.end <= start;
  const goes = (span: Span): boolean => span.end > start && span.start < end;
  const move = (span: Span): Span => (stays(span) ? span : { start: span.start + shift, end: span.end + shift });
  const carried: Finding[] = [];
  for (const finding of findings) {
    if (anySpan(finding, goes)) continue;
    const still = shift === 0 || !anySpan(finding, (span) => !stays(span));
    carried.push(still ? finding : moved(finding, move));
  }
  return carried;
}

/** Whether any span of a finding in its own document is so. */
function anySpan({ span, related, fixes }: Finding, is: (span: Span) => boolean): boolean {
  return is(span) || related.some((r) => !r.page && is(r.span)) || fixes.some(({ edits }) => edits.some((edit) => is(edit.span)));
}

/** A finding with all spans of its own document moved. */
function moved(finding: Finding, move: (span: Span) => Span): Finding {
  return {
    rule: finding.rule, messageId: finding.messageId, severity: finding.severity, message: finding.message, story: finding.story,
    span: move(finding.span),
    related: finding.related.map((r) => (r.page ? r : { message: r.message, span: move(r.span) })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits.map(({ span, newText }) => ({ span: move(span), newText })) })),
  };
}
