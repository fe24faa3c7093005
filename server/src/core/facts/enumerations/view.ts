// What a reader of enumerations is handed.
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import type { CountPhrase, Enumeration, Sequence } from './model.ts';

/** What readers of a whole story see of it. */
export interface View {
  readonly copy: StoryText;
  readonly phrases: readonly CountPhrase[];
  readonly sentences: readonly Sentence[];
  readonly sequences: readonly Sequence[];
  /** What the readers before found. */
  readonly found: Enumeration[];
}
