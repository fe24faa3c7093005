// From a rule's report to a finding: the message in the reader's language, spans of the document, the final severity.
import type { Config } from '../base/config.ts';
import { format, type Message } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import type { AnyRule, Edit, Report } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import { documentOffset, documentSpan, documentSpans } from '../syntax/reading.ts';
import type { Finding, FindingEdit } from './finding.ts';
import { configured } from './settings.ts';

export type Messages = Record<string, Message>;

/** Renders a report; with a story its spans count in the story's reading text, without one in the document. */
export function render(rule: AnyRule, report: Report<Messages>, config: Config, story: Story | null): Finding {
  const place = (span: Span): Span => (story ? documentSpan(story.pieces, span) : span);
  const say = (id: string, data: Report<Messages>['data']): string => {
    const message = rule.messages[id];
    return message ? format(message, config.locale, data) : id;
  };
  const set = configured(config, rule.id);
  return {
    rule: rule.id,
    messageId: report.message,
    severity: set && set !== 'off' ? set : (report.severity ?? rule.severity),
    message: say(report.message, report.data),
    span: place(report.span),
    related: (report.related ?? []).map((r) => (r.page ? { message: say(r.message, r.data), span: r.span, page: r.page } : { message: say(r.message, r.data), span: place(r.span) })),
    fixes: (report.fixes ?? []).map((fix) => ({
      title: say(fix.title, fix.data),
      safety: fix.safety,
      edits: fix.edits.flatMap((edit) => placeEdit(edit, story)),
    })),
    story: story?.outlineId ?? null,
  };
}

/** An edit across a cut writes its text into the first piece and empties the others. */
function placeEdit(edit: Edit, story: Story | null): FindingEdit[] {
  if (!story) return [edit];
  if (edit.span.start === edit.span.end) {
    const at = documentOffset(story.pieces, edit.span.start);
    return [{ span: { start: at, end: at }, newText: edit.newText }];
  }
  return documentSpans(story.pieces, edit.span).map((span, i) => ({ span, newText: i === 0 ? edit.newText : '' }));
}
