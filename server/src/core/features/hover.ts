// Hover: what stands under the pointer, told by the first provider that knows, then by the rest.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Span } from '../base/span.ts';
import type { SiblingPage } from '../rules/define.ts';
import { dateHover } from './dates-hover.ts';
import { figureHover } from './figures-hover.ts';
import type { HoverProvider, HoverView } from './model.ts';
import { placeAt, placed } from './place.ts';
import { hoverForName } from './registers-hover.ts';

/** Families add theirs: `(analysis, story, offset) => Hover | null`, offsets and span in the story's reading text. */
const providers: readonly HoverProvider[] = [dateHover, figureHover, hoverForName];

const nowhere: HoverView = { pages: [], linkTo: null };

/** Hover at a document offset, with pages of earlier issues where they were looked for; several answers stand under each other, the narrowest span is shown. */
export function hoverAt(analysis: Analysis, offset: number, earlier: readonly SiblingPage[] = [], view: HoverView = nowhere): { readonly span: Span; readonly markdown: string } | null {
  const place = placeAt(analysis.tree, offset);
  if (!place) return null;
  const found = providers.map((provider) => provider(analysis, place.story, place.offset, earlier, view)).filter((hover) => hover !== null);
  found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const first = found[0];
  if (!first) return null;
  return { span: placed(place.story, first.span), markdown: found.map((hover) => hover.markdown).join('\n\n---\n\n') };
}
