// Selection that grows: word → name → clause → sentence → paragraph → section → story → page → file.
import type { Analysis } from '../analysis/analyzer.ts';
import { covers, type Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import { pageByPage } from '../syntax/apart.ts';
import type { Tree } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';
import { blockAt, blockIndexAt, type Place, placeAt } from './place.ts';
import { type Run, runsOf, sectionsOf, spanOf } from './sections.ts';
import { wordAt } from './word-at.ts';

/** Spans round a document offset, innermost first, each strictly larger than the one before. */
export function selectionsAt(analysis: Analysis, offset: number): Span[] {
  const { tree } = analysis;
  const place = placeAt(tree, offset);
  const word = wordAt(analysis, place, offset);
  const spans: Span[] = [word, ...(place ? phrasesAt(analysis, place, word) : [])];
  const block = blockAt(tree, offset);
  if (block) spans.push(block.content, block.span);
  spans.push(...partsAt(tree, offset));
  const page = tree.pages.find((p) => p.span.start <= offset && (offset < p.span.end || p.span.end === tree.text.length));
  if (page) spans.push(page.span);
  spans.push({ start: 0, end: tree.text.length });
  return nested(spans);
}

/** Figures with what qualifies them, names, the clause and the sentence round a word; of what a column break cut, the half that holds it. Shortest first. */
function phrasesAt(analysis: Analysis, { story, offset }: Place, word: Span): Span[] {
  const facts = analysis.facts(story);
  const round = (all: readonly Span[]): Span[] => all.filter((s) => s.start <= offset && offset <= s.end).flatMap((s) => documentSpans(story.pieces, s)).filter((s) => covers(s, word) && s.end > s.start);
  const sentences = facts.get('sentences');
  const programmes = facts.get('programmes');
  const names = round([...facts.get('quantities'), ...facts.get('people'), ...namedBodies(story.copy.text, facts.get('bodies')), ...programmes.map((p) => p.coreSpan), ...programmes]);
  // between two sentences, the one that begins
  const sentence = round(sentences).at(-1);
  const clauses = round(sentences.flatMap((s) => s.clauses)).slice(-1);
  return [...names, ...clauses, ...(sentence ? [sentence] : [])].sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The section, the unbroken run and the whole of the story round an offset, as far as they stand on this page. */
function partsAt(whole: Tree, offset: number): Span[] {
  const tree = pageByPage(whole);
  const { blocks } = tree;
  const index = blockIndexAt(tree, offset);
  const id = blocks[index]?.story;
  if (id === null || id === undefined) return [];
  const round = (runs: readonly Run[]): Span[] => runs.filter(({ first, last }) => first <= index && index <= last).map((run) => spanOf(run, blocks));
  const own = blocks.flatMap((b, i) => (b.story === id ? [i] : []));
  return [...round(sectionsOf(tree)), ...round(runsOf(blocks)), spanOf({ first: own[0] ?? index, last: own.at(-1) ?? index }, blocks)];
}

function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || (covers(span, last) && span.end - span.start > last.end - last.start)) kept.push(span);
  }
  return kept;
}
