// What mastheads and page headers of a file say, token by token with document spans.
import type { Span } from '../../base/span.ts';
import { type MastheadToken, type MastheadTokenKind, readMasthead } from '../../syntax/masthead.ts';
import type { Tree } from '../../syntax/model.ts';

/** A masthead token and where it stands in the document. */
export interface Imprint {
  readonly token: MastheadToken;
  readonly span: Span;
  readonly source: 'masthead' | 'page-header';
  /** Index of the masthead: 0 for the first run of masthead lines, counted on for each later one. */
  readonly run: number;
}

const read = new WeakMap<Tree, readonly Imprint[]>();

/** Tokens in order of position; three rules ask for them of each version. */
export function readImprints(tree: Tree): readonly Imprint[] {
  const known = read.get(tree) ?? readAll(tree);
  read.set(tree, known);
  return known;
}

function readAll(tree: Tree): Imprint[] {
  const found: Imprint[] = [];
  let run = -1;
  let last = '';
  for (const block of tree.blocks) {
    const { kind, content } = block;
    if (kind === 'masthead' || kind === 'page-header') {
      if (kind !== last || kind === 'page-header') run++;
      for (const token of readMasthead(tree.text.slice(content.start, content.end))) {
        found.push({ token, source: kind, run, span: { start: content.start + token.start, end: content.start + token.end } });
      }
    }
    last = kind;
  }
  return found;
}

/** Those of one kind. */
export function ofKind(imprints: readonly Imprint[], ...kinds: readonly MastheadTokenKind[]): Imprint[] {
  return imprints.filter(({ token }) => kinds.includes(token.kind));
}
