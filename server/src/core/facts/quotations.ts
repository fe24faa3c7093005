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

const openers = '“‘「『';
const closers = '”’」』';

/** Pairs within one part; a mark without its partner is left alone. */
export function readQuotations(copy: StoryText): Quotation[] {
  const found: Quotation[] = [];
  copy.parts.forEach((part, index) => {
    const open: { at: number; kind: number }[] = [];
    for (let i = part.start; i < part.end; i++) {
      const c = copy.text[i] ?? '';
      const opens = openers.indexOf(c);
      if (opens >= 0) open.push({ at: i, kind: opens });
      const closes = closers.indexOf(c);
      if (closes < 0) continue;
      let top = open.length - 1;
      while (top >= 0 && open[top]?.kind !== closes) top--;
      const start = open[top]?.at;
      if (start === undefined) continue;
      open.length = top;
      const text = copy.text.slice(start + 1, i);
      found.push({ start, end: i + 1, depth: open.length, text, part: index, speech: text.length > 24 || /[。！？；，]/.test(text) });
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
