// The parser's door: text in, tree out. It never throws and loses no character.
import type { CivilDate } from '../base/calendar.ts';
import { assembleStories } from './stories.ts';
import { classifyLines } from './classify.ts';
import { readIssue } from './issue.ts';
import { scanLines } from './lines.ts';
import type { Tree } from './model.ts';

/** What the parser may know from outside the text. */
export interface ParseOptions {
  /** Date of the issue from the file's name or the newsroom's settings; the text's own date wins. */
  readonly outsideDate: { readonly date: CivilDate; readonly source: 'file-name' | 'config' } | null;
}

export const noOutside: ParseOptions = { outsideDate: null };

/** A parser with a memory of lines it has classified; one a document. */
export interface Parser {
  parse(text: string, options: ParseOptions): Tree;
}

export function createParser(): Parser {
  return { parse };
}

/** Parses a text from scratch. */
export function parse(text: string, options: ParseOptions = noOutside): Tree {
  const lines = scanLines(text);
  const drafts = classifyLines(text, lines);
  const { blocks, stories, pages } = assembleStories(text, drafts);
  return { text, blocks, stories, pages, issue: readIssue(text, blocks, options), lineStarts: lines.map((line) => line.start) };
}
