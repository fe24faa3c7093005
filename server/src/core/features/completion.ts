// Completion: what may be typed at the caret, from the page and the registers.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Span } from '../base/span.ts';
import { dateCompletions } from './dates-completion.ts';
import type { Completion, CompletionProvider } from './model.ts';
import { placeAt, placed } from './place.ts';
import { completionsForNames } from './registers-completion.ts';

/** Families add theirs: `(analysis, story, offset) => Completion[]`, offsets in the story's reading text. */
const providers: readonly CompletionProvider[] = [dateCompletions, completionsForNames];

/** Characters after which an editor asks by itself. */
export const completionTriggers: readonly string[] = ['“', '《', '"', '「'];

/** Completions at a document offset; `replace` is a document span. */
export function completionsAt(analysis: Analysis, offset: number): readonly (Omit<Completion, 'replace'> & { readonly replace: Span })[] {
  const place = placeAt(analysis.tree, offset);
  if (!place) return [];
  return providers.flatMap((provider) => provider(analysis, place.story, place.offset)).map((item) => ({ ...item, replace: placed(place.story, item.replace) }));
}
