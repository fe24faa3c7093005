// What stands between quotation marks: speech, names and words held at arm's length alike.
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';

/** A pair of quotation marks with what they hold; the span covers the marks. Offsets count in the story's reading text. */
export interface Quotation extends Span {
  /** 0 outermost, 1 inside another. */
  readonly depth: number;
  /** Without the marks. */
  readonly text: string;
  readonly part: number;
  /** Ends a sentence inside, or is long: somebody's words rather than a name. */
  readonly speech: boolean;
}

/** Opening and closing marks by code: “” ‘’ 「」 『』. */
const kindOf = new Map<number, { readonly opens: boolean; readonly kind: number }>(
  ['“”', '‘’', '「」', '『』'].flatMap((pair, kind) => [[pair.charCodeAt(0), { opens: true, kind }] as const, [pair.charCodeAt(1), { opens: false, kind }] as const]),
);

/** Pairs within one part; a mark without its partner is left alone. */
export function readQuotations(copy: StoryText): Quotation[] {
  const found: Quotation[] = [];
  const { text, parts } = copy;
  parts.forEach((part, index) => {
    const open: { at: number; kind: number }[] = [];
    // how many of each kind are open: a closing mark without a partner need not look for it
    const waiting = [0, 0, 0, 0];
    for (let i = part.start; i < part.end; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x2018 || code > 0x300f) continue;
      const mark = kindOf.get(code);
      if (!mark) continue;
      if (mark.opens) {
        open.push({ at: i, kind: mark.kind });
        waiting[mark.kind] = (waiting[mark.kind] ?? 0) + 1;
        continue;
      }
      if (waiting[mark.kind] === 0) continue;
      let top = open.length - 1;
      while (top >= 0 && open[top]?.kind !== mark.kind) top--;
      const start = open[top]?.at;
      if (start === undefined) continue;
      for (let k = open.length - 1; k >= top; k--) {
        const { kind } = open[k] ?? mark;
        waiting[kind] = (waiting[kind] ?? 0) - 1;
      }
      open.length = top;
      const inner = text.slice(start + 1, i);
      found.push({ start, end: i + 1, depth: open.length, text: inner, part: index, speech: inner.length > 24 || /[。！？；，]/.test(inner) });
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

/** A test for offsets inside speech (quotations that are no mere names). */
export function speechTest(quotations: readonly Quotation[]): (at: number) => boolean {
  const speech = quotations.filter((q) => q.depth === 0 && q.speech);
  return (at) => {
    let low = 0;
    let high = speech.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const q = speech[middle];
      if (!q) return false;
      if (at < q.start) high = middle - 1;
      else if (at >= q.end) low = middle + 1;
      else return true;
    }
    return false;
  };
}
