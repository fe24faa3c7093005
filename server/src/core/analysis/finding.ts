// A finding as the world outside the rules sees it: rendered, graded, with document spans.
import type { Severity } from '../base/config.ts';
import type { Span } from '../base/span.ts';
import type { Safety, SiblingPage } from '../rules/define.ts';

export interface Related {
  readonly message: string;
  readonly span: Span;
  /** The other file of the issue that holds it, where it is not in this one; the span counts in that file. */
  readonly page?: SiblingPage;
}

export interface FindingEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly FindingEdit[];
}

/** All spans are document spans in UTF-16 units. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Id of the story it was found in; null for findings of the issue. */
  readonly story: string | null;
}
