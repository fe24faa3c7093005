// The parser's door: text in, tree out. It never throws and loses no character.
import type { CivilDate } from '../base/calendar.ts';
import { classifyLines, type TraitsMemory } from './classify.ts';
import { readIssue } from './issue.ts';
import { findJoins, type PageMemory } from './joins.ts';
import { scanLines } from './lines.ts';
import type { Tree } from './model.ts';
import { positionalStories, readingOrder } from './order.ts';
import { assembleStories, type CopyMemory } from './stories.ts';

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

/** What a version leaves for the next. */
interface Memory {
  readonly traits: TraitsMemory;
  readonly pages: PageMemory;
  readonly copies: CopyMemory;
}

function freshMemory(): Memory {
  return { traits: new Map(), pages: new Map(), copies: new Map() };
}

/** A parser for successive versions of one document: what stood in the version before is not read again. */
export function createParser(): Parser {
  let known = freshMemory();
  return {
    parse(text, options) {
      const used = freshMemory();
      const tree = parseWith(text, options, known, used);
      known = used;
      return tree;
    },
  };
}

/** Parses a text from scratch. */
export function parse(text: string, options: ParseOptions = noOutside): Tree {
  return parseWith(text, options, freshMemory(), freshMemory());
}

function parseWith(text: string, options: ParseOptions, known: Memory, used: Memory): Tree {
  const lines = scanLines(text);
  const items = classifyLines(text, lines, known.traits, used.traits);
  const places = positionalStories(items);
  const joins = findJoins(items, places, known.pages, used.pages);
  const order = readingOrder(items, joins, places);
  const { blocks, stories, pages } = assembleStories(text, items, joins, order, { known: known.copies, used: used.copies });
  return { text, blocks, stories, pages, issue: readIssue(items, options), lineStarts: lines.map((line) => line.start) };
}
