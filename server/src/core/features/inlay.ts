// Inlay hints: what a relative date means, what a sum comes to, shown in grey behind it.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Span } from '../base/span.ts';
import { documentOffset } from '../syntax/reading.ts';
import { dateHints } from './dates-inlay.ts';
import { figureHints } from './figures-inlay.ts';
import type { InlayOptions, InlayProvider } from './model.ts';

/** Families add theirs: `(analysis, story, options) => InlayHint[]`, offsets in the story's reading text. */
const providers: readonly InlayProvider[] = [dateHints, figureHints];

/** Hints whose document offset lies in `view`; stories out of view are not asked. */
export function inlayHints(analysis: Analysis, view: Span, options: InlayOptions): { readonly offset: number; readonly label: string; readonly tooltip?: string }[] {
  const inView = analysis.tree.stories.filter((story) => story.pieces.some((p) => p.from <= view.end && p.from + p.length >= view.start));
  return inView
    .flatMap((story) => providers.flatMap((provider) => provider(analysis, story, options)).map((hint) => ({ ...hint, offset: documentOffset(story.pieces, hint.offset) })))
    .filter((hint) => hint.offset >= view.start && hint.offset <= view.end)
    .sort((a, b) => a.offset - b.offset);
}
