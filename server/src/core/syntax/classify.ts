// First guess at what each line is, from the line itself and its neighbours.
import type { Line } from './lines.ts';
import type { BlockKind } from './model.ts';

/** A line with its kind. */
export interface Draft {
  readonly kind: BlockKind;
  readonly line: Line;
  /** One-based. */
  readonly number: number;
}

/** Kinds of all non-blank lines. */
export function classifyLines(text: string, lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let seenHeadline = false;
  lines.forEach((line, i) => {
    if (line.from >= line.to) return;
    const content = text.slice(line.from, line.to);
    let kind: BlockKind;
    if (line.level === 1 || (line.level > 0 && !seenHeadline)) kind = 'headline';
    else if (line.level > 0) kind = 'subhead';
    else if (!seenHeadline && drafts.every((d) => d.kind === 'masthead') && /\d{4}\s*[年.-]|星期|第\s*\d+\s*期|版$|报$|报　|新闻热线/.test(content) && content.length < 120 && !/。/.test(content)) kind = 'masthead';
    else if (/^第?\s*[A-Z]?\d{1,2}\s*版[\s:：　]/.test(content)) kind = 'page-header';
    else if (/^[■●▲□]/.test(content) && content.length < 40) kind = 'byline';
    else if (/^◆/.test(content)) kind = 'brief';
    else if (/摄$/.test(content)) kind = 'caption';
    else if (/(?:提供|供图)[）)]?$/.test(content)) kind = 'credit';
    else if (/[。！？…”，：；）]$/.test(content) || content.length > 40) kind = 'paragraph';
    else kind = drafts.at(-1)?.kind === 'headline' ? 'deck' : seenHeadline ? 'subhead' : 'headline';
    if (kind === 'headline') seenHeadline = true;
    drafts.push({ kind, line, number: i + 1 });
  });
  return drafts;
}
