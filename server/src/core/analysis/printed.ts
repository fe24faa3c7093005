// Puts a report made from the plain words of a story back into the words that are printed.
import { printed } from '../base/plain-words.ts';
import type { Span } from '../base/span.ts';
import type { MessageData } from '../base/message.ts';
import type { Edit, FixReport, Report } from '../rules/define.ts';
import type { Messages } from './render.ts';

/** The report with every phrase it cites as `text` prints it; `plain` is the text it was made from, of the same length. */
export function asPrinted(report: Report<Messages>, text: string, plain: string): Report<Messages> {
  const cite = (data: MessageData, places: readonly Span[]): MessageData => {
    const put = (words: string): string => printed(text, plain, words, places);
    const cited: Record<string, MessageData[string]> = {};
    for (const [key, value] of Object.entries(data)) cited[key] = typeof value === 'string' ? put(value) : typeof value === 'object' ? { get zh() { return put(value.zh); }, get en() { return put(value.en); } } : value;
    return cited;
  };
  const places = [report.span, ...(report.related ?? []).filter((r) => !r.page).map((r) => r.span)];
  return {
    ...report,
    ...(report.data && { data: cite(report.data, places) }),
    ...(report.related && { related: report.related.map((r) => ({ ...r, ...(r.data && { data: cite(r.data, r.page ? [] : [r.span]) }) })) }),
    ...(report.fixes && { fixes: report.fixes.map((fix): FixReport<Messages> => ({ ...fix, ...(fix.data && { data: cite(fix.data, places) }), edits: fix.edits.map((edit) => mended(edit, text, plain)) })) }),
  };
}

/** An edit that writes plain words where the text has rarer ones writes what is printed instead. */
function mended({ span, newText }: Edit, text: string, plain: string): Edit {
  const own = text.slice(span.start, span.end);
  const from = plain.slice(span.start, span.end);
  if (own === from) return { span, newText };
  let start = 0;
  while (start < newText.length && start < from.length && newText[start] === from[start]) start++;
  let end = 0;
  while (end < newText.length - start && end < from.length - start && newText[newText.length - 1 - end] === from[from.length - 1 - end]) end++;
  return { span, newText: own.slice(0, start) + newText.slice(start, newText.length - end) + own.slice(own.length - end) };
}
