// What the preview's page and the extension say to each other.
import type { DeskFinding, ProofPage, WireRange } from '../protocol.ts';

/** A finding as the page shows it. `number` counts through the issue from 1. */
export interface Note {
  readonly number: number;
  readonly rule: string;
  readonly severity: DeskFinding['severity'];
  readonly message: string;
  readonly range: WireRange;
  readonly accepted: boolean;
}

/** From the extension: pages that have changed, by index, and how many there are; then the notes. */
export type ToPage =
  | { readonly type: 'show'; readonly count: number; readonly pages: readonly { readonly index: number; readonly page: ProofPage }[]; readonly notes: readonly Note[]; readonly words: Words }
  | { readonly type: 'caret'; readonly line: number; readonly character: number };

/** Words of the page in the person's language. */
export interface Words {
  readonly page: string;
  readonly photo: string;
  readonly empty: string;
  readonly notes: string;
}

/** From the page: it is ready; a place or a note was clicked. */
export type FromPage = { readonly type: 'ready' } | { readonly type: 'reveal'; readonly range: WireRange };
