// Document links: URLs, e-mail addresses and jumps to other pages.
import type { Span } from '../base/span.ts';
import type { Tree } from '../syntax/model.ts';
import type { SiblingPage } from '../rules/define.ts';
import { addressesOf } from './addresses.ts';
import { jumpsOf, type Target } from './jumps.ts';

/** A link to an address, or to a place of the issue. */
export interface Link {
  readonly span: Span;
  readonly url: string | null;
  readonly target: Target | null;
}

/** Links in document order, none over another. */
export function linksOf(tree: Tree, siblings: readonly SiblingPage[] = []): Link[] {
  const links: Link[] = addressesOf(tree.text).map(({ span, url }) => ({ span, url, target: null }));
  for (const { span, target } of jumpsOf(tree, siblings)) if (target) links.push({ span, url: null, target });
  return links.sort((a, b) => a.span.start - b.span.start);
}
