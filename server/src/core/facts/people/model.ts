// What is known of a person's mention in a story: the name, the posts said with it, how the name was recognised.
import type { Span } from '../../base/span.ts';

/** A post or calling said of somebody. Offsets count in the story's reading text. */
export interface Title extends Span {
  /** As printed, institution included: 县水利局副局长. */
  readonly text: string;
  /** What stands before the post: 县水利局; '' where nothing does. */
  readonly body: string;
  /** 副, 原, 代, 常务副 …; '' where none. */
  readonly prefix: string;
  /** The bare post: 局长. */
  readonly base: string;
  /** Said of another time (曾任, 时任, 退休前). */
  readonly past: boolean;
}

/** What showed that these characters are a name. `repeat`: the same characters were shown to be a name elsewhere in the story. */
export type NameEvidence = 'byline' | 'title' | 'speech' | 'heading' | 'caption' | 'list' | 'age' | 'recurrence' | 'repeat';

/** One mention of a person by full name. */
export interface PersonMention extends Span {
  readonly name: string;
  readonly titles: readonly Title[];
  readonly evidence: NameEvidence;
  /** Stands inside “…”. */
  readonly quoted: boolean;
  /** Index of the story's part. */
  readonly part: number;
}
