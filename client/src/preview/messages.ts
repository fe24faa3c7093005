// What the preview's page and the extension say to each other.
import type { Note, SheetWords } from '../../../server/src/core/features/sheet.ts';
import type { ProofPage } from '../protocol.ts';

/** Words of the page in the person's language. */
export interface Words extends SheetWords {
  readonly proof: string;
}

/** From the extension: the pages, stories that the page said it holds without their content, the notes (null where they are as before) and the address of the folder that pictures count from; where the caret is; the first line the editor shows. */
export type ToPage =
  | { readonly type: 'show'; readonly uri: string; readonly pages: readonly ProofPage[]; readonly notes: readonly Note[] | null; readonly words: Words; readonly folder: string }
  | { readonly type: 'caret'; readonly line: number; readonly character: number }
  | { readonly type: 'scroll'; readonly line: number };

/** From the page: it is ready; which stories it holds by now; a place or note was chosen; it was scrolled to a line; Escape was pressed. Lines and characters are the document's. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'held'; readonly keys: readonly string[] }
  | { readonly type: 'reveal'; readonly line: number; readonly character: number; readonly note: number | null }
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'leave' };
