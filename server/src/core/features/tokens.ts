// Semantic tokens: what each line is, so that headlines, bylines and captions look like what they are.
import type { Analysis } from '../analysis/analyzer.ts';
import type { BlockKind } from '../syntax/model.ts';
import type { Token, TokenType } from './model.ts';

const byKind: Partial<Record<BlockKind, TokenType>> = {
  masthead: 'masthead', 'page-header': 'pageHeader', headline: 'headline', kicker: 'kicker', deck: 'deck', byline: 'byline', subhead: 'subhead', caption: 'caption', credit: 'caption', jump: 'jump', section: 'subhead',
};

/** Tokens of the whole file in document order, none across a line break. */
export function tokensOf({ tree }: Analysis): Token[] {
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
