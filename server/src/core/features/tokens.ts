// Semantic tokens: what each line is, and the names in it, so that headlines, bylines and people look like what they are.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import type { BlockKind } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';
import type { Token, TokenType } from './model.ts';

const byKind: Partial<Record<BlockKind, TokenType>> = {
  masthead: 'masthead', 'page-header': 'pageHeader', headline: 'headline', kicker: 'kicker', deck: 'deck', byline: 'byline', subhead: 'subhead', caption: 'caption', credit: 'caption', jump: 'jump', section: 'subhead',
};

/** Tokens of the whole file (of a span of it) in document order, none across a line break, none over another: names cut the token of their line. */
export function tokensOf(analysis: Analysis, view: Span | null = null): Token[] {
  const lines = lineTokens(analysis).filter((t) => touches(t, view));
  const names = nameTokens(analysis, view);
  return cutBy(lines, names);
}

function touches(span: Span, view: Span | null): boolean {
  return view === null || (span.end >= view.start && span.start <= view.end);
}

/** People, bodies and programmes of the stories in view. */
function nameTokens(analysis: Analysis, view: Span | null): Token[] {
  const found: Token[] = [];
  for (const story of analysis.tree.stories) {
    const first = story.pieces[0];
    const last = story.pieces.at(-1);
    if (story.copy.role !== 'article' || !first || !last) continue;
    if (view && story.pieces.every((p) => p.from > view.end || p.from + p.length < view.start)) continue;
    const facts = analysis.facts(story);
    const add = (type: TokenType, span: Span): void => {
      for (const piece of documentSpans(story.pieces, span)) if (piece.end > piece.start && touches(piece, view)) found.push({ type, ...piece });
    };
    for (const p of facts.get('people')) add('person', p);
    for (const p of facts.get('programmes')) add('programme', p.coreSpan);
    for (const o of namedBodies(story.copy.text, facts.get('bodies'))) add('organisation', o);
  }
  const kept: Token[] = [];
  for (const token of found.sort((a, b) => a.start - b.start || b.end - a.end)) if (token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token);
  return kept;
}

/** Both lists in one order; of a line's token only what no name covers remains. */
function cutBy(lines: readonly Token[], names: readonly Token[]): Token[] {
  const result: Token[] = [...names];
  let next = 0;
  for (const line of lines) {
    let at = line.start;
    while (next < names.length && (names[next]?.end ?? 0) <= line.start) next++;
    for (let i = next; i < names.length; i++) {
      const name = names[i];
      if (!name || name.start >= line.end) break;
      if (name.start > at) result.push({ ...line, start: at, end: name.start });
      at = Math.max(at, name.end);
    }
    if (at < line.end) result.push({ ...line, start: at });
  }
  return result.sort((a, b) => a.start - b.start);
}

/** What each line is. */
function lineTokens({ tree }: Analysis): Token[] {
  const tokens: Token[] = [];
  for (const block of tree.blocks) {
    const type = byKind[block.kind];
    if (!type) continue;
    let { start } = block.content;
    for (let line = block.line; line <= block.endLine; line++) {
      const next = line === block.endLine ? block.content.end : (tree.lineStarts[line] ?? block.content.end);
      let end = Math.min(next, block.content.end);
      while (end > start && (tree.text.charCodeAt(end - 1) === 10 || tree.text.charCodeAt(end - 1) === 13)) end--;
      if (end > start) tokens.push({ type, start, end });
      start = next;
    }
  }
  return tokens;
}
