// Selection that grows: word → clause → sentence → paragraph → story → page → file.
import type { Analysis } from '../analysis/analyzer.ts';
import { covers, type Span } from '../base/span.ts';
import { blockAt, placeAt, placed } from './place.ts';

/** Spans round a document offset, innermost first, each strictly larger than the one before. */
export function selectionsAt(analysis: Analysis, offset: number): Span[] {
  const { tree } = analysis;
  const spans: Span[] = [wordAt(tree.text, offset)];
  const place = placeAt(tree, offset);
  if (place) {
    const sentence = analysis.facts(place.story).get('sentences').find((s) => s.start <= place.offset && place.offset <= s.end);
    const clause = sentence?.clauses.find((c) => c.start <= place.offset && place.offset <= c.end);
    if (clause) spans.push(placed(place.story, clause));
    if (sentence) spans.push(placed(place.story, sentence));
  }
  const block = blockAt(tree, offset);
  if (block) spans.push(block.content, block.span);
  if (place) {
    const own = place.story.blocks.map((i) => tree.blocks[i]?.span).filter((s) => s !== undefined);
    if (own.length) spans.push({ start: Math.min(...own.map((s) => s.start)), end: Math.max(...own.map((s) => s.end)) });
  }
  const page = tree.pages.find((p) => p.span.start <= offset && offset <= p.span.end);
  if (page) spans.push(page.span);
  spans.push({ start: 0, end: tree.text.length });
  return nested(spans);
}

function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || (covers(span, last) && span.end - span.start > last.end - last.start)) kept.push(span);
  }
  return kept;
}

/** The run of Han characters, or of letters and digits, at the offset; empty between marks. */
function wordAt(text: string, offset: number): Span {
  const kind = (i: number): number => classOf(text.charCodeAt(i));
  const at = kind(offset) || kind(offset - 1);
  if (!at) return { start: offset, end: offset };
  let start = offset;
  let end = offset;
  const limit = at === 1 ? 12 : 60;
  while (start > 0 && offset - start < limit && kind(start - 1) === at) start--;
  while (end < text.length && end - offset < limit && kind(end) === at) end++;
  return { start, end };
}

/** 1 Han, 2 letters and digits, 0 the rest. */
function classOf(code: number): number {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff) || code === 0x3007) return 1;
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46) return 2;
  return 0;
}
