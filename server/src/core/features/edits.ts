// Edits upon edits: applying them, and turning the edits of several rounds into one set against the first text.
import type { FindingEdit } from '../analysis/finding.ts';

/** The text with edits applied that do not overlap; offsets are UTF-16 units of `text`. */
export function applyEdits(text: string, edits: readonly FindingEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** A stretch of the current text: kept from the first text, or new. */
type Stretch = { readonly from: number; readonly length: number; readonly text: null } | { readonly from: number; readonly length: number; readonly text: string };

/** Edits round by round; `edits()` is what turns the first text into the last, touching nothing that stayed. */
export class EditRounds {
  private stretches: Stretch[];
  private readonly original: string;

  constructor(text: string) {
    this.original = text;
    this.stretches = [{ from: 0, length: text.length, text: null }];
  }

  /** Adds a round; its offsets count in the text as the rounds before left it. */
  add(edits: readonly FindingEdit[]): void {
    const next: Stretch[] = [];
    let index = 0;
    let used = 0;
    let at = 0;
    const take = (until: number, keep: boolean): void => {
      while (at < until) {
        const stretch = this.stretches[index];
        if (!stretch) return;
        const length = Math.min(stretch.length - used, until - at);
        if (keep) next.push(part(stretch, used, length));
        at += length;
        used += length;
        if (used === stretch.length) {
          index++;
          used = 0;
        }
      }
    };
    for (const { span, newText } of inOrder(edits)) {
      take(span.start, true);
      take(span.end, false);
      if (newText !== '') next.push({ from: 0, length: newText.length, text: newText });
    }
    take(Number.POSITIVE_INFINITY, true);
    this.stretches = next;
  }

  /** The edits against the first text, in order, without those that change nothing. */
  edits(): FindingEdit[] {
    const found: FindingEdit[] = [];
    let at = 0;
    let fresh = '';
    const close = (until: number): void => {
      const edit = least(this.original, at, until, fresh);
      if (edit) found.push(edit);
      fresh = '';
    };
    for (const stretch of this.stretches) {
      if (stretch.text !== null) fresh += stretch.text;
      else {
        close(stretch.from);
        at = stretch.from + stretch.length;
      }
    }
    close(this.original.length);
    return found;
  }
}

function part(stretch: Stretch, start: number, length: number): Stretch {
  return stretch.text === null ? { from: stretch.from + start, length, text: null } : { from: 0, length, text: stretch.text.slice(start, start + length) };
}

/** The replacement without the characters that both sides share at either end; null where nothing changes. */
function least(text: string, start: number, end: number, newText: string): FindingEdit | null {
  let front = 0;
  while (front < newText.length && start + front < end && text[start + front] === newText[front]) front++;
  let back = 0;
  while (back < newText.length - front && end - back > start + front && text[end - 1 - back] === newText[newText.length - 1 - back]) back++;
  const span = { start: start + front, end: end - back };
  const fresh = newText.slice(front, newText.length - back);
  return span.start === span.end && fresh === '' ? null : { span, newText: fresh };
}

function inOrder(edits: readonly FindingEdit[]): FindingEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
