// Where a story says 昨天 or 昨日 in its own voice.
import { find } from '../base/held.ts';
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';

export interface DayWord extends Span {
  /** 昨日 rather than 昨天. */
  readonly literary: boolean;
}

/** Fixed phrases and names with the literary form, and the ends of names. */
const fixed = /^昨日(?:重现|黄花|之|种种|星辰|今)/;

/** Every 昨天 and 昨日 outside quotations, titles and fixed phrases. */
export function readDayWords({ text, parts }: StoryText): DayWord[] {
  const found: DayWord[] = [];
  let part = 0;
  for (let at = find(text, '昨'); at >= 0; at = text.indexOf('昨', at + 1)) {
    while (part < parts.length - 1 && (parts[part]?.end ?? 0) <= at) part++;
    const kind = parts[part]?.kind;
    // headlines take the form that fits the line
    if (kind !== 'paragraph' && kind !== 'brief') continue;
    const literary = text[at + 1] === '日';
    if (!literary && text[at + 1] !== '天') continue;
    if ('《“‘'.includes(text[at - 1] ?? ' ') || fixed.test(text.slice(at, at + 4)) || inQuotation(text, at)) continue;
    // 昨天按“户”，今天按“座”: a figure of speech
    if (/^[^。；！？\n]{1,14}今[天日]/.test(text.slice(at + 2, at + 19))) continue;
    found.push({ start: at, end: at + 2, literary });
  }
  return found;
}

function inQuotation(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 120; i--) {
    const c = text[i];
    if (c === '“' || c === '《') return true;
    if (c === '”' || c === '》' || c === '\n') return false;
  }
  return false;
}
